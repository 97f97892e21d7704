package handout

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/brand"
	"touchline/canvas/compose"
	"touchline/canvas/typeset"
	"touchline/model"
)

// Kind is a kind of page.
type Kind string

// The kinds, in the order in which a handout has them.
const (
	Cover       Kind = "cover"
	Overview    Kind = "overview"
	Legend      Kind = "legend"
	Phases      Kind = "phases"
	Inventory   Kind = "inventory"
	Touchpoints Kind = "touchpoints"
	Risks       Kind = "risks"
	Quality     Kind = "quality"
	Feelings    Kind = "feelings"
	Plan        Kind = "plan"
	Standards   Kind = "standards"
	Findings    Kind = "findings"
	Notes       Kind = "notes"
	Exercise    Kind = "exercise"
	Key         Kind = "key" // of the exercise: for the teacher
	Poster      Kind = "poster"
	Dashboard   Kind = "dashboard"
)

// Kinds is every kind.
var Kinds = []Kind{Cover, Overview, Legend, Phases, Inventory, Touchpoints, Risks, Quality, Feelings, Plan, Standards, Findings, Notes, Exercise, Key, Dashboard, Poster}

// Options is what a handout shall be like.
type Options struct {
	Kinds []Kind         // in their order; of one that stands twice the first counts
	Lang  model.Lang     // of what the program says; "" is the document's
	Theme *compose.Theme // nil is the first
	Look  compose.Look   // what is laid over the maps, but not over those of an exercise
	Size  canvas.Size    // of a page, pt
	Held  Held           // how pages are held
	Style typeset.Style

	Course  string
	Teacher string
	Date    string      // of the course, as it is to be read; never today's by itself
	Note    string      // in the foot of each page, such as how confidential it is
	Names   bool        // lines for name and group in the foot of each page
	Brand   brand.Brand // colours, and a logo in the head of each page and on the cover

	Seed uint64 // of what is shuffled: the same seed gives the same exercise

	Task    Task            // of the exercise; "" is the first
	Blank   []string        // what of it becomes blanks: see BlankLane; nil: the program chooses cards
	PerPage int             // touchpoint cards on a page: 2 or 4; else 1
	Every   bool            // a card for each touchpoint, and not for those alone that matter most
	Before  *model.Document // an earlier blueprint, for a page that compares

	Memo *Memo // of the makings before of the same blueprint; nil begins from nothing
}

// Held is how pages are held: all as Size says, or by what stands on them: pages
// of text upright, maps, matrices and wide tables across.
type Held string

// The ways to hold pages.
const (
	AsGiven Held = ""
	ByPage  Held = "by-page"
)

// upright is the kinds that are held upright where pages are held by what stands
// on them.
var upright = []Kind{Legend, Touchpoints, Standards, Findings, Notes}

// held is the size of the pages of a kind.
func (o *Options) held(k Kind) canvas.Size {
	if o.Held == ByPage && slices.Contains(upright, k) {
		return canvas.Size{W: min(o.Size.W, o.Size.H), H: max(o.Size.W, o.Size.H)}
	}
	return o.Size
}

// A4 is a page of A4 held across, pt.
var A4 = canvas.Size{W: 841.89, H: 595.28}

// Preset is a handout for a purpose.
type Preset struct {
	Name  string // "handout"; its name to read is the text "handout.preset.NAME"
	Kinds []Kind
}

// Presets is every preset. The key of an exercise is in the teacher's alone.
func Presets() []Preset {
	student := []Kind{Cover, Overview, Legend, Phases, Inventory, Touchpoints, Risks, Quality, Feelings, Plan, Exercise}
	return []Preset{
		{"handout", student},
		{"teacher", append(append([]Kind(nil), student...), Key)},
		{"overview", []Kind{Overview, Legend}},
		{"exercise", []Kind{Exercise}},
		{"standards", []Kind{Cover, Standards, Notes}},
		{"review", []Kind{Overview, Findings, Risks, Plan}},
		{"dashboard", []Kind{Dashboard}},
		{"poster", []Kind{Poster}},
	}
}

// PresetNamed finds a preset.
func PresetNamed(name string) (Preset, bool) {
	for _, p := range Presets() {
		if p.Name == name {
			return p, true
		}
	}
	return Preset{}, false
}

package preset

import (
	"math"
	"slices"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/canvas/paper"
	"touchline/model"
)

// Settings is what was chosen for a handout. The zero Settings has no pages.
type Settings struct {
	Name  string `json:"name,omitempty"`  // of a preset of one's own
	Based string `json:"based,omitempty"` // the preset of the program that it began as
	Pages []Page `json:"pages"`           // every kind once, in their order

	Slides  []Page   `json:"slides,omitempty"`  // every kind of slide once, in their order
	Without []string `json:"without,omitempty"` // the ids of slides that are left out

	Paper  string       `json:"paper,omitempty"`  // "A4" or "A3"
	Held   handout.Held `json:"held,omitempty"`   // "": all pages across
	Lang   model.Lang   `json:"lang,omitempty"`   // of the fixed texts; "" is the document's
	Theme  string       `json:"theme,omitempty"`  // of compose.Themes; "" is the first
	Format string       `json:"format,omitempty"` // "pdf", "png" or "svg"; of slides "pptx", "gif" and "apng" too

	Course  string `json:"course,omitempty"`
	Teacher string `json:"teacher,omitempty"`
	Date    string `json:"date,omitempty"`
	Note    string `json:"note,omitempty"`
	Names   bool   `json:"names,omitempty"` // lines for name and group

	Up    string `json:"up,omitempty"` // pages on a sheet: "1", "2", "4", "6" or "booklet"
	Brand Brand  `json:"brand,omitzero"`

	Task    handout.Task `json:"task,omitempty"`    // of the exercise
	Blank   []string     `json:"blank,omitempty"`   // what of it becomes blanks; nil: cards that the program chooses
	PerPage int          `json:"perPage,omitempty"` // touchpoint cards: 1, 2 or 4
	Every   bool         `json:"every,omitempty"`   // a card for each touchpoint

	DPI   int    `json:"dpi,omitempty"`   // of pictures; 0 is the usual
	Files string `json:"files,omitempty"` // the pattern of the names of pictures; "" numbers them
	Zip   bool   `json:"zip,omitempty"`   // pictures go into one archive

	KeyApart bool   `json:"key-apart,omitempty"` // the key of an exercise is a file of its own
	Seed     uint64 `json:"shuffle,omitempty"`
}

// OnSheet is how many pages stand on a sheet, whether in the order of a booklet,
// and how much smaller they are for it.
func (s Settings) OnSheet() (up int, booklet bool, scale float64) {
	switch s.Up {
	case "2":
		return 2, false, math.Sqrt2 / 2
	case "4":
		return 4, false, 0.5
	case "6":
		return 6, false, math.Sqrt2 / 4
	case Booklet:
		return 2, true, math.Sqrt2 / 2
	}
	return 1, false, 1
}

// Booklet is the value of Up for two pages on each side, in the order in which
// folded sheets are read.
const Booklet = "booklet"

// Page is a kind of page in its place, chosen or not.
type Page struct {
	Kind handout.Kind `json:"kind"`
	Off  bool         `json:"off,omitempty"`
}

// Of is the settings that a preset of the program begins with.
func Of(p handout.Preset) Settings {
	s := Settings{Based: p.Name, Names: p.Name != "overview", KeyApart: p.Name != "teacher", Seed: 1}
	for _, k := range p.Kinds {
		s.Pages = append(s.Pages, Page{Kind: k})
	}
	s.mend()
	return s
}

// Deck is what settings are based on that give slides.
const Deck = "slides"

// OfSlides is the settings that slides begin with.
func OfSlides() Settings {
	s := Settings{Based: Deck, Format: "pptx", Seed: 1}
	for _, k := range deck.Kinds {
		s.Slides = append(s.Slides, Page{Kind: k})
	}
	s.mend()
	return s
}

// IsDeck reports whether the settings give slides, and not the pages of a handout.
func (s Settings) IsDeck() bool { return s.Based == Deck }

// Formats is the formats that the settings can be exported to.
func (s Settings) Formats() []string {
	if s.IsDeck() {
		return []string{"pptx", "pdf", "png", "svg", "gif", "apng"}
	}
	return []string{"pdf", "png", "svg"}
}

// Pictures reports whether each page is a file of its own.
func (s Settings) Pictures() bool { return s.Format == "png" || s.Format == "svg" }

// Listed is the kinds of pages, or of slides, in their order, chosen or not.
func (s Settings) Listed() []Page {
	if s.IsDeck() {
		return s.Slides
	}
	return s.Pages
}

// SetListed replaces what Listed gives.
func (s *Settings) SetListed(all []Page) {
	if s.IsDeck() {
		s.Slides = all
	} else {
		s.Pages = all
	}
}

// LeaveOut leaves a slide out, or takes it in again.
func (s *Settings) LeaveOut(id string, out bool) {
	rest := slices.DeleteFunc(slices.Clone(s.Without), func(x string) bool { return x == id })
	if out {
		rest = append(rest, id)
	}
	s.Without = rest
}

// Kinds is the pages or slides that are chosen, in their order.
func (s Settings) Kinds() (out []handout.Kind) {
	for _, p := range s.Listed() {
		if !p.Off {
			out = append(out, p.Kind)
		}
	}
	return out
}

// Parts is the kinds of the handout, and those of the file with the key: what is
// for the teacher alone is in no file of the students, if it is to be apart.
func (s Settings) Parts() (pages, key []handout.Kind) {
	pages = s.Kinds()
	if i := slices.Index(pages, handout.Key); i >= 0 && s.KeyApart && len(pages) > 1 {
		pages = slices.Delete(slices.Clone(pages), i, i+1)
		key = []handout.Kind{handout.Key}
	}
	return pages, key
}

// Options is the options of a handout of some kinds.
func (s Settings) Options(kinds []handout.Kind) handout.Options {
	o := handout.Options{
		Kinds: kinds, Lang: s.Lang, Names: s.Names,
		Course: s.Course, Teacher: s.Teacher, Date: s.Date, Note: s.Note, Seed: s.Seed, Brand: s.Brand.Value(), Task: s.Task, Blank: s.Blank, PerPage: s.PerPage, Every: s.Every,
	}
	o.Held = s.Held
	o.Theme, _ = compose.ThemeNamed(s.Theme)
	size := s.Sheet().Size
	o.Size = canvas.Size{W: max(size.W, size.H), H: min(size.W, size.H)}
	return o
}

// DeckOptions is the options of slides.
func (s Settings) DeckOptions() deck.Options {
	o := deck.Options{
		Lang: s.Lang, Course: s.Course, Teacher: s.Teacher, Date: s.Date, Note: s.Note, Seed: s.Seed, Kinds: s.Kinds(), Without: s.Without,
	}
	if o.Kinds == nil {
		o.Kinds = []handout.Kind{}
	}
	o.Logo = s.Brand.Value().Logo
	o.Theme, _ = compose.ThemeNamed(s.Theme)
	if o.Theme != nil {
		o.Theme = s.Brand.Value().On(o.Theme)
	}
	return o
}

// Sheet is the paper, or the size of slides.
func (s Settings) Sheet() paper.Sheet {
	if s.IsDeck() {
		slide, _ := paper.Named("16:9")
		return slide
	}
	if s.Paper == paper.A3.Name {
		return paper.A3
	}
	return paper.A4
}

// Move puts the page at one place to another one.
func (s *Settings) Move(from, to int) {
	all := s.Listed()
	if from < 0 || from >= len(all) {
		return
	}
	p := all[from]
	all = slices.Delete(slices.Clone(all), from, from+1)
	s.SetListed(slices.Insert(all, min(max(to, 0), len(all)), p))
}

// Same reports whether two settings give the same handout, whatever they are
// called.
func (s Settings) Same(t Settings) bool {
	pages := slices.Equal(s.Pages, t.Pages) && slices.Equal(s.Slides, t.Slides)
	s.Pages, t.Pages, s.Slides, t.Slides, s.Name, t.Name = nil, nil, nil, nil, "", ""
	return pages && same(s, t)
}

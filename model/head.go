package model

// Lang is a language that the program speaks: "en" or "zh".
type Lang string

const (
	English Lang = "en"
	Chinese Lang = "zh"
)

// Version is a document's file format version.
type Version struct{ Major, Minor int }

// Format is the version that this program writes. A newer minor version
// only adds fields, which are kept in Extra; a newer major version is
// refused.
var Format = Version{Major: 1, Minor: 0}

// Field is a field of a newer minor version: its name and its JSON text,
// kept as it was read and written back.
type Field struct {
	Name string
	JSON string
}

// Extra is the fields of a record that this program does not know, in the
// order of the file.
type Extra []Field

// State says what a blueprint shows.
type State string

const (
	StateUnset   State = ""
	StateAsIs    State = "as-is"   // 现状
	StateToBe    State = "to-be"   // 目标
	StateVariant State = "variant" // 变体
)

// Head is what a document says of itself.
type Head struct {
	Title     string
	Service   string // the service or product
	Scope     string // from where to where
	Segment   string // customer segment or persona
	State     State
	Version   string // the blueprint's own, as its team counts
	Date      Date
	Reviewed  Date
	Owner     string
	Reviewers []string
	Keywords  []string
	Language  Lang // of the names that the program adds to the picture
	Notes     string
	Extra     Extra

	AcceptedTime Duration // that the customer accepts for the whole; 0: not said
	Currency     string   // of all costs and prices: "CNY", "¥"
	Price        *float64 // that one execution of the service is sold for; nil: not said
	Rates        []Rate
	Weights      []Weight

	Shows     []Shown // what stands on the cards beside text and detail
	Numbers   []RuleNumber
	Dismissed []Dismissal
	Slices    []Slice

	PageNotes []PageNote
	Handouts  []Handout
}

// Handout is what was chosen for a handout, kept under a name with the blueprint
// that it is of. What it says is the text of a preset's file, in pieces that one
// text may hold.
type Handout struct {
	Name     string
	Settings []string
	Extra    Extra
}

// PageNote is what a presenter says to a page that is of no phase, step or card.
// Those have notes of their own.
type PageNote struct {
	Page  Page
	Text  string
	Extra Extra
}

// Page is a page of a training deck that is of the whole document.
type Page string

const (
	PageTitle        Page = "title"
	PageOverview     Page = "overview" // the journey on one page; where presenting begins
	PageImprovements Page = "improvements"
	PageExercise     Page = "exercise"
	PageRemember     Page = "remember" // the figures at the end
)

// Pages is all of them in their order.
var Pages = []Page{PageTitle, PageOverview, PageImprovements, PageExercise, PageRemember}

// NoteOf is what is said to a page.
func (h *Head) NoteOf(p Page) string {
	for _, n := range h.PageNotes {
		if n.Page == p {
			return n.Text
		}
	}
	return ""
}

// Rate is what a minute of an owner, an actor or a system costs.
type Rate struct {
	Name      string // as the touchpoints write it
	PerMinute float64
	Extra     Extra
}

// Weight is how much a dimension of SERVQUAL counts in the whole, of 100
// points for all five.
type Weight struct {
	Dimension Dimension
	Points    float64
	Extra     Extra
}

// Slice is a choice of cards with a name: those that have one of each list that
// is not empty.
type Slice struct {
	Name     string
	Owners   []string
	Phases   []string // ids
	Lanes    []string // ids
	Tags     []string
	Channels []string // as the touchpoints write them
	Marks    []string // names of AllMarks
	Extra    Extra
}

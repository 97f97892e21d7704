package model

// Kind is what a card is.
type Kind string

const (
	KindAction   Kind = "action"
	KindEvidence Kind = "evidence"
	KindDecision Kind = "decision" // with two or more labelled exits
	KindSystem   Kind = "system"
	KindPicture  Kind = "picture"
	KindNote     Kind = "note" // plain text: policy, quote, pain point, opportunity

	// KindTag stands for a card that is not in the picture, where a part of a
	// blueprint is drawn by itself: links end there. Only package part makes
	// such cards; no file holds one.
	KindTag Kind = "tag"
)

// Kinds is every kind that a user can choose, in the order of menus.
var Kinds = []Kind{KindAction, KindEvidence, KindDecision, KindSystem, KindPicture, KindNote}

// DefaultKind is the kind that a new card in a lane of this role gets.
func (r Role) DefaultKind() Kind {
	switch r {
	case RoleEvidence:
		return KindEvidence
	case RoleText:
		return KindNote
	}
	return KindAction
}

// Marks is a set of what a reviewer marks on a card.
type Marks uint8

const (
	MarkTruth Marks = 1 << iota // moment of truth ★ 关键时刻
	MarkFail                    // fail point F 失败点
	MarkWait                    // wait point W 等待点
)

// Has reports whether every mark of m is in the set.
func (s Marks) Has(m Marks) bool { return s&m == m }

// Card is something that happens, is seen or is used, in the cell of one
// lane and one step. Several cards in a cell stand in the order of their
// ranks.
type Card struct {
	ID      CardID
	Lane    LaneID
	Step    StepID
	Rank    string // order within the cell: see RankBetween
	Span    int    // how many steps it covers, from Step on; at least 1
	Kind    Kind
	Text    string
	Detail  string // a smaller line below the text; "" shows what Touch says in short
	Notes   string // for those who work on the blueprint: it is on no page
	Marks   Marks
	Color   Accent    // "" is the lane's colour
	Picture PictureID // for KindPicture
	Tags    []string
	Links   []string // web addresses: http, https or mailto
	Touch   *Touchpoint
	Extra   Extra
}

// Accent is a colour named by its place in the theme, so that it stays
// readable in every theme; "" is the lane's own.
type Accent string

const (
	AccentNone   Accent = ""
	AccentBlue   Accent = "blue"
	AccentTeal   Accent = "teal"
	AccentViolet Accent = "violet"
	AccentSlate  Accent = "slate"
	AccentBrown  Accent = "brown"
	AccentAmber  Accent = "amber"
	AccentRose   Accent = "rose"
	AccentGreen  Accent = "green"
)

// Accents is every accent but none.
var Accents = []Accent{AccentBlue, AccentTeal, AccentViolet, AccentSlate, AccentBrown, AccentAmber, AccentRose, AccentGreen}

// LinkKind is what a link between two cards means.
type LinkKind string

const (
	LinkFlow     LinkKind = "flow"     // one way: a sequence, or one side gives
	LinkExchange LinkKind = "exchange" // both ways: an exchange that needs agreement
	LinkSupport  LinkKind = "support"  // help without flow, dashed
)

// LinkKinds is every kind of link.
var LinkKinds = []LinkKind{LinkFlow, LinkExchange, LinkSupport}

// Link joins two cards.
type Link struct {
	ID    LinkID
	From  CardID
	To    CardID
	Kind  LinkKind
	Label string
	Loop  bool  // goes back in time on purpose
	Pins  []Pin // the gutters that the user led it through, in order from From to To; the rest of its way is found
	Extra Extra
}

// Sticky is a free note. It is anchored to a cell, so that it moves along,
// with an offset in pt from the cell's top left corner.
type Sticky struct {
	ID     StickyID
	Lane   LaneID
	Step   StepID
	DX, DY float64
	Text   string
	Color  Accent
	Extra  Extra
}

// Picture is an image as the file keeps it: PNG or JPEG bytes.
type Picture struct {
	ID            PictureID
	Type          string // "image/png" or "image/jpeg"
	Width, Height int    // px
	Data          []byte
	Extra         Extra
}

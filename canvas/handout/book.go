package handout

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

// Book is a handout: pages, and what they are.
type Book struct {
	Pages   []canvas.Page
	Entries []Entry
	Marks   []canvas.Mark // for the outline of a PDF
	Spans   []Span        // of all kinds that have pages, in their order
}

// Span is the pages of a kind.
type Span struct {
	Kind        Kind
	First, Last int // from 1
}

// Entry is a line of the contents.
type Entry struct {
	Kind        Kind
	Title       string
	Note        string // what is on the pages, in a few words
	First, Last int    // pages, from 1
}

// book is a handout while it is made.
type book struct {
	Options
	doc  *model.Document
	inks typeset.Inks

	blanks  blanks
	numbers map[model.CardID]int // of the touchpoints, from 1 in the order of the steps
	touched []*model.Card        // by number, from 0

	pages   []page
	entries []Entry
	marks   []canvas.Mark
	spans   []Span

	ctx  context.Context
	memo *Memo

	// numbering: the pages are made to learn their numbers, and let go one by one.
	numbering bool
	// lasts: the memo is the caller's, and what is on a page is kept for the next
	// making.
	lasts bool

	// What the making before this one came to.
	before  *book
	phaseAt map[model.StepID]int // page of a phase, by its steps
	cardAt  map[model.CardID]int // page of a touchpoint
}

// page is a page without head and foot.
type page struct {
	sheet *typeset.Sheet
	maps  []canvas.Placement
	bare  bool // no head: a cover
	whole bool // no foot either: a poster
}

// Make makes the pages of a handout. It fails with the Fault "handout.nothing"
// if the document has nothing to put on any of them, and with "handout.tight" if
// it has, and an exercise was asked for that cannot be read on the paper.
func Make(ctx context.Context, d *model.Document, o Options) (*Book, error) {
	lasts := o.Memo != nil
	o = o.filled(d)
	o.Memo.begin(d)
	defer o.Memo.end()
	// The second time the numbers of the pages are known; the first time they
	// may be those of the making before.
	b := o.Memo.lastBook()
	for range 2 {
		b = newBook(ctx, d, o, b.numbered())
		b.lasts = lasts
		for i, k := range o.Kinds {
			if slices.Contains(o.Kinds[:i], k) {
				continue
			}
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			if err := b.add(k); err != nil {
				return nil, err
			}
		}
		if b.numbersHold() {
			break
		}
	}
	if len(b.pages) == 0 {
		return nil, b.nothing()
	}
	o.Memo.keepBook(b)
	return b.bound(), nil
}

// nothing is why there is no page.
func (b *book) nothing() error {
	asked := slices.Contains(b.Kinds, Exercise) || slices.Contains(b.Kinds, Key)
	cards := 0
	for _, c := range b.doc.CardsInOrder() {
		if b.takeable(c) {
			cards++
		}
	}
	if asked && cards >= 2 {
		return model.NewFault("handout.tight")
	}
	return model.NewFault("handout.nothing")
}

// filled is options with what holds where they say nothing.
func (o Options) filled(d *model.Document) Options {
	o.Lang = cmp.Or(o.Lang, d.Head.Language, model.English)
	if o.Theme == nil {
		o.Theme = compose.Themes()[0]
	}
	o.Theme = o.Brand.On(o.Theme)
	o.Style = cmp.Or(o.Style, typeset.Print)
	o.Size = cmp.Or(o.Size, A4)
	if o.Memo == nil {
		o.Memo = &Memo{}
	}
	return o
}

// numbersHold reports whether the numbers that the pages name are right: they
// are those of the making before.
func (b *book) numbersHold() bool {
	return b.before != nil && slices.Equal(b.entries, b.before.entries) && maps.Equal(b.phaseAt, b.before.phaseAt) && maps.Equal(b.cardAt, b.before.cardAt)
}

func newBook(ctx context.Context, d *model.Document, o Options, before *book) *book {
	b := &book{
		Options: o, doc: d, ctx: ctx, memo: o.Memo, before: before, numbering: before == nil, inks: inksOf(o.Theme),
		blanks: blanksOf(d, o.Blank), numbers: map[model.CardID]int{}, phaseAt: map[model.StepID]int{}, cardAt: map[model.CardID]int{},
	}
	for _, c := range d.CardsInOrder() {
		if c.Touch != nil {
			b.touched = append(b.touched, c)
			b.numbers[c.ID] = len(b.touched)
		}
	}
	return b
}

func inksOf(t *compose.Theme) typeset.Inks {
	return typeset.Inks{
		Ground: t.Ground, Ink: t.Ink, Muted: t.Muted, Hairline: t.Hairline, Quiet: t.Roles[model.RoleSupport].Ground,
		Accent: t.AccentInk(), Bad: t.Warn, Good: t.Roles[model.RoleMetric].Text,
	}
}

// numbered is what the next making has to know of this one, without its pages.
func (b *book) numbered() *book {
	if b == nil {
		return nil
	}
	return &book{entries: b.entries, phaseAt: b.phaseAt, cardAt: b.cardAt}
}

// add makes the pages of a kind.
func (b *book) add(k Kind) error {
	first, below, size := len(b.pages)+1, len(b.marks), b.Size
	b.Size = b.held(k)
	defer func() { b.Size = size }()
	title, note, err := b.make(k)
	if err != nil || len(b.pages) < first {
		return err
	}
	b.spans = append(b.spans, Span{k, first, len(b.pages)})
	if title == "" {
		return nil
	}
	b.marks = slices.Insert(b.marks, below, canvas.Mark{Title: title, Page: first})
	b.entries = append(b.entries, Entry{Kind: k, Title: title, Note: note, First: first, Last: len(b.pages)})
	return nil
}

func (b *book) make(k Kind) (title, note string, err error) {
	switch k {
	case Cover:
		return b.cover()
	case Overview:
		return b.overview()
	case Legend:
		return b.legend()
	case Phases:
		return b.phases()
	case Inventory:
		return b.inventory()
	case Touchpoints:
		return b.touchpoints()
	case Risks:
		return b.risks()
	case Plan:
		return b.plan()
	case Quality:
		return b.qualityPages()
	case Feelings:
		return b.feelingPages()
	case Compare:
		return b.comparePages()
	case Dashboard:
		return b.dashboardPage()
	case Standards:
		return b.standardPages()
	case Findings:
		return b.findingPages()
	case Notes:
		return b.notePages()
	case Poster:
		return b.posterPages()
	case Exercise:
		return b.exercise(false)
	case Key:
		return b.exercise(true)
	}
	return "", "", nil
}

// t is a text of the program.
func (b *book) t(key string, args ...any) string { return words.T(b.Lang, "handout."+key, args...) }

// pageOfStep is the page of the phase of a step, pageOfCard that of a
// touchpoint; 0 if there is none.
func (b *book) pageOfStep(id model.StepID) int {
	if b.before == nil {
		return 0
	}
	return b.before.phaseAt[id]
}

func (b *book) pageOfCard(id model.CardID) int {
	if b.before == nil {
		return 0
	}
	return b.before.cardAt[id]
}

// mark notes a page for the outline, below the kind that is being made.
func (b *book) mark(title string) {
	b.marks = append(b.marks, canvas.Mark{Title: title, Level: 1, Page: len(b.pages)})
}

// bound is the book with head and foot on each page.
func (b *book) bound() *Book {
	out := &Book{Entries: b.entries, Marks: b.marks, Spans: b.spans}
	titles, phases := b.labels()
	for i := range b.pages {
		p := &b.pages[i]
		b.Size = p.sheet.Scene.Size
		p.sheet.Role(canvas.RolePage, func() {
			if !p.bare {
				b.head(p.sheet)
			}
			if !p.whole {
				b.foot(p.sheet, i+1, len(b.pages), p.bare)
			}
		})
		size := p.sheet.Scene.Size
		placed := []canvas.Placement{{Scene: p.sheet.Scene, Source: canvas.Rect{W: size.W, H: size.H}, Scale: 1}}
		out.Pages = append(out.Pages, canvas.Page{Size: size, Number: i + 1, Placed: append(placed, p.maps...), Title: titles[i], Section: phases[i]})
	}
	return out
}

// labels is what each page is called, and which phase it is of: that of the phase's
// own pages, and of its touchpoints'. Other pages are of their kind.
func (b *book) labels() (titles, phases []string) {
	titles, phases = make([]string, len(b.pages)), make([]string, len(b.pages))
	begins := map[int]string{}
	for _, ph := range b.doc.Phases {
		if len(ph.Steps) > 0 {
			begins[b.phaseAt[ph.Steps[0].ID]] = ph.Name
		}
	}
	for _, c := range b.touched {
		if at := b.cardAt[c.ID]; begins[at] == "" {
			begins[at] = b.phaseOf(c)
		}
	}
	named := map[int]string{} // by the first mark of a page
	for _, m := range b.marks {
		if _, ok := named[m.Page]; !ok && m.Level > 0 {
			named[m.Page] = m.Title
		}
	}
	for _, s := range b.spans {
		kind := ""
		for _, e := range b.entries {
			if e.Kind == s.Kind {
				kind = e.Title
			}
		}
		title, phase := kind, kind
		if kind == "" { // a cover, which is in no list of contents
			title, phase = b.t("cover.kind"), b.t("cover.kind")
		}
		for n := s.First; n <= s.Last; n++ {
			if name, ok := named[n]; ok {
				title = name
			}
			if name := begins[n]; name != "" {
				phase = name
			}
			titles[n-1], phases[n-1] = title, phase
		}
	}
	return titles, phases
}

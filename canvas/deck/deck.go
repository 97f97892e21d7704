package deck

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/handout"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/part"
	"touchline/model/words"
)

// Options is what a deck shall be like.
type Options struct {
	Lang  model.Lang     // of what the program says; "" is the document's
	Theme *compose.Theme // nil is the first

	Course  string
	Teacher string
	Date    string // as it is to be read; never today's by itself
	Note    string // in the foot of each slide, such as how confidential it is

	Logo    *canvas.Bitmap // in the foot of each slide, unless a frame has it its own way; nil: none
	Frame   Frame
	Kinds   []handout.Kind // of slides, in their order; nil is all
	Without []string       // the ids of slides that are left out

	Before *model.Document // an earlier blueprint of the same service, to compare with; nil: none

	Seed uint64 // of what is shuffled: the same seed gives the same exercise
}

// Least is the smallest text of a slide, pt.
const Least = 14.0

// Deck is slides, and what they are.
type Deck struct {
	Pages  []canvas.Page
	Marks  []canvas.Mark // for the outline of a PDF
	Slides []Slide       // all that the document gives, those that are left out too
	Spans  []handout.Span
}

// Sizes of letters, pt.
const (
	statement = 20.0
	figure    = 54.0
)

// Make makes the slides. It fails with the Fault "deck.nothing" if the document
// has no step, and with "deck.none" if every slide is left out.
func Make(ctx context.Context, d *model.Document, o Options) (*Deck, error) {
	if len(d.Steps()) == 0 {
		return nil, model.NewFault("deck.nothing")
	}
	o.Lang = cmp.Or(o.Lang, d.Head.Language, model.English)
	if o.Theme == nil {
		o.Theme = compose.Themes()[0]
	}
	m := &maker{Options: o, frame: frameOf(o.Frame), doc: d, plain: part.From(plain(d)), cards: map[model.StepID][]*model.Card{}, inks: inksOf(o.Theme), numbers: map[model.CardID]int{}, ids: map[string]int{}}
	if o.Kinds == nil {
		m.Kinds = Kinds
	}
	for _, c := range d.CardsInOrder() {
		m.cards[c.Step] = append(m.cards[c.Step], c)
		if c.Touch != nil {
			m.numbers[c.ID] = len(m.numbers) + 1
		}
	}
	if err := m.run(ctx); err != nil {
		return nil, err
	}
	all, marks, err := m.keep()
	if err != nil {
		return nil, err
	}
	return &Deck{Pages: m.bound(), Marks: marks, Slides: all, Spans: m.spans()}, nil
}

// maker is a deck while it is made.
type maker struct {
	Options
	frame
	doc     *model.Document
	plain   *part.Source                   // what of it maps show: see plain
	cards   map[model.StepID][]*model.Card // in reading order
	inks    typeset.Inks
	numbers map[model.CardID]int // of the touchpoints, from 1 in the order of the steps
	section string               // of the slides that are made
	kind    handout.Kind         // of the slides that are made
	of      string               // the record that they are of; "" for none
	ids     map[string]int       // how many slides have the id
	slides  []*slide
	marks   []mark
}

// mark is a mark of the outline; Page and end are slides before any is left out.
type mark struct {
	canvas.Mark
	end int // the last slide of it, from 1
}

// slide is one without its foot.
type slide struct {
	sheet   *typeset.Sheet
	maps    []canvas.Placement
	title   string
	section string
	kind    handout.Kind
	id      string
	comes   string // of a map that is built up: what comes
	notes   []string
	bare    bool
}

func inksOf(t *compose.Theme) typeset.Inks {
	return typeset.Inks{
		Ground: t.Ground, Ink: t.Ink, Muted: t.Muted, Hairline: t.Hairline, Quiet: t.Roles[model.RoleSupport].Ground,
		Accent: t.AccentInk(), Bad: t.Warn, Good: t.Roles[model.RoleMetric].Text,
	}
}

// t is a text of the program.
func (m *maker) t(key string, args ...any) string { return words.T(m.Lang, "deck."+key, args...) }

// add begins a slide with a title and what is said beside it; a mark stands
// before the title, and some of the width at the right is reserved for more.
func (m *maker) add(title, note string, mark model.Marks, reserved float64) *slide {
	s := &slide{sheet: typeset.NewSheet(m.size, typeset.Slide, m.inks), title: title, section: m.section}
	m.include(s)
	if m.framed {
		m.framedHeading(s, mark, note, reserved)
		return s
	}
	x, bold := m.side, typeset.Bold(typeset.Slide.Title)
	if mark != 0 {
		const times = 1.7 // of the mark's size on a map
		x += m.markAt(s, mark, canvas.Point{X: m.side, Y: m.titleTop + text.LineHeight(bold)/2}, times) + 12
	}
	s.heading(canvas.Point{X: x, Y: m.titleTop}, m.size.W-m.side-reserved-x, note)
	return s
}

// markAt draws a mark, its left edge and middle at a place, times as large as on a
// map; it returns its width.
func (m *maker) markAt(s *slide, mark model.Marks, at canvas.Point, times float64) float64 {
	g := &canvas.Group{Items: compose.Mark(m.Theme, mark, canvas.Point{})}
	for _, it := range g.Items {
		g.Bounds = g.Bounds.Union(canvas.ItemBounds(it))
	}
	at.X += markSize * times / 2
	s.maps = append(s.maps, canvas.Placement{
		Scene: &canvas.Scene{Size: m.size, Groups: []*canvas.Group{g}}, Source: g.Bounds,
		At: at.Add(canvas.Point{X: g.Bounds.X * times, Y: g.Bounds.Y * times}), Scale: times,
	})
	return markSize * times
}

// titleSizes is the sizes that a title is set in, from the usual one on; the last
// one may take two lines.
var titleSizes = []float64{typeset.Slide.Title, 24, 20, 17}

// heading sets the title in a width, smaller and then in two lines where it is
// long, and the note beside it or below. What has no room at all is in the notes.
func (s *slide) heading(at canvas.Point, room float64, note string) {
	f, small := typeset.Bold(titleSizes[0]), typeset.Regular(Least)
	for _, size := range titleSizes {
		if f = typeset.Bold(size); text.Width(s.title, f) <= room {
			break
		}
	}
	lines := text.Wrap(s.title, f, room)
	if len(lines) > 2 {
		s.say(s.title)
		rest := text.Fit(said(lines[1:]), f, room)
		rest.At = rest.At.Add(canvas.Point{Y: lines[1].At.Y})
		lines = []canvas.Line{lines[0], rest}
	}
	x, top := at.X, at.Y
	if len(lines) > 1 {
		top -= 8
	}
	for i := range lines {
		lines[i].At = lines[i].At.Add(canvas.Point{X: x, Y: top})
	}
	s.sheet.As(canvas.Heading{}, func() {
		s.sheet.Add(&canvas.Text{Source: s.title, Lines: lines, Size: f.Size, Weight: f.Weight, Color: s.sheet.Inks.Ink})
	})
	base, below := top+text.Ascent(f)-1, top+text.LineHeight(f)*float64(len(lines))-2
	switch {
	case note == "":
	case len(lines) == 1 && lines[0].Width+14+text.Width(note, small) <= room:
		s.sheet.Line(x+lines[0].Width+14, base, typeset.Span{Text: note, Face: small, Color: s.sheet.Inks.Muted})
	case len(lines) == 1 && text.Width(note, small) <= room:
		s.sheet.Line(x, below+text.Ascent(small), typeset.Span{Text: note, Face: small, Color: s.sheet.Inks.Muted})
	default:
		s.say(note)
	}
}

// mark notes the slide that was begun last for the outline.
func (m *maker) mark(title string, level int) {
	m.marks = append(m.marks, mark{canvas.Mark{Title: title, Level: level, Page: len(m.slides)}, len(m.slides)})
}

// say adds a paragraph to what is said to the room.
func (s *slide) say(lines ...string) {
	for _, l := range lines {
		if l = strings.TrimSpace(l); l != "" {
			s.notes = append(s.notes, l)
		}
	}
}

// bound is the slides with their feet.
func (m *maker) bound() (out []canvas.Page) {
	for i, s := range m.slides {
		if !s.bare {
			m.foot(s.sheet, i+1, len(m.slides))
		}
		placed := []canvas.Placement{{Scene: s.sheet.Scene, Source: canvas.Rect{W: m.size.W, H: m.size.H}, Scale: 1}}
		out = append(out, canvas.Page{
			Size: m.size, Cover: s.bare, Number: i + 1, Placed: append(placed, s.maps...), Title: s.title, Section: s.section, Notes: strings.Join(s.notes, "\n"),
		})
	}
	return out
}

// foot is the line below a slide: which blueprint, and the number.
func (m *maker) foot(s *typeset.Sheet, n, of int) {
	f := typeset.Regular(Least)
	if m.framed {
		m.framedFoot(s, n)
		return
	}
	words := words.Pointed(m.name(), m.state(), m.Note)
	s.Under("", func() {
		line := text.Fit(words, f, m.size.W-2*m.side-numberWide-m.logoWide())
		line.At = line.At.Add(canvas.Point{X: m.side, Y: m.footLine})
		s.Add(&canvas.Text{Source: words, Lines: []canvas.Line{line}, Size: f.Size, Color: m.inks.Muted})
	})
	m.logo(s)
	s.As(canvas.PageNumber{}, func() {
		s.LineToRight(m.size.W-m.side, m.footLine, typeset.Span{Text: strconv.Itoa(n), Face: typeset.Bold(Least), Color: m.inks.Ink},
			typeset.Span{Text: " / " + strconv.Itoa(of), Face: f, Color: m.inks.Muted})
	})
}

// Of the foot, pt: the width of the number, and how large a logo is beside it.
const (
	numberWide = 90.0
	logoHigh   = 22.0
	logoMost   = 120.0
)

// logoWide is the width of the logo, with the white beside it.
func (m *maker) logoWide() float64 {
	l := m.Logo
	if l == nil || l.Width <= 0 || l.Height <= 0 {
		return 0
	}
	return min(logoHigh*float64(l.Width)/float64(l.Height), logoMost) + 12
}

// logo stands left of the number, in the middle of the foot.
func (m *maker) logo(s *typeset.Sheet) {
	w := m.logoWide() - 12
	if w <= 0 {
		return
	}
	h := w * float64(m.Logo.Height) / float64(m.Logo.Width)
	r := canvas.Rect{X: m.size.W - m.side - numberWide - w, Y: m.footLine - 5 - h/2, W: w, H: h}
	s.As(canvas.Branding{}, func() { s.Add(&canvas.Image{Rect: r, Bitmap: m.Logo}) })
}

// name is what the blueprint is called, state what it shows and which version.
func (m *maker) name() string {
	return cmp.Or(m.doc.Head.Title, words.T(m.Lang, "map.head.untitled"))
}

func (m *maker) state() string { return words.Pointed(stateOf(m.Lang, m.doc)) }

func stateOf(lang model.Lang, d *model.Document) (state, version string) {
	if h := d.Head; h.State != model.StateUnset {
		state = words.T(lang, "map.state."+string(h.State))
	}
	if v := d.Head.Version; v != "" {
		version = words.T(lang, "handout.version", "version", v)
	}
	return state, version
}

// name is a card's text in one line.
func name(c *model.Card) string { return strings.Join(strings.Fields(cmp.Or(c.Text, c.Detail)), " ") }

// number is what a touchpoint is called: "T7"; "" for a card that is none.
func (m *maker) number(c *model.Card) string {
	if n := m.numbers[c.ID]; n > 0 {
		return "T" + strconv.Itoa(n)
	}
	return ""
}

// tint is a colour on a ground.
func tint(c, ground canvas.Color, share float64) canvas.Color {
	f := func(a, b uint8) uint8 { return uint8(float64(b) + (float64(a)-float64(b))*share + 0.5) }
	return canvas.Color{R: f(c.R, ground.R), G: f(c.G, ground.G), B: f(c.B, ground.B), A: 255}
}

// markSize is the width of a mark on a map, pt.
const markSize = 2 * layout.MarkRadius

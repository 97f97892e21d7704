package handout

import (
	"cmp"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// list is texts with commas between them.
func (b *book) list(all []string) string {
	comma := b.t("and")
	if comma == "," { // a full-width one has its space in it
		comma += " "
	}
	return strings.Join(all, comma)
}

// name is a card's text in one line.
func name(c *model.Card) string {
	return strings.Join(strings.Fields(cmp.Or(c.Text, c.Detail)), " ")
}

// key is the touchpoints that get a page of their own: those with a mark, and
// those of high risk. If there are none, all of a small blueprint.
func (b *book) key() (out []*model.Card) {
	if b.Every {
		return b.touched
	}
	for _, c := range b.touched {
		if c.Marks != 0 || measure.RiskLevel(c.Touch.Risk.Score()) == "high" {
			out = append(out, c)
		}
	}
	const few = 8
	if len(out) == 0 && len(b.touched) <= few {
		return b.touched
	}
	return out
}

// touchpoints is a page for each key touchpoint.
func (b *book) touchpoints() (title, note string, err error) {
	var names []string
	all := b.key()
	for _, c := range all {
		names = append(names, b.number(b.numbers[c.ID]))
	}
	if b.PerPage > 1 {
		b.cards(all, b.PerPage)
	} else {
		var at besides
		for _, c := range all {
			at = b.touchpoint(c, at)
		}
		b.notesBelow(at)
	}
	return b.t("touchpoints.title"), strings.Join(names, " · "), nil
}

// besides is the room below what stands on a page of touchpoints.
type besides struct {
	sheet *typeset.Sheet // nil: there is none
	top   float64
}

// Distances of a touchpoint below another one on its page, pt.
const (
	nextAbove = 20.0 // from what stands above it to its rule
	nextTitle = 6.0  // from there to its title
)

// touchpoint sets all that is known of a touchpoint: below the one before, if all
// of it has room there, else on a page of its own, or several. A block that has
// nothing to say is left out, and the others close up.
func (b *book) touchpoint(c *model.Card, at besides) besides {
	t := c.Touch
	times := ""
	if d := words.Durations(b.Lang, t.Time, t.MaxTime); d != "" {
		times = b.t("touchpoint.times") + " " + d
	}
	class := ""
	if t.Class != model.ClassUnset {
		class = b.choice("class", string(t.Class))
	}
	title := b.number(b.numbers[c.ID]) + " " + name(c)
	note := words.Pointed(b.phaseOf(c), class, times)
	blocks := b.touchpointBlocks(c)
	if b.below(c, title, note, blocks, &at) {
		return at
	}
	b.notesBelow(at)
	b.cardAt[c.ID] = len(b.pages) + 1
	for first := true; first || len(blocks) > 0; first = false {
		p, body := b.newPageWith(title, note, b.marksWidth(c, title))
		if first {
			b.mark(title)
		}
		b.titleMarks(p.sheet, c, title, titleTop)
		var placed []typeset.Placed
		placed, blocks = typeset.Balance(blocks, typeset.Columns(body, b.columns(), columnGap), blockGap+2)
		p.sheet.Under("card:"+canvas.Owner(c.ID), func() { typeset.Put(p.sheet, placed) })
		at = besides{p.sheet, lowest(placed)}
	}
	return at
}

// below sets a touchpoint below the one before it, if it has room there.
func (b *book) below(c *model.Card, title, note string, blocks []typeset.Block, at *besides) bool {
	if at.sheet == nil {
		return false
	}
	width, rule := b.Size.W-2*sideMargin, at.top+nextAbove
	top := b.titleAt(typeset.NewSheet(b.Size, b.Style, b.inks), rule+nextTitle, title, note, width, b.marksWidth(c, title)) + 8
	body := canvas.Rect{X: sideMargin, Y: top, W: width, H: b.Size.H - bodyFoot - top}
	if body.H <= 0 {
		return false
	}
	placed, rest := typeset.Balance(blocks, typeset.Columns(body, b.columns(), columnGap), blockGap+2)
	if len(rest) > 0 || lowest(placed) > body.Bottom() {
		return false
	}
	s := at.sheet
	s.Rule(sideMargin, rule, width, 2, b.inks.Accent)
	b.titleAt(s, rule+nextTitle, title, note, width, b.marksWidth(c, title))
	b.titleMarks(s, c, title, rule+nextTitle)
	s.Under("card:"+canvas.Owner(c.ID), func() { typeset.Put(s, placed) })
	b.cardAt[c.ID] = len(b.pages)
	b.mark(title)
	at.top = lowest(placed)
	return true
}

// lowest is where the lowest of some blocks ends.
func lowest(placed []typeset.Placed) (y float64) {
	for _, p := range placed {
		y = max(y, p.Y+p.Height(p.Width))
	}
	return y
}

// columns is how many columns of text a page has.
func (b *book) columns() int {
	return min(max(int(b.Size.W/(b.Style.Body*28)), 1), 4)
}

// titleMarks sets the marks of a card behind the title, in the margin where there
// is no room.
func (b *book) titleMarks(s *typeset.Sheet, c *model.Card, title string, top float64) {
	y := top + text.LineHeight(typeset.Bold(b.Style.Title))/2
	if b.marksWidth(c, title) > 0 {
		b.setMarks(s, c, sideMargin+text.Width(title, typeset.Bold(b.Style.Title))+8, y)
		return
	}
	for i, m := range marksOf(c) {
		b.oneMark(s, m, canvas.Point{X: sideMargin - 12, Y: y + 16*float64(i)})
	}
}

// marksWidth is how much room the marks of a card take behind the title; 0 if it
// has none or they have none there.
func (b *book) marksWidth(c *model.Card, title string) float64 {
	w := 16 * float64(len(marksOf(c)))
	if w == 0 || text.Width(title, typeset.Bold(b.Style.Title))+8+w > b.Size.W-2*sideMargin {
		return 0
	}
	return w + 4
}

func (b *book) touchpointBlocks(c *model.Card) (out []typeset.Block) {
	t := c.Touch
	add := func(block typeset.Block) {
		if block != nil {
			out = append(out, block)
		}
	}
	add(b.locator(c))
	add(b.picture(c))
	add(b.quote(t))
	add(b.pairs("people", [][2]string{
		{"owner", t.Owner},
		{"perceived-owner", t.PerceivedOwner},
		{"actors", b.list(t.Actors)},
		{"systems", b.list(t.Systems)},
		{"parties", dash(b.parties(t))},
		{"contact", dash(b.contact(t))},
		{"channel", b.channels(t)},
		{"policy", t.Policy},
		{"confidence", dash(b.choice("confidence", string(t.Confidence)))},
		{"source", t.Source},
	}))
	add(b.pairs("flow", [][2]string{{"inputs", t.Inputs}, {"resources", t.Resources}, {"outputs", t.Outputs}}))
	add(b.standards(t))
	add(b.timesBlock(t))
	add(b.pairs("customer", [][2]string{{"expectation", t.Expectation}, {"pain-point", t.PainPoint}, {"feedback", t.Feedback}}))
	add(b.pairs("fail", [][2]string{{"cause", t.Fail.Cause}, {"effect", t.Fail.Effect}, {"recovery", t.Fail.Recovery}, {"fail-owner", t.Fail.Owner}}))
	add(b.quality(t))
	for i := range t.Metrics {
		add(b.metric(&t.Metrics[i]))
	}
	for i := range t.Improvements {
		add(b.improvement(&t.Improvements[i], i+1))
	}
	add(b.risk(t.Risk))
	add(b.further(t))
	return out
}

// dash is a text, or nothing for the sign that there is none.
func dash(s string) string {
	if s == "—" {
		return ""
	}
	return s
}

func (b *book) channels(t *model.Touchpoint) string {
	names := []string{words.Channel(b.Lang, t.Channel)}
	for _, c := range t.MoreChannels {
		names = append(names, words.Channel(b.Lang, c))
	}
	return words.Pointed(names...)
}

// pairs is a section of names and what they say; nil if they say nothing.
func (b *book) pairs(head string, pairs [][2]string) typeset.Block {
	width := 0.0
	for i := range pairs {
		pairs[i][0] = b.t("field." + pairs[i][0])
		if pairs[i][1] != "" {
			width = max(width, text.Width(pairs[i][0], typeset.Regular(b.Style.Small)))
		}
	}
	body := typeset.Pairs(b.inks, b.Style, min(width+2, 96), pairs...)
	if body == nil {
		return nil
	}
	return b.section(b.t("touchpoint."+head), "", body)
}

// locator shows where on the map a touchpoint is.
func (b *book) locator(c *model.Card) typeset.Block {
	const high = 104.0
	var linked []string
	for _, id := range b.doc.LinksAt(c.ID) {
		l := b.doc.Link(id)
		other := b.doc.Card(l.To)
		if l.To == c.ID {
			other = b.doc.Card(l.From)
		}
		if other != nil && other.Text != "" {
			linked = append(linked, name(other))
		}
	}
	says := words.Pointed(b.phaseOf(c), b.laneOf(c))
	if len(linked) > 0 {
		says += b.t("touchpoint.linked", "cards", b.list(linked))
	}
	note := ""
	if n := b.pageOfStep(c.Step); n > 0 {
		note = b.t("at-page", "n", strconv.Itoa(n))
	}
	return b.section(b.t("touchpoint.place"), note,
		typeset.Drawing{H: high, Draw: func(s *typeset.Sheet, at canvas.Point, width float64) {
			b.outline(s, canvas.Rect{X: at.X, Y: at.Y, W: width, H: high}, c.ID, false)
		}},
		typeset.Paragraph{Text: says, Face: typeset.Regular(b.Style.Small), Color: b.inks.Muted})
}

// picture is the picture of the card, if it has one.
func (b *book) picture(c *model.Card) typeset.Block {
	p := b.doc.Picture(c.Picture)
	if p == nil || p.Width <= 0 || p.Height <= 0 {
		return nil
	}
	return pictured{name(c), canvas.Bitmap{ID: string(p.ID), Type: p.Type, Width: p.Width, Height: p.Height, Data: p.Data}}
}

// pictured is a picture as wide as its column, or as high as it may be.
type pictured struct {
	of     string // the card
	bitmap canvas.Bitmap
}

const highestPicture = 170.0

// Height is that of the picture.
func (p pictured) Height(width float64) float64 {
	return min(width*float64(p.bitmap.Height)/float64(p.bitmap.Width), highestPicture)
}

// Set places it.
func (p pictured) Set(s *typeset.Sheet, x, y, width float64) {
	h := p.Height(width)
	s.Add(&canvas.Image{Rect: canvas.Rect{X: x, Y: y, W: h * float64(p.bitmap.Width) / float64(p.bitmap.Height), H: h}, Bitmap: &p.bitmap, Alt: p.of})
}

// quote is what the customer says and thinks.
func (b *book) quote(t *model.Touchpoint) typeset.Block {
	if t.Quote == "" && t.Thought == "" {
		return nil
	}
	return quoted{b, t}
}

type quoted struct {
	*book
	touch *model.Touchpoint
}

const quoteInset = 13.0

func (q quoted) texts() []typeset.Paragraph {
	var out []typeset.Paragraph
	if q.touch.Quote != "" {
		out = append(out, typeset.Paragraph{Text: words.T(q.Lang, "map.quote", "text", q.touch.Quote), Face: typeset.Bold(q.Style.Lead), Color: q.inks.Ink})
	}
	if q.touch.Thought != "" {
		out = append(out, typeset.Paragraph{Text: q.t("touchpoint.thinks", "text", q.touch.Thought), Face: typeset.Regular(q.Style.Body), Color: q.inks.Muted})
	}
	return out
}

// Height is that of the texts.
func (q quoted) Height(width float64) float64 {
	h := 4.0
	for _, p := range q.texts() {
		h += p.Height(width - quoteInset)
	}
	return h
}

// Set sets them beside a bar.
func (q quoted) Set(s *typeset.Sheet, x, y, width float64) {
	s.Fill(canvas.Rect{X: x, Y: y, W: 3, H: q.Height(width)}, 0, q.Theme.Roles[model.RoleEmotion].Accent)
	y += 2
	for _, p := range q.texts() {
		p.Set(s, x+quoteInset, y, width-quoteInset)
		y += p.Height(width - quoteInset)
	}
}

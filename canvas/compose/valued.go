package compose

import (
	"math"
	"slices"
	"strings"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/overlay"
)

// Sizes of the field that shows a value, pt.
const (
	fieldLeast  = 22.0
	fieldWidth  = 25.5 // 34 px
	fieldMost   = 0.42 // of a card's width
	fieldPad    = 4.0  // from its edges to the tile, from the tile's to the value
	tilePad     = 1.6
	tileHeight  = 1.16 // of the value's size: its ink reaches from −0.35 to +0.55 around its middle
	fieldText   = 4.0  // from a card's text to the field
	refitPad    = 3.0  // least, above and below a text that is set anew
	valueSize   = 10.5 // of the value, where it has a whole field
	signSize    = 9.0  // where it has a tab, or stands in a legend
	tabHeight   = 11.4
	tabInset    = 5.0
	tabBelow    = 8.2 // of the tab's height: past the card's lower edge
	refitStep   = 0.5
	refitDetail = 2.0
)

// valued draws a card with its value: in a field at its right, where its text
// has room beside it, else on a tab at its lower edge. The text keeps its
// words: it is broken anew, in a smaller face if it must be, and never cut.
func (c *composer) valued(card *layout.Card, v overlay.Value) *canvas.Group {
	g := &canvas.Group{Owner: canvas.Owner(card.Card.ID.Owner())}
	if len(card.Card.Links) > 0 {
		g.URL = card.Card.Links[0]
	}
	look := c.theme.tone(c.look.Overlay.Scheme.Classes[v.Class].Tone)
	value := setValue(v.Short, valueSize)
	width := min(max(fieldWidth, value.width+2*fieldPad), max(fieldLeast, value.width+2*fieldPad, card.Rect.W*0.24))
	field := card.Rect
	if card.Card.Kind == model.KindDecision {
		field.W -= layout.DecisionTip
	}
	field.X, field.W = field.Right()-width, width
	again, fits := refit(card, field.X, v.Line)
	c.body(g, card)
	if fits && width <= fieldMost*card.Rect.W {
		c.words(g, again)
		look.paint(g, fieldArea(card, field), field)
		value.put(g, field.Center(), look)
		c.edge(g, card, look)
	} else {
		c.words(g, card)
		c.edge(g, card, look)
		value = setValue(v.Short, signSize)
		width = max(fieldLeast, value.width+2*fieldPad)
		tab := canvas.Rect{X: card.Rect.X + tabInset, Y: card.Rect.Bottom() - tabHeight + tabBelow, W: width, H: tabHeight}
		look.paint(g, canvas.RoundRect(tab, 2), tab)
		value.put(g, tab.Center(), look)
		g.Items = append(g.Items, &canvas.Box{Rect: tab, Radius: 2, Stroke: canvas.Stroke{Color: look.edge, Width: look.width}})
	}
	c.marks(g, card)
	return g
}

// value is a value set in a line.
type value struct {
	source string
	line   canvas.Line
	width  float64
	size   float64
}

// setValue sets a value as large as it is short, and no larger than most.
func setValue(s string, most float64) value {
	v := value{source: s, size: most}
	for {
		v.line = text.Single(s, text.Face{Size: v.size, Weight: canvas.Bold})
		if v.width = v.line.Width; v.width <= fieldWidth-2*fieldPad || v.size <= layout.SizeSmall {
			return v
		}
		v.size -= refitStep
	}
}

// put draws the value on its tile, with its middle at a place.
func (v value) put(g *canvas.Group, at canvas.Point, look toneLook) {
	tile := canvas.Rect{W: v.width + 2*tilePad, H: tileHeight*v.size + 0.4}
	tile.X, tile.Y = at.X-tile.W/2, at.Y-tile.H/2
	g.Items = append(g.Items, &canvas.Box{Rect: tile, Radius: 1.5, Fill: look.tile})
	line := v.line
	face := text.Face{Size: v.size, Weight: canvas.Bold}
	line.At = canvas.Point{X: at.X - v.width/2, Y: at.Y - text.LineHeight(face)/2 + text.Ascent(face)}
	g.Items = append(g.Items, &canvas.Text{Source: v.source, Lines: []canvas.Line{line}, Size: v.size, Weight: canvas.Bold, Color: look.words})
}

// fieldArea is a field as a part of its card: round where the card is.
func fieldArea(card *layout.Card, field canvas.Rect) canvas.Path {
	radius := radiusOf(card.Card.Kind)
	if radius == 0 {
		return canvas.RoundRect(field, 0)
	}
	p := leftSlice(canvas.Rect{X: -field.Right(), Y: field.Y, W: card.Rect.W, H: field.H}, radius, field.W)
	for i := range p.Points { // the slice of the left end, turned over
		p.Points[i].X = -p.Points[i].X
	}
	return p
}

// radiusOf is that of the corners of a card.
func radiusOf(k model.Kind) float64 {
	switch k {
	case model.KindDecision, model.KindTag:
		return 0
	case model.KindEvidence, model.KindNote, model.KindSystem:
		return flatRadius
	}
	return cardRadius
}

// edge draws a card's outline once more, as its class has it.
func (c *composer) edge(g *canvas.Group, card *layout.Card, look toneLook) {
	stroke := canvas.Stroke{Color: look.edge, Width: look.width, Join: canvas.JoinRound}
	if card.Card.Kind == model.KindDecision {
		g.Items = append(g.Items, &canvas.Shape{Path: hexagon(card.Rect), Stroke: stroke})
		return
	}
	g.Items = append(g.Items, &canvas.Box{Rect: card.Rect, Radius: radiusOf(card.Card.Kind), Stroke: stroke})
}

// refit sets a card's text anew so that it ends before x, and below it a line
// in small where there is room. It fails where the text has none.
func refit(card *layout.Card, x float64, line string) (*layout.Card, bool) {
	if card.Card.Kind == model.KindPicture {
		return nil, false
	}
	left, _ := layout.Insets(card.Card.Kind)
	if len(card.Text.Lines) > 0 {
		left = card.Text.Lines[0].At.X - card.Rect.X
	}
	width, high := x-fieldText-card.Rect.X-left, card.Rect.H-2*refitPad
	long := 0.0 // of the text in one line, at its usual size
	for _, l := range card.Text.Lines {
		long += l.Width
	}
	for size := card.Size; size >= layout.SizeSmall; size -= refitStep {
		face := text.Face{Size: size}
		if least := math.Ceil(long * size / card.Size / width); least*text.LineHeight(face) > high {
			continue // it cannot have room, however it is broken
		}
		lines, ok := broken(card.Text.Source, face, width, high)
		if !ok {
			continue
		}
		h := float64(len(lines)) * text.LineHeight(face)
		again := *card
		again.Size, again.Detail = size, layout.Block{}
		small := text.Face{Size: layout.SizeSmall}
		detail := text.Wrap(line, small, width)
		more := refitDetail + float64(len(detail))*text.LineHeight(small)
		if line == "" || h+more > high || !whole(line, detail, width) {
			detail, more = nil, 0
		}
		at := canvas.Point{X: card.Rect.X + left, Y: card.Rect.Y + (card.Rect.H-h-more)/2}
		again.Text = placed(card.Text.Source, lines, at)
		if detail != nil {
			again.Detail = placed(line, detail, at.Add(canvas.Point{Y: h + refitDetail}))
		}
		return &again, true
	}
	return nil, false
}

// broken breaks a text at a width, if it keeps to a height then and no word is
// broken. Line ends that were set for a wider card are given up where they are
// in the way.
func broken(source string, face text.Face, width, high float64) ([]canvas.Line, bool) {
	set := strings.TrimSpace(source)
	for _, s := range slices.Compact([]string{set, strings.Join(strings.Fields(set), " ")}) {
		lines := text.Wrap(s, face, width)
		if float64(len(lines))*text.LineHeight(face) <= high && whole(s, lines, width) {
			return lines, true
		}
	}
	return nil, false
}

func placed(source string, lines []canvas.Line, at canvas.Point) layout.Block {
	for i := range lines {
		lines[i].At = lines[i].At.Add(at)
	}
	return layout.Block{Source: source, Lines: lines}
}

// whole reports whether broken lines keep to the width and no word is broken
// within itself.
func whole(source string, lines []canvas.Line, width float64) bool {
	words := map[string]bool{}
	for _, l := range lines {
		if l.Width > width+0.5 {
			return false
		}
		said := ""
		for _, r := range l.Runs {
			said += r.Text
		}
		for _, w := range strings.Fields(said) {
			words[w] = true
		}
	}
	for _, w := range strings.Fields(source) {
		if plain(w) && !words[w] {
			return false
		}
	}
	return true
}

// plain reports whether a word is of letters that a line is not broken
// between.
func plain(w string) bool {
	for _, r := range w {
		if r > 0x24F || r == '-' || r == '/' {
			return false
		}
	}
	return true
}

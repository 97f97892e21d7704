package layout

import (
	"strings"

	"touchline/canvas"
	"touchline/canvas/pixels"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/words"
)

// measured is a card's words broken at a width; places are relative to its
// top left corner.
type measured struct {
	width, height float64
	size          float64 // of the text's face, pt
	text, detail  []canvas.Line
	detailSource  string
	image         canvas.Rect
	bitmap        *canvas.Bitmap
	picture       *model.Picture // bitmap's source: tells whether it is still the same
}

// measure breaks a card's text at a width, unless it is known: of the same
// card at the same width with the same picture.
func measure(c *model.Card, picture *model.Picture, head *model.Head, lang model.Lang, width float64, g *grid, known *measured) *measured {
	if known != nil && known.width == width && known.picture == picture {
		return known
	}
	m := &measured{width: width, picture: picture}
	left, right := g.insets(c.Kind)
	inner := max(width-left-right, SizeBody)
	pad := g.density.spacing().cardPad
	if c.Kind == model.KindDecision {
		pad = max(pad, decisionPad)
	}
	y := pad
	if c.Kind == model.KindPicture {
		y = m.placeImage(picture, width, y)
	}
	if s := g.density.words(c.Text); s != "" || c.Kind != model.KindPicture {
		face := faceBody
		if g.compact || g.density == dense && c.Kind == model.KindTag {
			face = faceSmall
		}
		if c.Kind == model.KindTag {
			face.Weight = canvas.Bold
		}
		m.size = face.Size
		m.text = shift(text.Wrap(s, face, inner), left, y)
		y += float64(max(len(m.text), 1)) * text.LineHeight(face)
	}
	if m.detailSource = withShown(lang, head, c); g.compact && c.Kind != model.KindTag {
		m.detailSource = ""
	}
	if m.detailSource != "" {
		y += detailGap
		m.detail = shift(text.Wrap(m.detailSource, faceSmall, inner), left, y)
		y += float64(len(m.detail)) * text.LineHeight(faceSmall)
	}
	m.height = y + pad
	return m
}

// placeImage fits the picture into the card's width and returns where the
// text goes on.
func (m *measured) placeImage(p *model.Picture, width, y float64) float64 {
	w := width - 2*cardPadY
	h := pictureMax * 0.6 // an absent picture still takes its place
	if p != nil && p.Width > 0 && p.Height > 0 {
		pw, ph := pixels.TurnOf(p.Data).Size(p.Width, p.Height)
		h = w * float64(ph) / float64(pw)
		if h > pictureMax {
			w, h = w*pictureMax/h, pictureMax
		}
		m.bitmap = &canvas.Bitmap{ID: string(p.ID), Type: p.Type, Width: p.Width, Height: p.Height, Data: p.Data}
	}
	m.image = canvas.Rect{X: (width - w) / 2, Y: y, W: w, H: h}
	return y + h + detailGap
}

// Insets is the distance from a card's left and right edge to its text.
func Insets(k model.Kind) (left, right float64) {
	switch k {
	case model.KindEvidence, model.KindNote:
		return evidencePadX, cardPadRight
	case model.KindDecision:
		return decisionTip + 4, decisionTip + 3
	case model.KindTag:
		return tagPadX, tagTip
	}
	return cardPadX, cardPadRight
}

// insets is that distance on this grid.
func (g *grid) insets(k model.Kind) (left, right float64) {
	left, right = Insets(k)
	switch {
	case g.density != dense:
		return left, right
	case k == model.KindTag:
		return left, right - denseInset
	case g.compact && k != model.KindDecision:
		return left - compactInset, right - compactInset
	}
	return left - denseInset, right - denseInset
}

func (g *grid) sides(k model.Kind) float64 {
	left, right := g.insets(k)
	return left + right
}

// Detail is the small line of a card: its own, or what its touchpoint says
// in short: who serves whom, and how they meet.
func Detail(lang model.Lang, c *model.Card) string {
	if c.Detail != "" || c.Touch == nil {
		return strings.TrimSpace(c.Detail)
	}
	var parts []string
	t := c.Touch
	if t.Provider != model.PartyUnset && t.Receiver != model.PartyUnset {
		parts = append(parts, words.T(lang, "map.party.pair",
			"provider", words.T(lang, "map.party."+string(t.Provider)),
			"receiver", words.T(lang, "map.party."+string(t.Receiver))))
	}
	if t.Contact != model.ContactUnset {
		parts = append(parts, words.T(lang, "map.contact."+string(t.Contact)))
	}
	return strings.Join(parts, " · ")
}

// shift moves lines whose block begins at the origin.
func shift(lines []canvas.Line, dx, dy float64) []canvas.Line {
	for i := range lines {
		lines[i].At.X += dx
		lines[i].At.Y += dy
	}
	return lines
}

// moved copies lines to another place.
func moved(lines []canvas.Line, by canvas.Point) []canvas.Line {
	out := make([]canvas.Line, len(lines))
	for i, l := range lines {
		l.At = l.At.Add(by)
		out[i] = l
	}
	return out
}

// paragraph is a block from the origin on, with what it was made of.
type paragraph struct {
	Block
	source        string
	width, height float64
}

// of is the paragraph of a text at a width: this one, if it is.
func (p paragraph) of(s string, f text.Face, width float64) paragraph {
	if p.source == s && p.width == width {
		return p
	}
	p = paragraph{source: s, width: width}
	p.Block, p.height = block(s, f, canvas.Point{}, width)
	return p
}

// block sets a paragraph at a place and returns it with its height.
func block(s string, f text.Face, at canvas.Point, width float64) (Block, float64) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Block{}, 0
	}
	lines := text.Wrap(s, f, width)
	return Block{Source: s, Lines: shift(lines, at.X, at.Y)}, float64(len(lines)) * text.LineHeight(f)
}

// centred sets a paragraph whose lines are centred on x, its block on y.
func centred(s string, f text.Face, x, y, width float64) Block {
	b, h := block(s, f, canvas.Point{}, width)
	for i := range b.Lines {
		b.Lines[i].At.X = x - b.Lines[i].Width/2
		b.Lines[i].At.Y += y - h/2
	}
	return b
}

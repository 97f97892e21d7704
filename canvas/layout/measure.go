package layout

import (
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/words"
)

// cache keeps measured cards from one plan to the next. Cards are immutable,
// so a card's pointer and the width say all.
type cache struct {
	lang  model.Lang
	cards map[*model.Card]*measured
}

// measured is a card's words broken at a width; places are relative to its
// top left corner.
type measured struct {
	width, height float64
	text, detail  []canvas.Line
	detailSource  string
	image         canvas.Rect
	bitmap        *canvas.Bitmap
	picture       *model.Picture // bitmap's source: tells whether it is still the same
}

func newCache(old *Plan, lang model.Lang) *cache {
	c := &cache{lang: lang, cards: map[*model.Card]*measured{}}
	if old != nil && old.cache != nil && old.cache.lang == lang {
		c.cards = old.cache.cards
	}
	return c
}

// measure breaks every card's text and begins the plan's cards with their
// heights.
func (b *builder) measure() {
	steps := b.doc.Steps()
	b.widths = make([]float64, len(steps))
	for i, s := range steps {
		b.widths[i] = b.spread.card
		if s.Width > 0 {
			b.widths[i] = min(max(s.Width, minCardWidth), maxCardWidth)
		}
	}
	all := b.doc.CardsInOrder()
	b.cards = make([]*Card, 0, len(all))
	b.boxOf = make(map[model.CardID]int, len(all))
	fresh := make(map[*model.Card]*measured, len(all))
	for _, c := range all {
		row, okRow := b.doc.Row(c.Lane)
		column, okColumn := b.doc.Column(c.Step)
		if !okRow || !okColumn || b.doc.Lanes[row].Role.Derived() {
			continue // not drawable; model.Check reports it
		}
		span := min(max(c.Span, 1), len(steps)-column)
		width := gutterWidth * float64(span-1)
		for i := column; i < column+span; i++ {
			width += b.widths[i]
		}
		m := b.measureCard(c, b.doc.Lanes[row].Role, width)
		fresh[c] = m
		b.boxOf[c.ID] = len(b.cards)
		b.cards = append(b.cards, &Card{
			Card: c, Role: b.doc.Lanes[row].Role, Row: row, Column: column, Span: span,
			Rect: canvas.Rect{W: width, H: m.height},
		})
	}
	b.cache = &cache{lang: b.lang, cards: fresh}
	b.plan.cache = b.cache
}

func (b *builder) measureCard(c *model.Card, role model.Role, width float64) *measured {
	picture := b.doc.Picture(c.Picture)
	if m, ok := b.cacheOf(c); ok && m.width == width && m.picture == picture {
		return m
	}
	m := &measured{width: width, picture: picture}
	left, right := Insets(c.Kind)
	inner := max(width-left-right, SizeBody)
	y := cardPadY
	if c.Kind == model.KindPicture {
		y = m.placeImage(picture, width, y)
	}
	if s := strings.TrimSpace(c.Text); s != "" || c.Kind != model.KindPicture {
		m.text = shift(text.Wrap(s, faceBody, inner), left, y)
		y += float64(max(len(m.text), 1)) * text.LineHeight(faceBody)
	}
	if m.detailSource = Detail(b.lang, c); m.detailSource != "" {
		y += detailGap
		m.detail = shift(text.Wrap(m.detailSource, faceSmall, inner), left, y)
		y += float64(len(m.detail)) * text.LineHeight(faceSmall)
	}
	m.height = y + cardPadY
	return m
}

func (b *builder) cacheOf(c *model.Card) (*measured, bool) {
	m, ok := b.cache.cards[c]
	return m, ok
}

// placeImage fits the picture into the card's width and returns where the
// text goes on.
func (m *measured) placeImage(p *model.Picture, width, y float64) float64 {
	w := width - 2*cardPadY
	h := pictureMax * 0.6 // an absent picture still takes its place
	if p != nil && p.Width > 0 && p.Height > 0 {
		h = w * float64(p.Height) / float64(p.Width)
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
	}
	return cardPadX, cardPadRight
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
		b.Lines[i].At.X += x - b.Lines[i].Width/2
		b.Lines[i].At.Y += y - h/2
	}
	return b
}

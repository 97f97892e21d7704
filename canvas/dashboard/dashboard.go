package dashboard

import (
	"strings"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// Options is what a dashboard is drawn with.
type Options struct {
	Lang  model.Lang
	Theme *compose.Theme
	Inks  typeset.Inks // the zero value is those of the theme
	// PageOf is the page that a click on what is drawn of a card leads to, or 0. It
	// may be nil.
	PageOf func(model.CardID) int
}

// Dashboard is what a blueprint comes to.
type Dashboard struct {
	Options
	doc     *model.Document
	m       *measure.Measures
	numbers map[model.CardID]int // of the touchpoints, from 1 in the order of the steps
	touched []*model.Card
	byStep  map[model.StepID][]model.CardID // of those
}

// Of measures a document.
func Of(d *model.Document, o Options) *Dashboard {
	if o.Theme == nil {
		o.Theme = compose.Themes()[0]
	}
	if o.Lang == "" {
		o.Lang = model.English
	}
	if t := o.Theme; o.Inks == (typeset.Inks{}) {
		o.Inks = typeset.Inks{
			Ground: t.Ground, Ink: t.Ink, Muted: t.Muted, Hairline: t.Hairline, Quiet: t.Roles[model.RoleSupport].Ground,
			Accent: t.PhaseFrom, Bad: t.Warn, Good: t.Roles[model.RoleMetric].Text,
		}
	}
	b := &Dashboard{Options: o, doc: d, m: measure.Of(d), numbers: map[model.CardID]int{}, byStep: map[model.StepID][]model.CardID{}}
	for _, c := range d.CardsInOrder() {
		if c.Touch != nil {
			b.touched = append(b.touched, c)
			b.numbers[c.ID] = len(b.touched)
			b.byStep[c.Step] = append(b.byStep[c.Step], c.ID)
		}
	}
	return b
}

// Empty reports whether there is nothing to show but how many cards there are.
func (b *Dashboard) Empty() bool {
	return len(b.rows()) == 0 && len(b.touched) == 0
}

// Counted is the owner of what is drawn of several cards: a click leads to all of
// them.
func Counted(ids []model.CardID) canvas.Owner {
	all := make([]string, len(ids))
	for i, id := range ids {
		all[i] = string(id)
	}
	return canvas.Owner(counted + strings.Join(all, ","))
}

const counted = "cards:"

// Cards is the cards that an owner names: one, or those that a figure counts.
func Cards(o canvas.Owner) (ids []model.CardID) {
	if id, ok := strings.CutPrefix(string(o), "card:"); ok {
		return []model.CardID{model.CardID(id)}
	}
	all, ok := strings.CutPrefix(string(o), counted)
	if !ok || all == "" {
		return nil
	}
	for id := range strings.SplitSeq(all, ",") {
		ids = append(ids, model.CardID(id))
	}
	return ids
}

func (b *Dashboard) t(key string, args ...any) string {
	return words.T(b.Lang, "handout."+key, args...)
}

// of gives what f draws to a card.
func (b *Dashboard) of(s *typeset.Sheet, id model.CardID, f func()) {
	page := 0
	if b.PageOf != nil {
		page = b.PageOf(id)
	}
	s.To(page, func() { s.Under(canvas.Owner(id.Owner()), f) })
}

// block is a part of the dashboard.
type block struct {
	title, note string
	share       float64 // of the width of its row
	high        float64 // pt that it needs below its head, in a column
	draw        func(s *typeset.Sheet, r canvas.Rect)
}

// gap is the white between two blocks, pt.
const gap = 21.0

// rows is the blocks that have something to show, row by row.
func (b *Dashboard) rows() (out [][]block) {
	for _, row := range [][]func() (block, bool){
		{b.journey, b.quality},
		{b.risks, b.touchpoints, b.metrics, b.improvements},
	} {
		var all []block
		for _, make := range row {
			if x, ok := make(); ok {
				all = append(all, x)
			}
		}
		if len(all) > 0 {
			out = append(out, all)
		}
	}
	return out
}

// Page draws all of it into a rectangle: totals above, then the rows.
func (b *Dashboard) Page(s *typeset.Sheet, r canvas.Rect) {
	y := r.Y + b.totals(s, r, maxTotals) + 10
	rows := b.rows()
	if len(rows) == 0 {
		b.nothing(s, canvas.Rect{X: r.X, Y: y + 24, W: r.W, H: r.Bottom() - y})
		return
	}
	room := r.Bottom() - y - 8*float64(len(rows)-1)
	for n, row := range rows {
		high := room / float64(len(rows))
		if len(rows) == 2 { // the journey has more to say in height
			high = room * []float64{0.54, 0.46}[n]
		}
		sum := 0.0
		for _, p := range row {
			sum += p.share
		}
		x, wide := r.X, r.W-gap*float64(len(row)-1)
		for _, p := range row {
			w := wide * p.share / sum
			b.set(s, p, canvas.Rect{X: x, Y: y, W: w, H: high})
			x += w + gap
		}
		y += high + 8
	}
}

// nothing says what would be seen where nothing of it was entered yet, and
// returns how high that is.
func (b *Dashboard) nothing(s *typeset.Sheet, r canvas.Rect) float64 {
	return s.Centred(r.Center().X, r.Y, min(r.W, 420), b.t("dashboard.nothing"), typeset.Regular(s.Style.Body), b.Inks.Muted)
}

// set draws a block with its head.
func (b *Dashboard) set(s *typeset.Sheet, p block, r canvas.Rect) {
	head := &typeset.Section{Head: p.title, Note: p.note, Inks: b.Inks, Style: s.Style}
	h := head.Height(r.W)
	head.Set(s, r.X, r.Y, r.W)
	p.draw(s, canvas.Rect{X: r.X, Y: r.Y + h + 2, W: r.W, H: r.H - h - 2})
}

// Sheet draws all of it as a scene of a size.
func (b *Dashboard) Sheet(size canvas.Size) *canvas.Scene {
	s := typeset.NewSheet(size, typeset.Print, b.Inks)
	b.Page(s, canvas.Rect{W: size.W, H: size.H})
	return s.Scene
}

// Column draws all of it one below another, so wide, as a scene.
func (b *Dashboard) Column(width float64) *canvas.Scene {
	const margin = 12.0
	s := typeset.NewSheet(canvas.Size{W: width, H: 1}, typeset.Print, b.Inks)
	r := canvas.Rect{X: margin, Y: margin, W: width - 2*margin}
	y := r.Y + b.totals(s, r, 2)
	rows := b.rows()
	if len(rows) == 0 {
		y += 16 + b.nothing(s, canvas.Rect{X: r.X, Y: y + 16, W: r.W})
	}
	for _, row := range rows {
		for _, p := range row {
			y += 12
			head := &typeset.Section{Head: p.title, Note: p.note, Inks: b.Inks, Style: s.Style}
			h := head.Height(r.W) + 2 + p.high
			b.set(s, p, canvas.Rect{X: r.X, Y: y, W: r.W, H: h})
			y += h
		}
	}
	s.Scene.Size.H = y + margin
	return s.Scene
}

// fit is as much of a text as has room, with … where it is cut.
func fit(s string, f text.Face, width float64) string {
	s = strings.Join(strings.Fields(s), " ")
	if text.Width(s, f) <= width {
		return s
	}
	runes := []rune(s)
	lo, hi := 0, len(runes)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if text.Width(string(runes[:mid])+"…", f) <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	if lo == 0 {
		return ""
	}
	return strings.TrimSpace(string(runes[:lo])) + "…"
}

func tint(c, ground canvas.Color, share float64) canvas.Color {
	mix := func(a, b uint8) uint8 { return uint8(float64(a)*share + float64(b)*(1-share) + 0.5) }
	return canvas.Color{R: mix(c.R, ground.R), G: mix(c.G, ground.G), B: mix(c.B, ground.B), A: 255}
}

package handout

import (
	"slices"
	"strings"

	"touchline/canvas"
	"touchline/canvas/pair"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/words"
)

// Compare is the blueprint beside that of Options.Before, on as many pages as it
// needs. It is none of Kinds: without another blueprint there is nothing to
// compare; [WithCompare] puts it among them.
const Compare Kind = "compare"

// WithCompare is kinds of pages with Compare among them, if it is not: behind what
// is explained, and before what is exercised and what shows all at once.
func WithCompare(kinds []Kind) []Kind {
	if slices.Contains(kinds, Compare) {
		return kinds
	}
	at := slices.IndexFunc(kinds, func(k Kind) bool { return k == Exercise || k == Key || k == Dashboard || k == Poster })
	if at < 0 {
		at = len(kinds)
	}
	return slices.Insert(slices.Clone(kinds), at, Compare)
}

// comparePages shows both with the same columns, a sign at whatever differs, and
// the figures below.
func (b *book) comparePages() (title, note string, err error) {
	if b.Before == nil {
		return "", "", nil
	}
	p := pair.Of(compare.Of(b.Before, b.doc), b.Lang)
	if len(p.Doc.Steps()) == 0 {
		return "", "", nil
	}
	title = b.t("compare.title")
	said := words.Pointed(p.Caption(false)+" → "+p.Caption(true), words.N(b.Lang, "handout.compare.differences", len(p.Result.Items)))
	body := b.measureParts(title, said)
	area := canvas.Size{W: body.W, H: body.H - pair.FiguresHeight - 10}
	all, err := b.pairMaps(p, area)
	if err != nil {
		return "", "", err
	}
	for i, m := range all {
		name := title
		if len(all) > 1 {
			name = b.t("part-of", "name", title, "n", words.Count(i+1), "of", words.Count(len(all)))
		}
		pg, body := b.newPage(name, said)
		b.hold(m)
		scene := p.Scene(m.plan, b.Theme)
		pg.maps = append(pg.maps, canvas.Placement{
			Scene: scene, Source: canvas.Rect{W: m.plan.Size.W, H: m.plan.Size.H}, At: canvas.Point{X: body.X, Y: body.Y}, Scale: m.scale,
		})
		if i == len(all)-1 {
			g := &canvas.Group{}
			p.Figures(g, canvas.Rect{X: body.X, Y: body.Bottom() - pair.FiguresHeight, W: body.W, H: pair.FiguresHeight}, pair.InksOf(b.Theme))
			pg.sheet.Add(g.Items...)
		}
	}
	return title, said, nil
}

// pairMaps lays both out: on one page, if rows may be left out for it that hold
// values or in which nothing differs, else on several, with as many rows of both
// on each as have room.
func (b *book) pairMaps(p *pair.Pair, area canvas.Size) ([]*mapped, error) {
	rows, heads := pairRows(p)
	steps := stepIDs(p.Doc)
	for _, lanes := range [][]model.LaneID{lanesBut(p.Doc, nil), lanesBut(p.Doc, []model.Role{model.RoleEmotion})} {
		m, err := b.layPair(p.Doc, steps, lanes, area)
		if err != nil {
			return nil, err
		}
		if m.scale >= b.least() {
			return []*mapped{m}, nil
		}
	}
	return b.pairPages(p.Doc, steps, heads, rows, area)
}

// layPair lays some of both out. Links to what is not there are left out, for it
// stands on another page of the same; and so are notes, which lie over cards.
func (b *book) layPair(d *model.Document, steps []model.StepID, lanes []model.LaneID, area canvas.Size) (*mapped, error) {
	inStep, inLane, in := map[model.StepID]bool{}, map[model.LaneID]bool{}, map[model.CardID]bool{}
	for _, id := range steps {
		inStep[id] = true
	}
	for _, id := range lanes {
		inLane[id] = true
	}
	all := d.Parts()
	some := model.Parts{Head: all.Head, Pictures: all.Pictures}
	for _, ph := range all.Phases {
		next := *ph
		next.Steps = nil
		for _, s := range ph.Steps {
			if inStep[s.ID] {
				next.Steps = append(next.Steps, s)
			}
		}
		if len(next.Steps) > 0 {
			some.Phases = append(some.Phases, &next)
		}
	}
	for _, l := range all.Lanes {
		if inLane[l.ID] {
			some.Lanes = append(some.Lanes, l)
		}
	}
	for _, c := range all.Cards {
		if inLane[c.Lane] && inStep[c.Step] {
			some.Cards = append(some.Cards, c)
			in[c.ID] = true
		}
	}
	for _, l := range all.Links {
		if in[l.From] && in[l.To] {
			some.Links = append(some.Links, l)
		}
	}
	return b.lay(model.New(some), look{compact: true, steps: steps}, area)
}

// pairPages lays some steps out on as many pages as their rows need; where a
// single row is too wide, half of the steps and then the others.
func (b *book) pairPages(d *model.Document, steps []model.StepID, heads []model.LaneID, rows [][]model.LaneID, area canvas.Size) (out []*mapped, err error) {
	for len(rows) > 0 {
		var m *mapped
		n := len(rows)
		for ; ; n-- {
			if m, err = b.layPair(d, steps, slices.Concat(heads, slices.Concat(rows[:n]...)), area); err != nil {
				return nil, err
			}
			if n == 1 || m.scale >= b.least() {
				break
			}
		}
		if m.scale < b.least() && len(steps) > 1 && len(out) == 0 {
			for _, half := range [][]model.StepID{steps[:(len(steps)+1)/2], steps[(len(steps)+1)/2:]} {
				all, err := b.pairPages(d, half, heads, rows, area)
				if err != nil {
					return nil, err
				}
				out = append(out, all...)
			}
			return out, nil
		}
		out, rows = append(out, m), rows[n:]
	}
	return out, nil
}

// pairRows is the rows of both that belong together: those of customers and those
// in which something differs. heads is the rows above each of the two.
func pairRows(p *pair.Pair) (rows [][]model.LaneID, heads []model.LaneID) {
	differs := map[model.LaneID]bool{}
	for _, i := range p.Result.Items {
		for _, o := range p.Owners(i) {
			if c := p.Doc.Card(model.CardID(strings.TrimPrefix(string(o), "card:"))); c != nil {
				differs[c.Lane] = true
			}
			differs[model.LaneID(strings.TrimPrefix(string(o), "lane:"))] = true
		}
	}
	done := map[model.LaneID]bool{}
	for _, l := range p.Doc.Lanes {
		if l.Aside {
			heads = append(heads, l.ID)
			continue
		}
		row := []model.LaneID{l.ID}
		if twin := p.Twin(l.ID); twin != "" {
			row = append(row, twin)
		}
		worth := l.Role == model.RoleCustomer
		for _, id := range row {
			worth = worth || differs[id]
		}
		if worth && !done[l.ID] {
			rows = append(rows, row)
		}
		for _, id := range row {
			done[id] = true
		}
	}
	if len(rows) == 0 {
		rows = [][]model.LaneID{{}}
	}
	return rows, heads
}

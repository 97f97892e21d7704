package deck

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
)

// Cards that an exercise takes away: so many that their texts have room below the
// map.
const (
	mostBlanks  = 6
	leastBlanks = 2
)

// exercise is a map of which cards were taken away, and these below it, shuffled;
// the key is in the notes.
func (m *maker) exercise() error {
	random := rand.New(rand.NewPCG(m.Seed, 0x5eed))
	var best *mapped
	var cards []*model.Card
	for _, ph := range m.doc.Phases {
		if len(cards) >= mostBlanks {
			break // enough to choose from: a long document has hundreds of phases
		}
		var steps []model.StepID
		for _, st := range ph.Steps {
			steps = append(steps, st.ID)
		}
		maps, err := m.exercisable(steps)
		if err != nil {
			return err
		}
		for _, mp := range maps {
			if can := m.takeable(mp); mp.scale >= least && len(can) > len(cards) && cells(can) > 1 {
				best, cards = mp, can
			}
		}
	}
	if len(cards) < leastBlanks {
		return nil
	}
	random.Shuffle(len(cards), func(i, j int) { cards[i], cards[j] = cards[j], cards[i] })
	blanks := slices.Clone(cards[:min(mostBlanks, len(cards))])
	m.sortByPlace(best, blanks)
	return m.task(best, blanks, random.Perm(len(blanks)))
}

// cells is in how many cells cards stand: in one alone, each goes anywhere.
func cells(cards []*model.Card) int {
	type cell struct {
		lane model.LaneID
		step model.StepID
	}
	seen := map[cell]bool{}
	for _, c := range cards {
		seen[cell{c.Lane, c.Step}] = true
	}
	return len(seen)
}

// exercisable is the maps of a phase that leave room for the cards below them: of
// all lanes, and of those without the lowest, where more steps may stand beside
// one another.
func (m *maker) exercisable(steps []model.StepID) (out []*mapped, err error) {
	lanes := m.lanesOf(steps)
	for n := len(lanes); n >= 2; n-- {
		maps, err := m.runs(steps, lanes[:n], canvas.Size{W: m.size.W - 2*m.side, H: m.bodyEnd - m.bodyTop - choiceHigh})
		if err != nil {
			return nil, err
		}
		out = append(out, maps...)
		if len(maps) == 1 {
			break
		}
	}
	return out, nil
}

// takeable is the cards of a map that can be taken away: those of the lanes
// behind the customer's, whose texts differ and have room below the map.
func (m *maker) takeable(mp *mapped) (out []*model.Card) {
	seen := map[string]bool{}
	for _, c := range mp.doc.CardsInOrder() {
		l := m.doc.Lane(c.Lane)
		if l == nil || l.Role == model.RoleCustomer || strings.TrimSpace(c.Text) == "" || seen[c.Text] || len(text.Wrap(name(c), typeset.Regular(Least), m.choiceWidth()-choiceInset-6)) > 2 {
			continue
		}
		seen[c.Text] = true
		out = append(out, c)
	}
	return out
}

func (m *maker) sortByPlace(mp *mapped, cards []*model.Card) {
	order := map[model.CardID]int{}
	for i, c := range mp.doc.CardsInOrder() {
		order[c.ID] = i
	}
	slices.SortFunc(cards, func(a, b *model.Card) int { return cmp.Compare(order[a.ID], order[b.ID]) })
}

// choiceHigh is the room for the cards below the map, pt.
const choiceHigh = 98.0

func (m *maker) task(mp *mapped, blanks []*model.Card, shuffled []int) error {
	number := map[model.CardID]int{}
	for i, c := range blanks {
		number[c.ID] = i + 1
	}
	p := mp.doc.Parts()
	p.Cards = slices.Clone(p.Cards)
	for i, c := range p.Cards {
		bare := *c
		bare.Marks, bare.Touch, bare.Notes, bare.Links = 0, nil, "", nil
		if n := number[c.ID]; n > 0 {
			bare.Text, bare.Kind, bare.Picture = strconv.Itoa(n), model.KindAction, ""
		}
		p.Cards[i] = &bare
	}
	of := *mp
	area := canvas.Size{W: m.size.W - 2*m.side, H: m.bodyEnd - m.bodyTop - choiceHigh}
	of.doc = model.New(p)
	of.plan = layoutAgain(of.doc, m.Lang, area)
	of.scale = min(area.W/of.plan.Size.W, area.H/of.plan.Size.H, mostScale)

	title := m.t("exercise")
	s := m.add(title, m.t("exercise.note"), 0, 0)
	m.mark(title, 0)
	m.put(s, &of, canvas.Point{X: m.side, Y: m.bodyTop}, func(model.LaneID) bool { return false })
	on := s.maps[len(s.maps)-1].Scene
	on.Groups = owner.Told(on.Groups, of.doc) // by the map with blanks, and not by the blueprint
	m.blanks(s, number)
	m.choices(s, blanks, shuffled)
	s.say(m.t("exercise.key"))
	for i, c := range blanks {
		s.say(strconv.Itoa(i+1) + " = " + letter(slices.Index(shuffled, i)) + ": " + name(c))
	}
	return nil
}

// blanks turns the cards that were taken away into dashed places with their numbers
// in a ring, on the map that was placed last.
func (m *maker) blanks(s *slide, number map[model.CardID]int) {
	on := &s.maps[len(s.maps)-1]
	size := statement / on.Scale
	f := text.Face{Size: size, Weight: canvas.Bold}
	for i, g := range on.Scene.Groups {
		kind, id := owner.Split(g.Owner)
		n := number[model.CardID(id)]
		if kind != owner.KindCard || n == 0 {
			continue
		}
		at := slices.IndexFunc(g.Items, func(it canvas.Item) bool { _, ok := it.(*canvas.Box); return ok })
		r := g.Items[at].(*canvas.Box).Rect
		radius := max(min(r.H/2-2, 13/on.Scale), 0.75*Least/on.Scale)
		ring := canvas.Rect{X: r.Center().X - radius, Y: r.Center().Y - radius, W: 2 * radius, H: 2 * radius}
		f.Size = max(min(size, radius*1.25), Least/on.Scale)
		says := strconv.Itoa(n)
		line := text.Fit(says, f, r.W)
		line.At = line.At.Add(canvas.Point{X: r.Center().X - line.Width/2, Y: r.Center().Y - text.LineHeight(f)/2 + text.Ascent(f)})
		out := *g
		out.Items = []canvas.Item{
			&canvas.Box{Rect: r, Radius: 4, Fill: m.inks.Ground, Stroke: canvas.Stroke{Color: m.inks.Muted, Width: 1.2, Dash: []float64{4, 3}}},
			&canvas.Box{Rect: ring, Radius: radius, Stroke: canvas.Stroke{Color: m.inks.Ink, Width: 1.2 / on.Scale}},
			&canvas.Text{Source: says, Lines: []canvas.Line{line}, Size: f.Size, Weight: canvas.Bold, Color: m.inks.Ink, Align: canvas.AlignCentre},
		}
		on.Scene.Groups[i] = &out
	}
}

func letter(i int) string { return string(rune('A' + i)) }

// choiceInset is how far from its left edge the text of a choice begins, pt.
const choiceInset = 36.0

// choiceWidth is that of each of three beside one another.
func (m *maker) choiceWidth() float64 { return (m.size.W - 2*m.side - 2*12) / 3 }

// choices is the cards that were taken away, each with a letter.
func (m *maker) choices(s *slide, blanks []*model.Card, shuffled []int) {
	f, bold := typeset.Regular(Least), typeset.Bold(Least)
	const perRow, gap, high = 3, 12.0, 42.0
	w := m.choiceWidth()
	for i, n := range shuffled {
		r := canvas.Rect{X: m.side + (w+gap)*float64(i%perRow), Y: m.bodyEnd - choiceHigh + 8 + (high+4)*float64(i/perRow), W: w, H: high}
		s.sheet.Under("", func() {
			s.sheet.Frame(r, 4, canvas.Stroke{Color: m.inks.Muted, Width: 1, Dash: []float64{4, 3}})
			disc := canvas.Rect{X: r.X + 8, Y: r.Center().Y - 10, W: 20, H: 20}
			s.sheet.Add(&canvas.Box{Rect: disc, Radius: 10, Fill: m.inks.Ink})
			s.sheet.Centred(disc.Center().X, disc.Center().Y-text.LineHeight(bold)/2, 20, letter(i), bold, m.inks.Ground)
			words := name(blanks[n])
			s.sheet.Text(canvas.Point{X: r.X + choiceInset, Y: r.Center().Y - typeset.TextHeight(w-choiceInset-6, words, f)/2}, w-choiceInset-6, words, f, m.inks.Ink)
		})
	}
}

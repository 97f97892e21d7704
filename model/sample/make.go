package sample

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"touchline/model"
)

// maker makes one sample.
type maker struct {
	*draft
	r       *rand.Rand
	lang    model.Lang
	say     phrases
	plan    plan
	rows    [sceneLanes]int // of the scene's lanes; −1 where the sample has none
	told    []scene         // the scene of each step
	of      []domain        // the domain of each step
	phaseOf []scenes        // and its phase
	mood    float64         // the customer's feeling so far
}

// Make makes a blueprint of exactly so many cards, 1 to [MaxCards] (what is
// outside is taken to the nearer end), with its links, marks, records and
// derived rows.
func Make(cards int, seed uint64, lang model.Lang) *model.Document {
	cards = max(1, min(cards, MaxCards))
	if _, ok := spoken[lang]; !ok {
		lang = model.English
	}
	r := rand.New(rand.NewPCG(seed, uint64(cards)))
	m := &maker{draft: newDraft(r.Uint64), r: r, lang: lang, say: spoken[lang], plan: makePlan(cards, r)}
	m.head = model.Head{
		Title: strings.ReplaceAll(m.say.title, "{n}", strconv.Itoa(cards)), Service: m.say.service, Scope: m.say.scope, Segment: m.say.segment,
		State: model.StateAsIs, Version: "1.0", Date: "2026-11-21", Reviewed: "2026-11-21", Owner: m.say.owner, Language: lang, Notes: m.say.notes,
	}
	m.makeSteps()
	m.makeLanes()
	for column := range m.steps {
		m.fill(column)
	}
	m.linkAll()
	return m.document()
}

// makeSteps tells the services' scenes in turn until there is one for every
// step.
func (m *maker) makeSteps() {
	all := domains(m.lang)
	m.r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	for len(m.steps) < len(m.plan.counts) {
		for _, d := range all {
			for _, p := range d.phases {
				left := len(m.plan.counts) - len(m.steps)
				if left == 0 {
					return
				}
				m.phase(p.name)
				n := min(left, len(p.scenes))
				if len(m.plan.counts) > longFrom {
					n = min(left, phaseSteps-2+m.r.IntN(5))
				}
				for i := range n {
					s := p.scenes[i%len(p.scenes)]
					x := d.objects[m.r.IntN(len(d.objects))]
					s.step = strings.ReplaceAll(s.step, "{x}", x)
					for l := range s.lanes {
						s.lanes[l] = strings.ReplaceAll(s.lanes[l], "{x}", x)
					}
					m.step(s.step)
					m.told = append(m.told, s)
					m.of = append(m.of, d)
					m.phaseOf = append(m.phaseOf, p)
				}
			}
		}
	}
}

func (m *maker) makeLanes() {
	roles := [sceneLanes]model.Role{
		model.RoleCustomer, model.RoleEvidence, model.RoleFrontstage, model.RoleFrontstage,
		model.RoleBackstage, model.RoleBackstage, model.RoleSupport, model.RoleText,
	}
	for l := range m.rows {
		m.rows[l] = -1
	}
	for _, l := range order {
		if !m.plan.used[l] {
			continue
		}
		if l == atPain { // the derived rows stand above the texts
			m.lane(model.RoleTime, m.say.time, "")
			m.lane(model.RoleEmotion, m.say.emotion, "")
		}
		m.rows[l] = m.lane(roles[l], m.say.lanes[l][0], m.say.lanes[l][1])
	}
}

// fill makes the cards of a step.
func (m *maker) fill(column int) {
	for _, l := range order {
		n := m.plan.counts[column][l]
		for i := range max(0, n) {
			c := m.card(m.rows[l], column, m.text(column, l, i))
			if span := m.plan.spans[place{l, column}]; span > 1 {
				c.Span = span
			}
			if l == atSystem || l == atBackSystem {
				c.Kind = model.KindSystem
			}
			m.describe(c, l, column)
		}
	}
}

// text is what the card says: the scene's own words on the first card of a
// cell; on the others those of another scene of the same phase, then of the
// same service, none twice in a cell.
func (m *maker) text(column, l, i int) string {
	if i == 0 {
		return m.told[column].lanes[l]
	}
	d := m.of[column]
	x := d.objects[m.r.IntN(len(d.objects))]
	cell := m.cells[place{m.rows[l], column}]
	s := ""
	for try := range 10 {
		p := d.phases[m.r.IntN(len(d.phases))]
		if try < 2 {
			p = m.phaseOf[column]
		}
		s = strings.ReplaceAll(p.scenes[m.r.IntN(len(p.scenes))].lanes[l], "{x}", x)
		if !slices.ContainsFunc(cell, func(c *model.Card) bool { return c.Text == s }) {
			break
		}
	}
	return s
}

// some reports true with a probability.
func (m *maker) some(p float64) bool { return m.r.Float64() < p }

func pick[T any](r *rand.Rand, all []T) T { return all[r.IntN(len(all))] }

package deck

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/handout"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// stages is the roles in the order in which a phase is built up.
var stages = []struct {
	key   string
	roles []model.Role
}{
	{"customer", []model.Role{model.RoleEvidence, model.RoleCustomer}},
	{"frontstage", []model.Role{model.RoleFrontstage}},
	{"backstage", []model.Role{model.RoleBackstage}},
	{"support", []model.Role{model.RoleSupport}},
}

// phase is the slides of a phase that are of some kinds: its map, built up, and
// what is marked in it.
func (m *maker) phase(ph *model.Phase, kinds []handout.Kind) error {
	m.section = cmp.Or(ph.Name, m.name())
	var steps []model.StepID
	for _, s := range ph.Steps {
		steps = append(steps, s.ID)
	}
	begin, marked := len(m.slides), len(m.marks)
	for _, k := range kinds {
		m.kind, m.of = k, ph.ID.Owner()
		var err error
		switch k {
		case Phases:
			err = m.phaseMaps(ph, steps)
		case Moments:
			err = m.marked(steps, model.MarkTruth)
		case Fails:
			err = m.marked(steps, model.MarkFail)
		}
		if err != nil {
			return err
		}
	}
	if len(m.slides) > begin {
		m.marks = slices.Insert(m.marks, marked, mark{canvas.Mark{Title: m.section, Page: begin + 1}, len(m.slides)})
	}
	return nil
}

// phaseMaps is the map of a phase, built up. What is to be said to the phase, and
// to each step, is in the notes of the first slide with it.
func (m *maker) phaseMaps(ph *model.Phase, steps []model.StepID) error {
	lanes := m.lanesOf(steps)
	at := canvas.Rect{X: m.side, Y: m.bodyTop, W: m.size.W - 2*m.side, H: m.bodyEnd - m.bodyTop}
	if len(lanes) == 0 || len(steps) == 0 {
		return nil
	}
	maps, err := m.runs(steps, lanes, canvas.Size{W: at.W, H: at.H})
	if err != nil {
		return err
	}
	said := map[model.StepID]bool{}
	for i, mp := range maps {
		name := m.section
		if len(maps) > 1 {
			name = words.T(m.Lang, "handout.part-of", "name", name, "n", strconv.Itoa(i+1), "of", strconv.Itoa(len(maps)))
		}
		notes := []string{}
		if i == 0 {
			notes = append(notes, ph.Notes)
		}
		for _, st := range ph.Steps {
			if st.Notes != "" && slices.Contains(mp.steps, st.ID) && !said[st.ID] {
				said[st.ID] = true
				notes = append(notes, noted(st.Name, st.Notes))
			}
		}
		m.build(name, mp, canvas.Point{X: at.X, Y: at.Y}, notes)
	}
	return nil
}

// marked is a slide for each card of steps that has a mark.
func (m *maker) marked(steps []model.StepID, kind model.Marks) error {
	for _, step := range steps {
		for _, c := range m.cards[step] {
			if !c.Marks.Has(kind) {
				continue
			}
			m.of = c.ID.Owner()
			if kind == model.MarkTruth {
				m.moment(c)
			} else if err := m.fail(c); err != nil {
				return err
			}
		}
	}
	return nil
}

// lanesOf is the lanes of the service that have cards in steps, from the
// customer's on: evidence is left to the pages.
func (m *maker) lanesOf(steps []model.StepID) (out []model.LaneID) {
	for _, l := range m.doc.Lanes {
		if l.Role == model.RoleCustomer || l.Role == model.RoleFrontstage || l.Role == model.RoleBackstage || l.Role == model.RoleSupport {
			for _, s := range steps {
				if len(m.doc.Cell(l.ID, s)) > 0 {
					out = append(out, l.ID)
					break
				}
			}
		}
	}
	return out
}

// noted is notes below the name of what they are of.
func noted(name, notes string) string {
	if name = strings.Join(strings.Fields(name), " "); name == "" {
		return notes
	}
	return name + ": " + notes
}

// build is a map over consecutive slides, each with one more of the stages. The
// notes are those of the first.
func (m *maker) build(title string, mp *mapped, at canvas.Point, notes []string) {
	var used []int // stages that the map has cards of
	of := map[model.LaneID]int{}
	for _, id := range mp.lanes {
		for i, st := range stages {
			if slices.Contains(st.roles, m.doc.Lane(id).Role) {
				of[id] = i
			}
		}
	}
	for k := range stages {
		if m.count(mp, of, k) > 0 {
			used = append(used, k)
		}
	}
	for i, k := range used {
		stage, last := stages[k], i == len(used)-1
		s := m.add(title, m.t("build."+stage.key), 0, m.stageWidth(used)*float64(len(used))+20)
		s.comes = m.t("build." + stage.key)
		m.stagesAbove(s.sheet, used, k)
		if i == 0 {
			s.say(notes...)
		}
		m.put(s, mp, at, func(id model.LaneID) bool { return of[id] > k && !last })
		s.say(m.t("say."+stage.key, "n", strconv.Itoa(m.count(mp, of, k))))
		m.sayNotes(s, mp, of, k)
	}
}

func (m *maker) count(mp *mapped, of map[model.LaneID]int, stage int) (n int) {
	for _, c := range mp.doc.CardTable().All() {
		if k, ok := of[c.Lane]; ok && k == stage {
			n++
		}
	}
	return n
}

// sayNotes says what the cards that come have in their notes, and the whole text
// of one that was shortened for the slide.
func (m *maker) sayNotes(s *slide, mp *mapped, of map[model.LaneID]int, stage int) {
	for _, c := range mp.doc.CardsInOrder() {
		if k, ok := of[c.Lane]; !ok || k != stage {
			continue
		}
		full := m.doc.Card(c.ID)
		switch {
		case c.Notes != "":
			s.say(noted(name(full), c.Notes))
		case full.Text != c.Text:
			s.say(name(full))
		}
	}
}

// Of an arrow of a stage, pt: how far its point reaches, and the white beside its
// name.
const (
	stageTip = 9.0
	stagePad = 12.0
)

// stageWidth is the width of each arrow.
func (m *maker) stageWidth(used []int) (width float64) {
	for _, k := range used {
		width = max(width, text.Width(m.t("stage."+stages[k].key), typeset.Bold(Least))+2*stagePad+stageTip)
	}
	return width
}

// stagesAbove is the line of arrows at the upper right: what is there, what comes
// now, what is to come.
func (m *maker) stagesAbove(s *typeset.Sheet, used []int, now int) {
	f, width := typeset.Bold(Least), m.stageWidth(used)
	const tip, high = stageTip, 26.0
	x := m.size.W - m.side - width*float64(len(used))
	for _, k := range used {
		fill, ink := m.inks.Quiet, m.inks.Muted
		switch {
		case k == now:
			fill, ink = m.Theme.PhaseFrom, m.Theme.PhaseInk
		case k < now:
			fill, ink = tint(m.inks.Accent, m.inks.Ground, 0.25), m.inks.Ink
		}
		var p canvas.Path
		p.Move(x, m.titleTop+4)
		p.Line(x+width-tip, m.titleTop+4)
		p.Line(x+width-2, m.titleTop+4+high/2)
		p.Line(x+width-tip, m.titleTop+4+high)
		p.Line(x, m.titleTop+4+high)
		p.Line(x+tip-2, m.titleTop+4+high/2)
		p.Close()
		label := m.t("stage." + stages[k].key)
		s.Under("", func() {
			s.Add(&canvas.Shape{Path: p, Fill: fill})
			s.Centred(x+width/2, m.titleTop+4+(high-text.LineHeight(f))/2, width, label, f, ink)
		})
		x += width
	}
}

// facts is what is known of a card in a line: its number, times, owner, risk.
func (m *maker) facts(c *model.Card) string {
	t := c.Touch
	if t == nil {
		return m.stepOf(c)
	}
	risk := ""
	if score := t.Risk.Score(); score > 0 {
		risk = m.t("risk", "score", strconv.Itoa(score), "level", words.T(m.Lang, "handout.risk."+measure.RiskLevel(score)))
	}
	return words.Pointed(m.number(c), m.stepOf(c), words.Durations(m.Lang, t.Time, t.MaxTime), t.Owner, risk)
}

func (m *maker) stepOf(c *model.Card) string {
	if i, ok := m.doc.Column(c.Step); ok {
		return m.doc.Steps()[i].Name
	}
	return ""
}

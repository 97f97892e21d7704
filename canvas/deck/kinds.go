package deck

import (
	"context"
	"slices"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/handout"
	"touchline/model"
)

// The kinds of slides, as kinds of pages beside those of handouts.
const (
	Title    handout.Kind = "slide-title"
	Overview handout.Kind = "slide-overview"
	Phases   handout.Kind = "slide-phases" // the map of each phase, built up
	Moments  handout.Kind = "slide-moments"
	Fails    handout.Kind = "slide-fails"
	Changes  handout.Kind = "slide-changes"
	Exercise handout.Kind = "slide-exercise"
	Remember handout.Kind = "slide-remember"
)

// Kinds is every kind, in the order in which a deck has them.
var Kinds = []handout.Kind{Title, Overview, Phases, Moments, Fails, Changes, Exercise, Remember}

// byPhase is the kinds that have slides of each phase. Where they stand beside
// one another they follow phase by phase: first a phase's map, then its moments
// of truth and its fail points.
var byPhase = []handout.Kind{Phases, Moments, Fails}

// pages is the kinds whose notes are of the whole document.
var pages = map[handout.Kind]model.Page{
	Title: model.PageTitle, Overview: model.PageOverview, Changes: model.PageImprovements, Exercise: model.PageExercise, Remember: model.PageRemember,
}

// Slide is a slide that a document gives, whether or not it is left out.
type Slide struct {
	ID     string // the same for the same slide, whatever else is left out
	Kind   handout.Kind
	Title  string
	Note   string // what comes on it, of a map that is built up
	Number int    // of its page, from 1; 0 if it is left out
}

// run makes the slides of all kinds, in their order.
func (m *maker) run(ctx context.Context) error {
	kinds := m.Kinds
	for i := 0; i < len(kinds); {
		if err := ctx.Err(); err != nil {
			return err
		}
		end := i + 1
		if slices.Contains(byPhase, kinds[i]) {
			for end < len(kinds) && slices.Contains(byPhase, kinds[end]) {
				end++
			}
			if err := m.phases(ctx, kinds[i:end]); err != nil {
				return err
			}
		} else if err := m.make(kinds[i]); err != nil {
			return err
		}
		i = end
	}
	return nil
}

// make makes the slides of a kind that does not go by phases.
func (m *maker) make(k handout.Kind) error {
	m.kind, m.of = k, ""
	m.section = m.name()
	if k != Title && k != Overview {
		m.section = m.t("section.end")
	}
	switch k {
	case Title:
		m.title()
	case Overview:
		m.overview()
	case Changes:
		m.changes()
	case Exercise:
		return m.exercise()
	case Remember:
		m.remember()
	}
	return nil
}

// phases makes the slides of some kinds for one phase after the other.
func (m *maker) phases(ctx context.Context, kinds []handout.Kind) error {
	for _, ph := range m.doc.Phases {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := m.phase(ph, kinds); err != nil {
			return err
		}
	}
	return nil
}

// include adds a slide, and gives it its id: its kind, what it is of, and a number
// where that has several. What its presenter wrote down comes first in its notes.
func (m *maker) include(s *slide) {
	s.kind, s.id = m.kind, string(m.kind)
	if m.of != "" {
		s.id += ":" + m.of
	}
	m.ids[s.id]++
	if n := m.ids[s.id]; n > 1 {
		s.id += "#" + strconv.Itoa(n)
	} else if page := pages[s.kind]; page != "" {
		s.say(m.doc.Head.NoteOf(page))
	}
	m.slides = append(m.slides, s)
}

// keep takes the slides away that are left out, and gives all the others their
// numbers. A mark leads to the first slide of its own that is left; one without any
// is gone.
func (m *maker) keep() (all []Slide, marks []canvas.Mark, err error) {
	out := map[string]bool{}
	for _, id := range m.Without {
		out[id] = true
	}
	var kept []*slide
	number := make([]int, len(m.slides))
	for i, s := range m.slides {
		all = append(all, Slide{ID: s.id, Kind: s.kind, Title: s.title, Note: s.comes})
		if !out[s.id] {
			kept = append(kept, s)
			number[i] = len(kept)
			all[i].Number = len(kept)
		}
	}
	if len(kept) == 0 {
		return all, nil, model.NewFault("deck.none")
	}
	for _, k := range m.marks {
		first := k.Page - 1
		for first < k.end && number[first] == 0 {
			first++
		}
		if first < k.end {
			marks = append(marks, canvas.Mark{Title: k.Title, Level: k.Level, Page: number[first]})
		}
	}
	m.slides = kept
	return all, marks, nil
}

// spans is the pages of the kinds, one for each run of slides of a kind.
func (m *maker) spans() (out []handout.Span) {
	for i, s := range m.slides {
		if n := len(out); n > 0 && out[n-1].Kind == s.kind {
			out[n-1].Last = i + 1
			continue
		}
		out = append(out, handout.Span{Kind: s.kind, First: i + 1, Last: i + 1})
	}
	return out
}

package handout_test

import (
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/handout"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
)

// TestMarksStandBelowTheirPhase: on A4 the page of a phase of the bank says of
// each marked card why it is marked and who answers for it; nothing of it is left
// for a page of its own, and the overview shows the cards' words.
func TestMarksStandBelowTheirPhase(t *testing.T) {
	for _, lang := range words.Langs {
		d := sampletest.Template(t, "bank", string(lang))
		b := made(t, d, "handout", nil)
		said := map[string]string{} // by phase: what its pages say
		for _, s := range b.Spans {
			for n := s.First; n <= s.Last; n++ {
				switch p := b.Pages[n-1]; s.Kind {
				case handout.Phases:
					said[p.Section] += say(p)
				case handout.Overview:
					said["overview"] += say(p)
				}
			}
			if s.Kind == handout.Phases && s.Last-s.First+1 != len(d.Phases) {
				t.Errorf("%s: %d phases on the pages from %d to %d", lang, len(d.Phases), s.First, s.Last)
			}
		}
		for _, c := range d.CardsInOrder() {
			if !strings.Contains(flat(said["overview"]), flat(c.Text)) {
				t.Errorf("%s: the overview does not say %q", lang, c.Text)
			}
			if c.Marks == 0 {
				continue
			}
			column, _ := d.Column(c.Step)
			on := said[d.Phases[d.PhaseAt(column)].Name]
			for _, want := range []string{c.Touch.Owner, c.Touch.Fail.Cause} {
				if !strings.Contains(flat(on), flat(want)) {
					t.Errorf("%s: the page of the phase does not say %q of %q", lang, want, c.Text)
				}
			}
		}
	}
}

// flat is a text without its spaces: lines are broken where they must be.
func flat(s string) string { return strings.Join(strings.Fields(s), "") }

// TestTheTrailLeadsToTheOtherPhases: the head of a phase's page names all phases
// with their pages, and a click on another one leads there.
func TestTheTrailLeadsToTheOtherPhases(t *testing.T) {
	d := sampletest.Template(t, "bank", "zh")
	b := made(t, d, "handout", nil)
	for _, s := range b.Spans {
		if s.Kind != handout.Phases {
			continue
		}
		for n := s.First; n <= s.Last; n++ {
			leads := map[int]bool{}
			for _, g := range b.Pages[n-1].Placed[0].Scene.Groups {
				if g.Page > 0 && g.Bounds.Y < 80 && g.Bounds.X > canvas.Rect(g.Bounds).W {
					leads[g.Page] = true
				}
			}
			if len(leads) != len(d.Phases)-1 || leads[n] {
				t.Errorf("the trail of page %d leads to %v", n, leads)
			}
		}
	}
}

package deck_test

import (
	"strings"
	"testing"

	"touchline/canvas/deck"
	"touchline/model"
	"touchline/model/sample/sampletest"
)

// What a presenter wrote down to a page, a phase, a step or a card is said once,
// on the first slide that shows it, before what the program says; and it stands
// on no slide.
func TestWhatIsToBeSaidIsInTheNotes(t *testing.T) {
	parts := sampletest.Template(t, "bank", "en").Parts()
	want := map[string]string{} // the title of the slide, by the note
	for _, p := range model.Pages {
		parts.Head.PageNotes = append(parts.Head.PageNotes, model.PageNote{Page: p, Text: "Of the page " + string(p) + "\nsecond line"})
	}
	phases := parts.Phases
	parts.Phases = nil
	for _, ph := range phases {
		with := *ph
		with.Notes = "Of the phase " + ph.Name
		want[with.Notes] = ph.Name
		with.Steps = nil
		for _, st := range ph.Steps {
			s := *st
			s.Notes = "of the step " + st.Name
			want[st.Name+": "+s.Notes] = ph.Name
			with.Steps = append(with.Steps, &s)
		}
		parts.Phases = append(parts.Phases, &with)
	}
	k := made(t, model.New(parts), deck.Options{})
	firsts := map[string]bool{}
	for note, title := range want {
		n := 0
		for _, p := range k.Pages {
			if strings.Contains("\n"+p.Notes+"\n", "\n"+note+"\n") {
				n++
				if !strings.HasPrefix(p.Title, title) {
					t.Errorf("%q is said to %q", note, p.Title)
				}
				firsts[note] = strings.HasPrefix(p.Notes, note)
			}
			if strings.Contains(sayings(p), note) {
				t.Errorf("%q stands on %q", note, p.Title)
			}
		}
		if n != 1 {
			t.Errorf("%q is said %d times", note, n)
		}
		if strings.HasPrefix(note, "Of the phase") && !firsts[note] {
			t.Errorf("%q does not come first", note)
		}
	}
	of := []model.Page{model.PageTitle, model.PageOverview, model.PageImprovements, model.PageExercise, model.PageRemember}
	for i, kind := range []string{string(deck.Title), string(deck.Overview), string(deck.Changes), string(deck.Exercise), string(deck.Remember)} {
		for _, s := range k.Slides {
			if says := strings.HasPrefix(k.Pages[s.Number-1].Notes, "Of the page "+string(of[i])+"\nsecond line"); says != (s.ID == kind) {
				t.Errorf("the note of the page %s on %s: %v", of[i], s.ID, says)
			}
		}
	}
}

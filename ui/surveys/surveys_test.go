package surveys

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"touchline/model"
	"touchline/model/survey"
	"touchline/ui/frame/frametest"
)

// rig is the surveys of a window, and the document behind it.
type rig struct {
	*Surveys
	t      *testing.T
	window *frametest.Window
	until  func(what string, so func() bool)
	doc    *model.Document
	at     model.CardID
	steps  int // how often something was stored
}

func newRig(t *testing.T) *rig {
	t.Helper()
	w := frametest.New(t, model.English)
	r := &rig{t: t, window: w, until: w.Until}
	r.Surveys = New(w.Frame, func() Target {
		return Target{Doc: r.doc, Card: r.at, Store: func(cards []*model.Card) error {
			r.doc = r.doc.WithCards(cards)
			r.steps++
			return nil
		}}
	}, func() model.Date { return "2026-11-26" })
	r.doc = model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s", Name: "Arrive"}}}}, Lanes: []*model.Lane{{ID: "l", Role: model.RoleCustomer}},
		Cards: []*model.Card{
			{ID: "a", Lane: "l", Step: "s", Rank: "V", Span: 1, Text: "Check in"},
			{ID: "b", Lane: "l", Step: "s", Rank: "W", Span: 1, Text: "Check in", Touch: &model.Touchpoint{Owner: "Ann"}},
		},
	})
	return r
}

// reads reads a text as a file, and waits for the preview.
func (r *rig) reads(text string) *Preview {
	r.t.Helper()
	path := filepath.Join(r.t.TempDir(), "answers.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		r.t.Fatal(err)
	}
	r.Read(path)
	r.until("the answers are reckoned", func() bool { return r.Preview != nil && r.Preview.Results != nil })
	return r.Preview
}

// row is the row of a column in a preview.
func (p *Preview) row(column int) *row {
	r := p.newRow().(*row)
	r.set(p.columns[column])
	return r
}

const answers = "Name,Reliability (E),Reliability (P),Would you recommend us?,Room\nR-1,7,5,10,3\nR-2,6,4,9,5\nR-3,7,6,2,4\n"

func TestStoringWhatWasRecognised(t *testing.T) {
	r := newRig(t)
	r.at = "a"
	p := r.reads(answers)
	if p.Card != "a" || len(p.columns) != 4 || p.names[0] != "Check in · Arrive" || p.names[1] != "Check in · Arrive (2)" {
		t.Fatalf("stored in %s of %v; columns %v", p.Card, p.names, p.columns)
	}
	for _, want := range []string{"3 answers, 3 of them complete", "Reliability −1.67", "NPS 33.3"} {
		if !strings.Contains(p.result.Text, want) {
			t.Errorf("it says %q, without %q", p.result.Text, want)
		}
	}
	r.Dialogs().Key(fyne.KeyReturn)
	touch := r.doc.Card("a").Touch
	if r.steps != 1 || r.Dialogs().Any() || touch == nil || len(touch.Quality) != 1 || len(touch.Metrics) != 1 {
		t.Fatalf("stored %d times: %+v", r.steps, touch)
	}
	if m := touch.Metrics[0]; m.Name != "NPS" || m.Date != "2026-11-26" || m.Source != "answers.csv" || m.Sample != 3 {
		t.Errorf("%+v", m)
	}
	if r.window.Said != "Results of answers.csv stored; touchpoints changed: 1." {
		t.Errorf("it said %q", r.window.Said)
	}
}

func TestCorrectingWhatWasRecognised(t *testing.T) {
	r := newRig(t)
	p := r.reads(answers)
	if p.Card != "b" {
		t.Fatalf("with nothing selected it is stored in %s", p.Card)
	}
	reckoned := func(what string, so func(*survey.Results) bool) {
		t.Helper()
		r.until(what, func() bool { return len(p.Results) == 1 && so(p.Results[0].Results) })
	}
	room := p.row(3)
	if room.use.Selected != "not used" || room.detail.Visible() || room.card.Visible() || room.answers.Text == "" {
		t.Errorf("a column that is not used: %q", room.use.Selected)
	}
	room.use.SetSelectedIndex(4) // CSAT
	reckoned("the satisfaction counts", func(r *survey.Results) bool { return r.CSAT != nil && *r.CSAT.Mean == 4 })
	if room.set(p.columns[3]); !room.card.Visible() || room.card.Selected != "as above" {
		t.Errorf("its touchpoint is %q", room.card.Selected)
	}
	p.row(2).use.SetSelectedIndex(5) // CES
	reckoned("the effort counts", func(r *survey.Results) bool { return r.CES != nil && r.NPS == nil && r.CES.Direction == "" })
	effort := p.row(2)
	if effort.detail.Selected != "not said" {
		t.Errorf("its direction is %q", effort.detail.Selected)
	}
	effort.detail.SetSelectedIndex(2)
	reckoned("a low effort is good", func(r *survey.Results) bool { return r.CES != nil && r.CES.Direction == model.Lower })
	p.row(0).detail.SetSelectedIndex(5)
	p.row(1).detail.SetSelectedIndex(5)
	reckoned("the dimension is another one", func(r *survey.Results) bool { return r.Scales[len(r.Scales)-1].Dimension == model.Empathy })
	p.store()
	one, two := r.doc.Card("b").Touch, r.doc.Card("a").Touch
	if len(p.cards) != 1 {
		t.Fatalf("cards %v", p.cards)
	}
	if two != nil || one.Owner != "Ann" || one.Quality[0].Dimension != model.Empathy || len(one.Metrics) != 2 || r.steps != 1 {
		t.Errorf("%+v", one)
	}
}

// Each column can ask about another touchpoint.
func TestColumnsOfSeveralTouchpoints(t *testing.T) {
	r := newRig(t)
	r.at = "a"
	p := r.reads("Overall satisfaction,Room\n5,3\n4,1\n")
	p.row(1).use.SetSelectedIndex(4)
	r.until("one of two counts", func() bool { return strings.Contains(p.result.Text, "2 columns look like CSAT") })
	p.row(1).card.SetSelectedIndex(2)
	r.until("each has its own", func() bool { return len(p.Results) == 2 })
	if !strings.Contains(p.result.Text, "Check in · Arrive (2)\n") {
		t.Errorf("it says %q", p.result.Text)
	}
	p.store()
	one, two := r.doc.Card("a").Touch, r.doc.Card("b").Touch
	if r.steps != 1 || len(one.Metrics) != 1 || len(two.Metrics) != 1 || *one.Metrics[0].Measured != 4.5 || *two.Metrics[0].Measured != 2 {
		t.Errorf("%+v %+v", one, two)
	}
}

func TestWhatCannotBeUsedSaysWhy(t *testing.T) {
	for name, c := range map[string]struct{ text, title string }{
		"empty":      {"", "The answers cannot be used"},
		"no answers": {"Name,City\nAnn,Rome\nBo,Oslo\n", "The answers cannot be used"},
	} {
		r := newRig(t)
		path := filepath.Join(t.TempDir(), "x.csv")
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		r.Read(path)
		r.until(name+": it says why", func() bool { return r.Dialogs().Any() && r.Dialogs().Top().Accept == nil })
		if r.Preview != nil {
			t.Errorf("%s: there is a preview", name)
		}
	}
	r := newRig(t)
	r.doc = model.New(model.Parts{})
	path := filepath.Join(t.TempDir(), "x.csv")
	if err := os.WriteFile(path, []byte(answers), 0o600); err != nil {
		t.Fatal(err)
	}
	r.Read(path)
	r.until("it says that there is no touchpoint", func() bool { return r.Dialogs().Any() && r.Dialogs().Top().Accept == nil })
}

// A file that is cancelled shows nothing when it comes after all.
func TestCancelledReading(t *testing.T) {
	r := newRig(t)
	path := filepath.Join(t.TempDir(), "x.csv")
	if err := os.WriteFile(path, []byte(answers), 0o600); err != nil {
		t.Fatal(err)
	}
	r.Read(path)
	r.Dialogs().Key(fyne.KeyEscape)
	r.Reads.Wait()
	r.window.Settle()
	if r.Dialogs().Any() || r.Preview != nil {
		t.Error("a preview of what was cancelled")
	}
}

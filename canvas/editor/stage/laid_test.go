package stage_test

import (
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/change"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
	overlays "touchline/model/overlay"
)

// TestWhatIsLaidOverThePicture: an overlay, some of its classes, a slice, each with
// and without the other, in the document as it is now; what is the same already
// tells nothing, and nothing of it is undone.
func TestWhatIsLaidOverThePicture(t *testing.T) {
	now := time.UnixMilli(0)
	s := open(&now)
	waits, _ := overlays.Named(overlays.AllIDs()[0])
	other, _ := overlays.Named(overlays.AllIDs()[1])
	taken := func() event.Did {
		d := s.Did
		s.Did = 0
		return d
	}
	if l := s.Laid(); l != (compose.Look{}) {
		t.Errorf("at first is laid %+v", l)
	}
	if s.Lay(nil); taken() != 0 {
		t.Error("nothing laid over nothing tells something")
	}
	if s.Only(1); taken() != 0 || s.Laid().Only != 0 {
		t.Error("classes of no overlay are chosen")
	}
	s.Say("canvas.hint.moving")
	if s.Lay(waits); taken() != event.Laid|event.Said || s.Laid().Overlay == nil || s.Laid().Slice != nil {
		t.Errorf("%+v", s.Laid())
	}
	if s.Lay(waits); taken() != 0 {
		t.Error("the same overlay tells something")
	}
	first := s.Laid()
	if s.Laid() != first {
		t.Error("asked for again it is another one")
	}
	if s.Only(2); taken() != event.Laid || s.Laid().Only != 2 {
		t.Errorf("classes %b", s.Laid().Only)
	}
	if s.Only(2); taken() != 0 {
		t.Error("the same classes tell something")
	}
	_ = s.Apply(change.Text(s.Document(), "card:a", "Ask"), selection.Set{})
	if taken(); s.Laid().Overlay == nil || s.Laid().Only != 2 {
		t.Errorf("after a change of a text %+v", s.Laid())
	}
	if s.Lay(other); taken() != event.Laid || s.Laid().Only != 0 {
		t.Error("another overlay keeps the classes of the one before")
	}
	front := &model.Slice{Lanes: []string{"front"}}
	if s.Cut(front); taken() != event.Laid || s.Laid().Slice == nil || s.Laid().Overlay == nil || !s.Laid().Slice.Has(s.Document().Card("f")) || s.Laid().Slice.Has(s.Document().Card("a")) {
		t.Errorf("%+v", s.Laid())
	}
	if s.Lay(nil); taken() != event.Laid || s.Laid().Overlay != nil || s.Laid().Slice == nil {
		t.Errorf("the slice alone: %+v", s.Laid())
	}
	s.Undo()
	if s.Laid().Slice == nil {
		t.Error("undo takes away what is laid over the picture")
	}
	taken()
	if s.Cut(nil); taken() != event.Laid || s.Laid() != (compose.Look{}) {
		t.Errorf("at last is laid %+v", s.Laid())
	}
	if s.Cut(nil); taken() != 0 {
		t.Error("no slice instead of none tells something")
	}
}

// TestWhatIsTold gathers until it is taken: what one call did does not hide what
// another one did before.
func TestWhatIsTold(t *testing.T) {
	now := time.UnixMilli(0)
	s := open(&now)
	s.Say("canvas.hint.moving")
	s.Pick(selection.Of("card:a"))
	s.Scroll(s.View().Panned(40, 0).Resized(canvas.Size{W: 300, H: 200}))
	_ = s.Apply(change.Text(s.Document(), "card:a", "Ask"), selection.Set{})
	s.Cut(&model.Slice{Lanes: []string{"front"}})
	if want := event.Said | event.Picked | event.Moved | event.Edited | event.Laid | event.Overlaid; s.Did != want {
		t.Errorf("%b, not %b", s.Did, want)
	}
	s.Did = 0
	s.Say("canvas.hint.moving")
	s.Scroll(s.View())
	if s.Did != 0 {
		t.Errorf("what is so already did %b", s.Did)
	}
	if s.Say("canvas.hint.moving", "n", "1"); s.Did != event.Said {
		t.Error("with other values the same sentence is another one")
	}
}

// TestNothingHidesWhatWasTold: each thing that is laid, lifted or said is told beside
// what was told before.
func TestNothingHidesWhatWasTold(t *testing.T) {
	now := time.UnixMilli(0)
	o, _ := overlays.Named(overlays.AllIDs()[0])
	s := open(&now)
	for name, c := range map[string]struct {
		do   func()
		want event.Did
	}{
		"a lift":    {func() { s.Lift(map[canvas.Owner]bool{"card:a": true}) }, event.Overlaid},
		"a drift":   {func() { s.Lift(map[canvas.Owner]bool{"card:a": true}); s.Did = event.Said; s.Drift(canvas.Point{X: 1}) }, event.Overlaid},
		"a land":    {func() { s.Lift(map[canvas.Owner]bool{"card:a": true}); s.Did = event.Said; s.Land() }, event.Overlaid},
		"classes":   {func() { s.Lay(o); s.Did = event.Said; s.Only(1) }, event.Laid},
		"a slice":   {func() { s.Cut(&model.Slice{Lanes: []string{"front"}}) }, event.Laid},
		"a request": {func() { s.Ask(event.WantField{}) }, event.Asked},
	} {
		s = open(&now)
		s.Did = event.Said
		if c.do(); s.Did != event.Said|c.want {
			t.Errorf("%s did %b, not %b", name, s.Did, event.Said|c.want)
		}
	}
	if s.Pt(20) != 20/s.View().Scale() || s.View().Scale() == 1 {
		t.Errorf("20 units are %g pt at %g units a pt", s.Pt(20), s.View().Scale())
	}
}

// TestANameThatIsGivenUp is again what it was, and where none was made by it none is.
func TestANameThatIsGivenUp(t *testing.T) {
	now := time.UnixMilli(0)
	s := open(&now)
	before := s.Document()
	s.Rename("step:s1", "")
	s.Type("step:s1", "x")
	if s.Untype(); s.Document() != before || s.CanUndo() {
		t.Errorf("the step is called %q", s.Document().Steps()[0].Name)
	}
	if s.Untype(); s.Document() != before {
		t.Error("nothing that was typed is given up")
	}
}

// TestALaneWhereNoneHoldsCards comes at the end.
func TestALaneWhereNoneHoldsCards(t *testing.T) {
	now := time.UnixMilli(0)
	s := open(&now)
	s.Open(model.New(model.Parts{Lanes: []*model.Lane{{ID: "t", Role: model.RoleTime}}}))
	if !s.AddRow("") || len(s.Document().Lanes) != 2 || s.Document().Lanes[0].ID != "t" {
		t.Errorf("%d lanes", len(s.Document().Lanes))
	}
}

// TestTheCursorStandsInAnEmptyCell: where one clicks beside all cards typing makes
// one; in a cell that holds some, and on a row of figures, it does not.
func TestTheCursorStandsInAnEmptyCell(t *testing.T) {
	now := time.UnixMilli(0)
	s := open(&now)
	at := func(lane model.LaneID, step int) canvas.Point {
		row, _ := s.Document().Row(lane)
		return canvas.Point{X: s.Plan().Steps[step].Left + 5, Y: s.Plan().Lanes[row].Body.Bottom() - 3}
	}
	for _, c := range []struct {
		lane model.LaneID
		step int
		lit  bool
	}{{"support", 0, true}, {"customer", 0, false}, {"customer", 3, true}, {"front", 1, false}, {"time", 1, false}} {
		if s.StandAt(at(c.lane, c.step)); s.Lit != c.lit {
			t.Errorf("in %s, column %d it is lit: %v", c.lane, c.step, s.Lit)
		}
	}
	if s.StandAt(canvas.Point{X: -5, Y: -5}); s.Lit {
		t.Error("outside the grid it stands in a cell")
	}
	if s.StandAt(at("support", 1)); s.Cell.Lane != "support" || s.Cell.Step != "s2" {
		t.Errorf("it stands in %+v", s.Cell)
	}
}

// TestWhatIsInserted stands where it was asked for and asks for its name.
func TestWhatIsInserted(t *testing.T) {
	now := time.UnixMilli(0)
	for name, c := range map[string]struct {
		do    func(s interface{ AddRow(model.Role) bool }) bool
		lanes int
	}{"a lane": {func(s interface{ AddRow(model.Role) bool }) bool { return s.AddRow("") }, 5}, "a row of feelings": {func(s interface{ AddRow(model.Role) bool }) bool { return s.AddRow(model.RoleEmotion) }, 5}} {
		s := open(&now)
		if !c.do(s) || len(s.Document().Lanes) != c.lanes || !s.CanUndo() {
			t.Errorf("%s: %d lanes", name, len(s.Document().Lanes))
		}
		if last := s.Document().Lanes[4]; s.Selection().Sole() != owner.Lane(last.ID) {
			t.Errorf("%s: selected is %v", name, s.Selection().Owners())
		}
	}
	s := open(&now)
	if !s.SplitPhase(1) || len(s.Document().Phases) != 3 || s.Typing() != owner.Phase(s.Document().Phases[1].ID) {
		t.Errorf("%d phases, typed is %q", len(s.Document().Phases), s.Typing())
	}
	if s.SplitPhase(0) {
		t.Error("a phase is parted at its begin")
	}
	if s.Insert(owner.KindCard, 0, true, "") {
		t.Error("a card is inserted as a part of the grid")
	}
}

package stage_test

import (
	"fmt"
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/change"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/stage"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// open is the blueprint on a stage with a clock that the test sets.
func open(clock *time.Time) *stage.Stage {
	n := uint64(0)
	s := &stage.Stage{Theme: compose.Themes()[0], Bits: func() uint64 { n++; return n }, Now: func() time.Time { return *clock }}
	s.Open(editortest.Bank())
	s.Scroll(s.View().Resized(canvas.Size{W: 1280, H: 800}))
	s.Did = 0
	return s
}

func ExampleStage_Apply() {
	s := stage.Stage{Theme: compose.Themes()[0], Now: time.Now}
	s.Open(editortest.Bank())
	_ = s.Apply(change.Text(s.Document(), "card:a", "Ask"), selection.Of("card:a"))
	fmt.Println(s.Document().Card("a").Text, s.Selection().Owners(), s.Did.Has(event.Edited|event.Picked))
	s.Undo()
	fmt.Println(s.Document().Card("a").Text)
	// Output:
	// Ask [card:a] true
	// a
}

// TestWhatIsRefusedIsSaid, and changes nothing.
func TestWhatIsRefusedIsSaid(t *testing.T) {
	now := time.UnixMilli(0)
	s := open(&now)
	before := s.Document()
	if s.Apply(edit.RemoveLane{Lane: "x"}, selection.Set{}) == nil || s.Status().Key != "edit.gone" || s.Document() != before || s.Did != event.Said {
		t.Errorf("%v, said %v", s.Did, s.Status())
	}
	s.Closed, s.Did = true, 0
	if s.Apply(edit.RemoveCards{Cards: []model.CardID{"a"}}, selection.Set{}) == nil || s.Status().Key != "canvas.read-only" || s.Document() != before {
		t.Errorf("where nothing can be changed: %v", s.Status())
	}
	if s.Rename("card:a", "x"); s.Typing() != "" || len(s.Asks()) != 0 {
		t.Error("a text is typed where nothing can be changed")
	}
}

// TestSelectionIsOfWhatIsThere.
func TestSelectionIsOfWhatIsThere(t *testing.T) {
	now := time.UnixMilli(0)
	s := open(&now)
	s.Pick(selection.Of("card:a", "card:x", "card:b"))
	if got := s.Selection().Owners(); len(got) != 2 || !s.Did.Has(event.Picked|event.Overlaid) {
		t.Errorf("selected %v, %v", got, s.Did)
	}
	s.Did = 0
	if s.Pick(selection.Of("card:a", "card:b")); s.Did != 0 {
		t.Errorf("selected again: %v", s.Did)
	}
	if s.SoleCard() != nil || s.SoleLink() != nil {
		t.Error("one of two is the only one")
	}
	s.Pick(selection.Of("card:a"))
	if c := s.SoleCard(); c == nil || c.Card.ID != "a" {
		t.Errorf("the only card is %v", c)
	}
	s.Pick(selection.Of("link:bc"))
	if l := s.SoleLink(); l == nil || l.Link.ID != "bc" || s.SoleCard() != nil {
		t.Errorf("the only link is %v", l)
	}
	_ = s.Apply(edit.RemoveLinks{Links: []model.LinkID{"bc"}}, s.Selection())
	if s.Selection().Len() != 0 {
		t.Errorf("of what is gone, %v is selected", s.Selection().Owners())
	}
}

// TestTypingIsOneStep without a pause; given up, all is as it was, and a card
// whose first text that was is not there.
func TestTypingIsOneStep(t *testing.T) {
	now := time.UnixMilli(0)
	s := open(&now)
	s.Rename("card:a", "")
	if asks := s.Asks(); len(asks) != 1 || asks[0].(event.EditText).Text != "a" || !asks[0].(event.EditText).All || s.Typing() != "card:a" {
		t.Fatalf("%+v", asks)
	}
	for _, text := range []string{"as", "ask", "ask!"} {
		now = now.Add(100 * time.Millisecond)
		s.Type("card:a", text)
	}
	if s.Typed() != "card:a" || s.Typing() != "" {
		t.Error("the typing goes on")
	}
	s.Undo()
	if got := s.Document().Card("a").Text; got != "a" || s.CanUndo() {
		t.Errorf("a step back it says %q", got)
	}
	s.Rename("card:a", "x")
	if s.Status().Key != "keys.replaces" || s.Document().Card("a").Text != "x" {
		t.Errorf("%v: %q", s.Status(), s.Document().Card("a").Text)
	}
	s.Type("card:a", "xy")
	s.Untype()
	if got := s.Document().Card("a").Text; got != "a" || s.Status().Key != "" || s.CanUndo() {
		t.Errorf("given up it says %q, %v", got, s.Status())
	}
	before := s.Document()
	s.AppendCard("a", 0)
	made := s.Typing()
	s.Type(made, "n")
	if s.Untype(); s.Document() != before {
		t.Errorf("the card that was given up is there: %s", editortest.Dump(s.Document()))
	}
	s.Insert(owner.KindStep, 1, true, "")
	s.Type(s.Typing(), "n")
	if s.Untype(); len(s.Document().Steps()) != 5 || s.Document().Steps()[1].Name != "" {
		t.Errorf("the step that was given a name and not: %s", editortest.Dump(s.Document()))
	}
}

// TestPlanAndPictureAreMadeOnce for one document.
func TestPlanAndPictureAreMadeOnce(t *testing.T) {
	now := time.UnixMilli(0)
	s := open(&now)
	plan, picture, index := s.Plan(), s.Picture(), s.Index()
	if s.Plan() != plan || s.Picture() != picture || s.Index() != index || index.Plan != plan {
		t.Error("asked for again they are other ones")
	}
	_ = s.Apply(change.Text(s.Document(), "card:a", "Ask"), selection.Set{})
	if s.Plan() == plan || s.Plan().Doc != s.Document() || s.Picture() == picture || s.Index().Plan != s.Plan() {
		t.Error("of another document they are the same")
	}
	picture = s.Picture()
	s.Did = 0
	if s.Paint(compose.Themes()[1]); s.Picture() == picture || !s.Did.Has(event.Edited|event.Overlaid) {
		t.Error("in other colours the picture is the same")
	}
	s.Did = 0
	if s.Paint(compose.Themes()[1]); s.Did != 0 {
		t.Errorf("in the same colours: %v", s.Did)
	}
}

// TestRevealingMovesTheWindowAsLittleAsNeeded: heads, which stay in sight one
// way, move it the other way alone.
func TestRevealingMovesTheWindowAsLittleAsNeeded(t *testing.T) {
	now := time.UnixMilli(0)
	s := open(&now)
	s.Scroll(s.View().Resized(canvas.Size{W: 420, H: 300}).Home())
	home := s.View()
	s.Reveal("card:a")
	if s.View() != home {
		t.Errorf("what shows moves the window to %v", s.View().At)
	}
	s.Reveal("step:s4")
	if at := s.View().At; at.X <= home.At.X || at.Y != home.At.Y {
		t.Errorf("a step's head moves it from %v to %v", home.At, at)
	}
	s.Scroll(home)
	s.Reveal("lane:support")
	if at := s.View().At; at.Y <= home.At.Y || at.X != home.At.X {
		t.Errorf("a lane's head moves it from %v to %v", home.At, at)
	}
	s.Reveal("card:x")
	s.Reveal("card:i")
	if box, _ := s.Places().Box("card:i"); !box.Overlaps(s.View().Visible()) {
		t.Error("a card does not show")
	}
}

// TestAnotherDocumentIsOneStep, and of one that is only read none.
func TestAnotherDocumentIsOneStep(t *testing.T) {
	now := time.UnixMilli(0)
	s, fresh := open(&now), open(&now)
	_ = fresh.Apply(change.Text(fresh.Document(), "card:a", "elsewhere"), selection.Set{})
	plan, picture := fresh.Plan(), fresh.Picture()
	s.Pick(selection.Of("card:a"))
	s.Rename("card:b", "")
	s.Adopt(fresh)
	if s.Document() != fresh.Document() || s.Plan() != plan || s.Picture() != picture || s.Typing() != "" || s.Selection().Sole() != "card:a" {
		t.Error("it is not all taken, or more")
	}
	if s.Undo(); s.Document().Card("a").Text != "a" {
		t.Error("it is no step of undo")
	}
	closed := open(&now)
	closed.Closed = true
	if closed.Adopt(fresh); closed.Document() != fresh.Document() || closed.CanUndo() {
		t.Error("what is only read has a history")
	}
}

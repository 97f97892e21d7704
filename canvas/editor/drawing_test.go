package editor

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/owner"
	"touchline/model"
)

// drawer is a hand that draws a blueprint from nothing, by mouse and typing.
type drawer struct{ *hand }

// named gives the text that the window was asked for, and says whose it is.
func (d drawer) named(text string) canvas.Owner {
	d.t.Helper()
	o := asked[event.EditText](d.hand).Owner
	for i := range text {
		d.clock = d.clock.Add(50 * time.Millisecond)
		d.e.SetText(o, text[:i+1])
	}
	d.e.EndText(true)
	return o
}

func (d drawer) lane(border int, name string, role model.Role) model.LaneID {
	d.click(fmt.Sprintf("plus:lane:%d", border))
	_, id := owner.Split(d.named(name))
	l := *d.e.Document().Lane(model.LaneID(id))
	l.Role = role
	_ = d.e.Do(setLane(&l)) // in the property panel
	return l.ID
}

func (d drawer) step(border int, name string) model.StepID {
	d.click(fmt.Sprintf("plus:step:%d", border))
	_, id := owner.Split(d.named(name))
	return model.StepID(id)
}

func (d drawer) card(l model.LaneID, s model.StepID, text string) model.CardID {
	d.doubleClick(fmt.Sprintf("%s/%s", s, l))
	_, id := owner.Split(d.named(text))
	return model.CardID(id)
}

// TestDrawABlueprintByMouse draws 3 phases, 6 steps, 5 lanes, 15 cards and 12
// links from an empty document, changes it, takes all back and does it again.
func TestDrawABlueprintByMouse(t *testing.T) {
	start := model.New(model.Parts{})
	d := drawer{newHand(t, start)}
	lanes := []model.LaneID{
		d.lane(0, "Evidence", model.RoleEvidence), d.lane(1, "Customer", model.RoleCustomer),
		d.lane(2, "Front", model.RoleFrontstage), d.lane(3, "Back", model.RoleBackstage), d.lane(4, "Support", model.RoleSupport),
	}
	var steps []model.StepID
	for i := range 6 {
		steps = append(steps, d.step(i, fmt.Sprintf("Step %d", i+1)))
	}
	// The one phase has no name and no band yet, but its head can be taken.
	d.doubleClick("phase:" + string(d.e.Document().Phases[0].ID))
	d.named("Begin")
	d.with(event.Ctrl, func() { d.drag("border:phase:1", "border:step:2") })
	d.named("Middle")
	d.drag("border:phase:2", "border:step:4")
	d.named("End")
	d.shows("Begin[Step 1 Step 2] Middle[Step 3 Step 4] End[Step 5 Step 6]")

	var cards []model.CardID
	for i := range 15 {
		cards = append(cards, d.card(lanes[i%5], steps[i%6], fmt.Sprintf("c%d", i+1)))
	}
	for i := range 12 {
		from, to := string(cards[i]), string(cards[i+3])
		d.click(from)
		d.drag(from+".right", to)
	}
	doc := d.e.Document()
	if n, m := doc.CardTable().Len(), doc.LinkTable().Len(); n != 15 || m != 12 {
		t.Fatalf("%d cards and %d links", n, m)
	}
	d.once(func() { d.drag("step:"+string(steps[0]), "border:step:4+6,0") })
	d.shows("End[Step 1 Step 5 Step 6]")
	d.once(func() { d.drag("lane:"+string(lanes[3]), "lane:"+string(lanes[1])+"+0,-10") })
	d.shows("Evidence:", "Back:", "Customer:")
	d.once(func() { d.drag(string(cards[4]), string(steps[3])+"/"+string(lanes[2])) })

	end := d.e.Document()
	if found := end.Check(); len(found) > 0 {
		t.Fatalf("broken: %+v", found)
	}
	n := 0
	for ; d.e.CanUndo(); n++ {
		d.e.Undo()
	}
	if d.e.Document() != start {
		t.Error("all undone is not the start")
	}
	for range n {
		d.e.Redo()
	}
	if d.e.Document() != end {
		t.Error("all redone is not the end")
	}
}

func TestFieldsOfFrozenHeadsStandWhereTheyShow(t *testing.T) {
	h := small(t)
	h.e.Show(h.e.View().Panned(200, 120))
	left, top := h.e.View().Frozen()
	for o, inHeads := range map[canvas.Owner]func(r canvas.Rect) bool{
		"step:s2":    func(r canvas.Rect) bool { return r.Y >= 0 && r.Bottom() <= top+1 },
		"phase:two":  func(r canvas.Rect) bool { return r.Y >= 0 && r.Bottom() <= top+1 },
		"lane:front": func(r canvas.Rect) bool { return r.X >= -1 && r.Right() <= left+1 },
	} {
		h.e.EditText(o)
		if r := h.e.View().InWindow(asked[event.EditText](h).Rect); !inHeads(r) {
			t.Errorf("the field of %s is at %v", o, r)
		}
	}
}

func TestAnotherThemeIsAnotherPicture(t *testing.T) {
	h := newHand(t, bank())
	before := h.e.Picture()
	if h.e.Picture() != before {
		t.Error("the picture is composed anew with nothing changed")
	}
	h.e.SetTheme(themes()[1])
	if h.e.Picture() == before || h.e.Picture().Scene().Groups[5] == before.Scene().Groups[5] {
		t.Error("the colours stay")
	}
}

func TestWhatDidNotChangeIsTakenOver(t *testing.T) {
	h := newHand(t, bank())
	before := h.e.Picture().Parts
	h.e.SetText("card:a", "A")
	fresh := 0
	for _, part := range h.e.Picture().Parts {
		if !slices.Contains(before, part) {
			fresh++
		}
	}
	if fresh != 1 {
		t.Errorf("%d parts are new after one card's text changed", fresh)
	}
}

// A file that was read again is one step of undo, and its plan and picture
// are not made a second time.
func TestBecomeIsOneStep(t *testing.T) {
	h := small(t)
	h.click("a")
	h.key(event.KeyDelete)
	mine := h.e.Document()
	h.e.Select("card:b", "card:c")
	v := h.e.View()
	fresh := New(bank().WithoutCard("c"), Options{})
	picture := fresh.Picture()
	h.e.EditText("card:b")
	if did := h.e.Become(fresh); !did.Has(event.Edited | event.Picked) {
		t.Errorf("%b", did)
	}
	h.picked("card:b")
	if h.e.Document() != fresh.Document() || h.e.Picture() != picture || h.e.Typing() != "" {
		t.Error("it is not as in the file")
	}
	if now := h.e.View(); now.At != v.At || now.Zoom != v.Zoom {
		t.Error("the view is another")
	}
	h.e.Undo()
	if h.e.Document() != mine {
		t.Error("undo does not lead back")
	}
	h.e.Redo()
	if h.e.Document() != fresh.Document() {
		t.Error("redo does not lead forward")
	}
}

// What is only read is as its file, whatever is undone.
func TestWhatIsOnlyReadHasNoHistory(t *testing.T) {
	e := New(bank(), Options{ReadOnly: true})
	fresh := New(bank().WithoutCard("c"), Options{})
	e.Become(fresh)
	if e.Document() != fresh.Document() || e.CanUndo() || !e.ReadOnly() {
		t.Error("it can be undone, or changed")
	}
}

func TestTheFieldGrowsWithItsText(t *testing.T) {
	h := newHand(t, bank())
	h.doubleClick("a")
	before := asked[event.EditText](h).Rect
	h.e.SetText("card:a", "a text that needs several lines in a column as narrow as this one")
	if f, ok := h.e.Field("card:a"); !ok || f.Rect.H <= before.H {
		t.Errorf("%v, was %v", f.Rect, before)
	}
	// One that is out of sight is brought into it.
	h = small(t)
	h.e.Show(h.e.View().Home())
	if did := h.e.EditText("card:i"); !did.Has(event.Moved) {
		t.Errorf("%b", did)
	}
}

package editor

import (
	"testing"

	"touchline/canvas/editor/event"
	"touchline/canvas/editor/hit"
	"touchline/canvas/owner"
	"touchline/model"
)

func TestDragAStep(t *testing.T) {
	h := newHand(t, bank())
	h.once(func() {
		h.press("step:s1")
		h.to("step:s3+20,0")
		h.doing("shifting")
		h.overlay("selected bar")
		if n := len(h.e.Ghost().Scene.Groups); n != 3 { // the head, a and f
			t.Errorf("%d groups in the ghost", n)
		}
		h.release()
	})
	h.shows("one[s2] two[s3 s1 s4]", "customer: s2=b s3=c s1=a", "a→b b→c b→g")
	h.picked("step:s1")
	h.nothing(func() { h.drag("step:s4", "step:s4+30,0") })
	h.nothing(func() { h.press("step:s4"); h.to("step:s2"); h.key(event.KeyEscape) })
	h.picked("step:s4")
}

func TestAStepBetweenPhasesGoesToTheSideOfThePointer(t *testing.T) {
	for where, want := range map[string]string{
		"border:step:2+-8,0": "one[s1 s2 s4] two[s3]",
		"border:step:2+8,0":  "one[s1 s2] two[s4 s3]",
		"border:step:0+8,0":  "one[s4 s1 s2] two[s3]",
	} {
		h := newHand(t, bank())
		h.once(func() { h.drag("step:s4", where) })
		h.shows(want)
	}
}

func TestDragSeveralSteps(t *testing.T) {
	h := newHand(t, bank())
	h.click("step:s1")
	h.with(event.Shift, func() { h.click("step:s3") })
	h.once(func() { h.drag("step:s3", "step:s4+50,0") })
	h.shows("one[s2] two[s4 s1 s3]")
}

func TestDragAPhase(t *testing.T) {
	h := newHand(t, bank())
	h.once(func() {
		h.press("phase:two")
		h.to("phase:one+-40,0")
		h.doing("shifting")
		h.release()
	})
	h.shows("two[s3 s4] one[s1 s2] / customer: s3=c s1=a s2=b")
	h.nothing(func() { h.drag("phase:two", "phase:two+40,0") })
}

func TestDragALane(t *testing.T) {
	h := newHand(t, bank())
	h.once(func() {
		h.press("lane:support")
		h.to("lane:customer+0,-10")
		h.doing("shifting")
		h.overlay("selected bar")
		h.release()
	})
	h.shows("/ support: s4=i / customer: s1=a")
	h.once(func() { h.drag("lane:support", "lane:front+0,60") })
	h.shows("/ front: s1=f×2 s3=g+h / support: s4=i /")
}

func TestPlusInserts(t *testing.T) {
	for where, c := range map[string]struct {
		want string
		kind owner.Kind
	}{
		"plus:step:1":  {"one[s1 _ s2] two[s3 s4]", owner.KindStep},
		"plus:step:0":  {"one[_ s1 s2]", owner.KindStep},
		"plus:step:2":  {"one[s1 s2 _] two", owner.KindStep},
		"plus:step:4":  {"two[s3 s4 _]", owner.KindStep},
		"plus:phase:1": {"one[s1 s2] _[_] two[s3 s4]", owner.KindPhase},
		"plus:lane:0":  {"/ _: / customer:", owner.KindLane},
		"plus:lane:3":  {"s3=g+h / _: / support:", owner.KindLane},
	} {
		h := newHand(t, bank())
		h.to(where)
		h.overlay("bar plus")
		h.once(func() { h.click(where) })
		h.shows(c.want)
		if kind := h.e.Selection().Kind(); kind != c.kind {
			t.Errorf("%s: a %q is selected", where, kind)
		}
		if r := asked[event.EditText](h); r.Owner != h.e.Selection().Sole() || r.Rect.Empty() {
			t.Errorf("%s: %+v", where, r)
		}
	}
	h := newHand(t, bank())
	h.click("plus:lane:3")
	if l := h.e.Document().Lanes[3]; l.Role != model.RoleFrontstage {
		t.Errorf("the new lane is %s", l.Role)
	}
}

func TestDragABorderResizes(t *testing.T) {
	h := newHand(t, bank())
	h.to("border:step:1")
	h.overlay("bar plus")
	if h.e.Cursor() != event.CursorColumn {
		t.Errorf("cursor %d", h.e.Cursor())
	}
	h.once(func() {
		h.press("border:step:1")
		h.to("border:step:1+40,0")
		h.doing("resizing")
		h.says("canvas.hint.resizing")
		h.release()
	})
	if w := h.e.Document().Step("s1").Width; w != 136 {
		t.Errorf("the step is %g pt wide", w)
	}
	h.once(func() { h.drag("border:step:1", "border:step:1+-900,0") })
	if w := h.e.Document().Step("s1").Width; w != 60 {
		t.Errorf("the step is %g pt wide", w)
	}
	h.once(func() { h.doubleClick("border:step:1") })
	if w := h.e.Document().Step("s1").Width; w != 0 {
		t.Errorf("the step is %g pt wide", w)
	}
	h.nothing(func() { h.press("border:step:1"); h.to("border:step:1+40,0"); h.key(event.KeyEscape) })

	before := h.e.Plan().Lanes[0].Body.H
	h.once(func() { h.drag("border:lane:1", "border:lane:1+0,40") })
	if got := h.e.Plan().Lanes[0].Body.H; got < before+29 || got > before+31 {
		t.Errorf("the lane is %g pt high, was %g", got, before)
	}
	h.once(func() { h.drag("border:lane:1", "border:lane:1+0,-300") })
	if l := h.e.Document().Lane("customer"); l.Height != 0 {
		t.Errorf("the lane keeps a height of %g", l.Height)
	}
}

// TestASignOnABorderGivesWayToADrag: it lies where one takes the border.
func TestASignOnABorderGivesWayToADrag(t *testing.T) {
	h := newHand(t, bank())
	for _, of := range []string{"step:1", "step:4", "lane:1", "lane:4", "phase:1"} {
		h.to("plus:" + of)
		if h.e.hover.hit.Part != hit.Plus {
			t.Fatalf("no sign at %s", of)
		}
		h.press("plus:" + of)
		h.to("plus:" + of + "+30,30")
		if doing := h.e.Doing(); doing != "resizing" && doing != "bordering" {
			t.Errorf("a drag of the sign at %s is %s", of, doing)
		}
		h.e.Cancel()
	}
	h.e.Select("step:s1") // its frame runs along the border
	h.to("plus:step:1")
	h.overlay("selected bar plus")
	h.once(func() { h.drag("plus:step:1", "plus:step:1+40,0") })
	if h.e.Document().Steps()[0].Width == 0 {
		t.Error("the step is as wide as before")
	}
	h.nothing(func() { h.drag("plus:step:0", "plus:step:0+40,0") })
}

func TestDragABorderOfPhases(t *testing.T) {
	for _, c := range []struct {
		border, to string
		mods       event.Mods
		says, want string
	}{
		{"border:phase:1", "step:s2+-45,0", 0, "canvas.hint.bordering", "one[s1] two[s2 s3 s4]"},
		{"border:phase:1", "step:s3+45,0", 0, "canvas.hint.bordering", "one[s1 s2 s3] two[s4]"},
		{"border:phase:1", "step:s1+-60,0", 0, "canvas.hint.merging", "/two[s1 s2 s3 s4] / customer: s1=a"},
		{"border:phase:1", "step:s4+60,0", 0, "canvas.hint.merging", "/one[s1 s2 s3 s4] / customer"},
		{"border:phase:2", "step:s4+-60,0", 0, "canvas.hint.splitting", "one[s1 s2] two[s3] _[s4]"},
		{"border:phase:0", "step:s1+60,0", 0, "canvas.hint.splitting", "one[s1] _[s2] two[s3 s4]"},
		{"border:phase:1", "step:s3+60,0", event.Ctrl, "canvas.hint.splitting", "one[s1 s2] two[s3] _[s4]"},
	} {
		h := newHand(t, bank())
		h.mods = c.mods
		h.once(func() {
			h.press(c.border)
			h.to(c.to)
			h.doing("bordering")
			h.says(c.says)
			h.overlay("bar")
			h.release()
		})
		if got := "/" + dump(h.e.Document()); !contains(got, c.want) {
			t.Errorf("%s to %s: %s", c.border, c.to, got)
		}
	}
	h := newHand(t, bank())
	h.nothing(func() { h.drag("border:phase:1", "border:phase:1+20,0") })
	h.nothing(func() { h.press("border:phase:1"); h.to("step:s1"); h.key(event.KeyEscape) })
}

func TestANamelessGrid(t *testing.T) {
	doc := model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s1"}, {ID: "s2"}}}},
		Lanes:  []*model.Lane{{ID: "l", Role: model.RoleCustomer}},
	})
	h := newHand(t, doc)
	h.click("step:s1")
	h.picked("step:s1")
	h.once(func() { h.click("plus:step:1") })
	if n := len(h.e.Document().Steps()); n != 3 {
		t.Errorf("%d steps", n)
	}
}

func TestAnEmptyDocument(t *testing.T) {
	h := newHand(t, model.New(model.Parts{}))
	h.once(func() { h.click("plus:lane:0") })
	h.once(func() { h.click("plus:step:0") })
	h.e.Asks()
	lane, step := h.e.Document().Lanes[0].ID, h.e.Document().Steps()[0].ID
	h.once(func() { h.doubleClick(string(step) + "/" + string(lane)) })
	h.shows("_[_] / _: #0=_ /")
	asked[event.EditText](h)
}

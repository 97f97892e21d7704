package edit_test

import (
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/edit"
)

// pinned is start with k3, which joins c3 in l2 s2 to c5 in l2 s5, pinned to
// gutters, and k2, right above it, through the gutter before s3.
func pinned(t *testing.T, pins string) *model.Document {
	t.Helper()
	d := start()
	k3, k2 := *d.Link("k3"), *d.Link("k2")
	k3.Pins, k2.Pins = pinsOf(t, pins), []model.Pin{{Step: "s3"}}
	d, err := edit.Apply(d, edit.Batch{edit.SetLink{Link: &k3}, edit.SetLink{Link: &k2}})
	if err != nil {
		t.Fatal(err)
	}
	if got := text(d, "k3"); got != pins {
		t.Fatalf("k3 is led through %q, not %q", got, pins)
	}
	return d
}

func pinsOf(t *testing.T, text string) (all []model.Pin) {
	t.Helper()
	for s := range strings.FieldsSeq(text) {
		v, ok := model.ParsePin(s)
		if !ok {
			t.Fatalf("%q is no gutter", s)
		}
		all = append(all, v)
	}
	return all
}

// text is the gutters of a link.
func text(d *model.Document, id model.LinkID) string {
	l := d.Link(id)
	if l == nil {
		return "gone"
	}
	var all []string
	for _, v := range l.Pins {
		all = append(all, v.String())
	}
	return strings.Join(all, " ")
}

func TestGuttersFollow(t *testing.T) {
	card := &model.Card{ID: "x", Lane: "l2", Step: "s4", Span: 1, Kind: model.KindAction}
	long := "before:s3 above:l2 before:s5 below"
	for _, c := range []struct {
		name string
		edit edit.Edit
		want string // of k3, and of the link x after a "/"
	}{
		{"a step is removed", edit.RemoveSteps{Steps: []model.StepID{"s3"}}, "above:l2 before:s5 below"},
		{"a phase is removed", edit.RemovePhase{Phase: "p2"}, "above:l2 before:s5 below"},
		{"a lane is removed", edit.RemoveLane{Lane: "l3"}, long},
		{"a step is moved", edit.MoveSteps{Steps: []model.StepID{"s3"}, Phase: "p1", At: 0}, long},
		{"a phase is moved", edit.MovePhase{Phase: "p3", At: 0}, long},
		{"a lane is moved", edit.MoveLane{Lane: "l3", At: 0}, long},
		{"a lane is put between", edit.AddLane{Lane: &model.Lane{ID: "x", Role: model.RoleText}, At: 1}, long},
		{"a card is moved", edit.MoveCards{Cards: []model.CardID{"c5"}, Lane: "l2", Step: "s6", At: 0}, long},
		{"an end goes to another column", edit.Reattach{Link: "k3", To: "c6"}, "before:s3 above:l2 before:s5"},
		{"an end goes to another row", edit.Reattach{Link: "k3", To: "c4"}, "before:s3 above:l2 before:s5"},
		{"an end goes to the other side", edit.Reattach{Link: "k3", From: "c6"}, "above:l2"},
		{"the link is split", edit.Batch{edit.AddCard{Card: card}, edit.SplitLink{Link: "k3", Card: "x", New: "x"}}, "before:s3 above:l2 / above:l2 before:s5"},
		{"the links around a card are joined", edit.Batch{edit.JoinLinks{First: "k2", Second: "k3"}, edit.RemoveCards{Cards: []model.CardID{"c3"}}}, "gone"},
	} {
		d := pinned(t, long)
		next, err := edit.Apply(d, c.edit)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		got := text(next, "k3")
		if next.Link("x") != nil {
			got += " / " + text(next, "x")
		}
		if got != c.want {
			t.Errorf("%s: led through %q, not %q", c.name, got, c.want)
		}
		if text(d, "k3") != long {
			t.Errorf("%s: the document before has changed", c.name)
		}
	}
}

// TestRemovedLane: the gutter above it goes, that above another one stays.
func TestRemovedLane(t *testing.T) {
	d := pinned(t, "above:l3 above:l2")
	d, err := edit.Apply(d, edit.RemoveLane{Lane: "l3"})
	if err != nil || text(d, "k3") != "above:l2" {
		t.Errorf("led through %q; %v", text(d, "k3"), err)
	}
}

// TestSplitAndJoined: joined again, a link that was split has its gutters.
func TestSplitAndJoined(t *testing.T) {
	const whole = "before:s3 above:l2 before:s5"
	d := pinned(t, whole)
	card := &model.Card{ID: "x", Lane: "l1", Step: "s4", Span: 1, Kind: model.KindAction}
	d, err := edit.Apply(d, edit.Batch{
		edit.AddCard{Card: card},
		edit.SplitLink{Link: "k3", Card: "x", New: "x"},
		edit.JoinLinks{First: "k3", Second: "x"},
		edit.RemoveCards{Cards: []model.CardID{"x"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	l := d.Link("k3")
	if l.From != "c3" || l.To != "c5" || text(d, "k3") != whole || d.Link("x") != nil {
		t.Errorf("%+v, led through %q", l, text(d, "k3"))
	}
	// More gutters than a link may have: the first ones count.
	first := *d.Link("k1")
	first.Pins = pinsOf(t, "before:s2 before:s3 above:l2")
	second := &model.Link{ID: "y", From: "c2", To: "c6", Kind: model.LinkFlow, Pins: pinsOf(t, "above:l2 before:s5 before:s6")}
	d, err = edit.Apply(d, edit.Batch{edit.SetLink{Link: &first}, edit.AddLink{Link: second}, edit.JoinLinks{First: "k1", Second: "y"}})
	if err != nil || text(d, "k1") != "before:s2 before:s3 above:l2 before:s5" || text(d, "y") != "gone" {
		t.Errorf("led through %q; %v", text(d, "k1"), err)
	}
}

// TestGuttersFromElsewhere: a link that is pasted from another document
// leaves behind what this one lacks, and its record is not written to.
func TestGuttersFromElsewhere(t *testing.T) {
	l := &model.Link{ID: "x", From: "c1", To: "c6", Kind: model.LinkFlow, Pins: []model.Pin{{Step: "elsewhere"}, {Lane: "l2"}}}
	d, err := edit.Apply(start(), edit.AddLink{Link: l})
	if err != nil || text(d, "x") != "above:l2" || len(l.Pins) != 2 {
		t.Errorf("led through %q; %v; %+v", text(d, "x"), err, l)
	}
}

// TestANewEndInTheSameCell keeps the gutters, also those that lead around; one
// elsewhere keeps those that lie between the cards.
func TestANewEndInTheSameCell(t *testing.T) {
	const all = "before:s1 before:s4"
	d := pinned(t, all)
	d, err := edit.Apply(d, edit.AddCard{Card: &model.Card{ID: "x", Lane: "l2", Step: "s5", Span: 1, Kind: model.KindAction}, At: -1})
	if err != nil {
		t.Fatal(err)
	}
	for to, want := range map[model.CardID]string{"x": all, "c6": "before:s4", "c4": "before:s4"} {
		next, err := edit.Apply(d, edit.Reattach{Link: "k3", To: to})
		if err != nil || text(next, "k3") != want {
			t.Errorf("to %s it is led through %q, %v", to, text(next, "k3"), err)
		}
	}
}

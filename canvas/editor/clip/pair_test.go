package clip_test

import (
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// The tests of this package copy and paste without an editor: documents in,
// documents out.

func counting() model.Bits {
	n := uint64(0)
	return func() uint64 { n++; return n }
}

// picked makes a selection of "card:a card:b".
func picked(owners string) selection.Set {
	var all []canvas.Owner
	for _, o := range strings.Fields(owners) {
		all = append(all, canvas.Owner(o))
	}
	return selection.Of(all...)
}

// copied is a clip of something in a document.
func copied(t testing.TB, d *model.Document, owners string) clip.Clip {
	t.Helper()
	c, ok := clip.Of(d, picked(owners), model.English)
	if !ok {
		t.Fatalf("nothing to copy in %s", owners)
	}
	return c
}

// nowhere is where a paste begins with nothing selected.
func nowhere(d *model.Document) clip.At { return clip.At{Row: -1, Border: len(d.Steps())} }

// in is the cell of a lane and a step.
func in(t testing.TB, d *model.Document, lane model.LaneID, step model.StepID) clip.At {
	t.Helper()
	row, ok := d.Row(lane)
	col, there := d.Column(step)
	if !ok || !there {
		t.Fatalf("no cell %s %s", lane, step)
	}
	return clip.At{Row: row, Column: col, Border: col + 1}
}

// head is the head of a lane.
func head(t testing.TB, d *model.Document, lane model.LaneID) clip.At {
	t.Helper()
	row, ok := d.Row(lane)
	if !ok {
		t.Fatal(lane)
	}
	return clip.At{Row: row, Head: true, Border: 1}
}

// pasted is a document after a paste, which must leave it sound.
func pasted(t testing.TB, d *model.Document, c clip.Clip, at clip.At) *model.Document {
	t.Helper()
	next, err := paste(t, d, c, at)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func paste(t testing.TB, d *model.Document, c clip.Clip, at clip.At) (*model.Document, error) {
	t.Helper()
	p, err := clip.Paster{Bits: counting(), Lang: model.English}.Paste(d, c, at)
	if err != nil {
		return d, err
	}
	next, err := edit.Apply(d, p.Edits)
	if err != nil {
		return d, err
	}
	if found := next.Check(); len(found) > 0 {
		t.Fatalf("broken: %+v", found)
	}
	for _, o := range p.Owners {
		if !owner.Exists(next, o) {
			t.Fatalf("%s is said to be pasted", o)
		}
	}
	return next, nil
}

// shows expects parts of a document's dump.
func shows(t testing.TB, d *model.Document, want ...string) {
	t.Helper()
	got := editortest.Dump(d)
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("the document is\n%s\nwithout %q", got, w)
		}
	}
}

// blueprint makes a document of lanes "role name" and steps, a card for each
// cell that is named: "front 1" is in the first step of the lane "front".
func blueprint(lanes string, steps int, cards ...string) *model.Document {
	var p model.Parts
	ph := &model.Phase{ID: "p", Name: "phase"}
	for i := range steps {
		ph.Steps = append(ph.Steps, &model.Step{ID: stepID(i), Name: "t" + string(stepID(i))})
	}
	p.Phases = []*model.Phase{ph}
	for _, s := range strings.Split(lanes, ", ") {
		role, name, _ := strings.Cut(s, " ")
		id := name
		if !model.ValidID(id) {
			id = role
		}
		p.Lanes = append(p.Lanes, &model.Lane{ID: model.LaneID("x" + id), Name: name, Role: model.Role(role)})
	}
	for _, s := range cards {
		lane, step, _ := strings.Cut(s, " ")
		p.Cards = append(p.Cards, &model.Card{
			ID: model.CardID(lane + step), Lane: model.LaneID("x" + lane), Step: model.StepID("x" + step), Rank: "V", Span: 1, Kind: model.KindAction, Text: lane + step,
		})
	}
	return model.New(p)
}

func stepID(i int) model.StepID { return model.StepID("x" + string(rune('1'+i))) }

// rows is the lanes of a document with their roles and cards: "customer
// front(Staff)=a+b".
func rows(d *model.Document) string {
	var out []string
	for _, l := range d.Lanes {
		s := string(l.Role)
		if l.Name != "" {
			s += "(" + l.Name + ")"
		}
		var texts []string
		for _, x := range d.Steps() {
			for _, id := range d.Cell(l.ID, x.ID) {
				texts = append(texts, d.Card(id).Text)
			}
		}
		if len(texts) > 0 {
			s += "=" + strings.Join(texts, "+")
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

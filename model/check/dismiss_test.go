package check_test

import (
	"reflect"
	"testing"

	"touchline/model"
	"touchline/model/check"
	"touchline/model/edit"
)

func apply(t *testing.T, d *model.Document, e edit.Edit) *model.Document {
	t.Helper()
	if e == nil {
		t.Fatal("there is no edit")
	}
	next, err := edit.Apply(d, e)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func findingAt(t *testing.T, d *model.Document, rule, where string) check.Finding {
	t.Helper()
	for _, f := range check.On(d, today).All() {
		if f.Rule == rule && f.Where == where {
			return f
		}
	}
	t.Fatalf("%s is not found at %s", rule, where)
	return check.Finding{}
}

// What is dismissed is not found any more, is told of as dismissed with its
// reason, and comes back when that is taken back.
func TestDismissed(t *testing.T) {
	p := sound()
	put(&p, "f", "lf", "s00")
	put(&p, "g", "lf", "s10")
	d := model.New(p)
	one := findingAt(t, d, "flow.frontstage-alone", "card:f")
	next := apply(t, d, check.Dismiss(d, []check.Finding{one}, false, " serves the one outside ", "Ann", today))
	if got := places(next, one.Rule); got != "card:g" {
		t.Errorf("with one dismissed it is found at %q", got)
	}
	r := check.On(next, today)
	if len(r.Dismissed) != 1 || r.Dismissed[0].Where != "card:f" || r.Len()+1 != check.On(d, today).Len() {
		t.Errorf("dismissed: %+v", r.Dismissed)
	}
	want := model.Dismissal{Rule: one.Rule, Where: "card:f", Reason: "serves the one outside", By: "Ann", Date: today}
	if got := check.DismissalOf(next.Head, one); got == nil || !reflect.DeepEqual(*got, want) {
		t.Errorf("the document keeps %+v", got)
	}
	all := apply(t, next, check.Dismiss(next, []check.Finding{findingAt(t, next, one.Rule, "card:g")}, true, "no matter", "", today))
	if places(all, one.Rule) != "" || len(all.Head.Dismissed) != 1 {
		t.Errorf("everywhere: %+v", all.Head.Dismissed)
	}
	if back := apply(t, all, check.Recall(all, one)); places(back, one.Rule) != "card:f, card:g" {
		t.Errorf("taken back it is found at %q", places(back, one.Rule))
	}
}

func TestNothingToDismiss(t *testing.T) {
	p := sound()
	put(&p, "f", "lf", "s00")
	tie(&p, "gone", "c00")
	d := model.New(p)
	f := findingAt(t, d, "flow.frontstage-alone", "card:f")
	if check.Dismiss(d, []check.Finding{f}, false, " \n", "", today) != nil {
		t.Error("without a reason it is dismissed")
	}
	if broken := findingAt(t, d, "model.link.from", "link:kgonec00"); check.Dismiss(d, []check.Finding{broken}, false, "because", "", today) != nil {
		t.Error("a broken invariant is dismissed")
	}
	next := apply(t, d, check.Dismiss(d, []check.Finding{f}, false, "because", "", today))
	if check.Dismiss(next, []check.Finding{f}, false, "again", "", today) != nil {
		t.Error("it is dismissed twice")
	}
	if check.Recall(d, f) != nil {
		t.Error("what is not dismissed is taken back")
	}
}

// What was said of a place that is gone goes with the next that is said.
func TestDismissalsOfWhatIsGone(t *testing.T) {
	p := sound()
	put(&p, "f", "lf", "s00")
	put(&p, "g", "lf", "s10")
	d := model.New(p)
	d = apply(t, d, check.Dismiss(d, []check.Finding{findingAt(t, d, "flow.frontstage-alone", "card:f")}, false, "a", "", today))
	d = apply(t, d, edit.RemoveCards{Cards: []model.CardID{"f"}})
	d = apply(t, d, check.Dismiss(d, []check.Finding{findingAt(t, d, "flow.frontstage-alone", "card:g")}, false, "b", "", today))
	if len(d.Head.Dismissed) != 1 || d.Head.Dismissed[0].Where != "card:g" {
		t.Errorf("kept: %+v", d.Head.Dismissed)
	}
}

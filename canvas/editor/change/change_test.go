package change_test

import (
	"fmt"
	"slices"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/change"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

func apply(t *testing.T, d *model.Document, x edit.Edit) *model.Document {
	t.Helper()
	next, err := edit.Apply(d, x)
	if err != nil {
		t.Fatalf("%#v: %v", x, err)
	}
	return next
}

func ExampleText() {
	d := editortest.Bank()
	d, _ = edit.Apply(d, change.Text(d, "card:a", "Ask"))
	fmt.Println(d.Card("a").Text)
	fmt.Println(change.Text(d, "card:a", "Ask") == nil)
	// Output:
	// Ask
	// true
}

// TestTextsOfEachKind: what says something says something else then, and what
// says it already, or is not there, needs no edit.
func TestTextsOfEachKind(t *testing.T) {
	d := editortest.Bank()
	for _, o := range []canvas.Owner{"card:a", "link:ab", "step:s1", "phase:one", "lane:front", "sticky:n", owner.Title} {
		x := change.Text(d, o, "new")
		if x == nil {
			t.Errorf("%s cannot say something else", o)
			continue
		}
		next := apply(t, d, x)
		if got, _ := owner.Text(next, o); got != "new" {
			t.Errorf("%s says %q", o, got)
		}
		if change.Text(next, o, "new") != nil {
			t.Errorf("%s is changed to what it says", o)
		}
	}
	for _, o := range []canvas.Owner{"card:x", "nonsense", ""} {
		if change.Text(d, o, "new") != nil {
			t.Errorf("%q, which is not there, is changed", o)
		}
	}
}

// TestAMarkIsSetOnAllOrTakenOffAll: where one card lacks it, all get it.
func TestAMarkIsSetOnAllOrTakenOffAll(t *testing.T) {
	d := apply(t, editortest.Bank(), change.Mark(editortest.Bank(), []model.CardID{"a"}, model.MarkFail))
	both := []model.CardID{"a", "b"}
	batch := change.Mark(d, both, model.MarkFail)
	if len(batch) != 1 {
		t.Errorf("%d edits, though one card has the mark already", len(batch))
	}
	d = apply(t, d, append(batch, change.Mark(d, []model.CardID{"b"}, model.MarkWait)...))
	if !d.Card("a").Marks.Has(model.MarkFail) {
		t.Error("the first lost the mark")
	}
	d = apply(t, d, change.Mark(d, []model.CardID{"a"}, model.MarkFail))
	if d.Card("a").Marks != 0 {
		t.Errorf("taken off, the marks are %v", d.Card("a").Marks)
	}
}

// TestSpansKeepWithinTheGrid: what cannot be wider or narrower stays.
func TestSpansKeepWithinTheGrid(t *testing.T) {
	d := editortest.Bank() // a spans 1 from s1, f 2 from s1, i 1 from s4
	wider := apply(t, d, change.Spans(d, []model.CardID{"a", "f", "i"}, 1))
	if a, f, i := wider.Card("a").Span, wider.Card("f").Span, wider.Card("i").Span; a != 2 || f != 3 || i != 1 {
		t.Errorf("wider: %d, %d, %d", a, f, i)
	}
	narrower := apply(t, d, change.Spans(d, []model.CardID{"a", "f"}, -1))
	if a, f := narrower.Card("a").Span, narrower.Card("f").Span; a != 1 || f != 1 {
		t.Errorf("narrower: %d, %d", a, f)
	}
	if whole := change.Spans(d, []model.CardID{"a"}, 3); len(whole) != 1 {
		t.Error("a card cannot reach over all steps")
	}
	if len(change.Spans(d, []model.CardID{"a"}, 4)) != 0 {
		t.Error("a card reaches out of the grid")
	}
}

// TestExtents: at what the content needs, a lane's height is none of its own.
func TestExtents(t *testing.T) {
	d := editortest.Bank()
	d = apply(t, d, change.Extent(d, owner.KindLane, 2, 90, 60))
	d = apply(t, d, change.Extent(d, owner.KindStep, 1, 130, 60))
	if l, s := d.Lanes[2].Height, d.Steps()[1].Width; l != 90 || s != 130 {
		t.Errorf("%g high, %g wide", l, s)
	}
	if low := apply(t, d, change.Extent(d, owner.KindLane, 2, 60, 60)); low.Lanes[2].Height != 0 {
		t.Errorf("as high as it needs: %g", low.Lanes[2].Height)
	}
	for _, c := range []struct {
		kind   owner.Kind
		border int
		some   bool
	}{{owner.KindLane, 3, true}, {owner.KindStep, 2, true}, {owner.KindLane, 2, false}, {owner.KindStep, 1, false}, {owner.KindLane, 0, false}, {owner.KindStep, 0, false}} {
		x := change.Fitted(d, c.kind, c.border)
		if (x != nil) != c.some {
			t.Errorf("%s, border %d: %v", c.kind, c.border, x)
			continue
		}
		if x != nil {
			fitted := apply(t, d, x)
			if c.kind == owner.KindLane && fitted.Lanes[2].Height != 0 || c.kind == owner.KindStep && fitted.Steps()[1].Width != 0 {
				t.Errorf("%s, border %d: it keeps its extent", c.kind, c.border)
			}
		}
	}
}

func TestTheNextHead(t *testing.T) {
	d := editortest.Bank()
	for _, c := range []struct {
		from canvas.Owner
		by   int
		want canvas.Owner
		head bool
	}{
		{"step:s1", 1, "step:s2", true},
		{"step:s1", -1, "", true},
		{"step:s4", 1, "", true},
		{"step:s4", -1, "step:s3", true},
		{"phase:one", 1, "phase:two", true},
		{"phase:two", 1, "", true},
		{"phase:one", -1, "", true},
		{"lane:customer", 1, "lane:time", true},
		{"lane:support", 1, "", true},
		{"lane:customer", -1, "", true},
		{"card:a", 1, "", false},
		{"sticky:n", 1, "", false},
		{owner.Title, 1, "", false},
	} {
		if got, head := change.NextHead(d, c.from, c.by); got != c.want || head != c.head {
			t.Errorf("%s by %d: %q, %v", c.from, c.by, got, head)
		}
	}
}

// TestRemoval: what is selected goes, with what stands in it; but not the last
// step and not the last lane.
func TestRemoval(t *testing.T) {
	d := editortest.Bank()
	for _, c := range []struct {
		owners []canvas.Owner
		want   string // "" for the fault
		fault  string
	}{
		{[]canvas.Owner{"link:ab"}, "one[s1 s2] two[s3 s4] / customer: s1=a s2=b s3=c / time: / front: s1=f×2 s3=g+h / support: s4=i / b→c b→g / note@front,s2", ""},
		{[]canvas.Owner{"card:b"}, "one[s1 s2] two[s3 s4] / customer: s1=a s3=c / time: / front: s1=f×2 s3=g+h / support: s4=i /  / note@front,s2", ""},
		{[]canvas.Owner{"card:b", "link:bg"}, "one[s1 s2] two[s3 s4] / customer: s1=a s3=c / time: / front: s1=f×2 s3=g+h / support: s4=i / a→c / note@front,s2", ""},
		{[]canvas.Owner{"sticky:n", "card:i"}, "one[s1 s2] two[s3 s4] / customer: s1=a s2=b s3=c / time: / front: s1=f×2 s3=g+h / support: / a→b b→c b→g", ""},
		{[]canvas.Owner{"phase:two"}, "one[s1 s2] / customer: s1=a s2=b / time: / front: s1=f×2 / support: / a→b / note@front,s2", ""},
		{[]canvas.Owner{"step:s2", "lane:support"}, "one[s1] two[s3 s4] / customer: s1=a s3=c / time: / front: s1=f s3=g+h / ", ""},
		{[]canvas.Owner{"phase:one", "phase:two"}, "", "canvas.last-step"},
		{[]canvas.Owner{"lane:customer", "lane:time", "lane:front", "lane:support"}, "", "canvas.last-lane"},
	} {
		batch, next, err := change.Removal(d, selection.Of(c.owners...))
		if f, ok := err.(*model.Fault); c.fault != "" {
			if !ok || f.Key != c.fault {
				t.Errorf("%v: %v", c.owners, err)
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if got := editortest.Dump(next); got != c.want {
			t.Errorf("%v:\n%s, not\n%s", c.owners, got, c.want)
		}
		if got := editortest.Dump(apply(t, d, batch)); got != c.want {
			t.Errorf("%v: the edits give\n%s", c.owners, got)
		}
	}
}

func TestRecordsOfAKind(t *testing.T) {
	d := editortest.Bank()
	d = apply(t, d, change.Cards(d, []model.CardID{"a", "i"}, func(c *model.Card) { c.Kind = model.KindDecision }))
	d = apply(t, d, change.Links(d, []model.LinkID{"bc"}, func(l *model.Link) { l.Loop = true }))
	d = apply(t, d, change.Lanes(d, []model.LaneID{"front"}, func(l *model.Lane) { l.Role = model.RoleBackstage }))
	var decisions []string
	for _, c := range d.CardsInOrder() {
		if c.Kind == model.KindDecision {
			decisions = append(decisions, string(c.ID))
		}
	}
	if !slices.Equal(decisions, []string{"a", "i"}) || !d.Link("bc").Loop || d.Link("ab").Loop || d.Lane("front").Role != model.RoleBackstage {
		t.Errorf("%v; %+v", decisions, d.Link("bc"))
	}
}

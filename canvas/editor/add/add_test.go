package add_test

import (
	"fmt"
	"testing"

	"touchline/canvas/editor/add"
	"touchline/canvas/editor/drop"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/walk"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// maker gives ids in order.
func maker() add.Maker {
	n := uint64(0)
	return add.Maker{Bits: func() uint64 { n++; return n }}
}

func apply(t *testing.T, d *model.Document, x edit.Batch) string {
	t.Helper()
	next, err := edit.Apply(d, x)
	if err != nil {
		t.Fatalf("%#v: %v", x, err)
	}
	return editortest.Dump(next)
}

func ExampleMaker_In() {
	empty := model.New(model.Parts{Head: &model.Head{}})
	batch, _ := maker().In(empty, walk.Place{Row: -1, Column: 0}, -1, "Ask")
	d, _ := edit.Apply(empty, batch)
	fmt.Println(editortest.Dump(d))
	// Output: _[_] / _: #0=Ask /
}

// TestACardBesideAnother is linked to it, and joins what is there.
func TestACardBesideAnother(t *testing.T) {
	d := editortest.Bank()
	p := layout.Make(d, layout.Options{})
	for _, c := range []struct {
		beside model.CardID
		to     side.Side
		want   string // "" for none
	}{
		{"a", side.Right, "one[s1 s2] two[s3 s4] / customer: s1=a s2=b+_ s3=c / time: / front: s1=f×2 s3=g+h / support: s4=i / a→_ a→b b→c b→g / note@front,s2"},
		{"f", side.Right, "one[s1 s2] two[s3 s4] / customer: s1=a s2=b s3=c / time: / front: s1=f×2 s3=g+h+_ / support: s4=i / a→b b→c b→g f→_ / note@front,s2"},
		{"i", side.Right, "one[s1 s2] two[s3 s4 _] / customer: s1=a s2=b s3=c / time: / front: s1=f×2 s3=g+h / support: s4=i #4=_ / a→b b→c b→g i→_ / note@front,s2"},
		{"c", side.Left, "one[s1 s2] two[s3 s4] / customer: s1=a s2=b+_ s3=c / time: / front: s1=f×2 s3=g+h / support: s4=i / _→c a→b b→c b→g / note@front,s2"},
		{"a", side.Left, "one[_ s1 s2] two[s3 s4] / customer: #0=_ s1=a s2=b s3=c / time: / front: s1=f×2 s3=g+h / support: s4=i / _→a a→b b→c b→g / note@front,s2"},
		{"a", side.Bottom, "one[s1 s2] two[s3 s4] / customer: s1=a s2=b s3=c / time: / front: s1=f×2+_ s3=g+h / support: s4=i / a→_ a→b b→c b→g / note@front,s2"},
		{"i", side.Top, "one[s1 s2] two[s3 s4] / customer: s1=a s2=b s3=c / time: / front: s1=f×2 s3=g+h s4=_ / support: s4=i / a→b b→c b→g i→_ / note@front,s2"},
		{"a", side.Top, ""},
		{"i", side.Bottom, ""},
	} {
		batch, made := maker().Beside(d, p.Card(c.beside), c.to)
		if made == nil {
			if c.want != "" || len(batch) > 0 {
				t.Errorf("beside %s, %d: nothing", c.beside, c.to)
			}
			continue
		}
		if got := apply(t, d, batch); got != c.want {
			t.Errorf("beside %s, %d:\n%s, not\n%s", c.beside, c.to, got, c.want)
		}
	}
}

// TestACardWhereADropLands: among others, in a new step, on a link.
func TestACardWhereADropLands(t *testing.T) {
	d := editortest.Bank()
	p := layout.Make(d, layout.Options{})
	for _, c := range []struct {
		to   drop.Drop
		kind model.Kind
		want string
		is   model.Kind
	}{
		{drop.Drop{Row: 2, Column: 2, At: 1}, "", "one[s1 s2] two[s3 s4] / customer: s1=a s2=b s3=c / time: / front: s1=f×2 s3=g+_+h / support: s4=i / a→b b→c b→g / note@front,s2", model.RoleFrontstage.DefaultKind()},
		{drop.Drop{Row: 0, Column: 2, Step: true, Before: true, At: 1}, model.KindDecision, "one[s1 s2 _] two[s3 s4] / customer: s1=a s2=b #2=_ s3=c / time: / front: s1=f×2 s3=g+h / support: s4=i / a→b b→c b→g / note@front,s2", model.KindDecision},
		{drop.Drop{Row: 0, Column: 2, Step: true}, "", "one[s1 s2] two[_ s3 s4] / customer: s1=a s2=b #2=_ s3=c / time: / front: s1=f×2 s3=g+h / support: s4=i / a→b b→c b→g / note@front,s2", model.RoleCustomer.DefaultKind()},
		{drop.Drop{Row: 3, Column: 2, At: -1, Link: p.Link("bc")}, "", "one[s1 s2] two[s3 s4] / customer: s1=a s2=b s3=c / time: / front: s1=f×2 s3=g+h / support: s3=_ s4=i / _→c a→b b→_ b→g / note@front,s2", model.RoleSupport.DefaultKind()},
	} {
		batch, made := maker().Card(d, c.to, c.kind)
		if got := apply(t, d, batch); got != c.want || made.Kind != c.is || made.Span != 1 {
			t.Errorf("%+v:\n%s, not\n%s (%s)", c.to, got, c.want, made.Kind)
		}
	}
	batch, _ := maker().LinkedCard(d, "i", drop.Drop{Row: 3, Column: 0, At: -1})
	if got, want := apply(t, d, batch), "one[s1 s2] two[s3 s4] / customer: s1=a s2=b s3=c / time: / front: s1=f×2 s3=g+h / support: s1=_ s4=i / a→b b→c b→g i→_ / note@front,s2"; got != want {
		t.Errorf("linked:\n%s, not\n%s", got, want)
	}
}

// TestACardInACell has its text and stands before the at-th; beyond the last
// step it gets one.
func TestACardInACell(t *testing.T) {
	d := editortest.Bank()
	for _, c := range []struct {
		to   walk.Place
		at   int
		want string
	}{
		{walk.Place{Row: 2, Column: 2}, 0, "one[s1 s2] two[s3 s4] / customer: s1=a s2=b s3=c / time: / front: s1=f×2 s3=x+g+h / support: s4=i / a→b b→c b→g / note@front,s2"},
		{walk.Place{Row: 3, Column: 4}, -1, "one[s1 s2] two[s3 s4 _] / customer: s1=a s2=b s3=c / time: / front: s1=f×2 s3=g+h / support: s4=i #4=x / a→b b→c b→g / note@front,s2"},
		{walk.Place{Row: 4, Column: 0}, -1, "one[s1 s2] two[s3 s4] / _: s1=x / customer: s1=a s2=b s3=c / time: / front: s1=f×2 s3=g+h / support: s4=i / a→b b→c b→g / note@front,s2"},
	} {
		batch, _ := maker().In(d, c.to, c.at, "x")
		if got := apply(t, d, batch); got != c.want {
			t.Errorf("%+v:\n%s, not\n%s", c.to, got, c.want)
		}
	}
	n := maker().Note(d, walk.Place{Row: 2, Column: 3})
	if n.Lane != "front" || n.Step != "s4" || n.DX <= 0 || n.DY <= 0 || !model.ValidID(n.ID) {
		t.Errorf("%+v", n)
	}
}

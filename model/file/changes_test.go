package file_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/file"
)

func replay(t *testing.T, from *model.Document, changes ...[]byte) (*model.Document, file.Report) {
	t.Helper()
	r, err := file.NewReplay(file.Encode(from))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range changes {
		if err := r.Apply(c); err != nil {
			t.Fatalf("%v\n%s", err, c)
		}
	}
	d, report, err := r.Document()
	if err != nil {
		t.Fatal(err)
	}
	return d, report
}

// TestChangesBetweenAnyTwo documents, related or not.
func TestChangesBetweenAnyTwo(t *testing.T) {
	base := full()
	cards := base.CardsInOrder()
	c := *cards[0]
	c.Text, c.Touch = "another", nil
	phases := append([]*model.Phase{{ID: "pnew", Steps: []*model.Step{{ID: "snew", Width: 300}}}}, base.Phases...)
	lanes := append([]*model.Lane{{ID: "lnew", Role: model.RoleSupport}}, base.Lanes...)
	docs := map[string]*model.Document{
		"full": base, "empty": model.New(model.Parts{}), "bulk": bulk(50),
		"card": base.WithCard(&c), "phases": base.WithPhases(phases), "lanes": base.WithLanes(lanes),
		"head": base.WithHead(&model.Head{Title: "x"}), "extra": withExtra(base, model.Extra{{Name: "gone", JSON: `[1]`}, {Name: "x", JSON: `{}`}}),
		"no extra": withExtra(base, nil),
	}
	for _, l := range base.Parts().Links {
		docs["less"] = base.WithoutLink(l.ID)
	}
	for _, s := range base.Stickies() {
		docs["less"] = docs["less"].WithoutSticky(s.ID)
	}
	for a, from := range docs {
		for b, to := range docs {
			changes := file.EncodeChanges(from, to)
			got, report := replay(t, from, changes)
			if !report.Clean() || !bytes.Equal(file.Encode(got), file.Encode(to)) {
				t.Errorf("%s to %s: %+v\n%.300s", a, b, report, changes)
			}
			if a == b && len(changes) > 4 {
				t.Errorf("%s to itself: %s", a, changes)
			}
		}
		// From the last to each in turn, in one replay.
		var all [][]byte
		at := from
		for _, to := range docs {
			all = append(all, file.EncodeChanges(at, to))
			at = to
		}
		if got, _ := replay(t, from, all...); !bytes.Equal(file.Encode(got), file.Encode(at)) {
			t.Errorf("%s and all changes in turn give another document", a)
		}
	}
}

func withExtra(d *model.Document, x model.Extra) *model.Document {
	next := *d
	next.Extra = x
	return &next
}

// TestChangesAreShort: they do not grow with the document.
func TestChangesAreShort(t *testing.T) {
	d := bulk(2000)
	c := *d.CardsInOrder()[1000]
	c.Text = "another"
	if n := len(file.EncodeChanges(d, d.WithCard(&c))); n > 400 {
		t.Errorf("%d bytes", n)
	}
}

// TestBadChanges change nothing.
func TestBadChanges(t *testing.T) {
	base := full()
	want := file.Encode(base)
	good := file.EncodeChanges(base, bulk(5))
	for cut := range len(good) - 1 {
		r, err := file.NewReplay(want)
		if err != nil {
			t.Fatal(err)
		}
		var f *model.Fault
		if err := r.Apply(good[:cut]); !errors.As(err, &f) {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		if cut%50 == 0 {
			if d, _, err := r.Document(); err != nil || !bytes.Equal(file.Encode(d), want) {
				t.Fatalf("cut at %d: changed all the same, %v", cut, err)
			}
		}
	}
	for _, bad := range []string{"[]", "{} x", `{"cards": [{]}`, `{"gone": {"cards": [}}`, strings.Repeat("{", 100)} {
		r, _ := file.NewReplay(want)
		if r.Apply([]byte(bad)) == nil {
			t.Errorf("%s was taken", bad)
		}
	}
	// What does not fit is repaired at the end, and told.
	d, report := replay(t, base, []byte(`{"gone": {"cards": ["none", 5], "else": ["x"]}, "steps": [], "newer": [1, {}], "cards": [{"id": "c", "lane": "none"}]}`))
	if report.Clean() || len(d.Check()) > 0 {
		t.Errorf("%+v %+v", report, d.Check())
	}
}

func BenchmarkEncodeChanges(b *testing.B) {
	d := bulk(20000)
	c := *d.CardsInOrder()[10000]
	c.Text = "another"
	next := d.WithCard(&c)
	b.ReportAllocs()
	for b.Loop() {
		file.EncodeChanges(d, next)
	}
}

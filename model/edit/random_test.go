package edit_test

import (
	"encoding/json"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/edit"
)

// dump is everything a document holds, as text.
func dump(d *model.Document) string {
	b, err := json.MarshalIndent(d.Parts(), "", " ")
	if err != nil {
		panic(err)
	}
	return string(b)
}

// sameIndexes holds a document's indexes against those of one made anew.
func sameIndexes(t *rapid.T, d *model.Document) {
	anew := model.New(d.Parts())
	if got, want := d.Sums(), anew.Sums(); got != want {
		t.Fatalf("the sums are %+v, not %+v", got, want)
	}
	for _, l := range d.Lanes {
		for _, s := range d.Steps() {
			if got, want := d.Cell(l.ID, s.ID), anew.Cell(l.ID, s.ID); !slices.Equal(got, want) {
				t.Fatalf("cell %s %s holds %v, not %v", l.ID, s.ID, got, want)
			}
		}
	}
	for id := range d.CardTable().All() {
		if got, want := d.LinksAt(id), anew.LinksAt(id); !slices.Equal(got, want) {
			t.Fatalf("card %s has the links %v, not %v", id, got, want)
		}
	}
}

func TestAnySequenceUndoneIsTheStart(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h := edit.NewHistory(start(), 0)
		docs, dumps := []*model.Document{h.Document()}, []string{dump(h.Document())}
		for i := range rapid.IntRange(1, 40).Draw(rt, "length") {
			before := h.Document()
			err := h.Do(draw{rt, before}.edit(), i, edit.Merge{})
			d := h.Document()
			if err != nil {
				var fault *model.Fault
				if d != before || !asFault(err, &fault) {
					rt.Fatalf("a refused edit (%v) left its traces", err)
				}
				continue
			}
			for _, p := range d.Check() {
				rt.Fatalf("broken: %+v", p)
			}
			sameIndexes(rt, d)
			if d != before {
				docs, dumps = append(docs, d), append(dumps, dump(d))
			}
		}
		for i := len(docs) - 1; ; i-- {
			if h.Document() != docs[i] || dump(h.Document()) != dumps[i] {
				rt.Fatalf("undone to step %d it is another document", i)
			}
			if !h.Undo() {
				if i != 0 {
					rt.Fatalf("only %d steps could be undone", len(docs)-1-i)
				}
				break
			}
		}
		for i := range docs {
			if h.Document() != docs[i] || dump(h.Document()) != dumps[i] {
				rt.Fatalf("redone to step %d it is another document", i)
			}
			if h.Redo() != (i < len(docs)-1) {
				rt.Fatalf("redo ends at step %d of %d", i, len(docs)-1)
			}
		}
	})
}

// TestEditsAreRepeatable: the same edit on the same document gives the same
// document.
func TestEditsAreRepeatable(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := start()
		for range rapid.IntRange(1, 15).Draw(rt, "length") {
			e := draw{rt, d}.edit()
			a, err := edit.Apply(d, e)
			b, again := edit.Apply(d, e)
			if (err == nil) != (again == nil) {
				rt.Fatalf("%v, then %v", err, again)
			}
			if err == nil {
				if dump(a) != dump(b) {
					rt.Fatalf("%#v gave two documents", e)
				}
				d = a
			}
		}
	})
}

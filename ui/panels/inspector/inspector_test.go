package inspector

import (
	"fmt"
	"testing"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample"
	"touchline/ui/panels/panelstest"
)

// TestOddDocuments: what a careless program may have written shows, or is
// left out, and nothing panics.
func TestOddDocuments(t *testing.T) {
	for _, doc := range panelstest.Odd() {
		d := newDesk(t, doc)
		for _, owner := range []canvas.Owner{"card:c1", "card:c2", "link:k1", "step:s1", "lane:l1", "phase:p1", "sticky:x", "nonsense"} {
			d.Pick(owner)
			if d.in.page != nil && d.in.page.tabs != nil {
				for _, name := range cardTabs {
					d.tab(name)
					d.unfold()
				}
			}
		}
		d.Pick("card:c1", "link:k1", "step:s1")
	}
}

func TestInspectorWithoutDocument(t *testing.T) {
	d := newDesk(t, panelstest.Small())
	d.Pick("card:c1")
	ed := d.Ed
	d.Ed = nil
	d.Updates()
	if d.in.page != nil {
		t.Error("something shows without a document")
	}
	d.Ed = ed
	d.Updates()
	if d.in.page == nil {
		t.Error("the next document is not shown")
	}
}

// BenchmarkUpdate is what the inspector costs after an event of the editor, in
// a document of 10,000 cards.
func BenchmarkUpdate(b *testing.B) {
	doc := sample.Make(10_000, 1, model.English)
	first := doc.CardsInOrder()[0].ID
	b.Run("nothing", func(b *testing.B) {
		d := newDesk(b, doc)
		d.Pick(owner.Card(first))
		for b.Loop() {
			d.Updates()
		}
	})
	b.Run("typed", func(b *testing.B) { // elsewhere: the panel only looks
		d := newDesk(b, doc)
		d.Pick(owner.Card(first))
		other := *doc.CardsInOrder()[5]
		i := 0
		for b.Loop() {
			c := other
			c.Text = fmt.Sprint("text ", i)
			i++
			if err := d.Ed.DoTyping(edit.SetCard{Card: &c}, "bench"); err != nil {
				b.Fatal(err)
			}
			d.Updates()
		}
	})
	b.Run("field", func(b *testing.B) { // a key in a field
		d := newDesk(b, doc)
		d.Pick(owner.Card(first))
		f := d.text("touch.standard")
		d.focus(f)
		i := 0
		for b.Loop() {
			f.Entry.SetText(fmt.Sprint("text ", i))
			i++
		}
	})
	b.Run("select", func(b *testing.B) {
		d := newDesk(b, doc)
		cards := doc.CardsInOrder()
		i := 0
		for b.Loop() {
			d.Pick(owner.Card(cards[i%len(cards)].ID))
			i++
		}
	})
	b.Run("all", func(b *testing.B) { // Ctrl+A, then one card
		d := newDesk(b, doc)
		var owners []canvas.Owner
		for _, c := range doc.CardsInOrder() {
			owners = append(owners, owner.Card(c.ID))
		}
		for b.Loop() {
			d.Pick(owners...)
			d.Pick(owners[0])
		}
	})
}

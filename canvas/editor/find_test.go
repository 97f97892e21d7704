package editor

import (
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/view"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample"
)

func counter() *model.Document { return editortest.Counter() }

func TestFindSession(t *testing.T) {
	y := newTypist(t, counter())
	y.e.Select("card:i")
	view := y.e.View()
	y.e.Find("ask")
	y.picked("card:a")
	y.e.FindNext(1)
	y.picked("card:g")
	y.says("keys.find.at")
	y.e.FindNext(1)
	y.picked("card:a")
	y.e.FindNext(-1)
	y.picked("card:g")
	y.e.Find("nothing of that kind")
	y.picked("card:i")
	y.says("keys.find.none")
	y.e.FindNext(1)
	y.e.Find("branch")
	y.picked("card:g")
	y.e.EndFind(false)
	y.picked("card:i")
	if y.e.View() != view {
		t.Error("the view did not come back")
	}
	y.e.Find("branch")
	y.e.EndFind(true)
	y.picked("card:g")
	if y.e.CanUndo() {
		t.Error("looking for something is no step")
	}
}

func TestReplace(t *testing.T) {
	y := newTypist(t, counter())
	y.e.Find("ask")
	y.once(func() {
		if _, n := y.e.ReplaceOne("Enquire"); n != 1 {
			t.Error(n)
		}
	})
	y.picked("card:g")
	y.once(func() {
		if _, n := y.e.ReplaceAll("Tell"); n != 1 {
			t.Error(n)
		}
	})
	d := y.e.Document()
	if got := d.Card("a").Text + "/" + d.Card("g").Touch.Quote; got != "Enquire at the Counter/Tell me" {
		t.Error(got)
	}
	if got := counter().Card("g").Touch.Quote; got != "Ask me" {
		t.Error("the record itself was written to:", got)
	}
	y = newTypist(t, counter())
	y.e.Find("at counter") // finds by words, replaces phrases
	y.nothing(func() { y.e.ReplaceAll("x") })
	y.says("keys.replaced.none")
}

// large is a typist at the upper left corner of a document that is larger than
// the window, with a card outside of it and one in it that say the same.
func large(t *testing.T) (y *typist, near, far canvas.Owner) {
	d := sample.Make(300, 3, model.English)
	y = newTypist(t, d)
	v := y.e.View().ZoomedAt(1, canvas.Point{}).Home()
	v = v.Panned(0, 200)
	y.e.Show(v)
	room := y.e.View().Visible()
	for _, c := range y.e.Plan().Cards() {
		o := owner.Card(c.Card.ID)
		switch {
		case far == "" && !c.Rect.Overlaps(room):
			far = o
		case far != "" && near == "" && room.Inset(100).Contains(c.Rect.Center()):
			near = o
		}
	}
	for _, o := range []canvas.Owner{far, near} {
		y.e.SetText(o, "xylophone")
		y.e.EndText(true)
	}
	y.e.Show(v)
	return y, near, far
}

// lit is what the overlay lights as found, by where it is.
func (y *typist) lit() (all []canvas.Rect) {
	for _, g := range y.e.Overlay().Groups {
		if g.Owner == "found" {
			all = append(all, g.Bounds)
		}
	}
	return all
}

// TestAllThatIsFoundIsLit: each where it is written, as long as the search is
// on, and as the query and the document are now.
func TestAllThatIsFoundIsLit(t *testing.T) {
	y := newTypist(t, counter())
	y.e.Show(y.e.View().Fitted())
	expect := func(what string, owners ...canvas.Owner) {
		t.Helper()
		lit := y.lit()
		if len(lit) != len(owners) {
			t.Fatalf("%s: %d are lit, not %v", what, len(lit), owners)
		}
		for i, o := range owners {
			r, ok := y.e.Box(o)
			if o == "link:ab" {
				r = y.e.Plan().Link("ab").LabelBox
			}
			if !ok || r.Empty() || !place.Encloses(lit[i], r) || lit[i].W > r.W+20 {
				t.Errorf("%s: %s is at %v, and lit is %v", what, o, r, lit[i])
			}
		}
	}
	y.e.Find("ask")
	expect("two cards", "card:a", "card:g")
	y.e.FindNext(1)
	expect("the next of them", "card:a", "card:g")
	y.e.Find("branch")
	expect("one of them", "card:g")
	y.e.SetText("card:i", "Another branch")
	y.e.EndText(true)
	expect("after an edit", "card:g", "card:i")
	for query, o := range map[string]canvas.Owner{"bank": "title", "then": "link:ab", "note": "sticky:n", "s3": "step:s3", "customer": "lane:customer"} {
		y.e.Find(query)
		expect(query, o)
		y.picked(o)
	}
	y.e.EndFind(true)
	expect("when it is over")
}

// TestWhatIsFoundInTheTitleShows: the window goes there, and it has a ring.
func TestWhatIsFoundInTheTitleShows(t *testing.T) {
	y, _, _ := large(t)
	h := *y.e.Document().Head
	h.Title = "Xylophones for all"
	if err := y.e.Do(edit.SetHead{Head: &h}); err != nil {
		t.Fatal(err)
	}
	y.e.Show(y.e.View().Panned(0, 1e6))
	y.e.Select()
	y.e.Find("for all")
	r, _ := y.e.Box("title")
	if !y.e.View().Visible().Overlaps(r) {
		t.Errorf("the title is at %v, and the window shows %v", r, y.e.View().Visible())
	}
	rings := 0
	for _, g := range y.e.Overlay().Groups {
		if g.Owner == "selected" && place.Encloses(g.Bounds, r) {
			rings++
		}
	}
	if rings != 1 {
		t.Errorf("%d rings around it", rings)
	}
}

// TestTheSearchBeginsInTheWindow: of what is found, what one sees comes first.
func TestTheSearchBeginsInTheWindow(t *testing.T) {
	y, near, far := large(t)
	y.e.Select()
	y.e.Find("xylophone")
	if found, at := y.e.Found(); len(found) != 2 || found[0] != far || at != 1 {
		t.Fatalf("found %v at %d; %s is in the window", found, at, near)
	}
	y.picked(near)
}

// TestTheSearchBeginsAtWhatIsSelected, wherever that is.
func TestTheSearchBeginsAtWhatIsSelected(t *testing.T) {
	y, _, far := large(t)
	y.e.Select(far)
	y.e.Find("xylophone")
	y.picked(far)
}

// TestTheViewComesBackFromASearch that is given up, and stays with one that is
// not.
func TestTheViewComesBackFromASearch(t *testing.T) {
	for _, keep := range []bool{false, true} {
		y, near, _ := large(t)
		y.e.Select()
		before := y.e.View()
		y.e.Find("xylophone")
		y.e.FindNext(1) // to the one that is not in the window
		found := y.e.View()
		if found == before {
			t.Fatal("the search does not go to what it found")
		}
		y.e.EndFind(keep)
		if want := map[bool]view.View{false: before, true: found}[keep]; y.e.View() != want {
			t.Errorf("keep %v: the view is %+v, not %+v", keep, y.e.View(), want)
		}
		if y.e.Selection().Len() != map[bool]int{false: 0, true: 1}[keep] || y.e.Selection().Has(near) {
			t.Errorf("keep %v: %v is selected", keep, y.e.Selection().Owners())
		}
		if found, at := y.e.Found(); found != nil || at >= 0 {
			t.Error("the search is still on")
		}
	}
}

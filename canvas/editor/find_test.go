package editor

import (
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/view"
	"touchline/canvas/owner"
	"touchline/model"
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
		if y.e.Finding() {
			t.Error("the search is still on")
		}
	}
}

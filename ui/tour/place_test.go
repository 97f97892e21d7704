package tour

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestAHintCoversNothingThatItNames, wherever that is in the canvas or beside
// it, as long as there is room anywhere; and it is always whole.
func TestAHintCoversNothingThatItNames(t *testing.T) {
	bubble := fyne.NewSize(bubbleWidth, 150)
	for _, room := range []fyne.Size{{Width: 900, Height: 600}, {Width: 828, Height: 500}, {Width: 610, Height: 330}} {
		for _, size := range []fyne.Size{{Width: 120, Height: 50}, {Width: 36, Height: 300}, {Width: 300, Height: 700}, {Width: 60, Height: 28}} {
			for x := float32(-300); x < room.Width+40; x += 47 {
				for y := float32(-40); y < room.Height+40; y += 31 {
					of := Area{fyne.NewPos(x, y), size}
					at := beside(of, true, nil, bubble, room)
					if at.X < 0 || at.Y < 0 || at.X+bubble.Width > room.Width || at.Y+bubble.Height > room.Height {
						t.Fatalf("in %v, of %v: it stands at %v", room, of, at)
					}
					free := false // some corner
					for _, cx := range []float32{bubbleInset, room.Width - bubble.Width - bubbleInset} {
						for _, cy := range []float32{bubbleInset, room.Height - bubble.Height - bubbleInset} {
							free = free || !overlap(Area{fyne.NewPos(cx, cy), bubble}, of)
						}
					}
					if free && overlap(Area{at, bubble}, of) || !free && size.Height < 100 && room.Width > 800 {
						t.Fatalf("in %v, it covers %v: it stands at %v", room, of, at)
					}
					from, to := nearest(Area{at, bubble}, of)
					if from == to && !overlap(Area{at, bubble}, of) {
						t.Fatalf("in %v, it points at nothing of %v", room, of)
					}
				}
			}
		}
	}
	if at := beside(Area{}, false, nil, bubble, fyne.NewSize(900, 600)); at != fyne.NewPos(bubbleInset, 600-150-bubbleInset) {
		t.Errorf("without anything to see it stands at %v", at)
	}
}

// TestAHintKeepsFreeWhatItCan: of the places beside what it speaks of it takes
// the one that covers nothing, and where there is none the one that covers the
// least.
func TestAHintKeepsFreeWhatItCan(t *testing.T) {
	bubble, room := fyne.NewSize(bubbleWidth, 150), fyne.NewSize(900, 600)
	area := func(x, y, w, h float32) Area { return Area{fyne.NewPos(x, y), fyne.NewSize(w, h)} }
	of := area(150, 150, 120, 60) // the first cell of the customer's row
	for _, x := range []struct {
		name string
		keep []Area
		want func(Area) bool
	}{
		{"nothing", nil, func(a Area) bool { return a.At.Y == of.At.Y+of.Size.Height+bubbleGap }},
		{"cells with room below", []Area{area(0, 60, 900, 360)}, func(a Area) bool { return a.At.Y >= 420 }},
		{"cells with room above", []Area{area(0, 180, 900, 420)}, func(a Area) bool { return a.At.Y == bubbleInset }},
		{"a column and a row", []Area{area(140, 0, 140, 600), area(0, 140, 900, 80)}, func(a Area) bool {
			return a.At.X >= 280 && (a.At.Y >= 220 || a.At.Y+150 <= 140)
		}},
	} {
		a := Area{beside(of, true, x.keep, bubble, room), bubble}
		if !x.want(a) || overlap(a, of) {
			t.Errorf("%s: it stands at %v", x.name, a.At)
		}
	}
	if at := beside(Area{}, false, []Area{area(0, 300, 400, 300)}, bubble, room); at.Y != bubbleInset {
		t.Errorf("beside nothing, with cells in its corner, it stands at %v", at)
	}
}

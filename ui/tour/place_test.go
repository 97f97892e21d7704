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
					at := beside(of, true, bubble, room)
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
	if at := beside(Area{}, false, bubble, fyne.NewSize(900, 600)); at != fyne.NewPos(bubbleInset, 600-150-bubbleInset) {
		t.Errorf("without anything to see it stands at %v", at)
	}
}

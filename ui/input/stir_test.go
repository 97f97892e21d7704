package input

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestAPointerThatRestsIsNotMoved: not where it is first reported, nor by a
// trembling hand, but by one that goes on; and again after something new came
// under it.
func TestAPointerThatRestsIsNotMoved(t *testing.T) {
	var s Stir
	for i, step := range []struct {
		to   fyne.Position
		want bool
	}{
		{fyne.NewPos(300, 200), false},
		{fyne.NewPos(301, 200), false},
		{fyne.NewPos(301, 203), false},
		{fyne.NewPos(297, 198), false},
		{fyne.NewPos(305, 200), true},
		{fyne.NewPos(305, 200), true},
	} {
		if got := s.Moved(step.to); got != step.want {
			t.Errorf("step %d, to %v: %v", i, step.to, got)
		}
	}
	s.Doze()
	if s.Moved(fyne.NewPos(10, 10)) || s.Moved(fyne.NewPos(12, 10)) {
		t.Error("what came under it is pointed at")
	}
	s.Wake()
	if !s.Moved(fyne.NewPos(12, 10)) {
		t.Error("a pressed button is no hand")
	}
}

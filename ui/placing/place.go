package placing

import (
	"fmt"
	"slices"
	"strings"
)

// Rect is a rectangle on the screens, in the coordinates of the system: mostly
// px.
type Rect struct{ X, Y, W, H int }

// Edges is what a window has around its content: the title bar, the borders.
type Edges struct{ Left, Top, Right, Bottom int }

// Key names an arrangement of screens: whoever docks a laptop finds the windows
// as they were there. "" for no screens.
func Key(areas []Rect) string {
	var all []string
	for _, a := range areas {
		all = append(all, fmt.Sprintf("%dx%d+%d+%d", a.W, a.H, a.X, a.Y))
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

// Fit is a window's content brought into the screen that has most of it: as
// large as it was as far as there is room, and wholly within. Without screens
// it stays.
func Fit(want Rect, areas []Rect, around Edges) Rect {
	if len(areas) == 0 {
		return want
	}
	best := areas[0]
	for _, a := range areas[1:] {
		if shared(want, a) > shared(want, best) {
			best = a
		}
	}
	room := Rect{best.X + around.Left, best.Y + around.Top, best.W - around.Left - around.Right, best.H - around.Top - around.Bottom}
	if room.W < leastRoom || room.H < leastRoom {
		room = best // a work area that makes no sense
	}
	want.W, want.H = min(want.W, room.W), min(want.H, room.H)
	want.X = max(room.X, min(want.X, room.X+room.W-want.W))
	want.Y = max(room.Y, min(want.Y, room.Y+room.H-want.H))
	return want
}

// leastRoom is the least that a screen can be taken for, in px.
const leastRoom = 200

// shared is how much two rectangles have in common.
func shared(a, b Rect) int {
	w := min(a.X+a.W, b.X+b.W) - max(a.X, b.X)
	h := min(a.Y+a.H, b.Y+b.H) - max(a.Y, b.Y)
	return max(0, w) * max(0, h)
}

package gesture_test

import (
	"fmt"

	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/hit"
	"touchline/canvas/owner"
)

// What the pointer is over says how it looks, before anything is pressed.
func ExampleCursor() {
	looks := map[event.Cursor]string{event.CursorArrow: "arrow", event.CursorMove: "move", event.CursorColumn: "↔", event.CursorRow: "↕"}
	for _, h := range []hit.Hit{
		{Part: hit.Ground},
		{Part: hit.Card, Owner: "card:a"},
		{Part: hit.Border, Kind: owner.KindStep, Index: 2},
		{Part: hit.Border, Kind: owner.KindLane, Index: 1},
	} {
		fmt.Println(looks[gesture.Cursor(h)])
	}
	// Output:
	// arrow
	// move
	// ↔
	// ↕
}

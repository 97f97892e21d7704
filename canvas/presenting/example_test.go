package presenting_test

import (
	"fmt"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/event"
	"touchline/canvas/layout"
	"touchline/canvas/presenting"
	"touchline/model"
)

// A clicker goes from the overview into the first phase and its first step. What
// is said to each stands below the map; the time is given, so that a test and a
// window see the same.
func ExampleShow() {
	now := time.Date(2026, 11, 27, 9, 0, 0, 0, time.UTC)
	s := presenting.New(layout.Make(editortest.Bank(), layout.Options{}), "", canvas.Size{W: 1920, H: 1080})
	for range 3 {
		c := s.Caption(now, model.English)
		_, moves := s.NextTick(now)
		fmt.Printf("%s, %d of %d, moves: %v\n", c.Name, c.At, c.Of, moves)
		s.Key(event.KeyEvent{Key: event.KeyPageDown}, now)
	}
	now = now.Add(time.Second)
	s.Tick(now)
	_, moves := s.NextTick(now)
	fmt.Println("after a second it moves:", moves)
	// Output:
	// Bank, 0 of 4, moves: false
	// one, 1 of 2, moves: true
	// s1, 1 of 4, moves: true
	// after a second it moves: false
}

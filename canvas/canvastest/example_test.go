package canvastest_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/canvastest"
)

// A path as text is what a test can say it wants.
func ExamplePath() {
	var p canvas.Path
	p.Move(0, 0)
	p.Line(10, 0)
	p.Line(10, 7.5)
	p.Close()
	fmt.Println(canvastest.Path(p))
	// Output: M 0 0 L 10 0 L 10 7.5 Z
}

// Whoever makes a new kind of page asks whether all of it can be read.
func ExampleUnreadable() {
	label := &canvas.Text{
		Source: "queue",
		Lines:  []canvas.Line{{At: canvas.Point{X: 10, Y: 20}, Width: 24, Runs: []canvas.Run{{Text: "queue", Width: 24}}}},
		Size:   9.5,
	}
	lid := &canvas.Box{Rect: canvas.Rect{X: 20, Y: 5, W: 60, H: 30}, Fill: canvas.RGB(0xffffff)}
	s := &canvas.Scene{Size: canvas.Size{W: 100, H: 50}, Groups: []*canvas.Group{
		{Owner: "card:a", Bounds: canvas.Rect{W: 100, H: 50}, Items: []canvas.Item{label}},
		{Owner: "card:b", Bounds: lid.Rect, Items: []canvas.Item{lid}},
	}}
	for _, fault := range canvastest.Unreadable(s) {
		fmt.Println(fault)
	}
	// Output: "queue" lies under card:b
}

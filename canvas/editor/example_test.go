package editor_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/editor"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/event"
)

// Events go in, and what they changed comes out, without a window: a card is
// dragged from its cell to the one at its right, and the drag undone.
func ExampleEditor() {
	e := editor.New(editortest.Bank(), editor.Options{})
	e.Resize(canvas.Size{W: 1600, H: 1000})
	stop := e.Listen(func(did event.Did) {
		if did.Has(event.Edited) {
			fmt.Println("edited:", e.Document().Card("a").Step)
		}
	})
	defer stop()

	middle := func(o canvas.Owner) canvas.Point { box, _ := e.Box(o); return e.View().InWindow(box).Center() }
	from, to := middle("card:a"), middle("card:b")
	e.Press(event.Press{At: from, Button: event.ButtonPrimary, Clicks: 1})
	e.Move(event.Move{At: canvas.Point{X: from.X + 20, Y: from.Y}})
	fmt.Println(e.Doing())
	e.Move(event.Move{At: canvas.Point{X: to.X, Y: to.Y + 20}})
	e.Release(event.Release{At: canvas.Point{X: to.X, Y: to.Y + 20}})
	e.Undo()
	// Output:
	// moving
	// edited: s2
	// edited: s1
}

// Whatever has a key has a command with an id, which menus and the palette use.
func ExampleEditor_Run() {
	e := editor.New(editortest.Bank(), editor.Options{})
	e.Select("card:a")
	for _, c := range editor.Commands() {
		if c.ID == "delete" {
			fmt.Printf("%s %q\n", c.ID, c.Why(e))
		}
	}
	_, known := e.Run("delete")
	fmt.Println(known, e.Document().Card("a") == nil)
	// Output:
	// delete ""
	// true true
}

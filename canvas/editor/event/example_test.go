package event_test

import (
	"fmt"

	"touchline/canvas/editor/event"
)

// What an event changed is told in bits: whoever follows the document alone
// asks for that one.
func ExampleDid_Has() {
	did := event.Picked | event.Edited
	fmt.Println(did.Has(event.Edited), did.Has(event.Edited|event.Moved), event.Did(0) == 0)
	// Output: true false true
}

// A window answers what only it can do.
func ExampleRequest() {
	for _, r := range []event.Request{event.WantPaste{}, event.ChoosePicture{Card: "a"}, event.WantFind{Replace: true}} {
		switch r := r.(type) {
		case event.WantPaste:
			fmt.Println("read the clipboard, then Editor.Paste")
		case event.ChoosePicture:
			fmt.Println("choose a file, then Editor.SetPicture of", r.Card)
		case event.WantFind:
			fmt.Println("open the bar, with replacing:", r.Replace)
		}
	}
	// Output:
	// read the clipboard, then Editor.Paste
	// choose a file, then Editor.SetPicture of a
	// open the bar, with replacing: true
}

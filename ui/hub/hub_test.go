package hub

import (
	"fmt"
	"testing"

	"touchline/canvas/editor"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/event"
)

// TestPartsHearWhatTheySubscribedTo, in the order in which they did, and what
// one of them changes at once.
func TestPartsHearWhatTheySubscribedTo(t *testing.T) {
	var h Hub
	said := ""
	h.Subscribe(Edited, func(c Change) {
		said += "panels "
		if !c.Has(Picked) {
			h.Tell(Kept)
		}
	})
	h.Subscribe(Kept, func(Change) { said += "title " })
	h.Subscribe(Edited|Moved, func(Change) { said += "status " })
	for _, c := range []struct {
		told Change
		want string
	}{
		{Moved, "status "},
		{Edited, "panels title status "},
		{Edited | Picked, "panels status "},
		{Kept, "title "},
		{Pointed, ""},
		{0, ""},
	} {
		said = ""
		if h.Tell(c.told); said != c.want {
			t.Errorf("%b: %q, want %q", c.told, said, c.want)
		}
	}
}

// TestWhatTheEditorTellsHasAPlace: a bit that the hub does not know would be
// told to nobody, and one of the hub's own must be none of the editor's.
func TestWhatTheEditorTellsHasAPlace(t *testing.T) {
	for d := event.Did(1); d <= event.Said; d <<= 1 {
		if !OfEditor.Has(Change(d)) {
			t.Errorf("%b is told to nobody", d)
		}
	}
	if OfEditor&(Kept|Remembered) != 0 {
		t.Errorf("%b is two things", OfEditor&(Kept|Remembered))
	}
}

// The parts of a window subscribe to what they show; whoever changes something
// in the editor hands nothing on.
func Example() {
	var h Hub
	h.Subscribe(Edited, func(Change) { fmt.Println("the panels follow the document") })
	h.Subscribe(Picked, func(Change) { fmt.Println("the status bar says what is selected") })

	ed := editor.New(editortest.Bank(), editor.Options{})
	ed.Listen(h.Editor)
	ed.Run("select.all")
	ed.Run("delete")
	// Output:
	// the status bar says what is selected
	// the panels follow the document
	// the status bar says what is selected
}

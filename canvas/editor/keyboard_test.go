package editor

import (
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas/editor/event"
	"touchline/canvas/owner"
	"touchline/model"
)

// TestAnyKeys presses keys at random: the document stays sound, the keyboard
// stands on something that is there, and undo leads back to the beginning.
func TestAnyKeys(t *testing.T) {
	chords := []event.KeyEvent{}
	for _, v := range Commands() {
		for _, c := range v.Chords {
			chords = append(chords, event.KeyEvent{Key: c.Key, Rune: c.Rune, Mods: c.Mods})
		}
	}
	for _, r := range "abx 客L" {
		chords = append(chords, event.KeyEvent{Rune: r})
	}
	start := rapid.SampledFrom([]func() *model.Document{bank, func() *model.Document { return model.New(model.Parts{}) }})
	rapid.Check(t, func(rt *rapid.T) {
		doc := start.Draw(rt, "document")()
		y := newTypist(t, doc)
		for _, k := range rapid.SliceOfN(rapid.SampledFrom(chords), 40, 60).Draw(rt, "keys") {
			k.Held = rapid.Bool().Draw(rt, "held")
			y.press1(k)
			for _, r := range y.others {
				if ask, ok := r.(event.AskDelete); ok {
					y.e.Confirm(ask)
				}
			}
			y.others = nil
			if found := y.e.Document().Check(); len(found) > 0 {
				rt.Fatalf("after %+v: %+v", k, found[0])
			}
			for _, o := range y.e.Selection().Owners() {
				if !owner.Exists(y.e.Document(), o) {
					rt.Fatalf("after %+v %s is selected", k, o)
				}
			}
			y.e.Overlay()
		}
		y.e.EndText(true)
		for y.e.CanUndo() {
			y.e.Undo()
		}
		if y.e.Document() != doc {
			rt.Fatal("undo does not lead back")
		}
	})
}

package editor

import (
	"testing"
	"time"

	"touchline/canvas/editor/event"
)

// TestTimeDoesNotTakeTheKeyboardsAimAway: with the pointer at rest near an
// edge, where a drag would scroll, or outside the canvas, a card that keys
// chose stays chosen.
func TestTimeDoesNotTakeTheKeyboardsAimAway(t *testing.T) {
	for name, begin := range map[string]func(h *hand){
		"never seen": func(*hand) {},
		"near an edge": func(h *hand) {
			h.e.Move(event.Move{At: h.e.View().Middle()})
			h.e.Move(event.Move{})
		},
	} {
		h := newHand(t, bank())
		begin(h)
		h.e.Select("card:a")
		h.rune('l')
		h.key(event.KeyDown)
		_, before, _ := h.aimed()
		h.wait(2 * time.Second)
		h.e.Modifiers(event.Shift)
		h.e.Modifiers(0)
		if _, to, on := h.aimed(); !on || to != before || to == "" {
			t.Errorf("%s: the link now ends at %q, it did at %q", name, to, before)
		}
		h.e.Move(event.Move{At: h.place("g")})
		if _, to, _ := h.aimed(); to != "g" {
			t.Errorf("%s: the pointer moves, and the link ends at %q", name, to)
		}
	}
}

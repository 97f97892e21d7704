package editor

import (
	"slices"
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/change"
	"touchline/canvas/editor/event"
	"touchline/model"
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

// TestCardsThatAreSpelledComeInTurn: while a link is drawn by keys, letters choose
// cards, arrows go through those that begin so, in either direction and round, and
// Backspace takes letters back.
func TestCardsThatAreSpelledComeInTurn(t *testing.T) {
	h := newHand(t, bank())
	for id, text := range map[string]string{"b": "wait here", "c": "wait there", "g": "wait and see", "h": "walk"} {
		if err := h.e.Do(change.Text(h.e.Document(), canvas.Owner("card:"+id), text)); err != nil {
			t.Fatal(err)
		}
	}
	h.e.Select("card:f")
	h.rune('l')
	h.wait(2 * time.Second) // else it is the first letter of a word
	for _, r := range "wait" {
		h.rune(r)
	}
	_, first, _ := h.aimed()
	seen := []model.CardID{first}
	for range 2 {
		h.key(event.KeyRight)
		_, to, _ := h.aimed()
		seen = append(seen, to)
	}
	if slices.Sort(seen); !slices.Equal(seen, []model.CardID{"b", "c", "g"}) {
		t.Errorf("of those that begin so came %v", seen)
	}
	h.key(event.KeyRight)
	if _, to, _ := h.aimed(); to != first {
		t.Errorf("behind the last comes %s, not %s", to, first)
	}
	h.key(event.KeyLeft)
	_, last, _ := h.aimed()
	h.key(event.KeyLeft)
	_, before, _ := h.aimed()
	h.key(event.KeyRight)
	if _, to, _ := h.aimed(); to != last || before == last || before == first || last == first {
		t.Errorf("back from %s come %s and %s, and on %s", first, last, before, to)
	}
	for range 3 {
		h.key(event.KeyBackspace)
	}
	for _, r := range "alk" {
		h.rune(r)
	}
	if _, to, on := h.aimed(); to != "h" || !on {
		t.Errorf("spelled otherwise, it is %s", to)
	}
	for range 6 {
		h.key(event.KeyBackspace) // more than there are letters
	}
	if _, _, on := h.aimed(); !on {
		t.Error("taking back more letters than there are ends it")
	}
}

// TestALinkThatCannotBeIsRefused while it is spelled: the status says why, and Enter
// makes none.
func TestALinkThatCannotBeIsRefused(t *testing.T) {
	h := newHand(t, bank())
	h.e.Select("card:a")
	h.rune('l')
	h.wait(2 * time.Second)
	h.rune('b') // to which one leads already
	h.says("canvas.link.exists")
	h.nothing(func() {
		h.key(event.KeyEnter)
		h.says("canvas.link.exists")
		h.key(event.KeyEscape)
	})
	h.e.Select("card:a")
	h.rune('l')
	h.wait(2 * time.Second)
	h.rune('i')
	h.says("keys.link.found")
	h.once(func() { h.key(event.KeyEnter) })
	h.shows("a→i")
}

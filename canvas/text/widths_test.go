package text

import (
	"fmt"
	"testing"
	"unicode"

	"touchline/canvas"
)

// Every character that there is may come again and again: each width is kept,
// and in each weight its own. Of clusters without number some are.
func TestEveryCharacterKeepsItsWidth(t *testing.T) {
	var ws widths
	for r := rune(0xA0); r <= unicode.MaxRune; r += 3 {
		ws.keep(string(r), canvas.Bold, float64(r))
	}
	for r := rune(0xA0); r <= unicode.MaxRune; r += 3 {
		if got, ok := ws.of(string(r), canvas.Bold); string(r) != "\uFFFD" && (!ok || got != float64(r)) {
			t.Fatalf("%U: %v, %v", r, got, ok)
		}
	}
	for _, s := range []string{"\u00A1", "ab", ""} {
		if _, ok := ws.of(s, canvas.Bold); ok {
			t.Errorf("%q has a width that nobody kept", s)
		}
	}
	if _, ok := ws.of("\u00A3", canvas.Regular); ok {
		t.Error("a width of the other weight")
	}
	ws.keep("e\u0301", canvas.Regular, 0.5)
	if got, ok := ws.of("e\u0301", canvas.Regular); !ok || got != 0.5 {
		t.Errorf("a cluster: %v, %v", got, ok)
	}
	for i := range 3 * maxWidths {
		ws.keep(fmt.Sprint("cluster ", i), canvas.Regular, 1)
		if len(ws.clusters) > maxWidths {
			t.Fatalf("%d clusters are kept", len(ws.clusters))
		}
	}
}

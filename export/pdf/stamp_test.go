package pdf

import (
	"bytes"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"

	"touchline/canvas"
)

// TestAClusterThatComesAgainIsWrittenOnce: what no font has is a form of the
// file from the second time on, however often it stands there.
func TestAClusterThatComesAgainIsWrittenOnce(t *testing.T) {
	size := func(n int) int {
		w := canvas.Text{Size: 9, Color: canvas.Color{A: 255}}
		for i := range n {
			w.Source += "\U00010980"
			w.Lines = append(w.Lines, canvas.Line{At: canvas.Point{X: 10, Y: float64(10 + i)}, Width: 9, Runs: []canvas.Run{{Text: "\U00010980", Width: 9, Missing: true}}})
		}
		p := page(&w)
		b := bytesOf(t, p)
		if got, want := bytes.Count(b, []byte("/Form")), min(1, n-1); got != want {
			t.Errorf("%d times: %d forms, want %d", n, got, want)
		}
		if err := api.Validate(bytes.NewReader(b), relaxed()); err != nil {
			t.Errorf("%d times: %v", n, err)
		}
		return len(b)
	}
	once, twice, often := size(1), size(2), size(1000)
	if twice-once > 3000 || often-twice > 1000*10 {
		t.Errorf("once %d bytes, twice %d, a thousand times %d", once, twice, often)
	}
}

// A text with more different letters than anybody writes has outlines for so many
// and empty boxes for the others; those that were drawn go on being drawn.
func TestLettersWithoutNumberAreBoxes(t *testing.T) {
	d := &drawing{stamps: map[stamp]int{}}
	for i := range maxStamps {
		d.stamps[stamp{cluster: string(rune(0x4E00 + i)), size: 9}] = once
	}
	if d.full(stamp{cluster: string(rune(0x4E00)), size: 9}) {
		t.Error("one that was drawn is one too many")
	}
	if !d.full(stamp{cluster: "\U00010980", size: 9}) {
		t.Error("one more is not one too many")
	}
	size := func(n int) int {
		w := canvas.Text{Size: 9, Color: canvas.Color{A: 255}}
		for i := range n {
			w.Lines = append(w.Lines, canvas.Line{At: canvas.Point{X: 10, Y: float64(10 + i)}, Width: 9, Runs: []canvas.Run{{Text: string(rune(0x20000 + i)), Width: 9, Missing: true}}})
		}
		return len(bytesOf(t, page(&w)))
	}
	many := size(maxStamps)
	if more := size(maxStamps+2_000) - many; more > 2_000*60 {
		t.Errorf("2,000 letters more take %d bytes", more)
	}
}

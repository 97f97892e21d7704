package route

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"touchline/canvas"
)

var update = flag.Bool("update", false, "write the pictures of testdata/pictures again")

// parse reads a grid from text: a line for a row, cells apart by spaces, "."
// an empty cell, "A/B" a stack, a letter in several cells of a row a card
// that spans them. Lines after "links" hold links: A>B, A<>B, A-B, with
// "=yes" behind for a label and "|2" or "_1" for a column or row gutter that
// it is to use.
func parse(t *testing.T, text string) (Grid, []rune) {
	g := Grid{}
	index := map[string]int{}
	var names []rune
	cards, links, _ := strings.Cut(text, "links")
	for row, line := range strings.Split(strings.TrimSpace(cards), "\n") {
		cells := strings.Fields(line)
		depth := make([]float64, len(cells))
		for col, cell := range cells {
			if cell == "." {
				continue
			}
			for name := range strings.SplitSeq(cell, "/") {
				if i, ok := index[name]; ok {
					g.Boxes[i].Span = col - g.Boxes[i].Col + 1
					depth[col] = g.Boxes[i].Bottom + 14
					continue
				}
				index[name] = len(g.Boxes)
				names = append(names, []rune(name)[0])
				g.Boxes = append(g.Boxes, Box{row, col, 1, depth[col], depth[col] + 28})
				depth[col] += 28 + 14
			}
		}
		g.Rows, g.Cols = row+1, max(g.Cols, len(cells))
		middle := (slices.Max(depth) - 14) / 2
		for i := range g.Boxes {
			if b := &g.Boxes[i]; b.Row == row {
				b.Top, b.Bottom = b.Top-middle, b.Bottom-middle
			}
		}
	}
	for range g.Cols {
		g.ColWidth = append(g.ColWidth, 44)
	}
	for f := range strings.FieldsSeq(links) {
		f, pins := cutPins(t, f)
		f, label, _ := strings.Cut(f, "=")
		l := Link{Pins: pins, Label: canvas.Size{W: 6 * float64(len(label)), H: min(10, 10*float64(len(label)))}}
		at := strings.IndexAny(f, "<>-")
		mark := strings.Trim(f[at:], "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
		l.From, l.To = index[f[:at]], index[f[at+len(mark):]]
		l.Tip = [2]bool{strings.Contains(mark, "<"), strings.Contains(mark, ">")}
		g.Links = append(g.Links, l)
	}
	if len(g.Links) == 0 {
		t.Fatal("no links")
	}
	return g, names
}

func cutPins(t *testing.T, f string) (string, []Gutter) {
	var pins []Gutter
	for {
		i := strings.LastIndexAny(f, "|_")
		if i < 0 {
			slices.Reverse(pins)
			return f, pins
		}
		n, err := strconv.Atoi(f[i+1:])
		if err != nil {
			t.Fatal(err)
		}
		pins = append(pins, Gutter{Row: f[i] == '_', Index: n})
		f = f[:i]
	}
}

// Every file of testdata/pictures is a grid and, below, its picture.
func TestPictures(t *testing.T) {
	files, err := filepath.Glob("testdata/pictures/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no pictures", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			const line = "----\n"
			spec, _, _ := strings.Cut(string(content), line)
			g, names := parse(t, spec)
			r := Plan(g)
			geo := lay(g, r)
			routes := r.Place(geo)
			for _, f := range faults(g, geo, routes) {
				t.Error(f)
			}
			got := spec + line + picture(g, geo, routes, 4, 7, names) +
				fmt.Sprintf("%d crossings, %d bends\n", Crossings(routes), Bends(routes))
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if !bytes.Equal(content, []byte(got)) {
				t.Errorf("now (with -update to keep it):\n%s", got)
			}
		})
	}
}

// Labels keep off the cards, lie on their line and have their size, and in a
// picture with room they keep off each other and off other links.
func TestLabels(t *testing.T) {
	g := large(2000)
	r := Plan(g)
	geo := lay(g, r)
	routes := r.Place(geo)
	labels, covering, together := 0, 0, 0
	for i, a := range routes {
		if size := g.Links[i].Label; a.Label.W != size.W || a.Label.H != size.H {
			t.Fatalf("link %d: label %v, want %v", i, a.Label, size)
		}
		if a.Label.Empty() {
			continue
		}
		labels++
		if !Through(a.Points, a.Label) {
			t.Errorf("link %d: label %v is not on its line %v", i, a.Label, a.Points)
		}
		for j := range g.Boxes {
			if frameOf(g.Boxes[j], g, geo).Overlaps(a.Label) {
				t.Errorf("link %d: label %v covers box %d", i, a.Label, j)
			}
		}
		for j, b := range routes {
			if j != i && Through(b.Points, a.Label) {
				covering++
			}
			if j < i && b.Label.Overlaps(a.Label) {
				together++
			}
		}
	}
	t.Logf("%d labels, %d on other links, %d on each other", labels, covering, together)
	if together > labels/50 || covering > labels/4 {
		t.Errorf("%d labels, %d on other links, %d on each other", labels, covering, together)
	}
}

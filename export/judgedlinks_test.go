package export_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"touchline/canvas/deck"
	"touchline/export"
	"touchline/model/sample/sampletest"
)

var (
	elements = regexp.MustCompile(`<draw:(connector|custom-shape) ([^>]*)>`)
	settings = regexp.MustCompile(`([\w-]+:[\w-]+)="([^"]*)"`)
)

// drawn is what an office program has on slides: shapes by their ids, and links.
type drawn struct {
	shapes map[string]map[string]string
	links  []map[string]string
}

func drawnIn(text string) drawn {
	out := drawn{shapes: map[string]map[string]string{}}
	for _, m := range elements.FindAllStringSubmatch(text, -1) {
		a := map[string]string{}
		for _, s := range settings.FindAllStringSubmatch(m[2], -1) {
			a[s[1]] = s[2]
		}
		if m[1] == "connector" {
			out.links = append(out.links, a)
		} else if id := a["xml:id"]; id != "" {
			out.shapes[id] = a
		}
	}
	return out
}

// cm is a measure in cm; not a number if it is none.
func cm(s string) float64 {
	v, err := strconv.ParseFloat(strings.TrimSuffix(s, "cm"), 64)
	if err != nil {
		return math.NaN()
	}
	return v
}

// off is how far a point is from the edge of a shape, cm.
func off(shape map[string]string, x, y float64) float64 {
	left, top := cm(shape["svg:x"]), cm(shape["svg:y"])
	right, bottom := left+cm(shape["svg:width"]), top+cm(shape["svg:height"])
	out := math.Hypot(max(left-x, 0, x-right), max(top-y, 0, y-bottom))
	return max(out, min(math.Abs(x-left), math.Abs(x-right), math.Abs(y-top), math.Abs(y-bottom)))
}

func read(t *testing.T, path string) drawn {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return drawnIn(string(data))
}

// In the office program every link knows the two boxes that it joins, and ends at
// their edges.
func TestJudgedLinksAreTied(t *testing.T) {
	judge(t)
	o := export.Defaults("pptx")
	o.Deck = &deck.Options{}
	path := writes(t, t.TempDir(), "deck.pptx", export.Job{Doc: sampletest.Template(t, "bank", "en"), Format: "pptx", Options: o})
	there := read(t, office(t, path, "fodp"))
	if len(there.links) < 50 {
		t.Fatalf("%d links", len(there.links))
	}
	for i, l := range there.links {
		tied(t, there, i, l)
	}
}

// tied says what is wrong with the ends of a link.
func tied(t *testing.T, there drawn, i int, link map[string]string) {
	t.Helper()
	const near = 0.08 // cm: 2 pt and the width of a line
	for _, end := range [][3]string{{"draw:start-shape", "svg:x1", "svg:y1"}, {"draw:end-shape", "svg:x2", "svg:y2"}} {
		shape := there.shapes[link[end[0]]]
		if shape == nil {
			t.Errorf("link %d has no box at one end", i)
			continue
		}
		if by := off(shape, cm(link[end[1]]), cm(link[end[2]])); !(by <= near) {
			t.Errorf("link %d ends %.2f cm from its box", i, by)
		}
	}
}

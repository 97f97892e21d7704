package file_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/model/file"
)

// A file with a little of each kind, with names that no version has, letters that are
// escaped, and a picture.
const little = `{
  "format": "touchline.blueprint",
  "version": "1.0",
  "head": {"title": "Bank \u00e9\ud83d\ude00", "language": "en", "tomorrow": {"a": [1, -2.5e3, null]}},
  "phases": [
    {"id": "p1", "name": "Apply"}
  ],
  "steps": [
    {"id": "s1", "phase": "p1", "name": "Ask"},
    {"id": "s2", "phase": "p1", "name": "Pay", "odd": false}
  ],
  "lanes": [
    {"id": "l1", "role": "customer", "name": "Guest"},
    {"id": "l2", "role": "time", "follows": "l1"}
  ],
  "cards": [
    {"id": "c1", "lane": "l1", "step": "s1", "rank": "V", "text": "Where\nis it?", "touchpoint": {"owner": "Ann", "time": 60, "metrics": [{"name": "calls", "target": 3}]}},
    {"id": "c2", "lane": "l1", "step": "s2", "rank": "V", "text": "How much?", "links": ["https://example.com"]}
  ],
  "links": [
    {"id": "k1", "from": "c1", "to": "c2", "kind": "flow"}
  ],
  "stickies": [
    {"id": "n1", "lane": "l1", "step": "s1", "text": "so", "dx": 3}
  ],
  "pictures": [
    {"id": "i1", "type": "image/png", "width": 1, "height": 1, "data": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="}
  ],
  "later": [1, 2]
}
`

// becomes is what is read of a text: the document and what is reported of it, or why
// there is none.
func becomes(text []byte) string {
	d, report, err := file.Decode(text)
	if err != nil {
		return fmt.Sprintln(err)
	}
	return fmt.Sprintf("%s%+v\n", file.Encode(d), report)
}

// What is made of a broken file stays as it is: each byte is taken away, or another
// put there or in front, in a file of lines, in one of a single line and in one of
// UTF-16. What it has to hold to, TestEveryByteWrong says; here is a sum of all that
// comes out, line by line. Where one differs without a reason in the change at hand,
// that is a fault.
func TestBrokenFilesBecomeTheSame(t *testing.T) {
	var flat bytes.Buffer
	if err := json.Compact(&flat, []byte(little)); err != nil {
		t.Fatal(err)
	}
	var wide []byte
	for _, c := range []byte(little) {
		wide = append(wide, c, 0)
	}
	var out strings.Builder
	out.WriteString(becomes([]byte(little)))
	for _, shape := range []struct {
		name  string
		text  []byte
		every int
	}{{"lines", []byte(little), 1}, {"a single line", flat.Bytes(), 2}, {"UTF-16", wide, 17}} {
		var sum strings.Builder
		line := 1
		for i := range shape.text {
			if i%shape.every == 0 {
				for k := range 3 {
					put := wrongBytes[(i+4*k)%len(wrongBytes)]
					sum.WriteString(becomes(slices.Concat(shape.text[:i], []byte(put), shape.text[i+1:])))
					sum.WriteString(becomes(slices.Concat(shape.text[:i], []byte(put), shape.text[i:])))
				}
				sum.WriteString(becomes(shape.text[:i]))
			}
			if shape.text[i] == '\n' || i%200 == 199 || i == len(shape.text)-1 {
				fmt.Fprintf(&out, "%s, line %d, to byte %d: %s\n", shape.name, line, i, canvastest.Sum(sum.String()))
				sum.Reset()
			}
			if shape.text[i] == '\n' {
				line++
			}
		}
	}
	canvastest.Golden(t, "broken.txt", out.String())
}

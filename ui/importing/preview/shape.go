package preview

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"touchline/model/reading"
)

// Shape is what files of one template have in common: the labels of their rows,
// and the heads of their columns. Either may be "", for a table that has none.
type Shape struct {
	Labels string `json:"labels,omitempty"`
	Heads  string `json:"heads,omitempty"`
}

// looked is how many rows a shape is told by, and how many columns.
const looked = 200

// ShapeOf is the shape of a table.
func ShapeOf(s *reading.Seen) (shape Shape) {
	if s == nil {
		return shape
	}
	var labels, heads []string
	for _, row := range s.Cells[:min(len(s.Cells), looked)] {
		label, n := "", 0
		for c, text := range row[:min(len(row), looked)] {
			if text == "" {
				continue
			}
			if n++; c < 2 && label == "" {
				label = text
			}
		}
		labels = append(labels, label)
		if heads == nil && n > 1 {
			heads = row[:min(len(row), looked)]
		}
	}
	return Shape{sum(labels), sum(heads)}
}

func sum(texts []string) string {
	if strings.Join(texts, "") == "" {
		return ""
	}
	h := sha256.Sum256([]byte(strings.Join(texts, "\x00")))
	return hex.EncodeToString(h[:8])
}

// Known is what was said of files of a shape.
type Known struct {
	Shape Shape `json:"shape"`
	Asked Asked `json:"asked"`
}

// MaxKnown is how many shapes are remembered.
const MaxKnown = 40

// Remember puts what was said of a file of a shape before what was known.
// Whoever said nothing takes back what was said before.
func Remember(all []Known, s Shape, a Asked) []Known {
	next := []Known{}
	if a.Sheet, a.Notes = "", nil; !a.Nothing() {
		next = append(next, Known{s, a})
	}
	for _, k := range all {
		if k.Shape != s && len(next) < MaxKnown {
			next = append(next, k)
		}
	}
	return next
}

// Recall is what was said of a file of the same shape: of its rows if their
// labels are the same, of its columns if their heads are.
func Recall(all []Known, s Shape) (a Asked, ok bool) {
	if s == (Shape{}) {
		return a, false
	}
	for _, k := range all {
		labels, heads := k.Shape.Labels == s.Labels && s.Labels != "", k.Shape.Heads == s.Heads && s.Heads != ""
		if !labels && !heads {
			continue
		}
		a = k.Asked
		if !labels {
			a.Rows = nil
		}
		if !heads {
			a.Columns = nil
		}
		return a, !a.Nothing()
	}
	return a, false
}

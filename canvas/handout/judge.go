package handout

import (
	"strings"

	"touchline/canvas"
)

// Finding is what a reader of a page would stumble over.
type Finding struct {
	Smallest float64  // pt on paper; 0: there is no text
	Text     string   // that is so small
	Cut      []string // texts of which the page shows only the begin
}

// Judge looks at the texts of a page.
func Judge(p canvas.Page) (f Finding) {
	for _, pl := range p.Placed {
		for _, g := range pl.Scene.Groups {
			for _, it := range g.Items {
				t, ok := it.(*canvas.Text)
				if !ok || len(t.Lines) == 0 || strings.TrimSpace(t.Source) == "" {
					continue
				}
				if size := t.Size * pl.Scale; f.Smallest == 0 || size < f.Smallest-hair {
					f.Smallest, f.Text = size, t.Source
				}
				if isCut(t) {
					f.Cut = append(f.Cut, t.Source)
				}
			}
		}
	}
	return f
}

// hair is a rounding error, pt.
const hair = 0.005

// TooSmall reports whether a page has text under the least size of a style.
func (f Finding) TooSmall(least float64) bool { return f.Smallest > 0 && f.Smallest < least-hair }

// isCut reports whether the last line of a text ends in … and the text does not.
func isCut(t *canvas.Text) bool {
	runs := t.Lines[len(t.Lines)-1].Runs
	return len(runs) > 0 && strings.HasSuffix(runs[len(runs)-1].Text, "…") && !strings.HasSuffix(strings.TrimSpace(t.Source), "…")
}

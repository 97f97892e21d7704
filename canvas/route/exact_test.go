package route

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWaysToThePoint: the ways of the small pictures and of two fields full of
// links, to a hundredth of a point. The pictures in text say what is meant; this
// notices what they are too coarse for, and what only a crowd shows. Lines of
// testdata/exact that differ without a reason in the change at hand are a fault.
func TestWaysToThePoint(t *testing.T) {
	files, err := filepath.Glob("testdata/pictures/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no pictures", err)
	}
	grids := map[string]Grid{"crowd-of-60": large(60), "crowd-of-180": large(180)}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		spec, _, _ := strings.Cut(string(content), "----\n")
		g, _ := parse(t, spec)
		grids[strings.TrimSuffix(filepath.Base(file), ".txt")] = g
	}
	for name, g := range grids {
		t.Run(name, func(t *testing.T) {
			r := Plan(g)
			var out strings.Builder
			for i := range g.Cols + 1 {
				fmt.Fprintf(&out, "column %d: %.2f\n", i, r.ColumnGutter(i))
			}
			for i := range g.Rows + 1 {
				fmt.Fprintf(&out, "row %d: %.2f\n", i, r.RowGutter(i))
			}
			for i, way := range r.Place(lay(g, r)) {
				fmt.Fprintf(&out, "link %d:", i)
				for _, p := range way.Points {
					fmt.Fprintf(&out, " %.2f,%.2f", p.X, p.Y)
				}
				if !way.Label.Empty() {
					fmt.Fprintf(&out, " label %.2f,%.2f", way.Label.X, way.Label.Y)
				}
				out.WriteString("\n")
			}
			path := filepath.Join("testdata", "exact", name+".txt")
			if *update {
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(want, []byte(out.String())) {
				t.Errorf("now (with -update to keep it):\n%s", out.String())
			}
		})
	}
}

package route

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
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

// TestCrowdsToThePoint sums up the ways of many random grids, with stacks, wide
// cards, labels and gutters that links are pinned to: a line for each. The
// grids are those of rapid's examples; another version of it makes others.
func TestCrowdsToThePoint(t *testing.T) {
	var out strings.Builder
	var grids []Grid
	for seed := range 200 {
		grids = append(grids, rapid.Custom(anyGrid).Example(seed))
	}
	for _, cards := range []int{40, 120, 250, 400, 900} {
		grids = append(grids, large(cards))
	}
	for seed, g := range grids {
		r := Plan(g)
		routes := r.Place(lay(g, r))
		length, where, labels := 0.0, 0.0, 0.0
		for i, way := range routes {
			for k, p := range way.Points {
				where += float64(i+1) * (p.X + 2*p.Y)
				if k > 0 {
					length += math.Abs(p.X-way.Points[k-1].X) + math.Abs(p.Y-way.Points[k-1].Y)
				}
			}
			labels += float64(i+1) * (way.Label.X + 2*way.Label.Y)
		}
		fmt.Fprintf(&out, "%d: %d links, %d crossings, %d bends, %.2f pt long, at %.2f, labels at %.2f\n", seed, len(g.Links), Crossings(routes), Bends(routes), length, where, labels)
	}
	path := filepath.Join("testdata", "exact", "crowds.txt")
	if *update {
		if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := out.String(); got != string(want) {
		a, b := strings.Split(got, "\n"), strings.Split(string(want), "\n")
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Fatalf("now %s\nwas %s\n(-update to keep it)", a[i], b[i])
			}
		}
	}
}

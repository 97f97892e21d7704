package exports

import (
	"testing"

	"touchline/canvas/buildup"
	"touchline/export"
	"touchline/export/film"
)

// Each way to build a map up can be chosen, and a film begins with the usual time.
func TestBuildsAndDelays(t *testing.T) {
	seen := map[buildup.By]bool{}
	for _, b := range builds {
		seen[b] = true
	}
	if !seen[buildup.None] || !seen[buildup.Lanes] || !seen[buildup.Steps] {
		t.Errorf("%v", builds)
	}
	usual := false
	for i, s := range delays {
		usual = usual || s == film.DefaultDelay
		if s < film.MinDelay || s > film.MaxDelay || i > 0 && s <= delays[i-1] {
			t.Errorf("%v", delays)
		}
	}
	if !usual {
		t.Error("the usual time is not offered")
	}
	for _, f := range export.Films() {
		if !f.Has(export.KnowsTime|export.KnowsResolution) || export.Defaults(f.Name).Build != buildup.Lanes {
			t.Errorf("%s: %+v", f.Name, export.Defaults(f.Name))
		}
	}
}

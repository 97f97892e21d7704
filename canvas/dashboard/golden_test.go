package dashboard_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/assets"
	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/dashboard"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/sample/everything"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
)

// TestDashboardsToThePoint holds what a blueprint comes to, on a page and down a
// panel, every text, line and box at its place to a hundredth of a point. A line
// of testdata that differs without a reason in the change at hand is a fault.
func TestDashboardsToThePoint(t *testing.T) {
	names := []string{"samples.txt"}
	hold := func(name string, s *canvas.Scene) {
		canvastest.Golden(t, name, canvastest.Dump(s))
		names = append(names, name)
	}
	for name, b := range map[string]*dashboard.Dashboard{
		"all":  of(everything.Document(), model.English, 0),
		"bank": of(sampletest.Template(t, "bank", "zh"), model.Chinese, 1),
		"more": of(sample.Make(200, 3, model.English), model.English, 2),
		"none": of(model.New(model.Parts{Head: &model.Head{}}), model.English, 0),
	} {
		hold(name+".page.txt", page(b))
		hold(name+".panel.txt", b.Column(300))
	}
	canvastest.Orphans(t, "*.txt", names...)
}

// TestDashboardsOfSamples notices what the few above are too few for: a sum of
// each sample's page and panel. Where one differs, so does a line above, or it is
// to be looked at.
func TestDashboardsOfSamples(t *testing.T) {
	var out strings.Builder
	for i, tpl := range assets.Templates() {
		for _, lang := range words.Langs {
			b := of(sampletest.Template(t, tpl.Name, lang), lang, i%3)
			fmt.Fprintf(&out, "%s.%s %s %s\n", tpl.Name, lang, canvastest.Sum(canvastest.Dump(page(b))), canvastest.Sum(canvastest.Dump(b.Column(260+20*float64(i%6)))))
		}
	}
	canvastest.Golden(t, "samples.txt", out.String())
}

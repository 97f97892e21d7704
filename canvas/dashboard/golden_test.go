package dashboard_test

import (
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/dashboard"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/sample/everything"
	"touchline/model/sample/sampletest"
)

// TestDashboardsToThePoint holds what a blueprint comes to, on a page and down a
// panel, every text, line and box at its place to a hundredth of a point. A line
// of testdata that differs without a reason in the change at hand is a fault.
func TestDashboardsToThePoint(t *testing.T) {
	names := []string{}
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

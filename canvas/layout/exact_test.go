package layout_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/sample/everything"
	"touchline/model/sample/sampletest"
)

// TestPlansToThePoint: whatever a plan says of the small blueprints of
// testdata/plans, the welcome sample, two that are made at random and one that
// has something of all, to a hundredth of a point. The pictures in text beside
// it say what is meant; this one notices what they are too coarse for. A line
// of testdata/exact that differs without a reason in the change at hand is a
// fault.
func TestPlansToThePoint(t *testing.T) {
	files, err := filepath.Glob("testdata/plans/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no plans", err)
	}
	docs := map[string]*model.Document{
		"bank":        sampletest.Template(t, "bank", "en"),
		"sample-60":   sample.Make(60, 3, model.English),
		"sample-25zh": sample.Make(25, 8, model.Chinese),
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, _, _ := strings.Cut(string(content), "----\n")
		docs[strings.TrimSuffix(filepath.Base(file), ".txt")] = blueprint(t, text)
	}
	for name, d := range docs {
		t.Run(name, func(t *testing.T) { held(t, name, layout.Make(d, layout.Options{})) })
	}
	all := everything.Document()
	for name, o := range map[string]layout.Options{
		"all":        {},
		"all-across": {Area: canvas.Size{W: 297, H: 190}},
		"all-tall":   {Area: canvas.Size{W: 210, H: 297}},
		"all-small":  {Compact: true, TitleWidth: 220},
		"all-dense":  {Dense: true, Bare: true, Lang: model.Chinese},
	} {
		t.Run(name, func(t *testing.T) { held(t, name, layout.Make(all, o)) })
	}
}

// held holds all that a plan says against its file.
func held(t *testing.T, name string, p *layout.Plan) {
	t.Helper()
	var out strings.Builder
	exact(&out, "plan", p)
	for _, c := range p.Cards() {
		exact(&out, "card "+string(c.Card.ID), c)
	}
	for _, l := range p.Links() {
		exact(&out, "link "+string(l.Link.ID), l)
	}
	for _, s := range p.Steps {
		gutter(&out, p, canvas.Point{X: s.Left - 2, Y: p.Frozen.Y + 5}, true)
	}
	for _, l := range p.Lanes {
		gutter(&out, p, canvas.Point{X: p.Frozen.X + 5, Y: l.Body.Bottom() - 1}, false)
		if l.Emotion != nil {
			exact(&out, "curve", layout.Curve(l.Emotion.Points))
		}
	}
	fmt.Fprintf(&out, "seams across %v\nseams down %v\ncut %q\n", p.SeamsAcross(), p.SeamsDown(), p.Cut())
	for _, ph := range p.PhasesWithin(p.Frozen.X+40, p.Frozen.X+p.Size.W/3) { // a page of it
		exact(&out, "part of a phase", ph)
	}
	canvastest.Golden(t, "exact/"+name+".txt", out.String())
}

// exact writes what a value says, a line for each part. Records of the document
// are none of the plan's.
func exact(out *strings.Builder, name string, v any) {
	out.WriteString(canvastest.Exact(name, v, func(name string, v any) (string, bool) {
		switch x := v.(type) {
		case layout.Block:
			text := ""
			for _, l := range x.Lines {
				text += fmt.Sprintf("%s %q at %.2f %.2f, %.2f wide\n", name, words(l), l.At.X, l.At.Y, l.Width)
			}
			return text, true
		case *layout.Column:
			return "", true
		}
		t := reflect.TypeOf(v)
		return "", t.Kind() == reflect.Pointer && strings.HasSuffix(t.Elem().PkgPath(), "/model") || t.Kind() == reflect.Map || t.Kind() == reflect.Interface
	}))
}

// gutter writes what a link that is dragged to a point is pinned to.
func gutter(out *strings.Builder, p *layout.Plan, at canvas.Point, upright bool) {
	if g, ok := p.GutterAt(at, upright); ok {
		exact(out, "gutter "+g.Pin.String(), g.Rect)
	}
}

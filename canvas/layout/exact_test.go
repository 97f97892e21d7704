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
	exact(&out, "plan", reflect.ValueOf(*p))
	for _, c := range p.Cards() {
		exact(&out, "card "+string(c.Card.ID), reflect.ValueOf(*c))
	}
	for _, l := range p.Links() {
		exact(&out, "link "+string(l.Link.ID), reflect.ValueOf(*l))
	}
	for _, s := range p.Steps {
		gutter(&out, p, canvas.Point{X: s.Left - 2, Y: p.Frozen.Y + 5}, true)
	}
	for _, l := range p.Lanes {
		gutter(&out, p, canvas.Point{X: p.Frozen.X + 5, Y: l.Body.Bottom() - 1}, false)
		if l.Emotion != nil {
			exact(&out, "curve", reflect.ValueOf(layout.Curve(l.Emotion.Points)))
		}
	}
	fmt.Fprintf(&out, "seams across %v\nseams down %v\ncut %q\n", p.SeamsAcross(), p.SeamsDown(), p.Cut())
	for _, ph := range p.PhasesWithin(p.Frozen.X+40, p.Frozen.X+p.Size.W/3) { // a page of it
		exact(&out, "part of a phase", reflect.ValueOf(*ph))
	}
	canvastest.Golden(t, "exact/"+name+".txt", out.String())
}

// exact writes what a value says and is not nothing, a line for each part.
// Records of the document are none of the plan's.
func exact(out *strings.Builder, name string, v reflect.Value) {
	switch x := v.Interface().(type) {
	case canvas.Point:
		fmt.Fprintf(out, "%s %.2f %.2f\n", name, x.X, x.Y)
		return
	case canvas.Size:
		fmt.Fprintf(out, "%s %.2f × %.2f\n", name, x.W, x.H)
		return
	case canvas.Rect:
		if x != (canvas.Rect{}) {
			fmt.Fprintf(out, "%s %.2f %.2f, %.2f × %.2f\n", name, x.X, x.Y, x.W, x.H)
		}
		return
	case layout.Block:
		for _, l := range x.Lines {
			fmt.Fprintf(out, "%s %q at %.2f %.2f, %.2f wide\n", name, words(l), l.At.X, l.At.Y, l.Width)
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && v.Elem().Kind() == reflect.Struct && !strings.HasSuffix(v.Elem().Type().PkgPath(), "/model") && v.Elem().Type() != reflect.TypeFor[layout.Column]() {
			exact(out, name, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				exact(out, name+" "+v.Type().Field(i).Name, v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			exact(out, fmt.Sprintf("%s %d", name, i), v.Index(i))
		}
	case reflect.Float64:
		if v.Float() != 0 {
			fmt.Fprintf(out, "%s %.2f\n", name, v.Float())
		}
	case reflect.Bool, reflect.Int, reflect.Uint8, reflect.String:
		if !v.IsZero() {
			fmt.Fprintf(out, "%s %v\n", name, v.Interface())
		}
	}
}

// gutter writes what a link that is dragged to a point is pinned to.
func gutter(out *strings.Builder, p *layout.Plan, at canvas.Point, upright bool) {
	if g, ok := p.GutterAt(at, upright); ok {
		exact(out, "gutter "+g.Pin.String(), reflect.ValueOf(g.Rect))
	}
}

package export_test

import (
	"bytes"
	"context"
	"image/gif"
	"testing"

	"touchline/canvas/buildup"
	"touchline/export"
	"touchline/model/sample/sampletest"
)

// A film builds the map up unless it is said otherwise, and shows the pages of a
// handout or a deck as they are.
func TestFilmsOfWhatIsAskedFor(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	shots := func(change func(*export.Options)) int {
		o := export.Defaults("gif")
		o.DPI = 36
		change(&o)
		var b bytes.Buffer
		if _, err := export.Run(context.Background(), &b, export.Job{Doc: d, Format: "gif", Options: o}, nil); err != nil {
			t.Fatal(err)
		}
		g, err := gif.DecodeAll(&b)
		if err != nil {
			t.Fatal(err)
		}
		return len(g.Image)
	}
	if n := shots(func(*export.Options) {}); n != 8 {
		t.Errorf("lane by lane it is %d pictures", n)
	}
	if n := shots(func(o *export.Options) { o.Build = buildup.Steps }); n != len(d.Steps()) {
		t.Errorf("step by step it is %d pictures of %d steps", n, len(d.Steps()))
	}
	if n := shots(func(o *export.Options) { o.Build = buildup.None }); n != 1 {
		t.Errorf("at once it is %d pictures", n)
	}
	if n := shots(func(o *export.Options) { o.Part.Phases = []string{"Verify"}; o.Build = buildup.Steps }); n >= len(d.Steps()) || n < 2 {
		t.Errorf("of a phase it is %d pictures", n)
	}
	if n := shots(func(o *export.Options) { o.Pages = "2-4" }); n != 3 {
		t.Errorf("of three pages it is %d pictures", n)
	}
}

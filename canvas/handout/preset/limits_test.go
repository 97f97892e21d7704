package preset_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/canvas/paper"
	"touchline/model"
)

// read is what a preset's file gives that holds these settings besides a page.
func read(t *testing.T, settings map[string]any) preset.Settings {
	t.Helper()
	all := map[string]any{"pages": []map[string]any{{"kind": "exercise"}}}
	for k, v := range settings {
		all[k] = v
	}
	data, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	s, err := preset.Parse(data)
	if err != nil {
		t.Fatalf("%.200s: %v", data, err)
	}
	return s
}

// TestHowMuchIsBelieved: the last value that makes sense is kept, and the first
// that makes none is not. A file of a preset comes from anywhere, and what it
// says is painted, printed and kept in blueprints.
func TestHowMuchIsBelieved(t *testing.T) {
	long := func(n int) string { return strings.Repeat("x", n) }
	list := func(n int) (out []string) {
		for i := range n {
			out = append(out, fmt.Sprint("card=", i))
		}
		return out
	}
	for _, c := range []struct {
		key   string
		value any
		got   func(preset.Settings) any
		want  any
	}{
		{"paper", "A3", func(s preset.Settings) any { return s.Paper }, "A3"},
		{"paper", "A5", func(s preset.Settings) any { return s.Paper }, "A4"},
		{"lang", "en", func(s preset.Settings) any { return s.Lang }, model.English},
		{"lang", "zh", func(s preset.Settings) any { return s.Lang }, model.Chinese},
		{"lang", "de", func(s preset.Settings) any { return s.Lang }, model.Lang("")},
		{"theme", "neon", func(s preset.Settings) any { return s.Theme }, compose.Themes()[0].Name},
		{"theme", compose.Themes()[1].Name, func(s preset.Settings) any { return s.Theme }, compose.Themes()[1].Name},
		{"format", "svg", func(s preset.Settings) any { return s.Format }, "svg"},
		{"format", "gif", func(s preset.Settings) any { return s.Format }, "pdf"},
		{"up", "1", func(s preset.Settings) any { return s.Up }, "1"},
		{"up", "2", func(s preset.Settings) any { return s.Up }, "2"},
		{"up", "6", func(s preset.Settings) any { return s.Up }, "6"},
		{"up", "booklet", func(s preset.Settings) any { return s.Up }, preset.Booklet},
		{"up", "3", func(s preset.Settings) any { return s.Up }, "1"},
		{"task", "poem", func(s preset.Settings) any { return s.Task }, handout.TaskCards},
		{"task", handout.Tasks[len(handout.Tasks)-1], func(s preset.Settings) any { return s.Task }, handout.Tasks[len(handout.Tasks)-1]},
		{"perPage", 1, func(s preset.Settings) any { return s.PerPage }, 1},
		{"perPage", 2, func(s preset.Settings) any { return s.PerPage }, 2},
		{"perPage", 3, func(s preset.Settings) any { return s.PerPage }, 1},
		{"perPage", 4, func(s preset.Settings) any { return s.PerPage }, 4},
		{"dpi", -1, func(s preset.Settings) any { return s.DPI }, 0},
		{"dpi", 1, func(s preset.Settings) any { return s.DPI }, 1},
		{"dpi", 4800, func(s preset.Settings) any { return s.DPI }, 4800},
		{"dpi", 4801, func(s preset.Settings) any { return s.DPI }, 0},
		{"course", long(200), func(s preset.Settings) any { return len(s.Course) }, 200},
		{"course", long(201), func(s preset.Settings) any { return len(s.Course) }, 200},
		{"teacher", "课\t程", func(s preset.Settings) any { return s.Teacher }, "课 程"},
		{"without", list(10_000), func(s preset.Settings) any { return len(s.Without) }, 10_000},
		{"without", list(10_001), func(s preset.Settings) any { return len(s.Without) }, 10_000},
		{"blank", list(model.MaxList), func(s preset.Settings) any { return len(s.Blank) }, model.MaxList},
		{"blank", list(model.MaxList + 1), func(s preset.Settings) any { return len(s.Blank) }, model.MaxList},
		{"blank", []string{"lane=" + long(795), "lane=" + long(796)}, func(s preset.Settings) any { return len(s.Blank) }, 1},
	} {
		if got := c.got(read(t, map[string]any{c.key: c.value})); got != c.want {
			t.Errorf("%s %.60v: %v, not %v", c.key, c.value, got, c.want)
		}
	}
	whole := `{"pages":[{"kind":"cover"}]}` + strings.Repeat(" ", preset.MaxBytes)
	if _, err := preset.Parse([]byte(whole[:preset.MaxBytes])); err != nil {
		t.Errorf("the largest file: %v", err)
	}
	if _, err := preset.Parse([]byte(whole[:preset.MaxBytes+1])); err == nil {
		t.Error("a larger file than the largest is read")
	}
}

// TestABrandThatMakesSense: a logo or a font is kept whole or not at all, for
// half of one could not be painted.
func TestABrandThatMakesSense(t *testing.T) {
	logo := preset.Logo{Type: "image/jpeg", Width: 1, Height: 1, Data: make([]byte, preset.MaxLogo)}
	font := preset.Font{Name: strings.Repeat("n", 4096), File: strings.Repeat("f", 4096)}
	for name, c := range map[string]struct {
		change func(*preset.Logo, *preset.Font)
		logo   bool
		font   bool
	}{
		"as large as they may be": {func(*preset.Logo, *preset.Font) {}, true, true},
		"too large a logo":        {func(l *preset.Logo, _ *preset.Font) { l.Data = make([]byte, preset.MaxLogo+1) }, false, true},
		"nothing in it":           {func(l *preset.Logo, _ *preset.Font) { l.Data = nil }, false, true},
		"no width":                {func(l *preset.Logo, _ *preset.Font) { l.Width = 0 }, false, true},
		"no height":               {func(l *preset.Logo, _ *preset.Font) { l.Height = 0 }, false, true},
		"no picture":              {func(l *preset.Logo, _ *preset.Font) { l.Type = "image/gif" }, false, true},
		"no file":                 {func(_ *preset.Logo, f *preset.Font) { f.File = "" }, true, false},
		"too long a path":         {func(_ *preset.Logo, f *preset.Font) { f.File += "f" }, true, false},
		"too long a name":         {func(_ *preset.Logo, f *preset.Font) { f.Name += "n" }, true, false},
		"a number in none":        {func(_ *preset.Logo, f *preset.Font) { f.Number = -1 }, true, false},
		"in a collection":         {func(_ *preset.Logo, f *preset.Font) { f.Number = 3 }, true, true},
	} {
		l, f := logo, font
		c.change(&l, &f)
		b := read(t, map[string]any{"brand": preset.Brand{Logo: &l, Font: &f}}).Brand
		if (b.Logo != nil) != c.logo || (b.Font != nil) != c.font {
			t.Errorf("%s: a logo %v, a font %v", name, b.Logo != nil, b.Font != nil)
		}
		if b.Logo != nil && !bytes.Equal(b.Logo.Data, l.Data) || b.Font != nil && *b.Font != f {
			t.Errorf("%s: another one is kept", name)
		}
	}
	before := preset.Logo{Type: "image/png", Width: 2, Height: 2, Data: []byte("old")}
	if b := read(t, map[string]any{"logo": before, "brand": preset.Brand{Logo: &logo}}).Brand; b.Logo == nil || len(b.Logo.Data) != preset.MaxLogo {
		t.Error("the logo of before the brands replaces that of the brand")
	}
}

// TestOthersDoNotGetOnesFolders: of a font in what is handed on only the file's
// name is left, whichever system wrote its path, and one's own settings keep it.
func TestOthersDoNotGetOnesFolders(t *testing.T) {
	for path, want := range map[string]string{
		"/home/li/fonts/Own.ttf": "Own.ttf", `C:\Users\li\Own.ttf`: "Own.ttf", `\\server\share\Own.ttf`: "Own.ttf", "Own.ttf": "Own.ttf",
	} {
		b := preset.Brand{Font: &preset.Font{Name: "Own", File: path, Number: 2}}
		if got := *b.Shared().Font; got != (preset.Font{Name: "Own", File: want, Number: 2}) || b.Font.File != path {
			t.Errorf("%s is handed on as %+v, and kept as %s", path, got, b.Font.File)
		}
	}
	if b := (preset.Brand{Accent: "#0A7D4F"}).Shared(); b != (preset.Brand{Accent: "#0A7D4F"}) {
		t.Errorf("%+v", b)
	}
}

// TestKindsOfALaterVersionTakeTheirPlace: a list that was kept before there was a
// kind gets it behind all those that it follows in the program, and keeps its own order.
func TestKindsOfALaterVersionTakeTheirPlace(t *testing.T) {
	s, err := preset.Parse([]byte(`{"pages":[{"kind":"cover"},{"kind":"exercise"},{"kind":"risks","off":true},{"kind":"legend"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range s.Pages {
		off := ""
		if p.Off {
			off = " off"
		}
		got = append(got, string(p.Kind)+off)
	}
	want := "cover, overview off, exercise, risks off, legend, phases off, inventory off, touchpoints off, quality off, feelings off, plan off, standards off, findings off, notes off, key off, dashboard off, poster off"
	if strings.Join(got, ", ") != want {
		t.Errorf("%s\nand not %s", strings.Join(got, ", "), want)
	}
	if len(s.Slides) != len(deck.Kinds) || s.Slides[0].Off || s.Slides[0].Kind != deck.Title {
		t.Errorf("slides %v", s.Slides)
	}
	// Of slides that were chosen, those that came later are off; without any, all are on.
	s, err = preset.Parse([]byte(`{"based":"slides","slides":[{"kind":"` + string(deck.Fails) + `"}]}`))
	if err != nil || !slices.Equal(s.Kinds(), []handout.Kind{deck.Fails}) {
		t.Errorf("slides %v, %v", s.Kinds(), err)
	}
}

// TestPartsAndSheets: what the key's file holds, what stands on a sheet and how
// large, and which paper.
func TestPartsAndSheets(t *testing.T) {
	key := preset.Settings{KeyApart: true, Pages: []preset.Page{{Kind: handout.Key}}}
	if pages, apart := key.Parts(); len(pages) != 1 || apart != nil {
		t.Errorf("the key alone: %v and %v", pages, apart)
	}
	first := preset.Settings{KeyApart: true, Pages: []preset.Page{{Kind: handout.Key}, {Kind: handout.Cover}}}
	if pages, apart := first.Parts(); !slices.Equal(pages, []handout.Kind{handout.Cover}) || len(apart) != 1 || first.Pages[0].Kind != handout.Key {
		t.Errorf("the key first: %v and %v", pages, apart)
	}
	for up, want := range map[string]struct {
		n       int
		booklet bool
		scale   float64
	}{
		// A sheet of paper halved keeps its shape, its sides by √2 shorter.
		"1": {1, false, 1}, "": {1, false, 1}, "2": {2, false, math.Sqrt2 / 2}, "4": {4, false, 0.5},
		"6": {6, false, math.Sqrt2 / 4}, preset.Booklet: {2, true, math.Sqrt2 / 2},
	} {
		if n, booklet, scale := (preset.Settings{Up: up}).OnSheet(); n != want.n || booklet != want.booklet || math.Abs(scale-want.scale) > 1e-9 {
			t.Errorf("%q: %d %v %g", up, n, booklet, scale)
		}
	}
	for name, size := range map[string]canvas.Size{"A3": paper.A3.Size, "A4": paper.A4.Size} {
		s := preset.Settings{Paper: name}
		if got := s.Options(nil).Size; got.W <= got.H || got.W+got.H != size.W+size.H || got.W*got.H != size.W*size.H {
			t.Errorf("a page on %s is %v", name, got)
		}
	}
	slides := preset.OfSlides()
	if got := slides.Sheet().Size; math.Abs(got.H/got.W-16.0/9) > 1e-9 { // upright, as sheets are kept
		t.Errorf("slides of %v", got)
	}
	for format, want := range map[string]bool{"pdf": false, "png": true, "svg": true, "pptx": false} {
		if (preset.Settings{Format: format}).Pictures() != want {
			t.Errorf("%s as single pictures: %v", format, !want)
		}
	}
}

// TestMovedWithinTheList: from every place to every place, and past the ends.
func TestMovedWithinTheList(t *testing.T) {
	abc := []preset.Page{{Kind: "a"}, {Kind: "b"}, {Kind: "c"}}
	for _, c := range []struct {
		from, to int
		want     string
	}{
		{0, 0, "abc"}, {0, 1, "bac"}, {0, 2, "bca"}, {0, 9, "bca"}, {1, 0, "bac"}, {2, -4, "cab"}, {2, 1, "acb"}, {3, 0, "abc"}, {-1, 0, "abc"},
	} {
		s := preset.Settings{Pages: slices.Clone(abc)}
		s.Move(c.from, c.to)
		got := ""
		for _, p := range s.Pages {
			got += string(p.Kind)
		}
		if got != c.want {
			t.Errorf("from %d to %d: %s, not %s", c.from, c.to, got, c.want)
		}
	}
}

// TestSameWhateverItIsCalled: what asks before a preset is replaced goes by it.
func TestSameWhateverItIsCalled(t *testing.T) {
	s := preset.OfSlides()
	for what, c := range map[string]struct {
		change func(*preset.Settings)
		same   bool
	}{
		"nothing":    {func(*preset.Settings) {}, true},
		"its name":   {func(s *preset.Settings) { s.Name = "Mine" }, true},
		"the course": {func(s *preset.Settings) { s.Course = "x" }, false},
		"a page":     {func(s *preset.Settings) { s.Pages = []preset.Page{{Kind: "x"}} }, false},
		"a slide":    {func(s *preset.Settings) { s.Slides[0].Off = true }, false},
	} {
		other := s
		other.Slides = slices.Clone(s.Slides)
		c.change(&other)
		if s.Same(other) != c.same || other.Same(s) != c.same {
			t.Errorf("with %s changed the same: %v", what, !c.same)
		}
	}
}

// TestSlidesInTheColoursOfTheHouse and of the theme.
func TestSlidesInTheColoursOfTheHouse(t *testing.T) {
	s := preset.OfSlides()
	s.Brand = preset.Brand{Accent: "#0A7D4F", Logo: &preset.Logo{Type: "image/png", Width: 4, Height: 2, Data: []byte("x")}}
	o := s.DeckOptions()
	if o.Theme == nil || o.Theme.PhaseFrom != canvas.RGB(0x0A7D4F) || o.Logo == nil || o.Logo.Width != 4 {
		t.Errorf("%+v", o)
	}
	s.Theme = "none"
	if o := s.DeckOptions(); o.Theme != nil {
		t.Error("a theme that is none")
	}
}

// TestAPieceEndsWithACharacter: what a blueprint keeps is cut where a character
// ends, as late as it may be, and joins to the same text.
func TestAPieceEndsWithACharacter(t *testing.T) {
	for shift := range 4 {
		s := preset.OfSlides()
		s.Name, s.Note = "n", strings.Repeat("x", shift)
		for i := range 900 {
			s.LeaveOut(strings.Repeat("课", 10+i%3), false)
			s.Without = append(s.Without, strings.Repeat("课", 20+i%3))
		}
		data, err := s.Encode()
		if err != nil {
			t.Fatal(err)
		}
		kept, err := s.Kept()
		if err != nil || strings.Join(kept.Settings, "") != string(data) {
			t.Fatalf("joined again it differs, %v", err)
		}
		for i, p := range kept.Settings {
			if last := i == len(kept.Settings)-1; len(p) > 16_000 || len(p) <= 16_000-4 && !last {
				t.Errorf("piece %d of %d has %d bytes", i, len(kept.Settings), len(p))
			}
		}
	}
	if _, ok := preset.Found(model.New(model.Parts{}), "n"); ok {
		t.Error("found where none is kept")
	}
}

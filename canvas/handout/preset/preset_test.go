package preset_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"touchline/canvas"
	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/model"
	"touchline/model/file"
)

// TestWrittenAndReadBackIsTheSame, for each preset of the program.
func TestWrittenAndReadBackIsTheSame(t *testing.T) {
	for _, p := range handout.Presets() {
		s := preset.Of(p)
		s.Course, s.Paper, s.Lang, s.Seed = "服务设计", "A3", "zh", 7
		s.Move(0, 3)
		data, err := s.Encode()
		if err != nil {
			t.Fatal(err)
		}
		again, err := preset.Parse(data)
		if err != nil || !slices.Equal(again.Pages, s.Pages) || again.Course != s.Course || again.Paper != "A3" || again.Lang != "zh" || again.Seed != 7 {
			t.Errorf("%s: %v\n%+v\n%+v", p.Name, err, s, again)
		}
		if got := preset.Of(p).Kinds(); !slices.Equal(got, p.Kinds) {
			t.Errorf("%s has the pages %v, not %v", p.Name, got, p.Kinds)
		}
	}
}

// TestWhateverAFileHolds gives settings that make sense, or says that it is none.
func TestWhateverAFileHolds(t *testing.T) {
	for name, text := range map[string]string{
		"nothing": "", "no object": "[1]", "no pages": `{"course":"x"}`, "another kind of file": "%PDF-1.4", "deep": strings.Repeat("[", 100_000),
	} {
		if _, err := preset.Parse([]byte(text)); err == nil {
			t.Errorf("%s is a preset", name)
		}
	}
	s, err := preset.Parse([]byte(`{"pages":[{"kind":"risks"},{"kind":"risks","off":true},{"kind":"poem"},{"kind":"cover"}],
		"paper":"A99","theme":"neon","format":"exe","lang":"xx","course":"a\u0000b\nc` + strings.Repeat("x", 1000) + `"}`))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Kinds(); !slices.Equal(got, []handout.Kind{handout.Risks, handout.Cover}) {
		t.Errorf("pages %v", got)
	}
	for _, k := range handout.Kinds {
		n := 0
		for _, p := range s.Pages {
			if p.Kind == k {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s stands %d times", k, n)
		}
	}
	if s.Paper != "A4" || s.Theme != "colour" || s.Format != "pdf" || s.Lang != "" || len([]rune(s.Course)) > 200 || strings.ContainsAny(s.Course, "\x00\n") {
		t.Errorf("%+v", s)
	}
}

// TestTheKeyIsApart if it is to be, and where there is something else.
func TestTheKeyIsApart(t *testing.T) {
	teacher, _ := handout.PresetNamed("teacher")
	s := preset.Of(teacher)
	if pages, key := s.Parts(); key != nil || !slices.Contains(pages, handout.Key) {
		t.Error("the teacher's edition has no key")
	}
	s.KeyApart = true
	if pages, key := s.Parts(); len(key) != 1 || slices.Contains(pages, handout.Key) {
		t.Errorf("%v and %v", pages, key)
	}
}

// TestSlidesAreSettingsToo: their kinds are listed and moved like pages, single
// ones are left out, and all of it is kept.
func TestSlidesAreSettingsToo(t *testing.T) {
	s := preset.OfSlides()
	if !s.IsDeck() || !slices.Equal(s.Kinds(), deck.Kinds) || s.Format != "pptx" {
		t.Fatalf("%+v", s)
	}
	s.Move(0, 2)
	s.LeaveOut("slide-title", true)
	s.LeaveOut("slide-moments:card:a", true)
	s.LeaveOut("slide-title", false)
	data, err := s.Encode()
	if err != nil {
		t.Fatal(err)
	}
	again, err := preset.Parse(data)
	if err != nil || !slices.Equal(again.Slides, s.Slides) || again.Slides[2].Kind != deck.Title || again.Format != "pptx" {
		t.Errorf("%v\n%+v\n%+v", err, s, again)
	}
	if o := again.DeckOptions(); !slices.Equal(o.Without, []string{"slide-moments:card:a"}) || !slices.Equal(o.Kinds, s.Kinds()) {
		t.Errorf("%+v", o)
	}
	for i := range s.Slides {
		s.Slides[i].Off = true
	}
	if s.DeckOptions().Kinds == nil {
		t.Error("no kind is all kinds")
	}
	if s, err := preset.Parse([]byte(`{"based":"slides","slides":[{"kind":"slide-exercise"}]}`)); err != nil || s.Slides[len(s.Slides)-1].Kind == "" || len(s.Slides) != len(deck.Kinds) {
		t.Errorf("%+v, %v", s, err)
	}
	if s, err := preset.Parse([]byte(`{"based":"handout","pages":[{"kind":"cover"}],"format":"pptx"}`)); err != nil || s.Format != "pdf" {
		t.Errorf("pages of a handout as %s, %v", s.Format, err)
	}
}

// TestABlueprintKeepsPresets: however long they are, in pieces that a text may be,
// and found by name; what is none is passed over.
func TestABlueprintKeepsPresets(t *testing.T) {
	s := preset.OfSlides()
	s.Name, s.Course = "内训 A", strings.Repeat("课", 150)
	s.Brand.Logo = &preset.Logo{Type: "image/png", Width: 4, Height: 2, Data: make([]byte, preset.MaxLogo)}
	for i := range 1000 {
		s.LeaveOut("幻灯"+strings.Repeat("x", i%7), true)
	}
	kept, err := s.Kept()
	if err != nil || len(kept.Settings) < 2 {
		t.Fatalf("%d pieces, %v", len(kept.Settings), err)
	}
	for _, p := range kept.Settings {
		if len(p) > model.MaxText || !utf8.ValidString(p) {
			t.Errorf("a piece of %d bytes", len(p))
		}
	}
	d := model.New(model.Parts{Head: &model.Head{Handouts: []model.Handout{
		{Name: "future", Settings: []string{"sparkle"}}, kept, {Settings: kept.Settings},
	}}})
	data := file.Encode(d)
	again, _, err := file.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if all := preset.In(again); len(all) != 1 || all[0].Name != "内训 A" || !all[0].Same(s) {
		t.Errorf("%d presets", len(all))
	}
	if got, ok := preset.Found(again, "内训 a"); !ok || got.Course != s.Course {
		t.Error("not found by its name")
	}
}

// TestABrandIsKept: colours and logo, where they make sense; a logo that was kept
// before there were brands is found.
func TestABrandIsKept(t *testing.T) {
	p, _ := handout.PresetNamed("handout")
	s := preset.Of(p)
	s.Brand = preset.Brand{Accent: "#0A7D4F", OnAccent: "#FFFFFF", Logo: &preset.Logo{Type: "image/png", Width: 4, Height: 2, Data: []byte("x")}}
	data, err := s.Encode()
	if err != nil {
		t.Fatal(err)
	}
	again, err := preset.Parse(data)
	if err != nil || !again.Same(s) {
		t.Errorf("%v: %+v", err, again.Brand)
	}
	o := again.Options(again.Kinds())
	if o.Brand.Accent != canvas.RGB(0x0A7D4F) || o.Brand.Logo == nil || o.Brand.Logo.Width != 4 {
		t.Errorf("%+v", o.Brand)
	}
	for name, want := range map[string]preset.Brand{
		`{"accent":"#FFCC00","onAccent":"#FFFFFF"}`: {Accent: "#FFCC00"}, // cannot be read
		`{"accent":"green"}`:                        {},
		`{"accent":"0a7"}`:                          {Accent: "#00AA77"},
	} {
		got, err := preset.Parse([]byte(`{"pages":[{"kind":"cover"}],"brand":` + name + `}`))
		if err != nil || got.Brand != want {
			t.Errorf("%s: %+v, %v", name, got.Brand, err)
		}
	}
	blank, err := preset.Parse([]byte(`{"pages":[{"kind":"exercise"}],"blank":["marks","lane=Back office","sparkle","card="]}`))
	if err != nil || !slices.Equal(blank.Blank, []string{"marks", "lane=Back office"}) || len(blank.Options(blank.Kinds()).Blank) != 2 {
		t.Errorf("%q, %v", blank.Blank, err)
	}
	old, err := preset.Parse([]byte(`{"pages":[{"kind":"cover"}],"logo":{"type":"image/png","width":4,"height":2,"data":"eA=="}}`))
	if err != nil || old.Brand.Logo == nil {
		t.Errorf("an earlier preset lost its logo: %v", err)
	}
}

package pptx_test

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/export/pptx"
)

// han is a font by its name alone, which has every character.
type han struct{}

func (han) FontName() string { return "House & Hei" }

var typefaces = regexp.MustCompile(`<a:(latin|ea) typeface="([^"]*)"`)

// inFont is pages with every text of their items in a font.
func inFont(pages []canvas.Page, font canvas.Font) []canvas.Page {
	for i, p := range pages {
		for k, pl := range p.Placed {
			scene := *pl.Scene
			scene.Groups = nil
			for _, g := range pl.Scene.Groups {
				other := *g
				other.Items = nil
				for _, it := range g.Items {
					if w, ok := it.(*canvas.Text); ok {
						in := *w
						in.Font = font
						it = &in
					}
					other.Items = append(other.Items, it)
				}
				scene.Groups = append(scene.Groups, &other)
			}
			pages[i].Placed[k].Scene = &scene
		}
	}
	return pages
}

// A font of one's own is the font of the theme, so that texts, tables, charts and
// what is typed later follow it; Chinese stays in the program's where it has none.
// In a template, whose theme is left alone, and where only some texts are in it,
// they name it themselves.
func TestAFontOfOnesOwnIsOfTheTheme(t *testing.T) {
	own, err := text.LoadOwn(goregular.TTF, 0)
	if err != nil {
		t.Fatal(err)
	}
	some := append(inFont(everything()[:1], own), everything()[1:]...)
	for _, c := range []struct {
		name       string
		pages      []canvas.Page
		theme, run string
	}{
		{"none", everything(), "latin Arial, ea Microsoft YaHei", "latin +mn-lt, ea +mn-ea"},
		{"Latin", inFont(everything(), own), "latin Go, ea Microsoft YaHei", "latin +mn-lt, ea +mn-ea"},
		{"both", inFont(everything(), han{}), "latin House &amp; Hei, ea House &amp; Hei", "latin +mn-lt, ea +mn-ea"},
		{"some", some, "latin Arial, ea Microsoft YaHei", "latin Go, ea +mn-ea"},
		{"a template", inFont(everything(), own), "", "latin Go, ea +mn-ea"},
	} {
		f := pptx.File{Pages: c.pages}
		if c.theme == "" {
			if f.Template, err = pptx.ReadTemplate(packed(t, template())); err != nil {
				t.Fatal(err)
			}
		}
		var b bytes.Buffer
		if err := pptx.Write(t.Context(), &b, f, nil); err != nil {
			t.Fatal(err)
		}
		p := parts(t, b.Bytes())
		for part, want := range map[string]string{"ppt/theme/theme1.xml": c.theme, "ppt/theme/theme2.xml": c.theme, slideOne: c.run} {
			if f.Template != nil && part != slideOne {
				continue
			}
			all := typefaces.FindAllStringSubmatch(p[part], -1)
			if len(all) < 4 {
				t.Fatalf("%s: %s names %d fonts", c.name, part, len(all))
			}
			for i := 0; i+1 < len(all); i += 2 {
				got := all[i][1] + " " + all[i][2] + ", " + all[i+1][1] + " " + all[i+1][2]
				if got != want && !(c.name == "some" && got == "latin +mn-lt, ea +mn-ea") { // a table says no font
					t.Errorf("%s: %s has %q instead of %q", c.name, part, got, want)
				}
			}
		}
	}
}

var titleWidth = regexp.MustCompile(`type="title"/>.*?<a:ext cx="(\d+)"`)

// In a font that is wider than the program's, the letters of a line stand closer, so
// that words do not break in boxes that were made for them; in another they do not.
func TestLettersOfAWideFontStandCloser(t *testing.T) {
	own, err := text.LoadOwn(gobold.TTF, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		width float64
		want  string
	}{{30, `spc="-`}, {300, ""}} {
		w := says(40, 20, 600, 28, "Customer")
		w.Font, w.Lines[0].Width = own, c.width
		p := write(t, page(1, &canvas.Group{As: canvas.Heading{}, Items: []canvas.Item{w}}))
		if got := strings.Contains(p[slideOne], `spc="`); got != (c.want != "") || !strings.Contains(p[slideOne], c.want) {
			t.Errorf("in %g pt: %s", c.width, p[slideOne])
		}
		// The bold that a program has may be wider than ours: titles leave it room.
		wide, err := strconv.ParseFloat(titleWidth.FindStringSubmatch(p[slideOne])[1], 64)
		if err != nil || wide < c.width*1.3*12_700 {
			t.Errorf("a title of %g pt has %g EMU", c.width, wide)
		}
	}
}

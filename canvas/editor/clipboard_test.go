package editor

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/png"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/clip"
	"touchline/model"
	"touchline/model/edit"
)

// TestCopyAndPaste copies from one document and pastes into another; each
// paste is one step of undo.
func TestCopyAndPaste(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"card:a", "card:c", "customer: s1=a s2=b s3=c+a"},
		{"card:a", "lane:support", "support: s1=a s4=i"},
		{"card:a", "step:s2", "s2=b+a"},
		{"card:a card:b", "card:b", "customer: s1=a s2=b+a s3=c+b"},
		{"card:a card:b", "card:b", "a→b a→b"},
		{"card:b card:g", "card:c", "customer: s1=a s2=b s3=c+b / time: / front: s1=f×2 s3=g+h s4=g"},
		{"card:a card:c", "card:c", "two[s3 s4 s3] / customer: s1=a s2=b s3=c+a s3=c"}, // the grid grows
		{"card:f", "card:i", "front: s1=f×2 s3=g+h / support: s4=i+f×2"},               // a wide card brings its columns
		{"card:g card:h", "card:i", "support: s4=i+g+h"},
		{"card:a card:i", "card:c", "customer: s1=a s2=b s3=c+a"},
		{"card:a card:b", "card:c card:b", "customer: s1=a s2=b+a s3=c+b"}, // from the first of several on
		{"sticky:n", "card:a", "note@customer,s1"},
		{"step:s1", "step:s4", "two[s3 s4 s1]"},
		{"step:s1", "step:s4", "customer: s1=a s2=b s3=c s1=a"},
		{"step:s2 step:s1", "card:b", "one[s1 s2 s1 s2]"},
		{"step:s1 step:s2", "card:b", "a→b a→b"},
		{"phase:two", "phase:one", "one[s1 s2] two[s3 s4] two[s3 s4]"},
		{"phase:two", "card:a", "one[s1 s3 s4 s2]"}, // in the middle of a phase: steps
		{"lane:front", "lane:customer", "customer: s1=a s2=b s3=c / time: / front: s1=f×2 s3=g+h / front"},
		{"lane:customer lane:time", "", "customer: s1=a s2=b s3=c / time: / customer: s1=a s2=b s3=c / time: / front"},
	} {
		from, to := newTypist(t, bank()), newTypist(t, bank())
		pick(from, c.from)
		pick(to, c.to)
		from.keys("Ctrl+c")
		to.clip, to.clips = from.clip, from.clips
		to.once(func() { to.keys("Ctrl+v") })
		if got := dump(to.e.Document()); !strings.Contains(got, c.want) {
			t.Errorf("%s onto %s:\n%s\nwithout %q", c.from, c.to, got, c.want)
		}
	}
}

func pick(y *typist, owners string) {
	var all []canvas.Owner
	for _, o := range strings.Fields(owners) {
		all = append(all, canvas.Owner(o))
	}
	y.e.Select(all...)
}

// TestPasteIntoAnEmptyDocument makes lanes and steps as they were copied.
func TestPasteIntoAnEmptyDocument(t *testing.T) {
	from, to := newTypist(t, bank()), newTypist(t, model.New(model.Parts{}))
	to.clips = from.clips
	from.keys("Ctrl+a Ctrl+c")
	to.clip = from.clip
	to.once(func() { to.keys("Ctrl+v") })
	to.shows("one[s1 s2] two[s3 s4] / customer: s1=a s2=b s3=c / front: s1=f×2 s3=g+h / support: s4=i / a→b b→c b→g")
	if r := to.e.Document().Lanes[1].Role; r != model.RoleFrontstage {
		t.Error(r)
	}
	for _, l := range to.e.Document().LinksInOrder() {
		if l.Label == "then" {
			return
		}
	}
	t.Error("the link's label is lost")
}

// TestCopyTakesEverything: the touchpoint, the picture and what a newer
// version wrote.
func TestCopyTakesEverything(t *testing.T) {
	var pixels bytes.Buffer
	if err := png.Encode(&pixels, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(pixels.Bytes())
	x := &model.Picture{ID: model.PictureID(hex.EncodeToString(sum[:])), Type: "image/png", Width: 3, Height: 2, Data: pixels.Bytes()}
	c := *bank().Card("a")
	c.Kind, c.Picture, c.Marks, c.Tags = model.KindPicture, x.ID, model.MarkFail, []string{"t"}
	c.Touch = &model.Touchpoint{Owner: "Branch", Time: 90}
	c.Extra = model.Extra{{Name: "future", JSON: "[1]"}}
	d, err := edit.Apply(bank(), edit.Batch{edit.AddPicture{Picture: x}, edit.SetCard{Card: &c}})
	if err != nil {
		t.Fatal(err)
	}
	from, to := newTypist(t, d), newTypist(t, bank())
	from.e.Select("card:a")
	from.keys("Ctrl+Shift+c") // as text, to another program
	if !clip.IsBlueprint(from.clip.Text) {
		t.Fatal(from.clip.Text)
	}
	to.clip = from.clip
	to.e.Select("card:i")
	to.once(func() { to.keys("Ctrl+v") })
	got := *to.e.Document().Card(to.e.Selection().Cards()[0])
	if got.Picture != x.ID || to.e.Document().Picture(x.ID) == nil || got.Touch.Owner != "Branch" || got.Touch.Time != 90 ||
		got.Marks != model.MarkFail || len(got.Tags) != 1 || len(got.Extra) != 1 || got.Lane != "support" {
		t.Errorf("%+v", got)
	}
}

func TestCut(t *testing.T) {
	y := newTypist(t, bank())
	y.e.Select("card:b")
	y.once(func() { y.keys("Ctrl+x") })
	y.shows("customer: s1=a s3=c")
	y.e.Select("card:i")
	y.keys("Ctrl+v").shows("s4=i+b")
}

// TestPasteText lays texts of other programs into the grid.
func TestPasteText(t *testing.T) {
	for _, c := range []struct{ to, text, want string }{
		{"card:a", "one", "s1=a+one s2=b"},
		{"card:a", "  one \r\n", "s1=a+one s2=b"},
		{"card:a", "one\ntwo\r\n\nthree", "customer: s1=a+one s2=b+two s3=c+three"},
		{"card:c", "one\ntwo\nthree", "two[s3 s4 _] / customer: s1=a s2=b s3=c+one s4=two #4=three"},
		{"card:a", "one\ttwo\nthree\tfour", "customer: s1=a+one s2=b+two s3=c / time: / front: s1=f×2+three s2=four"},
		{"card:a", "one\t\n\tfour", "customer: s1=a+one s2=b s3=c / time: / front: s1=f×2 s2=four"},
		{"card:i", "one\ntwo", "support: s4=i+one #4=two"},
		{"card:i", "one\t\ntwo\t", "support: s4=i+one / _: s4=two"}, // a row more than there are lanes
		{"card:a", "\"a \"\"b\"\"\nc\"\td", "s1=a+a \"b\"\nc s2=b+d"},
		{"card:a", "x, y\nz, w", "customer: s1=a+x, y s2=b+z, w s3=c"}, // sentences have commas
		{"card:a", "Greet, then seat.\nServe.", "s1=a+Greet, then seat. s2=b+Serve."},
		{"card:a", "\tn1\tn2\nfront\tx\ty\nnew\t\tz", "one[s1 n1 n2 s2]"},
		{"card:a", "\tn1\tn2\nfront\tx\ty\nnew\t\tz", "front: s1=f×4 n1=x n2=y s3=g+h / support: s4=i / new: n2=z"},
		{"card:a", "a\u0000b\u0007", "s1=a+ab"},
	} {
		y := newTypist(t, bank())
		pick(y, c.to)
		y.clip = clip.Clip{Text: c.text}
		y.once(func() { y.keys("Ctrl+v") })
		y.shows(c.want)
	}
	y := newTypist(t, bank())
	y.e.Select("card:a")
	y.clip = clip.Clip{Text: "x\ty\nz"}
	y.once(func() { y.keys("Ctrl+Shift+v") })
	y.shows("s1=a+x+y+z")
	for _, text := range []string{"", " \n\t\n", "\x00"} {
		y.clip = clip.Clip{Text: text}
		y.nothing(func() { y.keys("Ctrl+v").says("keys.paste.nothing") })
	}
	y = newTypist(t, bank())
	y.e.Select("card:c")
	y.keys("Right")
	y.clip = clip.Clip{Text: "there"}
	y.keys("Ctrl+v").shows("s4=there")
}

// TestOurTextPastesBack: the plain text of a selection gives its cards again,
// in a program that lost the clip.
func TestOurTextPastesBack(t *testing.T) {
	from, to := newTypist(t, bank()), newTypist(t, model.New(model.Parts{}))
	pick(from, "phase:one phase:two")
	from.keys("Ctrl+c")
	to.clip = from.clip
	to.keys("Ctrl+v").shows("_[s1 s2 s3 s4]", "customer: s1=a s2=b s3=c", "front: s1=f s2=note s3=g+h", "support: s4=i")
}

// TestSelectionScene is a picture of what is selected alone.
func TestSelectionScene(t *testing.T) {
	y := newTypist(t, bank())
	if _, _, ok := y.e.SelectionScene(); ok {
		t.Error("a picture of nothing")
	}
	y.e.Select("card:a", "card:b")
	scene, area, ok := y.e.SelectionScene()
	if !ok {
		t.Fatal("no picture")
	}
	var got []string
	for _, g := range scene.Groups {
		got = append(got, string(g.Owner))
		if area.Intersect(g.Bounds) != g.Bounds {
			t.Error(g.Owner, "is cut off")
		}
	}
	if s := strings.Join(got, " "); s != "link:ab card:a card:b link:ab" {
		t.Error(s)
	}
	page, ok := y.e.SelectionPage()
	if !ok || page.Placed[0].Source != area || page.Size.W != area.W {
		t.Errorf("%+v", page)
	}
	y.e.Select("step:s3")
	scene, _, _ = y.e.SelectionScene()
	seen := map[canvas.Owner]bool{}
	for _, g := range scene.Groups {
		seen[g.Owner] = true
	}
	if !seen["step:s3"] || !seen["card:c"] || !seen["card:h"] || seen["card:b"] {
		t.Error(seen)
	}
}

// TestFormulasAreGuarded: what a spreadsheet would reckon with goes out as a
// text, and comes back as it was typed.
func TestFormulasAreGuarded(t *testing.T) {
	const formula = `=HYPERLINK("http://x.example","pay")`
	for owners, want := range map[string]string{
		"card:a":        "'" + formula,
		"card:a card:b": "'" + formula + "\t'- ask",
		"step:s1":       "\t'@s1\ncustomer\t'" + formula + "\nfront\tf",
		"title":         "'+Bank",
		"link:ab":       "'-then",
		"sticky:n":      "'＝note",
	} {
		y := newTypist(t, bank())
		for o, text := range map[string]string{
			"card:a": formula, "card:b": "- ask", "step:s1": "@s1", "title": "+Bank", "link:ab": "-then", "sticky:n": "＝note",
		} {
			y.e.SetText(canvas.Owner(o), text)
		}
		pick(y, owners)
		if got := y.e.SelectionText(); got != want {
			t.Errorf("%s: %q, want %q", owners, got, want)
		}
		if owners != "card:a card:b" {
			continue
		}
		to := newTypist(t, model.New(model.Parts{}))
		to.clip = clip.Clip{Text: y.e.SelectionText()}
		to.keys("Ctrl+v")
		for i, want := range []string{formula, "- ask"} {
			if got := to.e.Document().CardsInOrder()[i].Text; got != want {
				t.Errorf("%q came back as %q", want, got)
			}
		}
	}
}

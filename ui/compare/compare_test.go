package compare

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/compare/comparetest"
	"touchline/model/disk"
	"touchline/model/words"
	"touchline/ui/exports"
	"touchline/ui/frame/frametest"
)

// rig is the comparisons of a window with the to-be of the bank sample.
type rig struct {
	*Compares
	t      *testing.T
	win    *frametest.Window
	until  func(what string, so func() bool)
	before *model.Document
	after  *model.Document
}

func newRig(t *testing.T, lang model.Lang) *rig {
	t.Helper()
	w := frametest.New(t, lang)
	a, b, err := comparetest.Bank(lang)
	if err != nil {
		t.Fatal(err)
	}
	r := &rig{t: t, win: w, until: w.Until, before: a, after: b}
	source := func() exports.Source { return exports.Source{Doc: b, Name: "to-be", File: "to-be"} }
	r.Compares = New(w.Frame, exports.New(w.Frame, source, exports.Choices{}, &disk.Pending{}), func() Source {
		return Source{Doc: b, Name: "to-be.blueprint", Theme: compose.Themes()[0]}
	})
	return r
}

func (r *rig) open() *View {
	r.t.Helper()
	r.With("as-is.blueprint", func() (Other, error) { return Other{Name: "as-is.blueprint", Doc: r.before}, nil })
	r.until("the view is open", func() bool { return r.View != nil })
	return r.View
}

// name is what the entry is called that one is at.
func (v *View) name() string {
	for _, x := range v.list.lines {
		if x.item != nil && x.n == v.list.at {
			return v.m.pair.Name(x.item)
		}
	}
	return ""
}

// TestTheListWalks: F3 and Shift+F3 go from difference to difference and round,
// each is marked in the picture, and its entry unfolds what it said and says.
func TestTheListWalks(t *testing.T) {
	r := newRig(t, model.English)
	v := r.open()
	if v.list.items() != len(v.m.result.Items) || v.name() != "" {
		t.Fatalf("%d entries of %d, at %q", v.list.items(), len(v.m.result.Items), v.name())
	}
	r.win.Key(fyne.KeyF3, 0)
	if v.name() != "Blueprint" {
		t.Errorf("the first is %q", v.name())
	}
	for v.name() != "Hold the phone to the ID" {
		r.win.Key(fyne.KeyF3, 0)
	}
	var said []string
	for i, x := range v.list.lines {
		if x.item == nil || x.n != v.list.at {
			continue
		}
		for _, f := range v.list.fields(x.item, 300) {
			said = append(said, strings.TrimSpace(f.name+" "+f.text))
		}
		if v.list.height(i) <= 2*lineHigh+2*rowAround {
			t.Error("the entry does not unfold")
		}
	}
	all := strings.Join(said, "|")
	for _, want := range []string{"Text Photograph both sides of the ID|→ Hold the phone to the ID", "Marks Fail point → nothing", "Standard time 2 min → 1 min"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q does not say %q", all, want)
		}
	}
	v.list.walk(-1)
	if v.name() != "Confirm three fields" {
		t.Errorf("back is %q", v.name())
	}
	v.list.to(0)
	v.list.walk(-1)
	if v.list.at != v.list.items()-1 {
		t.Errorf("before the first comes %d of %d", v.list.at, v.list.items())
	}
}

// TestWhatDiffersIsReadWhole: what an entry is called, said and says stands on as
// many lines as it takes, each within the row, in a narrow list too.
func TestWhatDiffersIsReadWhole(t *testing.T) {
	for _, lang := range words.Langs {
		r := newRig(t, lang)
		v := r.open()
		for _, width := range []float32{460, 260} {
			v.list.rows.Resize(fyne.NewSize(width, 600))
			for n := range v.list.items() {
				v.list.to(n)
				at := slices.IndexFunc(v.list.lines, func(x line) bool { return x.item != nil && x.n == n })
				x := newRow()
				x.show(v.list, v.list.lines[at])
				x.Resize(fyne.NewSize(width, v.list.height(at)))
				x.CreateRenderer()
				x.place(x.Size())
				text := ""
				for i, s := range x.said {
					text += s.text
					for _, l := range x.labels[2*i : 2*i+2] {
						l.Whole = true
						if low := l.Position().Y + l.MinSize().Height; l.MinSize().Width > l.Size().Width+0.5 || low > x.Size().Height {
							t.Errorf("%s, %g wide: %q is %v large and has %v; the row is %g high", lang, width, l.Text, l.MinSize(), l.Size(), x.Size().Height)
						}
					}
				}
				bare := func(s string) string { return strings.ReplaceAll(s, " ", "") }
				said := []string{v.m.pair.Name(v.list.lines[at].item)}
				for _, f := range v.m.pair.Lines(v.list.lines[at].item) {
					said = append(said, words.OneLine(f.Before), words.OneLine(f.After))
				}
				for _, s := range said {
					if !strings.Contains(bare(text), bare(s)) {
						t.Errorf("%s, %g wide: %q does not say %q", lang, width, text, s)
					}
				}
			}
		}
	}
}

// TestOneOverTheOther: one map is lower than two, keeps to where one was, and what
// was taken out can be pressed there too.
func TestOneOverTheOther(t *testing.T) {
	r := newRig(t, model.English)
	v := r.open()
	for v.name() != "Hold the phone to the ID" {
		r.win.Key(fyne.KeyF3, 0)
	}
	high := v.m.plan.Size.H
	v.views[1].Tapped(nil)
	r.until("the one is over the other", func() bool { return v.m.over })
	if v.name() != "Hold the phone to the ID" {
		t.Errorf("it is at %q then", v.name())
	}
	if v.m.plan.Size.H > 0.75*high {
		t.Errorf("%g pt high it was, and is %g", high, v.m.plan.Size.H)
	}
	gone := v.m.plan.Card("a.cpad26gr") // was taken out
	if gone == nil {
		t.Fatal("what was taken out is not there")
	}
	v.pressed(gone.Rect.Center())
	if v.m.pair.Doc.Card("a.cpad26gr").Text != v.m.result.Before.Card("cpad26gr").Text || v.name() == "Hold the phone to the ID" {
		t.Errorf("a press on what was taken out comes to %q", v.name())
	}
	v.views[0].Tapped(nil)
	r.until("the one is below the other", func() bool { return !v.m.over })
}

// TestAChipHoldsTheWalkToASign, and a press in the picture on something else
// lets it go.
func TestAChipHoldsTheWalkToASign(t *testing.T) {
	r := newRig(t, model.Chinese)
	v := r.open()
	v.filter(compare.Added)
	if n := len(v.m.result.Signed(compare.Added)); v.list.items() != n || !strings.Contains(v.chips[1].Text, "新增 4") {
		t.Fatalf("%d entries of %d, %q", v.list.items(), n, v.chips[1].Text)
	}
	for range v.list.items() + 1 {
		v.list.walk(1)
		for _, x := range v.list.lines {
			if x.item != nil && x.n == v.list.at && !x.item.Added {
				t.Errorf("the walk comes to %q", v.m.pair.Name(x.item))
			}
		}
	}
	card := v.m.plan.Card("a.cpad26gr") // was taken out
	v.pressed(card.Rect.Center())
	if v.name() != "电话告知 补件事项" || v.only != "" {
		t.Errorf("a press comes to %q", v.name())
	}
	v.pressed(canvas.Point{X: 1, Y: 1})
	if v.name() != "电话告知 补件事项" {
		t.Errorf("a press beside comes to %q", v.name())
	}
	v.filter(compare.Moved)
	if v.list.items() != 1 {
		t.Errorf("%d were moved", v.list.items())
	}
}

// TestItIsReadOnlyAndEscapeLeaves.
func TestItIsReadOnlyAndEscapeLeaves(t *testing.T) {
	r := newRig(t, model.English)
	v := r.open()
	before, after := *r.before, *r.after
	v.swap()
	r.until("they are turned", func() bool { return r.View != nil && r.View != v })
	if b, a := r.View.m.names(); b != "to-be.blueprint" || a != "as-is.blueprint" {
		t.Errorf("turned it is %s and %s", b, a)
	}
	if n := len(r.View.m.result.Signed(compare.Removed)); n != 4 {
		t.Errorf("turned, %d were taken out", n)
	}
	r.win.Key(fyne.KeyEscape, 0)
	if r.View != nil || r.Dialogs().Any() {
		t.Error("Escape does not leave")
	}
	if before.Head != r.before.Head || after.Head != r.after.Head {
		t.Error("something was changed")
	}
}

// TestWhatCannotBeReadIsSaid, and a reading that was given up opens nothing.
func TestWhatCannotBeReadIsSaid(t *testing.T) {
	r := newRig(t, model.English)
	r.With("x", func() (Other, error) {
		return Other{}, model.Faultf(errors.New("no"), "file.open.missing", "file", "x", "folder", "y")
	})
	first := r.Dialogs().Top()
	r.until("the message is there", func() bool { return r.Dialogs().Top() != first })
	r.Dialogs().CloseAll()
	going, done := make(chan bool), make(chan bool)
	r.With("x", func() (Other, error) {
		close(going)
		<-done
		return Other{Doc: r.before}, nil
	})
	<-going
	r.Dialogs().CloseAll()
	close(done)
	r.Reads.Wait()
	r.win.Settle()
	if r.View != nil || r.Dialogs().Any() {
		t.Error("what was given up opens")
	}
}

// TestTheListIsCopied as lines of text.
func TestTheListIsCopied(t *testing.T) {
	r := newRig(t, model.English)
	r.open().copyList()
	text := fyne.CurrentApp().Clipboard().Content()
	if !strings.Contains(text, "← Card\tSet login and payment passwords\tto “Download and register”, 5 steps earlier\n") || strings.Count(text, "\n") != 19 {
		t.Errorf("copied is %q", text)
	}
}

package actions

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/edit"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// switcher is something for the middle that can do with less room.
type switcher struct {
	widget.BaseWidget
	folded bool
	told   int // how often it was told to fold or not
}

func (s *switcher) Fold(on bool) { s.folded, s.told = on, s.told+1 }
func (s *switcher) MinSize() fyne.Size {
	if s.folded {
		return fyne.NewSize(70, 32)
	}
	return fyne.NewSize(300, 32)
}

func (s *switcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widgets.BlankSpace(0, 0))
}

// shown is the ids of the tools that show, in their order, "|" for a line and
// "…" for the button for what went.
func (b *Toolbar) shown() string {
	var ids []string
	for _, o := range append(b.rowLeft(), b.right...) {
		if t, ok := b.toolOf(o); ok {
			ids = append(ids, t.id)
		} else if o == fyne.CanvasObject(b.more) {
			ids = append(ids, "…")
		} else {
			ids = append(ids, "|")
		}
	}
	return strings.Join(ids, " ")
}

// TestAToolbarGetsAlongWithLess: words go before tools, and what goes is in the
// menu. Whatever the width, no two things overlap and nothing is beyond the
// edge, down to the width that the bar asks for.
func TestAToolbarGetsAlongWithLess(t *testing.T) {
	for _, lang := range words.Langs {
		h, table, _ := newTable(t, blank())
		h.Language = lang
		middle := &switcher{}
		middle.ExtendBaseWidget(middle)
		bar := table.NewToolbar(middle, func() {})
		const all = "undo redo | away card.new link step.add.right phase.new lane.add.below note.new | mark.truth mark.fail mark.wait | overlay slice present find export"
		export := bar.right[len(bar.right)-1].(*widgets.FlatButton)
		square := export.MinSize().Height
		for _, tt := range []struct {
			width        float32
			want         string
			word, folded bool
		}{
			{1440, all, true, false},
			{1180, all, true, false},
			{580, "undo redo | away card.new link step.add.right … | mark.truth mark.fail mark.wait find export", false, true},
			{bar.Object.MinSize().Width, "undo redo | away … find export", false, true},
		} {
			bar.Object.Resize(fyne.NewSize(tt.width, toolbarHeight+1))
			if got := bar.shown(); got != tt.want || middle.folded != tt.folded || (export.MinSize().Width > square) != tt.word {
				t.Errorf("%s, %v wide: %s, folded %v, word %v; want %s", lang, tt.width, got, middle.folded, export.MinSize().Width > square, tt.want)
			}
		}
		for width := bar.Object.MinSize().Width; width < 1500; width += 13 {
			bar.Object.Resize(fyne.NewSize(width, toolbarHeight+1))
			end := float32(0)
			row := slices.Concat(bar.rowLeft(), []fyne.CanvasObject{middle})
			for _, l := range []*widgets.Label{bar.name, bar.state} {
				if l.Visible() {
					row = append(row, l)
				}
			}
			for _, o := range append(row, bar.right...) {
				if x := o.Position().X; x < end || x+o.Size().Width > width || o.Position().Y < 0 {
					t.Fatalf("%s, %v wide: %T stands at %v, the one before ends at %v", lang, width, o, o.Position(), end)
				}
				end = o.Position().X + o.Size().Width
			}
			for _, x := range bar.tools {
				if gone := !x.Visible(); gone && !slices.ContainsFunc(bar.gone(), func(a *Action) bool { return a.ID == x.id }) {
					t.Fatalf("%s, %v wide: %s is nowhere", lang, width, x.id)
				}
			}
		}
	}
}

// TestTheToolbarNamesTheDocument, while there is room for enough of the name,
// and follows when that changes.
func TestTheToolbarNamesTheDocument(t *testing.T) {
	h, table, _ := newTable(t, blank())
	middle := &switcher{}
	middle.ExtendBaseWidget(middle)
	bar := table.NewToolbar(middle, func() {})
	bar.Object.Resize(fyne.NewSize(1440, toolbarHeight+1))
	if !bar.name.Visible() || bar.name.Text != "Untitled blueprint" || bar.state.Visible() {
		t.Errorf("it names %q, %q", bar.name.Text, bar.state.Text)
	}
	head := *h.ed.Document().Head
	head.Title, head.State, head.Version = "Opening a Personal\nAccount in the App of a Bank with a Long Name", model.StateAsIs, "1.3"
	if err := h.ed.Do(edit.SetHead{Head: &head}); err != nil {
		t.Fatal(err)
	}
	bar.Enable()
	if !strings.HasPrefix(bar.name.Text, "Opening a Personal Account") || bar.state.Text != "As-is 1.3" || !bar.state.Visible() || bar.name.Size().Width > mostName {
		t.Errorf("it names %q, %v wide, %q", bar.name.Text, bar.name.Size().Width, bar.state.Text)
	}
	bar.Object.Resize(fyne.NewSize(900, toolbarHeight+1))
	if bar.name.Visible() || bar.state.Visible() {
		t.Error("it takes the room of tools")
	}
}

// TestAskingForTheSizeChangesNothing: the window asks at every frame, and what is
// folded to find out is painted again, for ever.
func TestAskingForTheSizeChangesNothing(t *testing.T) {
	_, table, _ := newTable(t, blank())
	middle := &switcher{}
	middle.ExtendBaseWidget(middle)
	bar := table.NewToolbar(middle, func() {})
	bar.Object.Resize(fyne.NewSize(700, toolbarHeight+1))
	before := middle.told
	for range 5 {
		bar.Object.MinSize()
	}
	if middle.told != before {
		t.Errorf("asking for the size five times folded %d times", middle.told-before)
	}
}

// TestTheMenuOfWhatWentDoesIt: with a tick at what is so, and off what cannot
// be done.
func TestTheMenuOfWhatWentDoesIt(t *testing.T) {
	h, table, _ := newTable(t, blank())
	bar := table.NewToolbar(nil, func() {})
	h.Canvas().SetContent(bar.Object)
	bar.Object.Resize(fyne.NewSize(bar.Object.MinSize().Width, toolbarHeight+1))
	h.ed.Run("phase.new")
	h.ed.Select()
	lines := func() (items []*fyne.MenuItem) {
		test.Tap(bar.more)
		for _, o := range h.Canvas().Overlays().List() {
			for _, x := range test.LaidOutObjects(o) {
				m, ok := x.(*widget.PopUpMenu)
				if !ok {
					continue
				}
				for _, line := range m.Items {
					if item := reflect.ValueOf(line).Elem().FieldByName("Item"); item.IsValid() {
						items = append(items, item.Interface().(*fyne.MenuItem))
					}
				}
			}
		}
		return items
	}
	items := lines()
	if len(items) != len(bar.gone()) || len(items) != 12 {
		t.Fatalf("%d lines for %d tools that went", len(items), len(bar.gone()))
	}
	for i, a := range bar.gone() {
		if items[i].Disabled != (table.why(a) != "") {
			t.Errorf("%s is off: %v", a.ID, items[i].Disabled)
		}
	}
	phases := len(h.ed.Document().Phases)
	items[slices.IndexFunc(bar.gone(), func(a *Action) bool { return a.ID == "phase.new" })].Action()
	if got := len(h.ed.Document().Phases); got != phases+1 {
		t.Errorf("%d phases after the menu's line, %d before", got, phases)
	}
}

// TestToolsFollow: a tool that cannot be used says why in its tip, after its
// name and key; one points unless a link is on its way.
func TestToolsFollow(t *testing.T) {
	parts := blank().Parts()
	parts.Cards = []*model.Card{{ID: "c1", Lane: "l1", Step: "s1", Rank: "K", Span: 1, Marks: model.MarkWait}}
	h, table, _ := newTable(t, model.New(parts))
	bar := table.NewToolbar(nil, func() {})
	look := func(id string) (tip string) {
		t.Helper()
		for _, x := range bar.tools {
			if x.id == id {
				return x.Tip
			}
		}
		t.Fatal("no tool", id)
		return ""
	}
	if tip := look("undo"); !strings.HasPrefix(tip, "Undo · Ctrl+Z — ") {
		t.Errorf("with nothing to undo it says %q", tip)
	}
	if _, ok := h.ed.Run("phase.new"); !ok {
		t.Fatal("no phase can be added")
	}
	bar.Enable()
	if tip := look("undo"); tip != "Undo · Ctrl+Z" {
		t.Errorf("with something to undo it says %q", tip)
	}
	if tip := look("phase.new"); tip != "Phase · P" {
		t.Errorf("a phase: %q", tip)
	}
	on := func() (ids []string) {
		for _, x := range bar.tools {
			if x.On() {
				ids = append(ids, x.id)
			}
		}
		return ids
	}
	h.ed.Select("card:c1")
	bar.Enable()
	if got := on(); !slices.Equal(got, []string{"away", "mark.wait"}) {
		t.Errorf("with a card that waits %v are on", got)
	}
	h.ed.Run("link")
	bar.Follow()
	if got := on(); !slices.Equal(got, []string{"link", "mark.wait"}) {
		t.Errorf("with a link on its way %v are on", got)
	}
}

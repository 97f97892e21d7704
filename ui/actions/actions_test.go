package actions

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/editor"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/frame/frametest"
	"touchline/ui/widgets"
)

// host is a window with a document, which notes what is said.
type host struct {
	*frametest.Window
	ed *editor.Editor // nil: the start page
}

func (h *host) Editor() *editor.Editor { return h.ed }
func (h *host) OnBoard() bool          { return false }
func (h *host) Refocus()               {}

// newTable is the actions of a window that can only save, and what it saved.
func newTable(t testing.TB, doc *model.Document) (h *host, table *Table, saved *int) {
	t.Helper()
	h = &host{Window: frametest.New(t, model.English)}
	if doc != nil {
		h.ed = editor.New(doc, editor.Options{})
	}
	saved = new(int)
	return h, NewTable(h, []Action{{
		ID: "save", Keys: []Key{Ctrl(fyne.KeyS)},
		Needs: func() string {
			if h.ed == nil {
				return "ui.needs.document"
			}
			return ""
		},
		Run: func() { *saved++ },
	}}), saved
}

func blank() *model.Document {
	return model.New(model.Parts{
		Head:   &model.Head{},
		Lanes:  []*model.Lane{{ID: "l1", Role: model.RoleFrontstage}},
		Phases: []*model.Phase{{ID: "p1", Steps: []*model.Step{{ID: "s1"}}}},
	})
}

// TestDoSaysWhyItCannot: a shortcut comes through whatever a menu shows.
func TestDoSaysWhyItCannot(t *testing.T) {
	h, table, saved := newTable(t, nil)
	table.Do("save")
	if *saved != 0 || h.Said != words.T(model.English, "ui.needs.document") {
		t.Errorf("without a document it saved %d times, and said %q", *saved, h.Said)
	}
	h.ed = editor.New(blank(), editor.Options{})
	table.Do(table.OfKey(fyne.KeyS, commandKey))
	if *saved != 1 {
		t.Errorf("the key saved %d times", *saved)
	}
	if id := table.OfKey(fyne.KeyZ, commandKey); id != "" {
		t.Errorf("Ctrl+Z is the window's own %s: it is the editor's", id)
	}
	h.Dialogs().Tell("Title", "text", "")
	table.Do("save")
	if *saved != 1 {
		t.Error("it saved below a dialog")
	}
}

// TestToolbarAndContextMenusHoldActions: those of the editor, and some of the
// window's own.
func TestToolbarAndContextMenusHoldActions(t *testing.T) {
	known := InMenus()
	for _, c := range editor.Commands() {
		known[c.ID] = true
	}
	for _, x := range slices.Concat(toolsLeft, toolsRight) {
		if x != toolLine && (!known[x.id] || widgets.Icon(x.sign) == nil) {
			t.Errorf("the toolbar holds %s, which is no action, or has no sign", x.id)
		}
	}
	for _, items := range contextMenus {
		for _, id := range items {
			if id != separator && !strings.HasSuffix(id, ".") && !known[id] {
				t.Errorf("a context menu holds %s, which is no action", id)
			}
		}
	}
}

func TestContextMenusHaveNoEmptyParts(t *testing.T) {
	_, table, _ := newTable(t, blank())
	some := func(id string) *fyne.MenuItem {
		if id == "cut" || id == "mark.wait" {
			return fyne.NewMenuItem(id, nil)
		}
		return nil
	}
	items := table.contextItems(contextMenus[owner.KindCard], some)
	if len(items) != 3 || items[0].Label != "mark.wait" || !items[1].IsSeparator || items[2].Label != "cut" {
		t.Errorf("%d lines", len(items))
	}
	for kind, ids := range contextMenus {
		for _, line := range table.contextItems(ids, func(id string) *fyne.MenuItem { return fyne.NewMenuItem(id, nil) }) {
			if !line.IsSeparator && line.Label == "" {
				t.Errorf("%q: a line says nothing", kind)
			}
		}
	}
}

// TestPaletteDoesWhatIsChosen, what can be done now first.
func TestPaletteDoesWhatIsChosen(t *testing.T) {
	_, table, saved := newTable(t, blank())
	p := table.OpenPalette()
	if len(p.Found()) != len(table.all) {
		t.Errorf("with nothing typed %d of %d are shown", len(p.Found()), len(table.all))
	}
	can := true
	for _, a := range p.found {
		now := table.why(a) == ""
		if now && !can {
			t.Errorf("%s stands below what cannot be done", a.ID)
		}
		can = now
	}
	p.query.SetText("save")
	if p.Found()[0] != "save" {
		t.Fatalf("it finds %v", p.Found())
	}
	p.accept()
	if *saved != 1 || p.modal.Open() {
		t.Errorf("saved %d times; open: %v", *saved, p.modal.Open())
	}
}

// TestPaletteFindsByOtherWords, and by pinyin, in both languages; and what
// nothing is called, it says.
func TestPaletteFindsByOtherWords(t *testing.T) {
	for _, lang := range words.Langs {
		h, table, _ := newTable(t, blank())
		h.Language = lang
		p := table.OpenPalette()
		for query, want := range map[string]string{
			"search": "find", "sousuo": "find", "chazhao": "find", "搜索": "find",
			"remove": "delete", "yichu": "delete", "comment": "note.new", "bianqian": "note.new",
			"arrow": "link", "rename": "text",
			"xinjianka": "card.new", "chexiao": "undo",
		} {
			p.query.SetText(query)
			if got := p.Found(); len(got) == 0 || got[0] != want || p.none.Visible() {
				t.Errorf("%s: %q finds %v, want %s first", lang, query, got, want)
			}
		}
		p.query.SetText("qqqzzz")
		if len(p.Found()) != 0 || !p.none.Visible() || !strings.Contains(p.none.Text, "qqqzzz") {
			t.Errorf("%s: what nothing is called finds %v, and it says %q", lang, p.Found(), p.none.Text)
		}
		p.query.OnSubmitted("qqqzzz")
		if !p.modal.Open() {
			t.Errorf("%s: Return did something all the same", lang)
		}
		p.query.SetText("")
		if len(p.Found()) != len(table.all) || p.none.Visible() {
			t.Errorf("%s: with nothing typed %d are shown", lang, len(p.Found()))
		}
	}
}

// TestTheBarTicksRowsThatShow: what a command says of the document, the menu bar
// says too.
func TestTheBarTicksRowsThatShow(t *testing.T) {
	h, table, _ := newTable(t, blank())
	ticked := func() string {
		for _, a := range table.all {
			if a.ID == "row.risk" {
				return fmt.Sprint(table.menuItem(a).Checked)
			}
		}
		return "no such command"
	}
	before := ticked()
	h.ed.Run("row.risk")
	if got := before + " " + ticked(); got != "false true" {
		t.Errorf("ticked %s", got)
	}
	if rows := h.ed.ShownRows(); rows != "risk " {
		t.Errorf("%q show", rows)
	}
}

// TestAContextMenuTicksWhatIsSo: the kind, the role, the marks that all have
// that are selected, and nothing of what they differ in.
func TestAContextMenuTicksWhatIsSo(t *testing.T) {
	parts := blank().Parts()
	parts.Cards = []*model.Card{
		{ID: "c1", Lane: "l1", Step: "s1", Rank: "K", Span: 1, Kind: model.KindDecision, Marks: model.MarkFail | model.MarkWait},
		{ID: "c2", Lane: "l1", Step: "s1", Rank: "V", Span: 1, Kind: model.KindSystem, Marks: model.MarkWait},
	}
	parts.Links = []*model.Link{{ID: "k1", From: "c1", To: "c2", Kind: model.LinkSupport, Loop: true}}
	h, table, _ := newTable(t, model.New(parts))
	ticked := func(kind owner.Kind, picked ...canvas.Owner) string {
		h.ed.Select(picked...)
		var all []string
		var look func([]*fyne.MenuItem)
		look = func(items []*fyne.MenuItem) {
			for _, i := range items {
				if i.Checked {
					all = append(all, lineText(i.Label))
				}
				if i.ChildMenu != nil {
					look(i.ChildMenu.Items)
				}
			}
		}
		look(table.contextItems(contextMenus[kind], table.contextLine))
		return strings.Join(all, ", ")
	}
	for _, tt := range []struct {
		kind   owner.Kind
		picked []canvas.Owner
		want   string
	}{
		{owner.KindCard, []canvas.Owner{"card:c1"}, "Fail point F, Wait point W, Card: decision"},
		{owner.KindCard, []canvas.Owner{"card:c1", "card:c2"}, "Wait point W"},
		{owner.KindLink, []canvas.Owner{"link:k1"}, "Link: support, Link loops back"},
		{owner.KindLane, []canvas.Owner{"lane:l1"}, "Lane: frontstage"},
		{owner.KindStep, []canvas.Owner{"step:s1"}, ""},
	} {
		if got := ticked(tt.kind, tt.picked...); got != tt.want {
			t.Errorf("%v: ticked are %q, want %q", tt.picked, got, tt.want)
		}
	}
}

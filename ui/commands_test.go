package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/search"
	"touchline/model/words"
	"touchline/ui/actions"
	"touchline/ui/panes"
	"touchline/ui/widgets"
)

// label is what a menu says of an action, fullName what the palette does.
func label(a *actions.Action, lang model.Lang) string {
	if a.Text != "" {
		return words.T(lang, a.Text)
	}
	return words.T(lang, "ui.action."+a.ID)
}

func fullName(a *actions.Action, lang model.Lang) string {
	if a.Full != nil {
		return a.Full(lang)
	}
	return label(a, lang)
}

// spelt is the pinyin of a Chinese name: all of it, and the initials.
func spelt(name string) (whole, initials string) {
	for _, r := range name {
		switch all := search.Readings(r); {
		case len(all) > 0:
			whole, initials = whole+all[0], initials+all[0][:1]
		case r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			whole, initials = whole+strings.ToLower(string(r)), initials+strings.ToLower(string(r))
		}
	}
	return whole, initials
}

// TestEveryCommandIsFound by its name in both languages, its pinyin and the
// initials of that, whatever the language of the window.
func TestEveryCommandIsFound(t *testing.T) {
	for _, lang := range words.Langs {
		d := newDesk(t, lang)
		w, _ := d.opened()
		p := w.actions.OpenPalette()
		field := w.Native().Canvas().Focused().(*widgets.Entry)
		look := func(id, query string, among int) {
			t.Helper()
			field.SetText(query)
			if found := p.Found(); !slices.Contains(found[:min(among, len(found))], id) {
				t.Errorf("%s: %q finds %v, and not %s", lang, query, found[:min(among, len(found))], id)
			}
		}
		field.SetText("")
		for _, id := range slices.Clone(p.Found()) {
			a := w.actions.Named(id)
			zh := strings.TrimRight(fullName(a, model.Chinese), "…")
			look(id, strings.TrimRight(fullName(a, model.English), "…"), 4)
			look(id, zh, 4)
			if strings.ContainsFunc(zh, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				whole, initials := spelt(zh)
				look(id, whole, 10)
				if len(initials) > 2 {
					look(id, initials, 40)
				}
			}
		}
	}
}

// TestPlainWordsFindCommands: what people call things.
func TestPlainWordsFindCommands(t *testing.T) {
	for _, lang := range words.Langs {
		d := newDesk(t, lang)
		w, _ := d.opened()
		p := w.actions.OpenPalette()
		field := w.Native().Canvas().Focused().(*widgets.Entry)
		for query, want := range map[string]string{
			"pdf": "export", "print": "print", "打印": "print", "导出": "export", "ppt": "handout", "slides": "handout", "幻灯片": "handout", "undo": "undo",
			"back": "undo", "后退": "undo", "slideshow": "present", "演示": "present", "投影": "present", "diff": "compare.file", "比较": "compare.file",
			"screenshot": "copy.picture", "截图": "copy.picture", "table": "view.inventory", "台账": "view.inventory", "kanban": "view.improvements", "filter": "slice", "筛选": "slice",
			"home": "start", "首页": "start", "questionnaire": "survey", "满意度": "survey", "存盘": "save", "heatmap": "overlay", "热力图": "overlay",
			"history": "versions", "excel": "import", "shortcuts": "keys", "dark": "look.dark", "夜间": "look.dark", "statistics": "view.dashboard", "报表": "view.dashboard",
			"column": "step.add.right", "swimlane": "lane.add.below", "stage": "phase.new", "deselect": "select.none", "tutorial": "guide.drawing", "教程": "guide.drawing",
		} {
			field.SetText(query)
			if found := p.Found(); !slices.Contains(found[:min(3, len(found))], want) {
				t.Errorf("%s: %q finds %v, and not %s", lang, query, found[:min(3, len(found))], want)
			}
		}
	}
}

// TestThePaletteTicksWhatIsSo, as the menus do.
func TestThePaletteTicksWhatIsSo(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	w.actions.Do("fullscreen")
	w.actions.OpenPalette()
	for query, want := range map[string]string{"dark": "Dark", "full screen": "✓ Full screen", "中文": "中文", "english": "✓ English"} {
		w.Native().Canvas().Focused().(*widgets.Entry).SetText(query)
		found := false
		for _, o := range test.LaidOutObjects(w.Dialogs().Top().Popup) {
			if l, ok := o.(*widget.Label); ok && l.Text == want {
				found = true
			}
		}
		if !found {
			t.Errorf("of %q there is no line %q", query, want)
		}
	}
}

// state is all that a command may change, or say, as far as one sees it.
func (d *rig) state(w *Window) string {
	s := fmt.Sprintf("%d windows, %s %s %d%%, ", len(d.windows), d.Language, d.theme.Chosen, d.Memory.Scale)
	if w.session == nil {
		return s
	}
	ed := w.session.ed
	s += fmt.Sprintf("%p %v %v %q ", ed.Document(), ed.Selection().Owners(), ed.View(), ed.Status())
	s += fmt.Sprintf("%v %v %v %q %q ", w.Dialogs().Any(), w.find.Open(), w.tour.On(), w.views.Now(), w.guides.Now())
	s += fmt.Sprintf("%v %v %v %v %v ", w.showsPanel(panes.AtLeft), w.showsPanel(panes.AtRight), d.Memory.Panels, w.dashboards.Beside(), w.board.View())
	s += fmt.Sprintf("%v %v %v %q %q ", ed.Laid(), w.field.Edits(), w.presenting.On(), w.status.Text.Text, d.fyne.Clipboard().Content())
	lane, step, _ := ed.Cell()
	return s + fmt.Sprint(lane, step, w.Native().FullScreen(), w.slices.Object.Visible(), len(w.Native().Canvas().Overlays().List()), w.session.Unsaved())
}

// TestEveryCommandDoesSomethingOrSaysWhyNot, with a card in the middle selected,
// and with nothing.
func TestEveryCommandDoesSomethingOrSaysWhyNot(t *testing.T) {
	idle := map[string]string{ // and why
		"quit": "the program ends", "close": "it asks, or the window goes",
		"language.en": "it is so", "look.system": "it is so", "scale.100": "it is so", "view.map": "it is so", "slice": "the strip has the keyboard", "away": "nothing is selected",
		"save.as": "the chooser comes when the disk has answered", "paste.cell": "the clipboard is read aside", "problem.next": "the list marks it", "problem.previous": "the list marks it",
	}
	for _, picks := range []bool{true, false} {
		d := newDesk(t, model.English)
		w, _ := d.changedWindow()
		w.Native().Resize(fyne.NewSize(1440, 860))
		w.actions.Do("save")
		d.saved(w)
		d.change(w, "changed again")
		for _, id := range w.actions.IDs() {
			if idle[id] != "" {
				continue
			}
			w.Dialogs().CloseAll()
			w.field.End(false)
			w.find.Close(false)
			w.views.Choose("map")
			if w.presenting.On() {
				w.presenting.End()
			}
			w.actions.Do("go.first") // takes back what is said
			w.session.ed.Select()
			if picks {
				w.session.ed.Select(owner.Card(w.session.doc().CardsInOrder()[7].ID))
			}
			w.status.Say("")
			d.fyne.Clipboard().SetContent("")
			before := d.state(w)
			w.actions.Do(id)
			for range 3 {
				select {
				case f := <-d.todo:
					f()
				default:
				}
			}
			if d.state(w) == before {
				t.Errorf("a card is selected: %v; %s does nothing, and says nothing", picks, id)
			}
		}
	}
}

// TestTheSheetOfKeysTellsAll: every action with a key stands in it, and each key
// is one action's.
func TestTheSheetOfKeysTellsAll(t *testing.T) {
	for _, lang := range words.Langs {
		d := newDesk(t, lang)
		w, _ := d.opened()
		w.actions.Do("keys")
		shown := map[string]bool{}
		for _, o := range test.LaidOutObjects(w.Dialogs().Top().Popup) {
			if l, ok := o.(*widget.Label); ok {
				shown[l.Text] = true
			}
		}
		of := map[actions.Key]string{}
		for _, id := range w.actions.IDs() {
			a := w.actions.Named(id)
			if len(a.Keys) > 0 && !shown[strings.TrimSuffix(label(a, lang), "…")] {
				t.Errorf("%s: %s has a key, and does not stand in the sheet", lang, id)
			}
			if a.Text != "" {
				continue // the editor's: what is selected says which of them it is
			}
			for _, k := range a.Keys {
				if of[k] != "" {
					t.Errorf("%v is the key of %s and %s", k, of[k], id)
				}
				of[k] = id
			}
		}
		if len(of) < 30 {
			t.Errorf("there are %d keys", len(of))
		}
	}
}

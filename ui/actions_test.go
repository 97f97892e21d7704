package ui

import (
	"encoding/json"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"touchline/assets"
	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/actions"
	"touchline/ui/widgets"
)

// Editor's commands may share a key: the first that can be done counts.
func TestEveryActionHasItsTextsAndAKeyOfItsOwn(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	ofEditor := map[string]bool{}
	for _, c := range editor.Commands() {
		ofEditor[c.ID] = true
	}
	ids := map[string]bool{}
	seen := map[actions.Key]string{}
	for _, id := range w.actions.IDs() {
		if ids[id] {
			t.Errorf("there are two actions %s", id)
		}
		ids[id] = true
		a := w.actions.Named(id)
		text := a.Text
		if text == "" {
			text = "ui.action." + id
		}
		for _, lang := range words.Langs {
			if !words.Has(lang, text) {
				t.Errorf("action %s has no text in %s", id, lang)
			}
		}
		if a.Run == nil {
			t.Errorf("action %s does nothing", id)
		}
		for _, k := range a.Keys {
			if k == (actions.Key{}) {
				t.Errorf("action %s has an empty key", id)
			}
			if other, twice := seen[k]; twice && (!ofEditor[id] || !ofEditor[other]) {
				t.Errorf("%v is the key of %s and of %s", k, other, id)
			}
			seen[k] = id
		}
	}
}

// The menus name actions that there are, and every action is in a menu, but
// those that only walk over the grid.
func TestMenusHoldActions(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	ids := map[string]bool{}
	for _, id := range w.actions.IDs() {
		ids[id] = true
	}
	inMenus := actions.InMenus()
	for id := range inMenus {
		if !ids[id] {
			t.Errorf("a menu holds %s, which is no action", id)
		}
	}
	for id := range ids {
		walks := id == "away" || strings.HasPrefix(id, "go.") || strings.HasPrefix(id, "extend.") || strings.HasPrefix(id, "follow.")
		if !inMenus[id] && !walks {
			t.Errorf("action %s is in no menu", id)
		}
	}
}

// Every action does something on a document, or says why not; none panics.
func TestEveryActionCanBeTried(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	for _, id := range w.actions.IDs() {
		if id == "close" || id == "quit" || id == "fullscreen" {
			continue
		}
		w.actions.Do(id)
		if !w.Dialogs().Any() && w.status.Text.Text == "" {
			t.Errorf("after %s the status bar is empty", id)
		}
		w.Dialogs().CloseAll()
		w.field.End(true)
	}
}

func TestPaletteFindsByBothLanguagesAndPinyin(t *testing.T) {
	for _, lang := range words.Langs {
		d := newDesk(t, lang)
		w, _ := d.opened()
		for query, want := range map[string]string{
			"undo": "undo", "撤销": "undo", "dc": "export", "export": "export", "lcw": "save.as", "save as": "save.as",
			"daochu": "export", "dakai": "open", "baocun": "save", "tuichu": "quit", "exit": "quit", "settings": "look.system", "shezhi": "look.system", "yuyan": "language.zh", "phase": "phase.new", "jieduan": "phase.new",
		} {
			w.actions.Do("palette")
			p := w.Native().Canvas().Focused().(*widgets.Entry)
			p.SetText(query)
			found := w.commands.Found()
			if !slices.Contains(found[:min(5, len(found))], want) {
				t.Errorf("%s: %q does not find %s among the first", lang, query, want)
			}
			w.Dialogs().CloseAll()
		}
	}
}

func TestEveryTemplateHasAName(t *testing.T) {
	for _, tmpl := range assets.Templates() {
		for _, lang := range words.Langs {
			for _, key := range []string{"ui.template." + tmpl.Name, "ui.template." + tmpl.Name + ".about"} {
				if !words.Has(lang, key) {
					t.Errorf("no text %s in %s", key, lang)
				}
			}
		}
	}
}

// TestThePaletteFindsExportByWhatItWrites, in both languages.
func TestThePaletteFindsExportByWhatItWrites(t *testing.T) {
	for _, lang := range words.Langs {
		d := newDesk(t, lang)
		w, _ := d.opened()
		p := w.actions.OpenPalette()
		for _, query := range []string{"pdf", "PNG", "svg", "export", "daochu", "share", "分享"} {
			w.Native().Canvas().Focused().(*widgets.Entry).SetText(query)
			if got := p.Found(); len(got) == 0 || got[0] != "export" {
				t.Errorf("%s: %q finds %v", lang, query, got)
			}
		}
	}
}

// TestOtherWordsAreOfActions: one that nothing has is found by nobody.
func TestOtherWordsAreOfActions(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	ids := w.actions.IDs()
	for _, lang := range words.Langs {
		data, err := fs.ReadFile(assets.Words, "words/"+string(lang)+"/ui.json")
		if err != nil {
			t.Fatal(err)
		}
		var all map[string]string
		if err := json.Unmarshal(data, &all); err != nil {
			t.Fatal(err)
		}
		n := 0
		for key := range all {
			if id, ok := strings.CutPrefix(key, "also."); ok {
				if n++; !slices.Contains(ids, id) {
					t.Errorf("%s: %s is of no action", lang, key)
				}
			}
		}
		if n == 0 {
			t.Errorf("%s: no other words", lang)
		}
	}
}

package ui

import (
	"slices"
	"strings"
	"testing"

	"touchline/assets"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/memory"
	"touchline/ui/widgets"
)

// Editor's commands may share a key: the first that can be done counts.
func TestEveryActionHasItsTextsAndAKeyOfItsOwn(t *testing.T) {
	ids := map[string]bool{}
	seen := map[key]action{}
	for _, a := range actions() {
		if ids[a.id] {
			t.Errorf("there are two actions %s", a.id)
		}
		ids[a.id] = true
		text := a.text
		if text == "" {
			text = "ui.action." + a.id
		}
		for _, lang := range words.Langs {
			if !words.Has(lang, text) {
				t.Errorf("action %s has no text in %s", a.id, lang)
			}
		}
		if a.run == nil {
			t.Errorf("action %s does nothing", a.id)
		}
		for _, k := range a.keys {
			if k.name == "" && k.char == 0 {
				t.Errorf("action %s has an empty key", a.id)
			}
			if other, twice := seen[k]; twice && (!a.verb || !other.verb) {
				t.Errorf("%v is the key of %s and of %s", k, other.id, a.id)
			}
			seen[k] = a
		}
	}
}

// inMenus is the ids of the actions that menus hold, submenus included.
func inMenus() map[string]bool {
	ids := map[string]bool{}
	for _, id := range []string{"look.system", "look.light", "look.dark", "language.en", "language.zh"} {
		ids[id] = true
	}
	for _, n := range memory.Scales {
		ids[scaleID(n)] = true
	}
	var add func(items []string)
	add = func(items []string) {
		for _, id := range items {
			if sub, ok := submenus[id]; ok {
				add(sub.items)
			} else if id != separator && !strings.HasPrefix(id, "@") {
				ids[id] = true
			}
		}
	}
	for _, m := range menus {
		add(m.items)
	}
	return ids
}

// The menus and the toolbar name actions that there are, and every action is
// in a menu, but those that only walk over the grid.
func TestMenusAndToolbarHoldActions(t *testing.T) {
	ids := map[string]bool{}
	for _, a := range actions() {
		ids[a.id] = true
	}
	menus := inMenus()
	for id := range menus {
		if !ids[id] {
			t.Errorf("a menu holds %s, which is no action", id)
		}
	}
	for _, id := range slices.Concat(toolsLeft, toolsRight) {
		if id != separator && !ids[id] {
			t.Errorf("the toolbar holds %s, which is no action", id)
		}
	}
	for _, items := range contextMenus {
		for _, id := range items {
			if id != separator && !strings.HasSuffix(id, ".") && !ids[id] {
				t.Errorf("a context menu holds %s, which is no action", id)
			}
		}
	}
	for id := range ids {
		if !menus[id] && !inNoMenu(id) {
			t.Errorf("action %s is in no menu", id)
		}
	}
}

// Every action does something on a document, or says why not; none panics.
func TestEveryActionCanBeTried(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	for _, a := range actions() {
		if a.id == "close" || a.id == "quit" || a.id == "fullscreen" {
			continue
		}
		w.do(a)
		if !w.dialogs.Any() && w.status.text.Text == "" {
			t.Errorf("after %s the status bar is empty", a.id)
		}
		w.dialogs.CloseAll()
		w.field.end(true)
	}
}

func TestPaletteFindsByBothLanguagesAndPinyin(t *testing.T) {
	for _, lang := range words.Langs {
		d := newDesk(t, lang)
		w, _ := d.opened()
		for query, want := range map[string]string{"undo": "undo", "撤销": "undo", "dc": "export", "export": "export", "lcw": "save.as", "save as": "save.as"} {
			w.openPalette()
			p := w.win.Canvas().Focused().(*widgets.Entry)
			p.SetText(query)
			found := false
			for _, a := range w.commands.found[:min(5, len(w.commands.found))] {
				found = found || a.id == want
			}
			if !found {
				t.Errorf("%s: %q does not find %s among the first", lang, query, want)
			}
			w.dialogs.CloseAll()
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

package ui

import (
	"slices"
	"strings"
	"testing"

	"touchline/assets"
	"touchline/model"
	"touchline/model/words"
)

func TestEveryActionHasItsTextsAndAKeyOfItsOwn(t *testing.T) {
	seen := map[key]string{}
	for _, a := range actions() {
		for _, lang := range words.Langs {
			if !words.Has(lang, "ui.action."+a.id) {
				t.Errorf("action %s has no text in %s", a.id, lang)
			}
		}
		if a.run == nil {
			t.Errorf("action %s does nothing", a.id)
		}
		for _, k := range a.keys {
			if other, twice := seen[k]; twice {
				t.Errorf("%v is the key of %s and of %s", k, other, a.id)
			}
			seen[k] = a.id
		}
	}
}

// The menus and the toolbar name actions that there are, and every action is
// in a menu.
func TestMenusAndToolbarHoldActions(t *testing.T) {
	ids := map[string]bool{}
	for _, a := range actions() {
		ids[a.id] = true
	}
	inMenu := []string{"look.system", "look.light", "look.dark", "language.en", "language.zh"}
	for _, m := range menus {
		inMenu = append(inMenu, m.items...)
	}
	for _, id := range slices.Concat(inMenu, toolsLeft, toolsRight) {
		if id != separator && !strings.HasPrefix(id, "@") && !ids[id] {
			t.Errorf("there is no action %s", id)
		}
	}
	for id := range ids {
		if !slices.Contains(inMenu, id) && id != "start" {
			t.Errorf("action %s is in no menu", id)
		}
	}
}

// Nothing in this window may pretend to edit.
func TestNoActionEdits(t *testing.T) {
	for _, a := range actions() {
		for _, word := range []string{"Undo", "Redo", "Paste", "Delete", "Insert", "Save", "Edit"} {
			if text := words.T(model.English, "ui.action."+a.id); strings.HasPrefix(text, word) {
				t.Errorf("action %s says %q", a.id, text)
			}
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

func TestFileNames(t *testing.T) {
	for title, want := range map[string]string{
		"个人客户 APP 开户": "个人客户 APP 开户", "a/b\\c:d": "a-b-c-d", "  ": "blueprint", "..": "blueprint", "x\ny": "x y",
	} {
		if got := fileName(title); got != want {
			t.Errorf("%q becomes %q, want %q", title, got, want)
		}
	}
}

package actions

import (
	"strings"

	"fyne.io/fyne/v2"

	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/dialogs"
)

// Action is something that the user can do.
type Action struct {
	ID   string
	Text string // the key of its text; "" for "ui.action.ID"
	Icon fyne.Resource
	Keys []Key // the first is the one that menus show

	// Needs is why the action cannot be done now, as the key of a text, or
	// "" if it can. nil: it always can.
	Needs func() string
	Run   func()
	// Full is its text where no menu says what it is about; nil: the same.
	Full func(model.Lang) string
	// Checked reports whether what it switches is on; nil: it switches nothing.
	Checked func() bool

	is       func() bool // what is selected is so already; nil: it is of no choice
	ofEditor bool        // one of the editor's: its keys come by the board
	letter   rune        // that does it too with nothing selected; it is among the keys
}

// label is the action's text in a language.
func (a *Action) label(lang model.Lang) string {
	if a.Text != "" {
		return words.T(lang, a.Text)
	}
	return words.T(lang, "ui.action."+a.ID)
}

// full is the action's text where it stands among all others.
func (a *Action) full(lang model.Lang) string {
	if a.Full != nil {
		return a.Full(lang)
	}
	return a.label(lang)
}

// on reports whether what the action switches or chooses is so now.
func (a *Action) on() bool { return a.is != nil && a.is() || a.Checked != nil && a.Checked() }

// Host is the window that actions are done in.
type Host interface {
	dialogs.Host
	Dialogs() *dialogs.Stack

	Editor() *editor.Editor // nil while no document is open
	OnBoard() bool          // the canvas has the keyboard
	Refocus()               // gives it to the canvas where nothing has it
	Say(text string)        // says something for a while
}

// Table is the actions of a window.
type Table struct {
	host Host
	all  []*Action // in the order of the sheet of keys
	own  int       // how many of them are the window's own
	byID map[string]*Action
}

// NewTable makes the table of a window: its own actions, and the editor's.
func NewTable(host Host, own []Action) *Table {
	t := &Table{host: host, own: len(own), byID: map[string]*Action{}}
	for _, a := range append(own, ofEditor(host)...) {
		t.all = append(t.all, &a)
		t.byID[a.ID] = &a
	}
	return t
}

// IDs is the ids of all actions.
func (t *Table) IDs() []string {
	var ids []string
	for _, a := range t.all {
		ids = append(ids, a.ID)
	}
	return ids
}

// Named is the action with an id.
func (t *Table) Named(id string) *Action {
	if a := t.byID[id]; a != nil {
		return a
	}
	return &Action{ID: id, Run: func() {}}
}

// Do does the action with an id, unless a dialog is open or it cannot be done
// now: then the window says why. Shortcuts come here whatever a menu shows.
func (t *Table) Do(id string) { t.do(t.Named(id)) }

func (t *Table) do(a *Action) {
	if t.host.Dialogs().Any() {
		return
	}
	t.host.Tips().Hide()
	if why := t.why(a); why != "" {
		t.host.Say(why)
		t.host.Refocus()
		return
	}
	a.Run()
	t.host.Refocus()
}

// why says as a sentence why an action cannot be done now, or "".
func (t *Table) why(a *Action) string {
	if a.Needs == nil {
		return ""
	}
	if key := a.Needs(); key != "" {
		return words.T(t.host.Lang(), key)
	}
	return ""
}

// OfKey is the window's own action of a key, or "". The editor knows its own.
func (t *Table) OfKey(name fyne.KeyName, mods fyne.KeyModifier) (id string) {
	return t.ownWith(func(k Key) bool { return k.char == 0 && k.name == name && k.mods == mods })
}

// OfRune is the window's own action of a typed character, or "".
func (t *Table) OfRune(r rune) (id string) { return t.ownWith(func(k Key) bool { return k.char == r }) }

func (t *Table) ownWith(is func(Key) bool) string {
	for _, a := range t.all[:t.own] {
		for _, k := range a.Keys {
			if is(k) {
				return a.ID
			}
		}
	}
	return ""
}

// t is a text of the window.
func (t *Table) t(key string, args ...any) string {
	return words.T(t.host.Lang(), "ui."+key, args...)
}

// Tip is what a control of an action says: its text, its key, and why it
// cannot be done now.
func (t *Table) Tip(id string) string { return t.tip(t.Named(id)) }

func (t *Table) tip(a *Action) string {
	text := strings.TrimSuffix(a.label(t.host.Lang()), "…")
	if len(a.Keys) > 0 {
		text += "   " + t.keyLabel(a.Keys[0])
	}
	if letter := Char(a.letter); a.letter != 0 && a.Keys[0] != letter {
		text += "   " + t.t("tip.letter", "key", t.keyLabel(letter))
	}
	if why := t.why(a); why != "" {
		text += "   — " + why
	}
	return text
}

package chooser

import (
	"path/filepath"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/words"
	"touchline/ui/dialogs"
	"touchline/ui/widgets"
)

// Options is what a file is wanted for.
type Options struct {
	Title, Accept string
	Folder        string
	Kinds         []string // ends of names that can be opened; nil, without Save: a folder is wanted
	Save          string   // the end of the name to save under: a name is wanted
	Name          string   // the name that is proposed
	Done          func(path string)
	Replace       func(path string, asked bool) // in place of Done: asked says that what is there may be replaced
	Gone          func()                        // nothing was chosen; may be nil
	Went          func(folder string)           // where it was chosen; may be nil
}

// Host is the window that a file is chosen in.
type Host interface {
	dialogs.Host
	Dialogs() *dialogs.Stack
}

// Chooser is the dialog.
type Chooser struct {
	Options
	host    Host
	Dialog  *dialogs.Dialog
	entries []dirEntry
	at      int // the entry that is chosen, or -1
	path    *widgets.Entry
	begun   bool           // something was typed into it: it stays until another folder is chosen
	File    *widgets.Entry // the name to save under; nil where none is wanted
	list    *folderList
	usual   *fyne.Container // buttons of folders to go to at once
	waiting *widget.Label   // shown in place of a list that is long in coming
	ok      *widgets.Button
	filter  []string // kinds that are shown
	trouble *widget.Label
	whole   *fyne.Container // of which trouble takes its room when it shows
	ended   bool
	asked   int  // counts what was asked of the disk: answers that are late are no matter
	Busy    bool // the last answer is not there yet

	replaces bool // the user said that what is there may be replaced
}

// The size of the dialog, in units.
const (
	chooserWidth  = 720
	chooserHeight = 500
)

// Open opens the dialog.
func Open(host Host, what Options) *Chooser {
	c := &Chooser{Options: what, host: host, at: -1, filter: what.Kinds}
	if c.Save != "" {
		c.filter = []string{c.Save}
	}
	c.path = widgets.NewEntry(host, "")
	c.path.OnSubmitted = c.typed
	c.path.OnChanged = func(string) { c.begun = true }
	c.trouble = widgets.Wrapped("", widget.DangerImportance)
	c.trouble.Hide()
	c.list = newFolderList(c)
	cancel := widgets.NewButton(host, c.t("cancel"), nil, nil)
	c.ok = widgets.NewButton(host, what.Accept, nil, c.accept)
	c.ok.Importance = widget.HighImportance
	c.whole = c.body()
	c.Dialog = host.Dialogs().Show(what.Title, c.whole, cancel, c.ok)
	c.Dialog.Accept = c.accept
	c.Dialog.Closed = func() {
		if !c.ended && c.Gone != nil {
			c.Gone()
		}
	}
	cancel.OnTapped = c.Dialog.Close
	c.Dialog.Resize(chooserWidth, chooserHeight)
	c.setPath(what.Folder)
	c.enable()
	c.goToNearest(what.Folder)
	c.showPlaces()
	if c.File != nil {
		host.Canvas().Focus(c.File)
		c.File.PickBare()
	} else {
		host.Canvas().Focus(c.list)
	}
	return c
}

// t is a text of the chooser.
func (c *Chooser) t(key string, args ...any) string {
	return words.T(c.host.Lang(), "ui."+key, args...)
}

// complain says why something cannot be done.
func (c *Chooser) complain(err error) {
	c.say(words.Said(c.host.Lang(), err))
}

// body lays the dialog out: the path on top, the usual folders at the left,
// the list, and below it the name or what is shown.
func (c *Chooser) body() *fyne.Container {
	host := c.host
	up := widgets.NewButton(host, "", theme.MoveUpIcon(), func() { c.goTo(filepath.Dir(c.Folder)) })
	up.Tip = c.t("folder.up")
	fresh := widgets.NewButton(host, "", theme.FolderNewIcon(), c.askFolder)
	fresh.Tip = c.t("folder.new")
	top := container.NewVBox(container.NewBorder(nil, nil, up, fresh, c.path), c.trouble)

	c.usual = container.NewVBox()
	c.waiting = widget.NewLabelWithStyle(c.t("choose.waiting"), fyne.TextAlignCenter, fyne.TextStyle{})
	c.waiting.Hide()
	foot := container.New(layout.NewFormLayout())
	if c.Save != "" {
		c.File = widgets.NewEntry(host, c.Name)
		c.File.OnSubmitted = func(string) { c.accept() }
		c.File.OnChanged = func(string) {
			c.quiet()
			c.enable()
		}
		foot.Add(widget.NewLabel(c.t("choose.name")))
		foot.Add(c.File)
	}
	if len(c.Kinds) > 1 {
		foot.Add(widget.NewLabel(c.t("choose.kind")))
		foot.Add(c.kindChoice())
	}
	bottom := container.NewVBox(widgets.Hairline(), container.New(layout.NewCustomPaddedLayout(6, 0, 0, 0), foot))
	if len(foot.Objects) == 0 {
		bottom.Hide()
	}
	list := container.NewStack(c.list, c.waiting)
	return container.NewBorder(top, bottom, widgets.Sized(c.usual, 130, 0), nil, container.NewBorder(nil, nil, widgets.Hairline(), nil, list))
}

// kindChoice is what of the kinds is shown: all of them, or one.
func (c *Chooser) kindChoice() fyne.CanvasObject {
	names := []string{c.t("choose.kind.all", "kinds", listed(c.host.Lang(), c.Kinds))}
	for _, k := range c.Kinds {
		names = append(names, c.t("choose.kind"+k))
	}
	return widgets.NewChoice(c.host, names, 0, func(i int) {
		c.filter = c.Kinds
		if i > 0 {
			c.filter = c.Kinds[i-1 : i]
		}
		c.goTo(c.Folder)
	})
}

// say shows a sentence above the list, which makes room for it.
func (c *Chooser) say(text string) {
	c.trouble.SetText(brief(text))
	c.trouble.Resize(fyne.NewSize(c.whole.Size().Width, 1)) // what wraps knows its height only at its width
	c.trouble.Show()
	c.whole.Refresh()
}

// quiet takes the sentence away: what it was about is past.
func (c *Chooser) quiet() {
	if c.trouble.Visible() {
		c.trouble.Hide()
		c.whole.Refresh()
	}
}

// longWord is how much of a word is shown in a sentence, in characters: a name
// that is too long would fill the dialog.
const longWord = 60

// brief leaves out the middle of what is too long of each word of a text.
func brief(text string) string {
	var b strings.Builder
	word := func(w string) {
		if r := []rune(w); len(r) > longWord {
			w = string(r[:longWord/2]) + "…" + string(r[len(r)-longWord/3:])
		}
		b.WriteString(w)
	}
	from := 0
	for i, r := range text {
		if r == ' ' || r == '/' || r == filepath.Separator {
			word(text[from:i])
			b.WriteRune(r)
			from = i + utf8.RuneLen(r)
		}
	}
	word(text[from:])
	return b.String()
}

// setPath shows a path in the field for one.
func (c *Chooser) setPath(path string) {
	c.path.SetText(path)
	c.begun = false
}

// pick chooses an entry, or with -1 none.
func (c *Chooser) pick(i int) {
	c.at = i
	switch {
	case i < 0:
		c.setPath(c.Folder)
	case c.File != nil:
		if !c.entries[i].folder {
			c.File.SetText(c.entries[i].name)
		}
	default:
		c.setPath(filepath.Join(c.Folder, c.entries[i].name))
	}
	c.enable()
}

// enable allows the main button where it means something.
func (c *Chooser) enable() {
	can := true
	switch {
	case c.File != nil:
		can = strings.TrimSpace(c.File.Text) != "" || c.onFolder()
	case c.Kinds != nil:
		can = c.at >= 0
	}
	if can {
		c.ok.Enable()
	} else {
		c.ok.Disable()
	}
}

func (c *Chooser) onFolder() bool {
	return c.at >= 0 && c.at < len(c.entries) && c.entries[c.at].folder
}

// accept opens the chosen folder, or ends with the chosen file.
func (c *Chooser) accept() {
	onList := c.host.Canvas().Focused() == fyne.Focusable(c.list)
	switch {
	case c.File != nil && !(c.onFolder() && onList):
		c.acceptName(c.File.Text)
	case c.onFolder() && (c.Kinds != nil || c.File != nil):
		c.goTo(filepath.Join(c.Folder, c.entries[c.at].name))
	case c.at >= 0:
		c.End(filepath.Join(c.Folder, c.entries[c.at].name))
	case c.Kinds == nil:
		c.End(c.Folder)
	}
}

func (c *Chooser) End(path string) {
	c.ended = true
	c.Dialog.Close()
	folder := filepath.Dir(path)
	if c.Kinds == nil && c.Save == "" {
		folder = path
	}
	if c.Went != nil {
		c.Went(folder)
	}
	if c.Replace != nil {
		c.Replace(path, c.replaces)
		return
	}
	c.Done(path)
}

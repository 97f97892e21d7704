package ui

import (
	"strings"

	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/event"
	"touchline/model/keep"
	"touchline/model/table"
)

// copyOut puts what was copied on the system's clipboard, as its text, and
// keeps the rest for the program's windows, and in the state folder for other
// running copies. Where it cannot be kept, those paste the text.
func (w answerer) copyOut(r event.CopyOut) {
	a := w.app
	a.clips.Put(r.Clip)
	text := r.Clip.Text
	if r.File {
		text = string(r.Clip.JSON)
	}
	a.fyne.Clipboard().SetContent(text)
	w.status.Say(w.t("copied.clip"))
	if a.State != "" {
		a.Jobs.Go(func() { _ = keep.KeepClip(a.State, clip.Plain(r.Clip.Text), r.Clip.JSON) })
	}
}

// lookForClip reads what another running copy kept last, before it is asked
// for: whoever copied there comes here, and then pastes.
func (a *App) lookForClip() {
	if a.State == "" {
		return
	}
	seen := a.foreign
	a.Reads.Go(func() {
		c := keep.LastClip(a.State, seen)
		a.Later(func() { a.foreign = c })
	})
}

// clipOf is what a text on the clipboard stands for.
func (a *App) clipOf(text string) clip.Clip {
	c := a.clips.Match(text)
	if plain := clip.Plain(text); len(c.JSON) == 0 && a.foreign.For(plain) {
		c.JSON = a.foreign.Data
	}
	return c
}

// inField is a text of the clipboard as a field takes it: what was copied here
// comes without the guard that spreadsheets need.
func (a *App) inField(text string) string {
	if len(a.clipOf(text).JSON) == 0 {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		cells := strings.Split(line, "\t")
		for j, s := range cells {
			cells[j] = table.Unguard(s)
		}
		lines[i] = strings.Join(cells, "\t")
	}
	return strings.Join(lines, "\n")
}

// paste puts what is on the clipboard into the document.
func (w answerer) paste(r event.WantPaste) {
	ed := w.session.ed
	text := w.app.fyne.Clipboard().Content()
	if r.OneCell {
		ed.PasteInCell(text)
		return
	}
	c := w.app.clipOf(text)
	if len(c.JSON) > 0 || clip.IsBlueprint(text) {
		ed.Paste(c)
		return
	}
	w.imports.Pasted(text, func() { ed.Paste(c) })
}

// copyText copies what is selected, or with nothing selected all, as text
// alone.
func (w answerer) copyText() {
	w.app.fyne.Clipboard().SetContent(w.session.ed.SelectionText())
	w.status.Say(w.t("copied.clip"))
}

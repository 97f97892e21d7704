package input

import (
	"runtime"
	"slices"
	"unicode"

	"fyne.io/fyne/v2"
)

// The toolkit keeps the caret as a row and a column, and breaks a line at a
// space that belongs to neither row. At the end of a paragraph such a space has
// no place behind it: the caret stood before it, and the next letter came there
// as well, or the space was lost. So here the texts are put together by
// offsets, in runes, and a caret that no row and column can stand for is kept
// as the one before it, with the mark that it is past the space.

// wordModifier is what goes by words, as the toolkit has it.
var wordModifier = func() fyne.KeyModifier {
	if runtime.GOOS == "darwin" {
		return fyne.KeyModifierAlt
	}
	return fyne.KeyModifierShortcutDefault
}()

// offset is where the caret is in the text.
func (e *Entry) offset() int {
	at := min(e.CursorTextOffset(), len([]rune(e.Text)))
	if e.past && at < len([]rune(e.Text)) {
		at++
	}
	return at
}

// place puts the caret at an offset, with nothing selected.
func (e *Entry) place(at int) { e.past = !e.try(at) }

// try puts the caret at an offset, and reports whether a row and a column can
// stand for it; otherwise it is at the end of the row before.
func (e *Entry) try(at int) bool {
	row := 0
	begin := 0
	for {
		e.CursorRow, e.CursorColumn = row+1, 0
		next := e.CursorTextOffset()
		if next <= begin || next > at { // there is no such row, or it begins behind
			break
		}
		row, begin = row+1, next
	}
	e.CursorRow, e.CursorColumn = row, at-begin
	e.Refresh() // brings the column into the row
	return e.CursorRow == row && e.CursorColumn == at-begin
}

// gap reports whether the caret is at the end of a row that a space ends which
// has no place behind it, and is not past it.
func (e *Entry) gap() bool { return e.gapAt([]rune(e.Text), e.CursorTextOffset()) }

// gapAt is gap for another place of the text. The caret and what is selected
// stay.
func (e *Entry) gapAt(text []rune, at int) bool {
	if at >= len(text) || text[at] == '\n' || !unicode.IsSpace(text[at]) || at+1 < len(text) && text[at+1] != '\n' {
		return false
	}
	row, column := e.CursorRow, e.CursorColumn
	found := e.try(at + 1)
	e.CursorRow, e.CursorColumn = row, column
	e.Refresh()
	return !found
}

// moved is after the caret was moved: at a row's end, past its space.
func (e *Entry) moved() {
	if e.wraps() && e.selected() == "" {
		e.past = e.gap()
	}
}

// selected is the text that is selected. The toolkit knows that only after it
// has heard of the mouse, or shown the field.
func (e *Entry) selected() string {
	if !e.heard {
		e.heard = true
		e.Entry.MouseUp(nil)
	}
	return e.SelectedText()
}

// step is Left or Right with nothing selected: a rune, wherever lines break.
func (e *Entry) step(k *fyne.KeyEvent, by int) {
	if e.selected() != "" || e.Keys.Mods()&fyne.KeyModifierShift != 0 {
		e.travel(k)
		return
	}
	if at := e.offset() + by; at >= 0 && at <= len([]rune(e.Text)) {
		e.place(at)
	}
}

// travel is a key that moves the caret, or selects.
func (e *Entry) travel(k *fyne.KeyEvent) {
	e.past = false
	e.Entry.TypedKey(k)
	e.moved()
}

// remove takes what is selected out of the text, or else what a function of
// text and caret gives.
func (e *Entry) remove(of func(text []rune, at int) (from, to int)) {
	before := e.Text
	if e.selected() != "" {
		at := e.cut()
		e.put(before, at, at, "")
		return
	}
	if from, to := of([]rune(e.Text), e.offset()); from < to {
		e.put(before, from, to, "")
	}
}

// replace puts a text in the place of what is selected, or at the caret.
func (e *Entry) replace(s string) {
	before := e.Text
	at := e.cut()
	e.put(before, at, at, s)
}

// put replaces a part of the text and puts the caret behind what came; before
// is the text that the field's owner knows.
func (e *Entry) put(before string, from, to int, s string) {
	text := []rune(e.Text)
	next := string(slices.Concat(text[:from], []rune(s), text[to:]))
	e.past = false
	e.quietly(func() { e.Entry.SetText(next) })
	if next != before && e.OnChanged != nil {
		e.OnChanged(next)
	}
	if e.Text == next { // who follows the text may have changed it again
		e.place(from + len([]rune(s)))
	}
}

// quietly changes the text without telling.
func (e *Entry) quietly(change func()) {
	told := e.OnChanged
	e.OnChanged = nil
	change()
	e.OnChanged = told
}

// cut takes what is selected out, with the space behind it that has no place
// of its own, and returns where the caret then is. Nobody is told: see put.
func (e *Entry) cut() int {
	selected := []rune(e.selected())
	if len(selected) == 0 {
		return e.offset()
	}
	text, caret := []rune(e.Text), min(e.CursorTextOffset(), len([]rune(e.Text)))
	stands := func(at int) bool {
		return at >= 0 && at+len(selected) <= len(text) && slices.Equal(text[at:at+len(selected)], selected)
	}
	behind := stands(caret-len(selected)) && e.gapAt(text, caret)
	ahead := stands(caret) && e.gapAt(text, caret+len(selected))
	e.quietly(func() { e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace}) }) // it knows both ends
	at := caret - len(selected)
	if !stands(at) || stands(caret) && e.CursorTextOffset() == caret {
		at, behind = caret, ahead
	}
	if behind {
		left := []rune(e.Text)
		e.quietly(func() { e.Entry.SetText(string(slices.Delete(left, at, at+1))) })
	}
	return at
}

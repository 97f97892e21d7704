package fields

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/widgets"
)

// A sentence comes when someone pauses in a text that is no value yet, or
// soon after the field was left: not at once, because what lies below it
// moves, and whoever clicked there is still on it.
const (
	troublePause = 900 * time.Millisecond
	troubleLeft  = 250 * time.Millisecond
)

func NewTrouble(sh *Sheet) *trouble {
	t := &trouble{Label: widgets.Sentence("", widget.DangerImportance), sheet: sh}
	t.Box = widgets.Tight(t.Label)
	t.Box.Hide()
	return t
}

// Share has some fields say in one place why they are refused, and returns
// that place.
func Share(all ...*TextField) fyne.CanvasObject {
	t := all[0].Trouble
	for _, f := range all {
		f.Trouble = t
	}
	t.of = all
	return t.Box
}

// first is why a field that shares the sentence is refused; nil if none is.
func (t *trouble) first() error {
	for _, f := range t.of {
		if r, ok := f.sheet.refusals.at(f.ID); ok {
			return r.err
		}
	}
	return nil
}

// Visible reports whether a sentence shows.
func (t *trouble) Visible() bool { return t.Box.Visible() }

// Say shows why, now or after a while; nil takes the sentence away, unless
// another field has something to say.
func (t *trouble) Say(err error, after time.Duration) {
	if err == nil {
		err = t.first()
	}
	t.turn++
	if err == nil {
		if t.Visible() {
			t.Box.Hide()
			t.sheet.Relay()
		}
		return
	}
	turn := t.turn
	show := func() {
		if t.turn != turn {
			return
		}
		text := t.sheet.explain(err)
		if t.Visible() && t.Text == text {
			return
		}
		t.SetText(text)
		if !t.Visible() {
			t.Box.Show()
		}
		t.sheet.Relay()
	}
	if after == 0 {
		show()
		return
	}
	t.sheet.After(after, show)
}

package panels

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// trouble is the sentence that says why what stands in a field is refused.
// It stands below the row of its field.
type trouble struct {
	*widget.Label
	sheet *sheet
	box   *fyne.Container // around it, without margins
	turn  int             // counts what was said, so that a late sentence says nothing
}

// A sentence comes when someone pauses in a text that is no value yet, or
// soon after the field was left: not at once, because what lies below it
// moves, and whoever clicked there is still on it.
const (
	troublePause = 900 * time.Millisecond
	troubleLeft  = 250 * time.Millisecond
)

func newTrouble(sh *sheet) *trouble {
	t := &trouble{Label: sentence("", widget.DangerImportance), sheet: sh}
	t.box = tight(t.Label)
	t.box.Hide()
	return t
}

// Visible reports whether a sentence shows.
func (t *trouble) Visible() bool { return t.box.Visible() }

// say shows why, now or after a while; nil takes the sentence away.
func (t *trouble) say(err error, after time.Duration) {
	t.turn++
	if err == nil {
		if t.Visible() {
			t.box.Hide()
			t.sheet.relay()
		}
		return
	}
	turn := t.turn
	show := func() {
		if t.turn != turn {
			return
		}
		t.SetText(t.sheet.explain(err))
		if !t.Visible() {
			t.box.Show()
		}
		t.sheet.relay()
	}
	if after == 0 {
		show()
		return
	}
	t.sheet.after(after, show)
}

package panels

import (
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/words"
)

// trouble is the sentence that says why what stands in a field is refused.
// It stands below the row of its field.
type trouble struct {
	*widget.Label
	in   *Inspector
	box  *fyne.Container // around it, without margins
	turn int             // counts what was said, so that a late sentence says nothing
}

// A sentence comes when someone pauses in a text that is no value yet, or
// soon after the field was left: not at once, because what lies below it
// moves, and whoever clicked there is still on it.
const (
	troublePause = 900 * time.Millisecond
	troubleLeft  = 250 * time.Millisecond
)

func newTrouble(in *Inspector) *trouble {
	t := &trouble{Label: sentence("", widget.DangerImportance), in: in}
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
			t.in.relay()
		}
		return
	}
	turn := t.turn
	show := func() {
		if t.turn != turn {
			return
		}
		t.SetText(t.in.explain(err))
		if !t.Visible() {
			t.box.Show()
		}
		t.in.relay()
	}
	if after == 0 {
		show()
		return
	}
	t.in.after(after, show)
}

// explain is an error as a sentence. The names of records and fields that
// edits use in theirs say nothing to a reader.
func (in *Inspector) explain(err error) string {
	var f *model.Fault
	if errors.As(err, &f) {
		args := make([]string, len(f.Args))
		copy(args, f.Args)
		for i := 0; i+1 < len(args); i += 2 {
			switch args[i] {
			case "where":
				args[i+1] = in.t("this")
			case "field":
				if key := "field." + strings.ToLower(args[i+1]); words.Has(in.host.Lang(), "panel."+key) {
					args[i+1] = in.t(key)
				}
			}
		}
		err = &model.Fault{Key: f.Key, Args: args, Err: f.Err}
	}
	s, hint := words.Explain(in.host.Lang(), err)
	if hint != "" {
		s += " " + hint
	}
	return s
}

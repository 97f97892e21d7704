package fields

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/editor/selection"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/words"
	"touchline/ui/panels"
	"touchline/ui/widgets"
)

// Sheet is what the fields of a panel share: whose records they show, what is
// refused or unfolded in them, and the layer above them. The panel that they
// stand in says how to lay out anew.
type Sheet struct {
	panels.Speaker
	Offers   *offers
	refusals *refusals
	uses     *uses

	Picked   selection.Set   // whose records the fields show
	Allowed  bool            // the document may be changed
	unfolded map[string]bool // by the id of the part
	visit    int             // counts the visits of fields: typing in two of them is two steps of undo
	measure  *widget.Label   // how high a text is at a width

	Relay func() // puts everything in its place after something grew or went

	After func(time.Duration, func()) // runs a function on the toolkit's goroutine, later
	Aside func(func())                // runs a function beside it
	Now   func() time.Time
}

// NewSheet makes a sheet for the fields of one panel. Above is the layer over
// them, without a layout.
func NewSheet(h panels.Host, above *fyne.Container, relay func()) *Sheet {
	sh := &Sheet{
		Speaker: panels.Speaker{Host: h}, Now: time.Now, Allowed: true, unfolded: map[string]bool{}, measure: widget.NewLabel(""),
		refusals: newRefusals(), uses: newUses(), Offers: newOffers(above),
		Relay: relay,
	}
	sh.measure.Wrapping = fyne.TextWrapWord
	sh.After = func(d time.Duration, f func()) { time.AfterFunc(d, func() { h.Later(f) }) }
	sh.Aside = func(f func()) { go f() }
	return sh
}

// Show says whose records the fields show from now on.
func (sh *Sheet) Show(picked selection.Set) {
	sh.Picked = picked
	sh.refusals.of = keyOfShown(picked)
	sh.visit++
}

// keyOfShown names what is selected, so that a refused text comes back to
// where it was typed.
func keyOfShown(s selection.Set) string {
	key := ""
	for i, o := range s.Owners() {
		if i == 20 {
			break // so many are told apart well enough
		}
		key += string(o) + " "
	}
	return key
}

// Escape is what the window does with Escape: the keyboard goes back to the
// canvas.
func (sh *Sheet) Escape() { sh.Host.Key(fyne.KeyEscape, 0) }

// Button is a button among the fields.
func (sh *Sheet) Button(text string, icon fyne.Resource, tapped func()) *widgets.Button {
	return widgets.NewButton(sh.Host, text, icon, tapped)
}

// Apply does edits as one. typing lets those of the same property count as
// one step of undo as long as nobody pauses or leaves the field. A refusal is
// in the editor's status too, which the window shows.
func (sh *Sheet) Apply(batch edit.Batch, id string, typing bool) error {
	e := sh.Host.Editor()
	if e == nil || len(batch) == 0 {
		return nil
	}
	var x edit.Edit = batch
	if len(batch) == 1 {
		x = batch[0]
	}
	if typing {
		return e.DoTyping(x, fmt.Sprintf("panel %s of %s #%d", id, keyOf(e.Selection().Owners()), sh.visit))
	}
	return e.Do(x)
}

// keyOf names what is selected: the first and the number of them tell two
// selections apart well enough, since a visit of a field has only one.
func keyOf(owners []canvas.Owner) string {
	if len(owners) == 0 {
		return "document"
	}
	return fmt.Sprint(owners[0], "+", len(owners)-1)
}

// Suggest is a source of suggestions, looked up once a visit of the field.
func (sh *Sheet) Suggest(id string, of func(*model.Card, func(string))) func() []string {
	return func() []string { return sh.uses.at(sh.visit, id, sh.Document(), of) }
}

// explain is an error as a sentence. The names of records and fields that
// edits use in theirs say nothing to a reader.
func (sh *Sheet) explain(err error) string {
	var f *model.Fault
	if errors.As(err, &f) {
		args := make([]string, len(f.Args))
		copy(args, f.Args)
		for i := 0; i+1 < len(args); i += 2 {
			switch args[i] {
			case "where":
				args[i+1] = sh.T("this")
			case "field":
				if key := "field." + strings.ToLower(args[i+1]); words.Has(sh.Host.Lang(), "panel."+key) {
					args[i+1] = sh.T(key)
				}
			}
		}
		err = &model.Fault{Key: f.Key, Args: args, Err: f.Err}
	}
	s, hint := words.Explain(sh.Host.Lang(), err)
	if hint != "" {
		s += " " + hint
	}
	return s
}

// focusFirst gives the keyboard to the first field of a form that is typed
// into. The window is asked of the layer above: it does not know yet of a field
// that was made just now.
func (sh *Sheet) focusFirst(f *Form) {
	c := fyne.CurrentApp().Driver().CanvasForObject(sh.Offers.layer)
	if f == nil || c == nil {
		return
	}
	for _, x := range f.Fields {
		if t, ok := x.(*TextField); ok && !t.Entry.Disabled() {
			c.Focus(t.Entry)
			return
		}
	}
}

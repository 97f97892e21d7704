package fields

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/editor/selection"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/words"
	"touchline/ui/input"
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

// TextField is a property that is typed: a text as it is, or one that has to
// be read.
type TextField struct {
	sheet   *Sheet
	ID      string
	Entry   *Entry
	whole   fyne.CanvasObject
	Frame   *fynecanvas.Rectangle
	Trouble *trouble
	Hint    string // shown in grey while it is empty
	Example string // the same, but only while it has the keyboard

	Show  func() (text string, mixed bool)
	Means func(text string) bool // the text means what the records say
	Take  func(text string) error

	loud   *widgets.Loud       // around the entry, where its text can stand out; nil: it cannot
	isLoud func() bool         // it does
	more   func()              // shows what can be chosen; nil: nothing
	button *widgets.IconButton // that does; nil: none

	loading bool
	Suggest func() []string // what the document uses already; nil: nothing
	list    bool            // it holds several entries: the last one is completed
}

// trouble is the sentence that says why what stands in a field is refused.
// It stands below the row of its field; fields of one row, or of one table,
// share one, so that the same sentence does not stand there twice.
type trouble struct {
	*widget.Label
	sheet *Sheet
	Box   *fyne.Container // around it, without margins
	of    []*TextField    // that share it
	turn  int             // counts what was said, so that a late sentence says nothing
}

// offers is the suggestions below a field that is typed into. It stands on
// the layer above the panel and takes no keyboard, so that typing goes on;
// Down and Up choose, Return or Tab takes, Escape closes.
type offers struct {
	layer  *fyne.Container // above the panel
	Field  *TextField
	box    *fynecanvas.Rectangle
	Rows   []*offerRow
	Texts  []string
	chosen int // -1: none
	stir   input.Stir
}

// Entry is a text field. One of several lines is as high as its text. Tab
// leaves it, Escape gives the keyboard back to the canvas, and undo is the
// document's.
type Entry struct {
	input.Entry
	sheet   *Sheet
	Focused bool
	rows    int

	entered func()                  // focus gained
	left    func()                  // focus lost
	keys    func(fyne.KeyName) bool // before the entry's own; false if it has no use for it
	undo    func() bool             // before the document's; false if there is nothing
}

func newOffers(above *fyne.Container) *offers { return &offers{layer: above, chosen: -1} }

// offerRow is a suggestion. It is taken when the button goes down: the field
// loses the keyboard by that, and the suggestions go.
type offerRow struct {
	widget.BaseWidget
	text            string
	chosen, hovered bool
	take            func(string)
	stirred         func(fyne.Position) bool // somebody moved the pointer there
}

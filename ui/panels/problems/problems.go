package problems

import (
	"slices"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/check"
	"touchline/model/edit"
	"touchline/ui/panels"
	"touchline/ui/widgets"
)

// Problems is what a careful reviewer finds in the document, as it is now,
// rule by rule. A press goes there. The check runs beside the window.
type Problems struct {
	panels.Speaker
	root   *fyne.Container
	list   *widgets.List
	none   *widget.Label
	filter *filter
	bar    *bar

	found  check.Report
	folded map[string]bool // rules whose findings are folded away
	lines  []line          // what the list shows
	lang   model.Lang
	went   check.Finding // the problem that was gone to last; of no rule: none
	looked bool          // somebody has seen the list

	checked  *model.Document // that found belongs to
	wanted   *model.Document // that is waited for, or checked now
	turn     int
	stopping *atomic.Bool
	changed  func()

	after func(time.Duration, func()) // runs a function on the toolkit's goroutine, later
	aside func(func())                // runs a function beside it
	check func(*model.Document) check.Report
	today func() model.Date
}

// today is the day at the window: a problem is looked for by who sits there.
func today() model.Date { return model.Date(time.Now().Format(time.DateOnly)) }

// Object is what stands in the window.
func (p *Problems) Object() fyne.CanvasObject { return p.root }

// OnChanged is called when other problems were found: the status bar shows
// how many.
func (p *Problems) OnChanged(f func()) { p.changed = f }

// Summary is what the status bar says of them.
type Summary struct {
	Text  string              // how many there are to look at, or that there are none
	Parts string              // how many of each severity; "" for none
	Color fyne.ThemeColorName // of the worst, as in the list
	Any   bool
}

// Look notes that the list shows: somebody has seen it.
func (p *Problems) Look() { p.looked = true }

// Summary is how many there are. They are grey until somebody has seen the list:
// who draws is not told off for what is not finished. Only a document that is
// broken is red at once.
func (p *Problems) Summary() Summary {
	e, w, i := p.found.Count(check.Error), p.found.Count(check.Warning), p.found.Count(check.Information)
	s := Summary{Color: severityColors[check.Information], Any: e+w+i > 0}
	switch {
	case e > 0 && p.looked || p.isBroken():
		s.Color = severityColors[check.Error]
	case w > 0 && p.looked:
		s.Color = severityColors[check.Warning]
	}
	switch {
	case !s.Any && p.checked != nil && !begun(p.checked):
		s.Text = p.T("problems.begin.short")
	case !s.Any:
		s.Text = p.T("problems.none.short")
	default:
		s.Text = p.N("problems.look", e+w+i)
	}
	if !s.Any {
		return s
	}
	parts := ""
	for _, x := range []struct {
		key string
		n   int
	}{{"problems.error", e}, {"problems.warning", w}, {"problems.info", i}} {
		if x.n > 0 {
			if parts != "" {
				parts += " · "
			}
			parts += p.N(x.key, x.n)
		}
	}
	s.Parts = p.N("problems.sum", e+w+i, "parts", parts)
	return s
}

// isBroken reports whether the document breaks a rule that no picture can do
// without.
func (p *Problems) isBroken() bool {
	return slices.ContainsFunc(p.found.Groups, func(g check.Group) bool { return g.Rule == nil && len(g.Findings) > 0 })
}

// begun reports whether there is a card: before, nothing is checked.
func begun(d *model.Document) bool { return d.CardTable().Len() > 0 }

// same reports whether two checks found the same.
func same(a, b []check.Finding) bool {
	if len(a) > 0 && len(a) == len(b) && &a[0] == &b[0] {
		return true // the list of the last check, as it was
	}
	return slices.EqualFunc(a, b, func(x, y check.Finding) bool {
		return x.Rule == y.Rule && x.Where == y.Where && slices.Equal(x.Args, y.Args)
	})
}

// place is the owner of where something was found; the whole document has
// none.
func (p *Problems) place(where string) (canvas.Owner, bool) {
	o := canvas.Owner(where)
	if kind, _ := owner.Split(o); kind == "document" || kind == owner.KindNone {
		return "", true
	}
	return o, true
}

// explain is a finding in words; where it is said instead of the id.
func (p *Problems) explain(f check.Finding) (sentence, hint string) {
	return check.Explain(p.Host.Lang(), f, func(where string) string { return p.NameOf(canvas.Owner(where)) })
}

// do changes the document, as one step of undo.
func (p *Problems) do(x edit.Edit) {
	e := p.Host.Editor()
	if e == nil || x == nil {
		return
	}
	_ = e.Do(x) // what is refused is in the editor's status, and the problem stays in the list
}

// bar is what can be done about the problem that was gone to: what to do in
// words, a button that mends it where no thought is needed, and one that
// dismisses it, for a reason that is typed there.
type bar struct {
	p       *Problems
	root    *fyne.Container
	hint    *widget.Label
	fix     *widgets.Button
	dismiss *widgets.Button
	recall  *widgets.Button
	asking  *fyne.Container // for the reason
	reason  *widgets.Entry
	here    *widgets.Button
	all     *widgets.Button
	about   check.Finding // what the reason is typed for
}

// filter is the pills above the list: which severities it shows, with how many
// there are of each, and whether it shows what was dismissed.
type filter struct {
	p         *Problems
	changed   func() // is told when another severity shows
	root      *fyne.Container
	hides     map[check.Severity]bool
	dismissed bool
	says      string // what the pills say: they are made anew when that changes
}

// line is a line of the list: the head of a rule, or what it found.
type line struct {
	head      bool
	rule      string // of the head; the findings have their own
	title     string
	n         int  // findings below the head
	folded    bool // of a head: what lies below it is not shown
	severity  check.Severity
	finding   check.Finding
	dismissed bool
}

var severityKeys = map[check.Severity]string{check.Error: "problems.error", check.Warning: "problems.warning", check.Information: "problems.info"}

// severityColors is the colour of a severity, wherever it shows: what stops an
// export, what a reader would take exception to, what could be better.
var severityColors = map[check.Severity]fyne.ThemeColorName{
	check.Error: theme.ColorNameError, check.Warning: theme.ColorNameWarning, check.Information: theme.ColorNamePlaceHolder,
}

package problems

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/check"
	"touchline/ui/panels"
	"touchline/ui/widgets"
)

// checkPause is how long nothing must change before the document is checked:
// who types is not told what is missing in the middle of a word.
const checkPause = 400 * time.Millisecond

// Problems is what a careful reviewer finds in the document, as it is now. A
// press goes there. The check runs beside the window.
type Problems struct {
	panels.Speaker
	root  *fyne.Container
	list  *widget.List
	none  *widget.Label
	hint  *widget.Label
	found []check.Finding
	lang  model.Lang
	went  int // the problem that was gone to last; -1: none

	checked  *model.Document // that found belongs to
	wanted   *model.Document // that is waited for, or checked now
	turn     int
	stopping *atomic.Bool
	changed  func()

	after func(time.Duration, func()) // runs a function on the toolkit's goroutine, later
	aside func(func())                // runs a function beside it
	check func(*model.Document) []check.Finding
}

// checkToday is a check of one document after another, as of now: a problem is
// looked for by who sits at the window today.
func checkToday() func(*model.Document) []check.Finding {
	var c check.Checker
	return func(d *model.Document) []check.Finding {
		return c.Check(d, model.Date(time.Now().Format(time.DateOnly))).All()
	}
}

// New makes a list of problems.
func New(h panels.Host) *Problems {
	p := &Problems{Speaker: panels.Speaker{Host: h}, check: checkToday(), changed: func() {}, went: -1}
	p.after = func(d time.Duration, f func()) { time.AfterFunc(d, func() { h.Later(f) }) }
	p.aside = func(f func()) { go f() }
	p.list = widget.NewList(
		func() int { return len(p.found) },
		func() fyne.CanvasObject { return newRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			if i < len(p.found) {
				o.(*row).show(p, p.found[i], i == p.went)
			}
		})
	p.list.OnSelected = p.open
	p.none = widgets.Sentence("", widget.LowImportance)
	p.hint = widgets.Sentence("", widget.MediumImportance)
	p.hint.Hide()
	p.root = container.NewStack(container.NewBorder(nil, p.hint, nil, nil, container.NewStack(p.list, widgets.Padded(8, 8, widgets.Tight(p.none)))))
	return p
}

// Object is what stands in the window.
func (p *Problems) Object() fyne.CanvasObject { return p.root }

// OnChanged is called when other problems were found: the status bar shows
// how many.
func (p *Problems) OnChanged(f func()) { p.changed = f }

// Count is how many there are of a severity.
func (p *Problems) Count(s check.Severity) int {
	n := 0
	for _, f := range p.found {
		if f.Severity == s {
			n++
		}
	}
	return n
}

// Summary is how many there are, for the status bar: "4 problems: 1 error, 3
// warnings", or "" for none. Errors says whether one of them is an error.
func (p *Problems) Summary() (text string, errors bool) {
	e, w, i := p.Count(check.Error), p.Count(check.Warning), p.Count(check.Information)
	if e+w+i == 0 {
		return "", false
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
	return p.N("problems.sum", e+w+i, "parts", parts), e > 0
}

// Update follows the editor: a document that changed is checked soon.
func (p *Problems) Update() {
	doc := p.Document()
	if lang := p.Host.Lang(); lang != p.lang {
		p.lang = lang
		p.say()
		p.list.Refresh()
		p.changed()
	}
	if doc == p.wanted {
		return
	}
	p.wanted = doc
	p.turn++
	turn := p.turn
	if p.stopping != nil {
		p.stopping.Store(true)
	}
	if doc == nil {
		p.set(nil, nil)
		return
	}
	stop := &atomic.Bool{}
	p.stopping = stop
	p.after(checkPause, func() {
		if turn != p.turn {
			return
		}
		p.aside(func() {
			if stop.Load() {
				return
			}
			found := p.check(doc)
			p.Host.Later(func() {
				if turn == p.turn {
					p.set(doc, found)
				}
			})
		})
	})
}

// set shows what was found.
func (p *Problems) set(doc *model.Document, found []check.Finding) {
	p.checked = doc
	if same(p.found, found) && doc != nil {
		p.found = found
		p.say()
		return
	}
	p.found = found
	p.went = -1
	p.hint.Hide()
	p.say()
	p.list.Refresh()
	p.changed()
}

// same reports whether two checks found the same.
func same(a, b []check.Finding) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Rule != b[i].Rule || a[i].Where != b[i].Where || len(a[i].Args) != len(b[i].Args) {
			return false
		}
		for j := range a[i].Args {
			if a[i].Args[j] != b[i].Args[j] {
				return false
			}
		}
	}
	return true
}

func (p *Problems) say() {
	text := ""
	if p.checked != nil && len(p.found) == 0 {
		text = p.T("problems.none")
	}
	if p.none.Text != text {
		p.none.SetText(text)
	}
}

// open goes to the place of a problem and says what to do.
func (p *Problems) open(i widget.ListItemID) {
	if i < 0 || i >= len(p.found) {
		return
	}
	f := p.found[i]
	sentence, hint := p.explain(f)
	if hint != "" {
		sentence = hint
	}
	old := p.went
	p.went = i
	p.list.Unselect(i) // so that a second press goes there again
	p.list.RefreshItem(i)
	if old >= 0 && old != i {
		p.list.RefreshItem(old)
	}
	p.hint.SetText(sentence)
	p.hint.Show()
	p.root.Refresh()
	if o, ok := p.place(f.Where); ok {
		p.Pick(o)
	}
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

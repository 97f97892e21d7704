package problems

import (
	"slices"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/check"
	"touchline/model/edit"
	"touchline/ui/panels"
	"touchline/ui/widgets"
)

// checkPause is how long nothing must change before the document is checked:
// who types is not told what is missing in the middle of a word.
const checkPause = 400 * time.Millisecond

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

// New makes a list of problems.
func New(h panels.Host) *Problems {
	p := &Problems{Speaker: panels.Speaker{Host: h}, changed: func() {}, folded: map[string]bool{}, today: today}
	var c check.Checker
	p.check = func(d *model.Document) check.Report { return c.Check(d, p.today()) }
	p.after = func(d time.Duration, f func()) { time.AfterFunc(d, func() { h.Later(f) }) }
	p.aside = func(f func()) { go f() }
	p.list = widgets.NewList(h,
		func() int { return len(p.lines) },
		func() fyne.CanvasObject { return newRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			if i < len(p.lines) {
				o.(*row).show(p, p.lines[i])
			}
		})
	p.list.OnSelected = p.open
	p.none = widgets.Sentence("", widget.LowImportance)
	p.filter = newFilter(p)
	p.bar = newBar(p)
	p.root = container.NewStack(container.NewBorder(p.filter.root, p.bar.root, nil, nil, container.NewStack(p.list, widgets.Padded(8, 8, widgets.Tight(p.none)))))
	return p
}

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

// Update follows the editor: a document that changed is checked soon.
func (p *Problems) Update() {
	doc := p.Document()
	if lang := p.Host.Lang(); lang != p.lang {
		p.lang = lang
		p.show()
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
	if doc == nil || !begun(doc) {
		p.set(doc, check.Report{}) // no check speaks before the first card
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
func (p *Problems) set(doc *model.Document, found check.Report) {
	unchanged := slices.EqualFunc(p.found.Groups, found.Groups, func(a, b check.Group) bool { return a.Rule == b.Rule && same(a.Findings, b.Findings) }) && same(p.found.Dismissed, found.Dismissed) && doc != nil && p.checked != nil && begun(doc) == begun(p.checked)
	p.checked, p.found = doc, found
	if unchanged {
		return
	}
	p.show()
	p.changed()
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

// show lays the list out anew. What was gone to stays so if it is still there.
func (p *Problems) show() {
	p.lines = p.layOut()
	if !slices.ContainsFunc(p.lines, p.isWent) {
		p.went = check.Finding{}
	}
	p.filter.show()
	p.bar.show()
	text := ""
	switch {
	case p.checked == nil:
	case !begun(p.checked):
		text = p.T("problems.begin")
	case p.found.Len() == 0 && len(p.lines) == 0:
		text = p.T("problems.none")
	case len(p.lines) == 0:
		text = p.T("problems.filtered")
	}
	if p.none.Text != text {
		p.none.SetText(text)
	}
	p.list.Refresh()
}

// open unfolds a rule, or goes to the place of a problem and says what to do.
func (p *Problems) open(i widget.ListItemID) {
	if i < 0 || i >= len(p.lines) {
		return
	}
	p.list.Unselect(i) // so that a second press does it again
	l := p.lines[i]
	if l.head {
		p.folded[l.rule] = !l.folded
		p.show()
		return
	}
	p.went = l.finding
	p.bar.show()
	p.list.Refresh()
	if o, ok := p.place(l.finding.Where); ok {
		p.Pick(o)
	}
}

// Walk goes to the next problem (by is 1) or the one before (−1); behind the
// last comes the first. It reports whether there is one.
func (p *Problems) Walk(by int) bool {
	all := p.walked()
	if len(all) == 0 {
		return false
	}
	at := slices.IndexFunc(all, func(f check.Finding) bool { return p.isWent(line{finding: f}) })
	switch {
	case at >= 0:
		at = (at + by + len(all)) % len(all)
	case by < 0:
		at = len(all) - 1
	default:
		at = 0
	}
	f := all[at]
	if slices.ContainsFunc(p.lines, func(l line) bool { return l.head && l.folded && l.rule == group(f) }) {
		p.folded[group(f)] = false
		p.lines = p.layOut()
	}
	i := slices.IndexFunc(p.lines, func(l line) bool { return !l.head && same([]check.Finding{l.finding}, []check.Finding{f}) })
	p.open(i)
	p.list.ScrollTo(i)
	return true
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

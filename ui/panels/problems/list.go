package problems

import (
	"slices"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/check"
	"touchline/ui/panels"
	"touchline/ui/widgets"
)

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
	p.filter = newFilter(p, p.show)
	p.bar = newBar(p)
	p.root = container.NewStack(container.NewBorder(p.filter.root, p.bar.root, nil, nil, container.NewStack(p.list, widgets.Padded(8, 8, widgets.Tight(p.none)))))
	return p
}

// checkPause is how long nothing must change before the document is checked:
// who types is not told what is missing in the middle of a word.
const checkPause = 400 * time.Millisecond

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

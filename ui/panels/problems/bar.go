package problems

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"touchline/model/check"
	"touchline/ui/panels"
	"touchline/ui/widgets"
)

func newBar(p *Problems) *bar {
	b := &bar{p: p, hint: widgets.Sentence("", widget.MediumImportance)}
	b.fix = widgets.NewButton(p.Host, "", nil, func() { p.do(check.Fix(p.Document(), p.went)) })
	b.dismiss = widgets.NewButton(p.Host, "", nil, b.ask)
	b.recall = widgets.NewButton(p.Host, "", nil, func() { p.do(check.Recall(p.Document(), p.went)) })
	b.reason = newReason(p.Host, func() { b.settle(false) }, b.close)
	b.reason.OnChanged = func(string) { b.allow() }
	b.here = widgets.NewButton(p.Host, "", nil, func() { b.settle(false) })
	b.all = widgets.NewButton(p.Host, "", nil, func() { b.settle(true) })
	b.asking = widgets.Row(8, 0, b.reason, b.here, b.all)
	b.root = widgets.Padded(2, 4, widgets.Stacked(2, widgets.Row(8, 0, widgets.Tight(b.hint), b.fix, b.dismiss, b.recall), b.asking))
	b.root.Hide()
	b.asking.Hide()
	return b
}

// show follows what was gone to.
func (b *bar) show() {
	p := b.p
	d := p.Document()
	if p.went.Rule == "" || d == nil {
		b.asking.Hide()
		b.root.Hide()
		p.root.Refresh()
		return
	}
	if !same([]check.Finding{b.about}, []check.Finding{p.went}) {
		b.asking.Hide()
	}
	sentence, hint := p.explain(p.went)
	if hint != "" {
		sentence = hint
	}
	said := check.DismissalOf(d.Head, p.went)
	if said != nil {
		sentence = p.T("problems.reason", "reason", said.Reason)
	}
	b.hint.SetText(sentence)
	fix := check.FixName(p.Host.Lang(), p.went)
	rule := check.RuleOf(p.went.Rule) != nil
	put := func(x *widgets.Button, text string, there bool) {
		x.SetText(text)
		x.Hidden = !there
	}
	put(b.fix, fix, fix != "" && said == nil && check.Fix(d, p.went) != nil)
	put(b.dismiss, p.T("problems.dismiss"), rule && said == nil && !b.asking.Visible())
	put(b.recall, p.T("problems.recall"), said != nil)
	put(b.here, p.T("problems.dismiss.here"), true)
	put(b.all, p.T("problems.dismiss.all"), true)
	b.reason.SetPlaceHolder(p.T("problems.reason.hint"))
	b.allow()
	b.root.Show()
	p.root.Refresh()
}

// ask shows the field for the reason.
func (b *bar) ask() {
	b.about = b.p.went
	b.reason.SetText("")
	b.asking.Show()
	b.show()
	// The toolkit knows the canvas of a field only once it has painted it, and
	// takes the keyboard away after a press: so it is the list's canvas, later.
	b.p.Host.Later(func() {
		if c := fyne.CurrentApp().Driver().CanvasForObject(b.p.root); c != nil && b.asking.Visible() {
			c.Focus(b.reason)
		}
	})
}

func (b *bar) close() {
	b.asking.Hide()
	b.show()
	b.p.Host.FocusBoard()
}

// allow lets nobody dismiss without a reason.
func (b *bar) allow() {
	for _, x := range []*widgets.Button{b.here, b.all} {
		if strings.TrimSpace(b.reason.Text) == "" {
			x.Disable()
		} else {
			x.Enable()
		}
	}
}

// settle dismisses what was asked about.
func (b *bar) settle(everywhere bool) {
	d := b.p.Document()
	if d == nil || strings.TrimSpace(b.reason.Text) == "" {
		return
	}
	x := check.Dismiss(d, []check.Finding{b.about}, everywhere, b.reason.Text, "", b.p.today())
	b.close()
	b.p.do(x)
}

// newReason is the field for a reason: Return settles, Escape gives it up.
func newReason(h panels.Host, settle, giveUp func()) *widgets.Entry {
	e := widgets.NewEntry(h, "")
	e.OnSubmitted = func(string) { settle() }
	e.Escaped = giveUp
	return e
}

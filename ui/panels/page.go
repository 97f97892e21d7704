package panels

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/edit"
)

// page is what the inspector shows for one kind of thing: a heading, perhaps
// tabs, and a form, or one for each tab.
type page struct {
	sheet  *sheet
	object fyne.CanvasObject
	scroll *container.Scroll
	head   *form // above the form; nil: none

	form *form // that is shown

	tabs   *tabBar // nil: none
	names  []string
	forms  map[string]*form
	making map[string]func(*form)
	chose  func(tab string) // is told when one is chosen

	refresh func(*model.Document) bool // looks the records up; reports whether they are others
}

// pageName is the page for a selection.
func pageName(s editor.Selection) string {
	if s.Len() == 0 {
		return "document"
	}
	switch k := s.Kind(); k {
	case editor.KindNone:
		return "several"
	case editor.KindTitle:
		return "document"
	default:
		return string(k)
	}
}

func makePage(sh *sheet, name string) *page {
	switch editor.Kind(name) {
	case editor.KindCard:
		return cardPage(sh)
	case editor.KindLink:
		return linkPage(sh)
	case editor.KindStep:
		return stepPage(sh)
	case editor.KindPhase:
		return phasePage(sh)
	case editor.KindLane:
		return lanePage(sh)
	case editor.KindSticky:
		return stickyPage(sh)
	}
	if name == "document" {
		return documentPage(sh)
	}
	return severalPage(sh)
}

// simplePage is a page of a heading and one form.
func simplePage(sh *sheet, title func() string, refresh func(*model.Document) bool, build func(*form)) *page {
	p := &page{sheet: sh, form: newForm(sh), refresh: refresh}
	heading := boldLabel(title())
	p.form.note(func() { heading.set(title()) })
	p.form.add(heading)
	build(p.form)
	p.scroll = container.NewVScroll(padded(10, 14, p.form.box))
	p.object = p.scroll
	return p
}

// tabPage is a page of forms under tabs; head stands above all of them.
func tabPage(sh *sheet, names []string, title func(name string) string, refresh func(*model.Document) bool, head func(*form), making map[string]func(*form)) *page {
	p := &page{sheet: sh, names: names, forms: map[string]*form{}, making: making, refresh: refresh, head: newForm(sh)}
	titles := make([]string, len(names))
	for i, n := range names {
		titles[i] = title(n)
	}
	p.tabs = newTabBar(titles, func(i int) {
		p.chose(names[i])
		p.choose(names[i])
		p.form.load()
		p.form.allow(sh.allowed)
		sh.relay()
	})
	p.tabs.back = sh.leave
	head(p.head)
	p.scroll = container.NewVScroll(padded(0, 14, stacked(0)))
	p.object = container.New(&topLayout{}, p.tabs, padded(8, 4, p.head.box), p.scroll)
	p.choose(names[0])
	return p
}

// choose shows a tab.
func (p *page) choose(name string) {
	at := 0
	for i, n := range p.names {
		if n == name {
			at = i
		}
	}
	name = p.names[at]
	f := p.forms[name]
	if f == nil {
		f = newForm(p.sheet)
		p.making[name](f)
		p.forms[name] = f
	}
	if p.tabs.chosen != at {
		p.tabs.chosen = at
		p.tabs.Refresh()
	}
	if p.form != f {
		p.form = f
		p.scroll.Content = padded(2, 14, f.box)
		p.scroll.Offset = fyne.Position{}
		p.scroll.Refresh()
	}
}

func (p *page) load() {
	if p.head != nil {
		p.head.load()
	}
	p.form.load()
}

func (p *page) follow() {
	if p.head != nil {
		p.head.follow()
	}
	p.form.follow()
}

func (p *page) allow(on bool) {
	if p.head != nil {
		p.head.allow(on)
	}
	p.form.allow(on)
}

// begin shows the page from its beginning.
func (p *page) begin() {
	if p.scroll.Offset.Y != 0 {
		p.scroll.ScrollToTop()
	}
}

// topLayout puts all but the last object below one another, and gives the
// last what room is left.
type topLayout struct{}

func (*topLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for i, o := range objects {
		h := o.MinSize().Height
		if i == len(objects)-1 {
			h = max(0, size.Height-y)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		if again := o.MinSize().Height; i < len(objects)-1 && again != h {
			h = again // what wraps knows its height only at its width
			o.Resize(fyne.NewSize(size.Width, h))
		}
		y += h
	}
}

func (*topLayout) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		s := o.MinSize()
		least.Width = max(least.Width, s.Width)
		least.Height += s.Height
	}
	return least
}

// The records of each kind that are selected.

func cards(sh *sheet) *subjects[model.Card] {
	return &subjects[model.Card]{
		sheet: sh,
		find:  func(d *model.Document) []*model.Card { return lookUp(sh.picked.Cards(), d.Card) },
		put:   func(c *model.Card) edit.Edit { return edit.SetCard{Card: c} },
	}
}

func links(sh *sheet) *subjects[model.Link] {
	return &subjects[model.Link]{
		sheet: sh,
		find:  func(d *model.Document) []*model.Link { return lookUp(sh.picked.Links(), d.Link) },
		put:   func(l *model.Link) edit.Edit { return edit.SetLink{Link: l} },
	}
}

func steps(sh *sheet) *subjects[model.Step] {
	return &subjects[model.Step]{
		sheet: sh,
		find:  func(d *model.Document) []*model.Step { return lookUp(sh.picked.Steps(), d.Step) },
		put:   func(s *model.Step) edit.Edit { return edit.SetStep{Step: s} },
	}
}

func phases(sh *sheet) *subjects[model.Phase] {
	return &subjects[model.Phase]{
		sheet: sh,
		find: func(d *model.Document) []*model.Phase {
			return lookUp(sh.picked.Phases(), func(id model.PhaseID) *model.Phase { p, _ := d.Phase(id); return p })
		},
		put: func(p *model.Phase) edit.Edit { return edit.SetPhase{Phase: p} },
	}
}

func lanes(sh *sheet) *subjects[model.Lane] {
	return &subjects[model.Lane]{
		sheet: sh,
		find:  func(d *model.Document) []*model.Lane { return lookUp(sh.picked.Lanes(), d.Lane) },
		put:   func(l *model.Lane) edit.Edit { return edit.SetLane{Lane: l} },
	}
}

func stickies(sh *sheet) *subjects[model.Sticky] {
	return &subjects[model.Sticky]{
		sheet: sh,
		find:  func(d *model.Document) []*model.Sticky { return lookUp(sh.picked.Stickies(), d.Sticky) },
		put:   func(s *model.Sticky) edit.Edit { return edit.SetSticky{Sticky: s} },
	}
}

func heads(sh *sheet) *subjects[model.Head] {
	return &subjects[model.Head]{
		sheet: sh,
		find:  func(d *model.Document) []*model.Head { return []*model.Head{d.Head} },
		put:   func(h *model.Head) edit.Edit { return edit.SetHead{Head: h} },
	}
}

// lookUp finds records; those that are gone are left out.
func lookUp[K, R any](ids []K, find func(K) *R) []*R {
	all := make([]*R, 0, len(ids))
	for _, id := range ids {
		if r := find(id); r != nil {
			all = append(all, r)
		}
	}
	return all
}

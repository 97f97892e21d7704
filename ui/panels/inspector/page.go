package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"touchline/model"
	"touchline/ui/panels/fields"
	"touchline/ui/widgets"
)

// page is what the inspector shows for one kind of thing: a heading, perhaps
// tabs, and a form, or one for each tab.
type page struct {
	sheet  *fields.Sheet
	object fyne.CanvasObject
	scroll *container.Scroll
	head   *fields.Form // above the form; nil: none

	form *fields.Form // that is shown

	tabs   *widgets.TabBar // nil: none
	names  []string
	forms  map[string]*fields.Form
	making map[string]func(*fields.Form)
	chose  func(tab string) // is told when one is chosen

	refresh func(*model.Document) bool // looks the records up; reports whether they are others
}

// simplePage is a page of a heading and one form.
func simplePage(sh *fields.Sheet, title func() string, refresh func(*model.Document) bool, build func(*fields.Form)) *page {
	p := &page{sheet: sh, form: fields.NewForm(sh), refresh: refresh}
	heading := widgets.BoldLabel(title())
	p.form.Also(func() { heading.Set(title()) })
	p.form.Add(heading)
	build(p.form)
	p.scroll = container.NewVScroll(widgets.Padded(10, 14, p.form.Box))
	p.object = p.scroll
	return p
}

// tabPage is a page of forms under tabs; head stands above all of them.
func tabPage(sh *fields.Sheet, names []string, title func(name string) string, refresh func(*model.Document) bool, head func(*fields.Form), making map[string]func(*fields.Form)) *page {
	p := &page{sheet: sh, names: names, forms: map[string]*fields.Form{}, making: making, refresh: refresh, head: fields.NewForm(sh)}
	titles := make([]string, len(names))
	for i, n := range names {
		titles[i] = title(n)
	}
	p.tabs = widgets.NewTabBar(titles, func(i int) {
		p.chose(names[i])
		p.choose(names[i])
		p.form.Load()
		p.form.Allow(sh.Allowed)
		sh.Relay()
	})
	p.tabs.Back = sh.Escape
	head(p.head)
	p.scroll = container.NewVScroll(widgets.Padded(0, 14, widgets.Stacked(0)))
	p.object = container.New(&widgets.TopLayout{}, p.tabs, widgets.Padded(8, 4, p.head.Box), p.scroll)
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
		f = fields.NewForm(p.sheet)
		p.making[name](f)
		p.forms[name] = f
	}
	if p.tabs.Chosen != at {
		p.tabs.Chosen = at
		p.tabs.Refresh()
	}
	if p.form != f {
		p.form = f
		p.scroll.Content = widgets.Padded(2, 14, f.Box)
		p.scroll.Offset = fyne.Position{}
		p.scroll.Refresh()
	}
}

func (p *page) Load() {
	if p.head != nil {
		p.head.Load()
	}
	p.form.Load()
}

func (p *page) follow() {
	if p.head != nil {
		p.head.Follow()
	}
	p.form.Follow()
}

func (p *page) Allow(on bool) {
	if p.head != nil {
		p.head.Allow(on)
	}
	p.form.Allow(on)
}

// begin shows the page from its beginning.
func (p *page) begin() {
	if p.scroll.Offset.Y != 0 {
		p.scroll.ScrollToTop()
	}
}

// counted is the heading of a page: one of a kind, or how many.
func counted[R any](s *fields.Records[R], one, many string) func() string {
	return func() string {
		if len(s.All) > 1 {
			return s.Sheet.N(many, len(s.All))
		}
		return s.Sheet.T(one)
	}
}

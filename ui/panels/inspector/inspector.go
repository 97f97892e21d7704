package inspector

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/ui/panels"
	"touchline/ui/panels/fields"
)

// Inspector shows what is selected, field by field, and changes it: a card
// with its touchpoint, a link, a step, a phase, a lane, a note, several of a
// kind at once, or the document itself where nothing is selected.
type Inspector struct {
	*fields.Sheet
	root  *fyne.Container
	place *fyne.Container // of the page

	pages map[string]*page // made when they are shown first; in one language
	lang  model.Lang
	page  *page  // that is shown; nil: none
	tab   string // of a card, that was chosen last

	doc      *model.Document
	relaying bool
}

// New makes an inspector. Update fills it.
func New(h panels.Host) *Inspector {
	in := &Inspector{place: container.NewStack()}
	above := container.NewWithoutLayout()
	in.Sheet = fields.NewSheet(h, above, in.relay)
	wheel := &wheelCatcher{scrolled: in.scrolled}
	wheel.ExtendBaseWidget(wheel)
	in.root = container.NewStack(in.place, wheel, above)
	return in
}

// Object is what stands in the window.
func (in *Inspector) Object() fyne.CanvasObject { return in.root }

// Update follows the editor. It does nothing where what is shown says the
// same.
func (in *Inspector) Update() {
	e := in.Host.Editor()
	if e == nil {
		in.doc = nil
		in.showPage(nil)
		return
	}
	if lang := in.Host.Lang(); lang != in.lang || in.pages == nil {
		in.lang, in.pages, in.page, in.doc = lang, map[string]*page{}, nil, nil
	}
	doc, picked := e.Document(), e.Selection()
	allowed := !e.ReadOnly()
	if doc == in.doc && picked.Equal(in.Picked) && allowed == in.Allowed {
		return
	}
	others := in.doc == nil || !picked.Equal(in.Picked)
	in.doc, in.Allowed = doc, allowed
	if others {
		in.Offers.Close()
		in.Show(picked)
	}
	name := pageName(picked)
	p := in.pages[name]
	if p == nil {
		p = makePage(in.Sheet, name)
		p.chose = func(tab string) { in.tab = tab }
		in.pages[name] = p
	}
	same := in.page == p && !others
	switch changed := p.refresh(doc); {
	case !same:
		in.showPage(p)
		p.Load()
		p.Allow(allowed)
		p.begin()
		in.relay()
	case changed:
		p.Load()
		p.Allow(allowed)
	default:
		p.follow()
		p.Allow(allowed)
	}
}

func (in *Inspector) showPage(p *page) {
	if in.page == p {
		return
	}
	in.page = p
	in.place.RemoveAll()
	if p != nil {
		in.place.Add(p.object)
		if p.tabs != nil {
			p.choose(in.tab)
		}
	}
}

// relay puts everything in its place after something grew or went.
func (in *Inspector) relay() {
	if in.page == nil || in.relaying {
		return
	}
	in.relaying = true
	defer func() { in.relaying = false }()
	scroll := in.page.scroll
	if scroll.Size().Width <= 0 {
		return
	}
	// The toolkit gives a part more room when it grows, and takes none back.
	if c, ok := in.page.object.(*fyne.Container); ok && in.page.head != nil {
		arrangeAgain(in.page.head.Box)
		c.Layout.Layout(c.Objects, c.Size())
	}
	for range 3 { // a label that wraps knows its height only at its width
		c := scroll.Content
		before := c.MinSize()
		c.Resize(fyne.NewSize(scroll.Size().Width, max(before.Height, scroll.Size().Height)))
		arrangeAgain(c)
		if c.MinSize() == before {
			break
		}
	}
	scroll.Refresh()
}

func arrangeAgain(o fyne.CanvasObject) {
	c, ok := o.(*fyne.Container)
	if !ok || !c.Visible() {
		return
	}
	if c.Layout != nil {
		c.Layout.Layout(c.Objects, c.Size())
	}
	for _, x := range c.Objects {
		arrangeAgain(x)
	}
}

func (in *Inspector) scrolled(e *fyne.ScrollEvent) {
	if in.page == nil {
		return
	}
	in.Offers.Close()
	in.page.scroll.Scrolled(e)
}

// wheelCatcher lies above a page and takes nothing but the wheel, which the
// fields of the page would keep for themselves.
type wheelCatcher struct {
	widget.BaseWidget
	scrolled func(*fyne.ScrollEvent)
}

func (w *wheelCatcher) Scrolled(e *fyne.ScrollEvent) { w.scrolled(e) }

func (w *wheelCatcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// pageName is the page for a selection.
func pageName(s selection.Set) string {
	if s.Len() == 0 {
		return "document"
	}
	switch k := s.Kind(); k {
	case owner.KindNone:
		return "several"
	case owner.KindTitle:
		return "document"
	default:
		return string(k)
	}
}

func makePage(sh *fields.Sheet, name string) *page {
	switch owner.Kind(name) {
	case owner.KindCard:
		return cardPage(sh)
	case owner.KindLink:
		return linkPage(sh)
	case owner.KindStep:
		return stepPage(sh)
	case owner.KindPhase:
		return phasePage(sh)
	case owner.KindLane:
		return lanePage(sh)
	case owner.KindSticky:
		return stickyPage(sh)
	}
	if name == "document" {
		return documentPage(sh)
	}
	return severalPage(sh)
}

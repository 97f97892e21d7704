package panels

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/editor"
	"touchline/model"
)

// Inspector shows what is selected, field by field, and changes it: a card
// with its touchpoint, a link, a step, a phase, a lane, a note, several of a
// kind at once, or the document itself where nothing is selected.
type Inspector struct {
	speaker
	root  *fyne.Container
	place *fyne.Container // of the page
	layer *fyne.Container // above it: suggestions and tips
	tips  *tips

	pages map[string]*page // made when they are shown first; in one language
	lang  model.Lang
	page  *page // that is shown; nil: none
	tab   string

	doc      *model.Document
	picked   editor.Selection
	shownKey string // names what is picked
	allowed  bool   // the document may be changed

	drafts map[draft]refused
	open   map[string]bool // what is unfolded
	offers offers
	uses   map[string]use
	visit  int // counts the visits of fields: typing in two of them is two steps of undo

	measure  *widget.Label // how high a text is at a width
	relaying bool
	after    func(time.Duration, func()) // runs a function on the toolkit's goroutine, later
	aside    func(func())                // runs a function beside it
}

// use is what the document used when a field was entered.
type use struct {
	visit int
	texts []string
}

// NewInspector makes an inspector. Update fills it.
func NewInspector(h Host) *Inspector {
	in := &Inspector{
		speaker: speaker{h}, allowed: true,
		drafts: map[draft]refused{}, open: map[string]bool{}, uses: map[string]use{},
		measure: widget.NewLabel(""),
	}
	in.measure.Wrapping = fyne.TextWrapWord
	in.after = func(d time.Duration, f func()) { time.AfterFunc(d, func() { h.Later(f) }) }
	in.aside = func(f func()) { go f() }
	in.layer = container.NewWithoutLayout()
	in.tips = newTips(in.layer, func(d time.Duration, f func()) { in.after(d, f) })
	in.place = container.NewStack()
	wheel := &wheelCatcher{scrolled: in.scrolled}
	wheel.ExtendBaseWidget(wheel)
	in.root = container.NewStack(in.place, wheel, in.layer)
	return in
}

// Object is what stands in the window.
func (in *Inspector) Object() fyne.CanvasObject { return in.root }

// Update follows the editor. It does nothing where what is shown says the
// same.
func (in *Inspector) Update() {
	e := in.host.Editor()
	if e == nil {
		in.doc = nil
		in.showPage(nil)
		return
	}
	if lang := in.host.Lang(); lang != in.lang || in.pages == nil {
		in.lang, in.pages, in.page, in.doc = lang, map[string]*page{}, nil, nil
	}
	doc, picked := e.Document(), e.Selection()
	allowed := !e.ReadOnly()
	if doc == in.doc && picked.Equal(in.picked) && allowed == in.allowed {
		return
	}
	others := in.doc == nil || !picked.Equal(in.picked)
	if others && in.offers.field != nil {
		in.withdraw(in.offers.field)
	}
	in.doc, in.picked, in.allowed = doc, picked, allowed
	if others {
		in.shownKey = keyOfShown(picked)
		in.visit++
	}
	name := pageName(picked)
	p := in.pages[name]
	if p == nil {
		p = in.makePage(name)
		in.pages[name] = p
	}
	same := in.page == p && !others
	switch changed := p.refresh(doc); {
	case !same:
		in.showPage(p)
		p.load()
		p.allow(allowed)
		p.begin()
		in.relay()
	case changed:
		p.load()
		p.allow(allowed)
	default:
		p.follow()
		p.allow(allowed)
	}
}

// keyOfShown names what is selected, so that a refused text comes back to
// where it was typed.
func keyOfShown(s editor.Selection) string {
	key := ""
	for i, o := range s.Owners() {
		if i == 20 {
			break // so many are told apart well enough
		}
		key += string(o) + " "
	}
	return key
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

// attempt says why something was refused that has no sentence of its own.
// The editor has told its status already, which the window shows.
func (in *Inspector) attempt(error) {}

// leave gives the keyboard back to the canvas.
func (in *Inspector) leave() { in.host.FocusBoard() }

// suggest is a source of suggestions, looked up once a visit of the field.
func (in *Inspector) suggest(id string, of func(*model.Card, func(string))) func() []string {
	return func() []string {
		u, ok := in.uses[id]
		if !ok || u.visit != in.visit {
			u = use{in.visit, used(in.document(), of)}
			in.uses[id] = u
		}
		return u.texts
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

// showField scrolls to a field that got the keyboard.
func (in *Inspector) showField(o fyne.CanvasObject) {
	if in.page == nil {
		return
	}
	s := in.page.scroll
	driver := fyne.CurrentApp().Driver()
	content := driver.AbsolutePositionForObject(s.Content)
	at := driver.AbsolutePositionForObject(o).Subtract(content)
	if at.Y < 0 || at.Y > s.Content.Size().Height {
		return // it stands elsewhere
	}
	top, bottom := at.Y-24, at.Y+o.Size().Height+12
	switch {
	case top < s.Offset.Y:
		s.ScrollToOffset(fyne.NewPos(0, max(0, top)))
	case bottom > s.Offset.Y+s.Size().Height:
		s.ScrollToOffset(fyne.NewPos(0, bottom-s.Size().Height))
	}
}

func (in *Inspector) scrolled(e *fyne.ScrollEvent) {
	if in.page == nil {
		return
	}
	if f := in.offers.field; f != nil {
		in.withdraw(f)
	}
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

package guides

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"touchline/model"
	"touchline/model/guide"
	"touchline/model/words"
	"touchline/ui/frame"
	"touchline/ui/memory"
	"touchline/ui/widgets"
)

// Source is the window that a guide stands in, as far as it has to know.
type Source struct {
	Document func() *model.Document
	Lead     func(guide.ID, guide.Step) // goes where a step goes on
}

// Guides is the guide of a window, with the properties whose place it shares.
type Guides struct {
	*frame.Frame
	Source
	Object *fyne.Container // both, with the tabs that choose

	properties fyne.CanvasObject
	tabs       *widgets.TabBar
	list       *list
	id         guide.ID // "" while none is open
	steps      []guide.Step
	doc        *model.Document
}

// New makes the guide of a window around its properties; none is open. id is
// the one that was open before the window was made anew.
func New(f *frame.Frame, of Source, properties fyne.CanvasObject, id guide.ID) *Guides {
	g := &Guides{Frame: f, Source: of, properties: properties}
	g.tabs = widgets.NewTabBar([]string{g.t("tab"), g.t("properties")}, func(int) { g.show() })
	g.list = newList(g)
	g.Object = container.NewBorder(g.tabs, nil, nil, nil, container.NewStack(properties, g.list))
	g.id = id
	g.show()
	return g
}

// t is a text of the guides.
func (g *Guides) t(key string, args ...any) string {
	return words.T(g.Language, "guide."+key, args...)
}

// Now is the guide that is open, "" for none.
func (g *Guides) Now() guide.ID {
	if g == nil {
		return ""
	}
	return g.id
}

// Welcome opens the first guide beside a new document, unless it was closed
// once.
func (g *Guides) Welcome() {
	if !g.Memory.GuideClosed {
		g.open(guide.Drawing)
	}
}

// Open opens a guide, from the menu: from then on it shows beside new documents
// again.
func (g *Guides) Open(id guide.ID) {
	if g.Memory.GuideClosed {
		g.Memory.Change(func(m *memory.Content) { m.GuideClosed = false })
	}
	g.open(id)
}

func (g *Guides) open(id guide.ID) {
	g.id, g.doc = id, nil
	g.tabs.Chosen = 0
	g.tabs.Refresh()
	g.list.y = 0
	g.show()
	g.Update()
}

// close closes the guide, and has it stay so.
func (g *Guides) close() {
	g.Memory.Change(func(m *memory.Content) { m.GuideClosed = true })
	g.id = ""
	g.show()
	g.Refocus()
}

// Properties shows the properties, with the guide a tab away.
func (g *Guides) Properties() {
	if g.id != "" {
		g.tabs.Set(1)
	}
}

// show shows the guide or the properties.
func (g *Guides) show() {
	see := func(o fyne.CanvasObject, on bool) {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
	see(g.tabs, g.id != "")
	guided := g.id != "" && g.tabs.Chosen == 0
	see(g.list, guided)
	see(g.properties, !guided)
	g.Object.Refresh()
}

// Update follows the document.
func (g *Guides) Update() {
	d := g.Document()
	if g.id == "" || d == nil || d == g.doc {
		return
	}
	g.doc, g.steps = d, guide.Of(g.id, d)
	g.list.Repaint()
}

// lead goes where a step goes on.
func (g *Guides) lead(i int) {
	s := g.steps[i]
	if s.Card != "" || s.Lane == "" { // what is to be filled in is a property
		g.tabs.Set(1)
	}
	g.Lead(g.id, s)
}

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/input"
)

// PopUpMenu is a menu over the window, as the toolkit's but for one thing: the
// secondary button beside it, which closes that one and opens none, is handed on,
// so that it opens the menu of what it is pressed on.
type PopUpMenu struct {
	widget.BaseWidget
	// Beside is told where the secondary button was pressed once the menu is
	// closed; nil: nothing else is done. Closed is called whenever it closes.
	Beside func(at fyne.Position)
	Closed func()

	menu *widget.Menu
	at   fyne.Position
	on   fyne.Canvas
}

var (
	_ fyne.Focusable    = (*PopUpMenu)(nil)
	_ fyne.Tappable     = (*PopUpMenu)(nil)
	_ desktop.Mouseable = (*PopUpMenu)(nil)
	_ desktop.Hoverable = (*PopUpMenu)(nil)
	_ input.Holder      = (*PopUpMenu)(nil)
)

// NewPopUpMenu makes one for a window.
func NewPopUpMenu(on fyne.Canvas, items ...*fyne.MenuItem) *PopUpMenu {
	p := &PopUpMenu{menu: widget.NewMenu(fyne.NewMenu("", items...)), on: on}
	p.menu.OnDismiss = p.Hide
	p.ExtendBaseWidget(p)
	return p
}

// ShowAt opens it with its upper left corner at a place of the window, or as near
// to it as it finds room.
func (p *PopUpMenu) ShowAt(at fyne.Position) {
	_, area := p.on.InteractiveArea()
	size := p.menu.MinSize()
	p.at = fyne.NewPos(max(0, min(at.X, area.Width-size.Width)), max(0, min(at.Y, area.Height-size.Height)))
	p.on.Overlays().Add(p)
	p.BaseWidget.Show()
	p.on.Focus(p)
}

// Hide closes it.
func (p *PopUpMenu) Hide() {
	if !p.Visible() {
		return
	}
	p.on.Overlays().Remove(p)
	p.BaseWidget.Hide()
	if p.Closed != nil {
		p.Closed()
	}
}

// Held is the menu.
func (p *PopUpMenu) Held() fyne.CanvasObject { return p.menu }

// Tapped is a click beside the menu.
func (p *PopUpMenu) Tapped(*fyne.PointEvent) { p.menu.Dismiss() }

// MouseDown is a button pressed beside it.
func (p *PopUpMenu) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonSecondary {
		return
	}
	p.menu.Dismiss()
	if p.Beside != nil {
		p.Beside(e.AbsolutePosition)
	}
}

// MouseUp makes it a desktop.Mouseable.
func (p *PopUpMenu) MouseUp(*desktop.MouseEvent) {}

// MouseIn, MouseMoved and MouseOut keep the pointer from what lies below.
func (p *PopUpMenu) MouseIn(*desktop.MouseEvent) {}

// MouseMoved: see MouseIn.
func (p *PopUpMenu) MouseMoved(*desktop.MouseEvent) {}

// MouseOut: see MouseIn.
func (p *PopUpMenu) MouseOut() {}

// FocusGained makes it a fyne.Focusable.
func (p *PopUpMenu) FocusGained() {}

// FocusLost: see FocusGained.
func (p *PopUpMenu) FocusLost() {}

// TypedRune: see FocusGained.
func (p *PopUpMenu) TypedRune(rune) {}

// TypedKey walks through the menu.
func (p *PopUpMenu) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		p.menu.ActivateNext()
	case fyne.KeyUp:
		p.menu.ActivatePrevious()
	case fyne.KeyRight:
		p.menu.ActivateLastSubmenu()
	case fyne.KeyLeft:
		p.menu.DeactivateLastSubmenu()
	case fyne.KeyEnter, fyne.KeyReturn, fyne.KeySpace:
		p.menu.TriggerLast()
	case fyne.KeyEscape:
		p.menu.Dismiss()
	}
}

// CreateRenderer puts the menu at its place.
func (p *PopUpMenu) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(atPlace{p}, p.menu))
}

// atPlace is the menu in the window, as large as it is or has room.
type atPlace struct{ p *PopUpMenu }

func (l atPlace) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	least := l.p.menu.MinSize()
	l.p.menu.Move(l.p.at)
	l.p.menu.Resize(fyne.NewSize(least.Width, min(least.Height, size.Height-l.p.at.Y)))
}

func (l atPlace) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

package inspector

import (
	"fyne.io/fyne/v2"

	"touchline/canvas/owner"
	"touchline/ui/input"
)

// fieldTabs is the tab of a card's page on which a field of its record stands.
var fieldTabs = map[string]string{
	"owner": "touchpoint", "channel": "touchpoint", "risk": "touchpoint",
	"metrics": "quality", "quality": "quality", "improvements": "improvements",
}

// Open shows a field of the record of the cards that are selected, and gives it
// the keyboard. It does nothing where no card is.
func (in *Inspector) Open(key string) {
	in.Update()
	tab, ok := fieldTabs[key]
	if !ok || in.page == nil || in.page.tabs == nil || pageName(in.Picked) != string(owner.KindCard) {
		return
	}
	p := in.page
	p.chose(tab)
	p.choose(tab)
	p.Load()
	p.Allow(in.Allowed)
	in.relay()
	in.Host.Later(func() { // a field that was made just now has its place then
		if o := p.form.Find(key); o != nil && in.page == p {
			if f := focusable(o); f != nil {
				if c := fyne.CurrentApp().Driver().CanvasForObject(in.root); c != nil {
					c.Focus(f)
				}
			}
			input.InSight(o)
		}
	})
}

// focusable is the first thing in an object that can have the keyboard.
func focusable(o fyne.CanvasObject) fyne.Focusable {
	if !o.Visible() {
		return nil
	}
	if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
		return nil
	}
	if f, ok := o.(fyne.Focusable); ok {
		return f
	}
	if c, ok := o.(*fyne.Container); ok {
		for _, x := range c.Objects {
			if f := focusable(x); f != nil {
				return f
			}
		}
	}
	return nil
}

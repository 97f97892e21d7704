package book

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/deck"
	"touchline/canvas/handout/preset"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// slides is what only slides have among the options: taking single ones away.
func (o *options) slides() {
	d := o.d
	this := widgets.NewButton(d.w, d.w.t("slide.out"), nil, d.leaveOut)
	this.Tip = d.w.t("slide.out.tip")
	o.rows.Add(this)
	o.rows.Add(widgets.NewButton(d.w, d.w.t("slide.choose"), nil, func() { d.chooseSlides() }))
}

// leaveOut takes the slide that is shown out of the deck, unless it is the last.
func (d *Dialog) leaveOut() {
	if !d.Settings.IsDeck() || d.Made == nil || len(d.Made.pages) < 2 {
		return
	}
	for _, s := range d.Made.slides {
		if s.Number == d.Page+1 {
			d.Change(func(to *preset.Settings) { to.LeaveOut(s.ID, true) })
			return
		}
	}
}

// slideList is the dialog in which slides are ticked one by one.
type slideList struct {
	all  []deck.Slide
	list *widgets.List
}

// chooseSlides opens it. The pages follow each tick.
func (d *Dialog) chooseSlides() *slideList {
	if d.Made == nil || len(d.Made.slides) == 0 {
		return nil
	}
	l := &slideList{all: d.Made.slides}
	out := map[string]bool{}
	for _, s := range l.all {
		out[s.ID] = s.Number == 0
	}
	set := func(s deck.Slide, on bool) {
		out[s.ID] = !on
		d.Change(func(to *preset.Settings) { to.LeaveOut(s.ID, !on) })
	}
	create := func() fyne.CanvasObject { return widgets.NewTick(d.w, "", true, nil) }
	l.list = widgets.NewList(d.w, func() int { return len(l.all) }, create, func(i widget.ListItemID, o fyne.CanvasObject) {
		t, s := o.(*widgets.Tick), l.all[i]
		t.OnChanged = nil
		t.Text = strconv.Itoa(i+1) + "  " + words.OneLine(s.Title) + " · " + cmp.Or(s.Note, d.w.kindName(s.Kind))
		t.SetChecked(!out[s.ID])
		t.Refresh()
		t.OnChanged = func(on bool) { set(s, on) }
	})
	l.list.OnSelected = func(i widget.ListItemID) {
		set(l.all[i], out[l.all[i].ID])
		l.list.UnselectAll()
		l.list.RefreshItem(i)
	}
	all := widgets.NewButton(d.w, d.w.t("slide.all"), nil, func() {
		clear(out)
		d.Change(func(to *preset.Settings) { to.Without = nil })
		l.list.Refresh()
	})
	done := widgets.NewButton(d.w, words.T(d.w.Language, "ui.close"), nil, nil)
	done.Importance = widget.HighImportance
	m := d.w.Dialogs().Show(d.w.t("slide.title"), l.list, all, done)
	m.Accept = m.Close
	done.OnTapped = m.Close
	m.Resize(560, 620)
	d.w.Canvas().Focus(l.list)
	return l
}

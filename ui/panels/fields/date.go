package fields

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/ui/panels/values"
	"touchline/ui/widgets"
)

// Date is a day: typed, or chosen from a calendar by the button in the field,
// or with Down.
func Date(b Bind[model.Date]) *TextField {
	f := TextOf(b, false, func(d model.Date) string { return string(d) }, values.ReadDate)
	f.Example = b.sheet.T("hint.date")
	open := func() { b.sheet.showCalendar(f, b) }
	f.more = open
	button := widgets.NewIconButton(b.sheet.Host.Tips(), widgets.CalendarSign(theme.Color(theme.ColorNamePlaceHolder)), b.sheet.T("calendar"), open)
	button.Back = b.sheet.Escape
	f.button = button
	f.Entry.ActionItem = button
	return f
}

// showCalendar shows a calendar at a field, which gets the keyboard back.
func (sh *Sheet) showCalendar(f *TextField, b Bind[model.Date]) {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.Entry)
	if c == nil || f.Entry.Disabled() {
		return
	}
	day, _ := b.Get()
	chosen, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		chosen = time.Time{} // none, or of another form
	}
	var pop *widget.PopUp
	done := func() {
		pop.Hide()
		c.Focus(f.Entry)
	}
	calendar := widgets.NewCalendar(chosen, sh.Now(), sh.calendarNames(), func(day time.Time) {
		done()
		f.Entry.SetText(day.Format(time.DateOnly))
	})
	calendar.Back = done
	pop = widget.NewPopUp(calendar, c)
	size := pop.MinSize()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.Entry)
	field, room := f.Entry.Size(), c.Size()
	at.X = max(0, min(at.X, room.Width-size.Width))
	if below := at.Y + field.Height; below+size.Height <= room.Height || at.Y < size.Height {
		at.Y = below
	} else {
		at.Y -= size.Height
	}
	pop.ShowAtPosition(at)
	c.Focus(calendar)
}

// calendarNames is what a calendar says in the language of the window.
func (sh *Sheet) calendarNames() widgets.CalendarNames {
	names := widgets.CalendarNames{Today: sh.T("calendar.today"), Month: func(day time.Time) string {
		month := sh.T("calendar.month." + strconv.Itoa(int(day.Month())))
		return sh.T("calendar.month", "month", month, "year", strconv.Itoa(day.Year()))
	}}
	for i := range names.Days {
		names.Days[i] = sh.T("calendar.day." + strconv.Itoa(i+1))
	}
	return names
}

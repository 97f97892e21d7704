package fields

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

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
	widgets.PickDay(f.Entry, chosen, sh.Now(), widgets.NamesOfDays(sh.T), func(day time.Time) { f.Entry.SetText(day.Format(time.DateOnly)) })
}

package widgets

import (
	"image/color"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Calendar is a month in which a day is chosen, by a press or with the
// keyboard: arrows go to the next day or week, Page Up and Page Down to the
// next month, Return chooses. Weeks begin on Monday, as ISO 8601 has them.
type Calendar struct {
	Actor
	day    time.Time // that the keyboard is on, whose month shows
	chosen time.Time // that is ticked; the zero time: none
	today  time.Time
	names  CalendarNames
	choose func(time.Time)
}

// CalendarNames is what a calendar says, in the language of the user.
type CalendarNames struct {
	Month func(time.Time) string // "November 2026"
	Days  [7]string              // of the week, Monday first, in short
	Today string                 // the button that chooses today
}

// Sizes of a calendar, in units.
const (
	calendarCell = 30
	calendarHead = 34 // with the month, and the line with today
	calendarRows = 6
	monthColumns = 7
)

// NewCalendar makes a calendar that shows the month of a day, or this one if
// that is the zero time.
func NewCalendar(chosen, today time.Time, names CalendarNames, choose func(time.Time)) *Calendar {
	c := &Calendar{day: chosen, chosen: chosen, today: today, names: names, choose: choose}
	if chosen.IsZero() {
		c.day = today
	}
	c.ActAt, c.Act, c.Keys = c.press, func() { c.choose(c.day) }, c.key
	c.Of(c)
	return c
}

// first is the Monday at which what shows begins.
func (c *Calendar) first() time.Time {
	begin := time.Date(c.day.Year(), c.day.Month(), 1, 0, 0, 0, 0, time.UTC)
	return begin.AddDate(0, 0, -(int(begin.Weekday())+6)%7)
}

// inMonth is a day so many months on, the last of a shorter month.
func inMonth(day time.Time, by int) time.Time {
	begin := time.Date(day.Year(), day.Month()+time.Month(by), 1, 0, 0, 0, 0, time.UTC)
	last := begin.AddDate(0, 1, -1).Day()
	return begin.AddDate(0, 0, min(day.Day(), last)-1)
}

// goTo puts the keyboard on a day, as far as dates can be written.
func (c *Calendar) goTo(day time.Time) {
	if day.Year() >= 1 && day.Year() <= 9999 {
		c.day = day
		c.Refresh()
	}
}

func (c *Calendar) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyLeft:
		c.goTo(c.day.AddDate(0, 0, -1))
	case fyne.KeyRight:
		c.goTo(c.day.AddDate(0, 0, 1))
	case fyne.KeyUp:
		c.goTo(c.day.AddDate(0, 0, -monthColumns))
	case fyne.KeyDown:
		c.goTo(c.day.AddDate(0, 0, monthColumns))
	case fyne.KeyPageUp:
		c.goTo(inMonth(c.day, -1))
	case fyne.KeyPageDown:
		c.goTo(inMonth(c.day, 1))
	case fyne.KeyHome:
		c.goTo(c.today)
	default:
		return false
	}
	return true
}

// press is a press at a place: an arrow of the month, a day, or today.
func (c *Calendar) press(p fyne.Position) {
	size := c.Size()
	switch bottom := size.Height - calendarHead; {
	case p.Y < calendarHead && p.X < calendarHead:
		c.goTo(inMonth(c.day, -1))
	case p.Y < calendarHead && p.X > size.Width-calendarHead:
		c.goTo(inMonth(c.day, 1))
	case p.Y >= bottom:
		c.choose(c.today)
	case p.Y >= calendarHead+calendarCell:
		column := min(monthColumns-1, int(p.X/(size.Width/monthColumns)))
		row := min(calendarRows-1, int((p.Y-calendarHead-calendarCell)/calendarCell))
		c.choose(c.first().AddDate(0, 0, monthColumns*row+column))
	}
}

// CreateRenderer draws it.
func (c *Calendar) CreateRenderer() fyne.WidgetRenderer {
	r := &Drawing{Least: fyne.NewSize(monthColumns*calendarCell, 2*calendarHead+(calendarRows+1)*calendarCell)}
	mark, at := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	back, on := canvas.NewImageFromResource(nil), canvas.NewImageFromResource(nil)
	month, today := canvas.NewText("", color.Transparent), canvas.NewText(c.names.Today, color.Transparent)
	r.Parts = []fyne.CanvasObject{mark, at, back, on, month, today}
	cells := make([]*canvas.Text, (calendarRows+1)*monthColumns)
	for i := range cells {
		cells[i] = canvas.NewText("", color.Transparent)
		r.Parts = append(r.Parts, cells[i])
	}
	texts := append([]*canvas.Text{month, today}, cells...)
	for _, t := range texts {
		t.Alignment = fyne.TextAlignCenter
	}
	month.TextStyle.Bold = true
	r.Place = func(size fyne.Size) {
		const sign = 16
		for i, arrow := range []*canvas.Image{back, on} {
			arrow.Resize(fyne.NewSquareSize(sign))
			arrow.Move(fyne.NewPos(float32(i)*(size.Width-calendarHead)+(calendarHead-sign)/2, (calendarHead-sign)/2))
		}
		placeText(month, 0, 0, size.Width, calendarHead)
		placeText(today, 0, size.Height-calendarHead, size.Width, calendarHead)
		w := size.Width / monthColumns
		for i, t := range cells {
			placeText(t, float32(i%monthColumns)*w, calendarHead+float32(i/monthColumns)*calendarCell, w, calendarCell)
		}
		c.frame(mark, c.chosen, w)
		c.frame(at, c.day, w)
	}
	r.Paint = func() {
		back.Resource, on.Resource = LeftSign(theme.Color(theme.ColorNamePlaceHolder)), RightSign(theme.Color(theme.ColorNamePlaceHolder))
		for _, t := range texts {
			t.TextSize, t.Color = theme.TextSize(), theme.Color(theme.ColorNameForeground)
		}
		c.write(month, today, cells)
		mark.FillColor, mark.CornerRadius = theme.Color(theme.ColorNamePrimary), 5
		at.StrokeColor, at.StrokeWidth, at.CornerRadius = theme.Color(theme.ColorNamePrimary), 1.5, 5
		r.Place(c.Size())
		for _, o := range r.Parts {
			o.Refresh()
		}
	}
	r.Paint()
	return r
}

// placeText puts a text into the middle of a box.
func placeText(t *canvas.Text, x, y, w, h float32) {
	least := fyne.MeasureText("国g", t.TextSize, t.TextStyle).Height
	t.Move(fyne.NewPos(x, y+(h-least)/2))
	t.Resize(fyne.NewSize(w, least))
}

// write says the month and its days.
func (c *Calendar) write(month, today *canvas.Text, cells []*canvas.Text) {
	month.Text = c.names.Month(c.day)
	today.Color = theme.Color(theme.ColorNameHyperlink)
	first := c.first()
	for i, t := range cells {
		if i < monthColumns {
			t.Text, t.TextSize, t.Color = c.names.Days[i], theme.CaptionTextSize(), theme.Color(theme.ColorNamePlaceHolder)
			continue
		}
		day := first.AddDate(0, 0, i-monthColumns)
		t.Text, t.TextStyle.Bold = strconv.Itoa(day.Day()), same(day, c.today)
		switch {
		case same(day, c.chosen):
			t.Color = theme.Color(theme.ColorNameForegroundOnPrimary)
		case day.Month() != c.day.Month():
			t.Color = theme.Color(theme.ColorNamePlaceHolder)
		}
	}
}

// frame puts a box around a day, if it shows.
func (c *Calendar) frame(box *canvas.Rectangle, day time.Time, w float32) {
	i := int(time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.UTC).Sub(c.first()).Hours() / 24)
	box.Hidden = day.IsZero() || i < 0 || i >= calendarRows*monthColumns
	box.Move(fyne.NewPos(float32(i%monthColumns)*w+2, calendarHead+calendarCell*float32(1+i/monthColumns)+2))
	box.Resize(fyne.NewSize(w-4, calendarCell-4))
}

func same(a, b time.Time) bool {
	return a.Year() == b.Year() && a.YearDay() == b.YearDay()
}

// PickDay shows a calendar at a field, which gets the keyboard back.
func PickDay(field fyne.Focusable, chosen, today time.Time, names CalendarNames, choose func(time.Time)) {
	o := field.(fyne.CanvasObject)
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(o)
	if c == nil {
		return // it is not in a window any more
	}
	var pop *widget.PopUp
	done := func() {
		pop.Hide()
		c.Focus(field)
	}
	calendar := NewCalendar(chosen, today, names, func(day time.Time) {
		done()
		choose(day)
	})
	calendar.Back = done
	pop = widget.NewPopUp(calendar, c)
	pop.ShowAtPosition(besideField(driver.AbsolutePositionForObject(o), o.Size(), pop.MinSize(), c.Size()))
	c.Focus(calendar)
}

// besideField is where a calendar stands: below its field, or else above it, or
// where there is no room for either as low as the window lets it be seen whole.
// Of a field that is wider the right end is where the button is.
func besideField(at fyne.Position, field, size, room fyne.Size) fyne.Position {
	at.X = max(0, min(at.X+max(0, field.Width-size.Width), room.Width-size.Width))
	switch below := at.Y + field.Height; {
	case below+size.Height <= room.Height:
		at.Y = below
	case at.Y >= size.Height:
		at.Y -= size.Height
	default:
		at.Y = max(0, room.Height-size.Height)
	}
	return at
}

// NamesOfDays is what a calendar says. t looks a text of the panels up.
func NamesOfDays(t func(key string, args ...any) string) CalendarNames {
	names := CalendarNames{Today: t("calendar.today"), Month: func(day time.Time) string {
		month := t("calendar.month." + strconv.Itoa(int(day.Month())))
		return t("calendar.month", "month", month, "year", strconv.Itoa(day.Year()))
	}}
	for i := range names.Days {
		names.Days[i] = t("calendar.day." + strconv.Itoa(i+1))
	}
	return names
}

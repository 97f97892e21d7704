package widgets

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func date(s string) time.Time {
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return d
}

// TestADayIsChosenByKeys: what a script of keys goes to from a day.
func TestADayIsChosenByKeys(t *testing.T) {
	test.NewTempApp(t)
	names := CalendarNames{Month: func(d time.Time) string { return d.Format("2006-01") }}
	for _, tt := range []struct {
		from string
		keys []fyne.KeyName
		want string
	}{
		{"2026-11-21", nil, "2026-11-21"},
		{"", nil, "2026-11-26"}, // today
		{"2026-11-30", []fyne.KeyName{fyne.KeyRight}, "2026-12-01"},
		{"2026-11-03", []fyne.KeyName{fyne.KeyUp}, "2026-10-27"},
		{"2026-12-29", []fyne.KeyName{fyne.KeyDown}, "2027-01-05"},
		{"2026-01-31", []fyne.KeyName{fyne.KeyPageDown}, "2026-02-28"},
		{"2024-03-31", []fyne.KeyName{fyne.KeyPageUp}, "2024-02-29"},
		{"2026-01-15", []fyne.KeyName{fyne.KeyPageUp}, "2025-12-15"},
		{"2026-12-31", []fyne.KeyName{fyne.KeyPageDown}, "2027-01-31"},
		{"1999-05-05", []fyne.KeyName{fyne.KeyHome}, "2026-11-26"},
		{"9999-12-31", []fyne.KeyName{fyne.KeyRight, fyne.KeyPageDown}, "9999-12-31"},
		{"0001-01-02", []fyne.KeyName{fyne.KeyLeft, fyne.KeyLeft}, "0001-01-01"},
	} {
		var from, got time.Time
		if tt.from != "" {
			from = date(tt.from)
		}
		c := NewCalendar(from, date("2026-11-26"), names, func(d time.Time) { got = d })
		test.NewTempWindow(t, c)
		for _, k := range append(tt.keys, fyne.KeyReturn) {
			c.TypedKey(&fyne.KeyEvent{Name: k})
		}
		if s := got.Format(time.DateOnly); s != tt.want {
			t.Errorf("%s and %v: %s, want %s", tt.from, tt.keys, s, tt.want)
		}
	}
}

// TestADayIsChosenWhereItStands: a press chooses the day that is written
// there.
func TestADayIsChosenWhereItStands(t *testing.T) {
	test.NewTempApp(t)
	var got time.Time
	names := CalendarNames{Month: func(d time.Time) string { return d.Format("2006-01") }, Today: "today"}
	for _, month := range []string{"2026-11-21", "2027-02-01", "2026-03-31", "2021-02-01"} {
		c := NewCalendar(date(month), date("2026-11-26"), names, func(d time.Time) { got = d })
		w := test.NewTempWindow(t, c)
		w.Resize(fyne.NewSize(240, 320))
		days := 0
		for _, o := range test.WidgetRenderer(c).Objects() {
			x, ok := o.(*canvas.Text)
			if !ok || x.Text == "" || x.Text == "today" || x.Position().Y < calendarHead+calendarCell {
				continue
			}
			days++
			got = time.Time{}
			c.Tapped(&fyne.PointEvent{Position: x.Position().AddXY(x.Size().Width/2, x.Size().Height/2)})
			if got.Format("2") != x.Text {
				t.Errorf("%s: a press on %s chooses %s", month, x.Text, got.Format(time.DateOnly))
			}
			if days == 1 && got.Weekday() != time.Monday {
				t.Errorf("%s: the first day shown is a %s", month, got.Weekday())
			}
		}
		if days != calendarRows*monthColumns {
			t.Errorf("%s: %d days show", month, days)
		}
		c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(c.Size().Width/2, c.Size().Height-4)})
		if got.Format(time.DateOnly) != "2026-11-26" {
			t.Errorf("today is %s", got.Format(time.DateOnly))
		}
		c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(c.Size().Width-5, 5)})
		if want := date(month).AddDate(0, 0, -date(month).Day()+1).AddDate(0, 1, 0); c.day.Month() != want.Month() {
			t.Errorf("%s: the arrow goes on to %s", month, c.day.Format("2006-01"))
		}
	}
}

// TestTheWholeCalendarIsSeen wherever in a window the field stands, and at the
// end of a wide field that has the button.
func TestTheWholeCalendarIsSeen(t *testing.T) {
	field := NewEntry(newHost(t), "")
	w := test.NewTempWindow(t, container.NewWithoutLayout(field))
	w.SetPadded(false)
	names := CalendarNames{Month: func(d time.Time) string { return d.Format("2006-01") }, Today: "today"}
	for _, room := range []fyne.Size{{Width: 683, Height: 384}, {Width: 900, Height: 600}, {Width: 1440, Height: 900}} {
		w.Resize(room)
		for _, wide := range []float32{120, 600} {
			field.Resize(fyne.NewSize(wide, 36))
			for y := float32(0); y+36 <= room.Height; y += 24 {
				field.Move(fyne.NewPos(room.Width-wide-20, y))
				PickDay(field, time.Time{}, date("2026-11-26"), names, func(time.Time) {})
				c := w.Canvas().Focused().(*Calendar)
				at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(c), c.Size()
				if at.X < 0 || at.Y < 0 || at.X+size.Width > room.Width || at.Y+size.Height > room.Height {
					t.Errorf("in %v, at a field at %v: from %v, %v large", room, y, at, size)
				}
				if end := field.Position().X + wide; wide > size.Width && (at.X+size.Width < end-20 || at.X+size.Width > end) {
					t.Errorf("the field ends at %v, the calendar at %v", end, at.X+size.Width)
				}
				c.Back()
			}
		}
	}
}

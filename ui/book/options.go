package book

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/compose"
	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// options is the column at the right: paper, language, colours, what stands in
// head and foot, what belongs to the kind that is chosen, and the format.
type options struct {
	d      *Dialog
	object *container.Scroll
	rows   *fyne.Container
}

func newOptions(d *Dialog) *options {
	o := &options{d: d, rows: container.NewVBox()}
	o.object = container.NewVScroll(container.New(narrow{}, widgets.Padded(8, 12, o.rows)))
	o.refresh()
	return o
}

// refresh makes the fields anew: they follow the preset and the kind that is
// chosen.
func (o *options) refresh() {
	d, s := o.d, &o.d.Settings
	o.rows.RemoveAll()
	language := o.field("language", o.named([]string{d.w.t("language.document"), d.w.t("language.zh"), d.w.t("language.en")},
		[]string{"", string(model.Chinese), string(model.English)}, string(s.Lang), func(v string) { s.Lang = model.Lang(v) }))
	if s.IsDeck() {
		o.rows.Add(language)
	} else {
		o.rows.Add(widgets.Beside(o.field("paper", o.choice([]string{"A4", "A3"}, s.Paper, func(v string) { s.Paper = v })), language))
		o.rows.Add(o.field("held", o.named([]string{d.w.t("held.across"), d.w.t("held.by-page")},
			[]string{string(handout.AsGiven), string(handout.ByPage)}, string(s.Held), func(v string) { s.Held = handout.Held(v) })))
	}
	o.rows.Add(widgets.Beside(o.field("colours", o.themes()), o.field("format", o.formats())))
	if s.IsDeck() {
		o.slides()
	} else {
		o.rows.Add(o.field("up", o.named([]string{"1", "2", "4", "6", d.w.t("up.booklet")}, []string{"1", "2", "4", "6", preset.Booklet}, s.Up, func(v string) { s.Up = v })))
	}
	o.ofKind()
	o.heading("head")
	o.text("course", &s.Course)
	o.text("teacher", &s.Teacher)
	o.date("date", &s.Date)
	o.text("note", &s.Note)
	if !s.IsDeck() {
		o.tick("names", s.Names, func(on bool) { s.Names = on })
	}
	o.heading("brand")
	o.brandColors()
	o.font()
	o.logo()
	if s.IsDeck() {
		o.template()
	} else {
		o.heading("files")
		o.tick("key-apart", s.KeyApart, func(on bool) { s.KeyApart = on })
	}
	if s.Pictures() {
		o.pictures()
	}
	if s.Format == "pdf" {
		o.rows.Add(widgets.NewTick(d.w, d.w.t("attach"), d.attach, func(on bool) {
			d.attach = on
			d.remake()
		}))
		o.rows.Add(widgets.Wrapped(d.w.t("attach.note"), widget.LowImportance))
	}
	o.rows.Refresh()
}

// ofKind is the options of the kind of page that is chosen.
func (o *options) ofKind() {
	d, s := o.d, &o.d.Settings
	switch d.chosen {
	case handout.Touchpoints:
		o.rows.Add(widgets.Gap(4))
		o.rows.Add(widgets.Hairline())
		o.rows.Add(widgets.BoldLabel(d.w.kindName(d.chosen)))
		o.rows.Add(o.field("per-page", o.choice([]string{"1", "2", "4"}, strconv.Itoa(s.PerPage), func(v string) { s.PerPage, _ = strconv.Atoi(v) })))
		o.tick("every", s.Every, func(on bool) { s.Every = on })
	case deck.Exercise:
		o.rows.Add(widgets.NewButton(d.w, d.w.t("shuffle"), nil, func() { d.Change(func(s *preset.Settings) { s.Seed++ }) }))
	case handout.Exercise, handout.Key:
		o.rows.Add(widgets.Gap(4))
		o.rows.Add(widgets.Hairline())
		o.rows.Add(widgets.BoldLabel(d.w.kindName(handout.Exercise)))
		var names, values []string
		for _, t := range handout.Tasks {
			names, values = append(names, d.w.t("task."+string(t))), append(values, string(t))
		}
		o.rows.Add(o.field("task", o.named(names, values, string(s.Task), func(v string) { s.Task = handout.Task(v) })))
		if s.Task == handout.TaskCards {
			o.blanks()
			o.rows.Add(widgets.NewButton(d.w, d.w.t("shuffle"), nil, func() { d.Change(func(s *preset.Settings) { s.Seed++ }) }))
		}
	}
}

func (o *options) heading(key string) {
	o.rows.Add(widgets.Gap(4))
	o.rows.Add(widgets.Hairline())
	o.rows.Add(widgets.BoldLabel(o.d.w.t(key)))
}

// field puts its name above a field.
func (o *options) field(key string, f fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Stacked(widgets.LabelGap, widgets.Caption(o.d.w.t(key)), f)
}

// choice is a field with a few values.
func (o *options) choice(values []string, now string, set func(string)) fyne.CanvasObject {
	return o.named(values, values, now, set)
}

func (o *options) named(names, values []string, now string, set func(string)) fyne.CanvasObject {
	at := 0
	for i, v := range values {
		if v == now {
			at = i
		}
	}
	c := widgets.NewChoice(o.d.w, names, at, func(i int) {
		if i >= 0 {
			o.d.Change(func(*preset.Settings) { set(values[i]) })
			o.refresh()
		}
	})
	return container.NewStack(c, widgets.NewBorder())
}

func (o *options) themes() fyne.CanvasObject {
	var names, values []string
	for _, t := range compose.Themes() {
		if !t.Screen {
			names, values = append(names, o.d.w.t("theme."+t.Name)), append(values, t.Name)
		}
	}
	return o.named(names, values, o.d.Settings.Theme, func(v string) { o.d.Settings.Theme = v })
}

func (o *options) formats() fyne.CanvasObject {
	values := o.d.Settings.Formats()
	var names []string
	for _, v := range values {
		names = append(names, strings.ToUpper(v))
	}
	return o.named(names, values, o.d.Settings.Format, func(v string) { o.d.Settings.Format = v })
}

// text is a field of one line; the pages follow while one types.
func (o *options) text(key string, to *string) {
	o.rows.Add(o.field(key, o.entry(to)))
}

// date is a text with a calendar, which a field must have before it is laid
// out: the toolkit looks for a button in it once.
func (o *options) date(key string, to *string) {
	e := o.entry(to)
	o.calendar(e)
	o.rows.Add(o.field(key, e))
}

func (o *options) entry(to *string) *widgets.Entry {
	e := widgets.NewEntry(o.d.w, *to)
	e.OnChanged = func(s string) { o.d.Change(func(*preset.Settings) { *to = s }) }
	e.OnSubmitted = func(string) { o.d.export() }
	return e
}

// calendar puts a button into a field for a date that shows a calendar. What
// stands there may be anything, such as the days of a week.
func (o *options) calendar(e *widgets.Entry) {
	lang := o.d.w.Language
	names := widgets.NamesOfDays(func(key string, args ...any) string { return words.T(lang, "panel."+key, args...) })
	button := widgets.NewIconButton(o.d.w.Tips(), widgets.CalendarSign(theme.Color(theme.ColorNamePlaceHolder)), words.T(lang, "panel.calendar"), func() {
		chosen, err := time.Parse(time.DateOnly, e.Text)
		if err != nil {
			chosen = time.Time{}
		}
		widgets.PickDay(e, chosen, time.Now(), names, func(day time.Time) { e.SetText(day.Format(time.DateOnly)) })
	})
	button.Back = func() { o.d.Modal.Close() }
	e.ActionItem = button
}

func (o *options) tick(key string, on bool, set func(bool)) {
	o.rows.Add(widgets.NewTick(o.d.w, o.d.w.t(key), on, func(on bool) { o.d.Change(func(*preset.Settings) { set(on) }) }))
}

// narrow lets fields become as narrow as their column.
type narrow struct{}

// MinSize is the height of the fields.
func (narrow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, objects[0].MinSize().Height)
}

// Layout gives them the width of the column.
func (narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], 0, 0, size.Width, size.Height)
}

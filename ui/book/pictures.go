package book

import (
	"strconv"

	"fyne.io/fyne/v2/theme"

	"touchline/export"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// The resolutions that are offered, in px an inch.
var resolutions = []string{"96", "144", "200", "300", "600"}

// pictures is what only pages that are files of their own have: how fine they are,
// what they are called, and whether they go into one archive.
func (o *options) pictures() {
	d, s := o.d, &o.d.Settings
	if s.Format == "png" {
		now := s.DPI
		if now == 0 {
			now = int(export.Defaults("png").DPI)
		}
		o.rows.Add(o.field("dpi", o.choice(resolutions, strconv.Itoa(now), func(v string) { s.DPI, _ = strconv.Atoi(v) })))
	}
	e, wrong := widgets.NewEntry(d.w, s.Files), widgets.Caption(d.w.t("pattern.fields", "fields", export.NameFields()))
	e.SetPlaceHolder(d.w.t("pattern.usual"))
	e.OnChanged = func(text string) {
		if err := export.CheckPattern(text); err != nil {
			sentence, _ := words.Explain(d.w.Language, err)
			wrong.Dye(theme.ColorNameError)
			wrong.Set(sentence)
			return
		}
		wrong.Dye(theme.ColorNamePlaceHolder)
		wrong.Set(d.w.t("pattern.fields", "fields", export.NameFields()))
		d.Settings.Files = text // the pages stay as they are
	}
	e.OnSubmitted = func(string) { d.export() }
	o.rows.Add(o.field("pattern", e))
	o.rows.Add(wrong)
	o.tick("zip", s.Zip, func(on bool) { s.Zip = on })
}

package book

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/brand"
	"touchline/canvas/compose"
	"touchline/canvas/handout/preset"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// brandColors is the fields of the brand's colours: the accent, the words on it,
// and a word in both that says whether it can be read.
type brandColors struct {
	d        *Dialog
	accent   *widgets.Entry
	onAccent *widgets.Entry
	ground   *canvas.Rectangle
	sample   *canvas.Text
	verdict  *widgets.Label
}

func (o *options) brandColors() {
	d := o.d
	c := &brandColors{d: d, ground: canvas.NewRectangle(color.Transparent), sample: canvas.NewText("", color.Black), verdict: widgets.Caption("")}
	c.accent, c.onAccent = widgets.NewEntry(d.w, d.Settings.Brand.Accent), widgets.NewEntry(d.w, d.Settings.Brand.OnAccent)
	c.accent.SetPlaceHolder(d.w.t("accent.usual"))
	c.onAccent.SetPlaceHolder(d.w.t("accent.usual"))
	c.sample.TextStyle.Bold, c.sample.Alignment = true, fyne.TextAlignCenter
	c.sample.TextSize = theme.Size(theme.SizeNameCaptionText)
	c.ground.SetMinSize(fyne.NewSize(40, 22))
	c.ground.CornerRadius = 4
	for _, e := range []*widgets.Entry{c.accent, c.onAccent} {
		e.OnChanged = func(string) { c.typed() }
		e.OnSubmitted = func(string) { d.export() }
	}
	o.rows.Add(widgets.Beside(o.field("accent", c.accent), o.field("on-accent", c.onAccent)))
	o.rows.Add(container.NewStack(c.ground, c.sample))
	o.rows.Add(c.verdict)
	c.show(c.read())
}

// read is the brand as it is typed, and what is wrong with it; "" for nothing.
func (c *brandColors) read() (b preset.Brand, wrong string) {
	b = c.d.Settings.Brand
	for _, f := range []struct {
		text string
		to   *string
	}{{c.accent.Text, &b.Accent}, {c.onAccent.Text, &b.OnAccent}} {
		color, ok := brand.ParseColor(f.text)
		if !ok && f.text != "" {
			return b, c.d.w.t("accent.none", "text", f.text)
		}
		*f.to = brand.Hex(color)
	}
	if err := b.Value().Check(); err != nil {
		sentence, _ := words.Explain(c.d.w.Language, err)
		return b, sentence
	}
	return b, ""
}

// typed takes what is typed, once it is a colour that can be read.
func (c *brandColors) typed() {
	b, wrong := c.read()
	c.show(b, wrong)
	now := c.d.Settings.Brand
	if wrong == "" && (b.Accent != now.Accent || b.OnAccent != now.OnAccent) {
		c.d.Change(func(s *preset.Settings) { s.Brand = b })
	}
}

// show shows a word in the colours.
func (c *brandColors) show(b preset.Brand, wrong string) {
	t, _ := compose.ThemeNamed(c.d.Settings.Theme)
	if t == nil {
		t = compose.Themes()[0]
	}
	t = b.Value().On(t)
	c.ground.FillColor = color.NRGBA{t.PhaseFrom.R, t.PhaseFrom.G, t.PhaseFrom.B, 255}
	c.sample.Color = color.NRGBA{t.PhaseInk.R, t.PhaseInk.G, t.PhaseInk.B, 255}
	c.sample.Text = c.d.w.t("accent.sample")
	c.ground.Refresh()
	c.sample.Refresh()
	if c.verdict.Dye(theme.ColorNamePlaceHolder); wrong != "" {
		c.verdict.Dye(theme.ColorNameError)
		c.verdict.Set(wrong)
		return
	}
	c.verdict.Set(c.d.w.t("accent.contrast", "contrast", strconv.FormatFloat(compose.Contrast(t.PhaseFrom, t.PhaseInk), 'f', 1, 64)))
}

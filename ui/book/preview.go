package book

import (
	"context"
	"image"
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"touchline/model/words"
	"touchline/ui/widgets"
)

// preview shows a page as it will be printed, the pages beside it as a film
// strip, and how small the smallest text is.
type preview struct {
	d       *Dialog
	object  fyne.CanvasObject
	sheet   *sheet
	scroll  *container.Scroll
	film    *film
	where   *widgets.Button // "Page 5 of 18"
	caption *widgets.Label
	percent *widgets.Label
	actual  *widgets.Button
	verdict *verdict
	large   bool // in actual size
}

func newPreview(d *Dialog) *preview {
	p := &preview{d: d, film: newFilm(d), verdict: newVerdict()}
	p.sheet = newSheet(p)
	p.scroll = container.NewScroll(p.sheet)
	button := func(text string, act func()) *widgets.Button {
		return widgets.NewButton(d.w, text, nil, act)
	}
	back, on := button("‹", func() { d.Turn(d.Page - 1) }), button("›", func() { d.Turn(d.Page + 1) })
	back.Tip, on.Tip = d.w.t("back"), d.w.t("on")
	p.where = button("", func() { widgets.DropDown(p.where, p.titles(), d.Page, d.Turn) })
	p.where.Tip = d.w.t("to-page")
	p.caption = widgets.BoldLabel("")
	p.percent = widgets.NewLabel("", theme.SizeNameText, theme.ColorNamePlaceHolder)
	p.percent.Whole = true
	p.actual = button(d.w.t("actual"), func() {
		p.large = !p.large
		d.show()
	})
	bar := container.NewPadded(widgets.Row(8, 3, back, p.where, on, p.caption, p.percent, p.actual))
	foot := container.NewVBox(p.film, p.verdict)
	ground := canvas.NewRectangle(theme.Color(theme.ColorNameInputBackground))
	p.object = container.NewStack(ground, container.New(low{p}, bar, p.scroll, foot))
	return p
}

// mostTitles is how many pages the list of pages names: a menu of more is of no
// use.
const mostTitles = 40

// titles is the pages by their numbers and names.
func (p *preview) titles() (out []string) {
	if p.d.Made == nil {
		return nil
	}
	for i := range p.d.Made.pages[:min(len(p.d.Made.pages), mostTitles)] {
		out = append(out, strconv.Itoa(i+1)+"  "+p.d.pageTitle(i))
	}
	return out
}

// pageTitle is what a page is called.
func (d *Dialog) pageTitle(page int) string {
	kind, title := d.Made.kindAt(page)
	if title == "" && kind != "" {
		title = d.w.kindName(kind)
	}
	return title
}

// low lays the preview out; where there is little room in height, it is without
// the film strip.
type low struct{ *preview }

// MinSize is small.
func (l low) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 100) }

// Layout places bar, page and foot.
func (l low) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const enough = 420 // units, for the film strip
	show(l.film, size.Height >= enough)
	show(l.caption, size.Width >= 420)
	show(l.verdict, size.Height >= 220)
	bar, foot := objects[0].MinSize().Height, objects[2].MinSize().Height
	place(objects[0], 0, 0, size.Width, bar)
	place(objects[1], 8, bar, size.Width-16, size.Height-bar-foot)
	place(objects[2], 0, size.Height-foot, size.Width, foot)
}

// busy shows that pages are on their way.
func (p *preview) busy(on bool) {
	if on {
		p.verdict.say(theme.ColorNamePlaceHolder, p.d.w.t("busy"), "")
	}
}

// show shows the page that is turned to, and has what is around it painted.
func (p *preview) show(ctx context.Context) {
	d := p.d
	m := d.Made
	if m.err != nil || len(m.pages) == 0 {
		sentence, hint := words.Explain(d.w.Language, m.err)
		p.where.SetText("–")
		p.caption.Set("")
		p.percent.Set("")
		p.sheet.set(nil)
		p.film.set(nil, 0)
		p.verdict.say(theme.ColorNameError, strings.TrimSpace(sentence+" "+hint), "")
		return
	}
	n := len(m.pages)
	p.where.SetText(d.w.t("page-of", "n", strconv.Itoa(d.Page+1), "of", strconv.Itoa(n)))
	p.caption.Set(d.pageTitle(d.Page))
	p.judge(m)
	page := m.pages[d.Page]
	scale := p.scale(page.Size.W, page.Size.H)
	p.percent.Set(strconv.Itoa(int(math.Round(float64(scale)*100*inch/printed))) + "%")
	p.sheet.size = fyne.NewSize(float32(page.Size.W*scale), float32(page.Size.H*scale))
	p.sheet.Refresh()
	p.scroll.Refresh()
	px := p.pixels()
	width, height := int(math.Round(page.Size.W*scale*px)), int(math.Round(page.Size.H*scale*px))
	first, shown, thumbs := p.film.first(d.Page, n), p.film.room(), !m.thumbed
	d.w.Reads.Go(func() {
		img := d.paint(page, width, height)
		d.w.Later(func() {
			if ctx.Err() == nil {
				p.sheet.set(img)
			}
		})
		p.around(ctx, m, first, shown, px, thumbs)
	})
}

// A pt is 1/72 of an inch, and a unit of the window 1/96.
const inch, printed = 72.0, 96.0

// scale is how many units a pt of the page takes.
func (p *preview) scale(w, h float64) float64 {
	if p.large {
		return printed / inch
	}
	room := p.scroll.Size()
	const edge = 6 // units of ground around a page
	return max(min((float64(room.Width)-2*edge)/w, (float64(room.Height)-2*edge)/h), 0.05)
}

// pixels is how many px a unit takes.
func (p *preview) pixels() float64 {
	const far = 1000
	x, _ := p.d.w.Canvas().PixelCoordinateForPosition(fyne.NewPos(far, 0))
	return max(float64(x)/far, 0.5)
}

// around paints the small pictures: first those of the film strip, then, if it
// has none yet, those of the list.
func (p *preview) around(ctx context.Context, m *Made, first, n int, px float64, thumbs bool) {
	d := p.d
	var strip []image.Image
	for i := first; i < min(first+n, len(m.pages)) && ctx.Err() == nil; i++ {
		strip = append(strip, d.paint(m.pages[i], int(filmWide*px), int(filmHigh*px)))
	}
	d.w.Later(func() {
		if ctx.Err() == nil {
			p.film.set(strip, first)
		}
	})
	if !thumbs {
		return
	}
	for _, listed := range d.Settings.Listed() {
		k := listed.Kind
		page, _, ok := m.span(k)
		if ctx.Err() != nil {
			return
		}
		if !ok {
			continue
		}
		img := d.paint(m.pages[page], int(thumbWide*px), int(thumbHigh*px))
		d.w.Later(func() {
			if ctx.Err() == nil {
				d.list.picture(k, img)
			}
		})
	}
	d.w.Later(func() { m.thumbed = m.thumbed || ctx.Err() == nil })
}

// judge says how small the smallest text of the page is, and of all pages; one
// under the limit is named.
func (p *preview) judge(m *Made) {
	d, f, limit := p.d, m.finding[p.d.Page], p.d.limit()
	limits := d.w.t("limit", "size", words.Number(limit))
	size := func(v float64) string { return words.Rounded(v, 1) }
	switch {
	case f.TooSmall(limit):
		p.verdict.say(theme.ColorNameError, d.w.t("small", "size", size(f.Smallest), "text", begin(f.Text)), limits)
	case len(f.Cut) > 0:
		p.verdict.say(theme.ColorNameWarning, d.w.t("cut", "text", begin(f.Cut[0])), limits)
	case m.smallest() < limit-0.005:
		for i, other := range m.finding {
			if other.TooSmall(limit) {
				p.verdict.say(theme.ColorNameError, d.w.t("small-there", "page", strconv.Itoa(i+1), "size", size(other.Smallest), "text", begin(other.Text)), limits)
				return
			}
		}
	case f.Smallest == 0:
		p.verdict.say(theme.ColorNamePlaceHolder, d.w.t("no-text"), limits)
	default:
		p.verdict.say(theme.ColorNameSuccess, d.w.t("fine", "size", size(f.Smallest), "book", size(m.smallest())), limits)
	}
}

// begin is the begin of a text, on one line.
func begin(s string) string {
	const most = 28 // characters
	r := []rune(words.OneLine(s))
	if len(r) > most {
		return string(r[:most]) + "…"
	}
	return string(r)
}

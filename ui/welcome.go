package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/assets"
)

// welcomeWidth is how wide a column of the welcome page is, in units.
const welcomeWidth = 340

// welcome is what a window without a document shows: how to open one, those
// opened last, and the samples and templates.
func (w *Window) welcome() fyne.CanvasObject {
	logo := canvas.NewImageFromResource(fyne.NewStaticResource("touchline.png", assets.Icon))
	logo.FillMode = canvas.ImageFillContain
	logo.SetMinSize(fyne.NewSize(64, 64))
	name := widget.NewLabelWithStyle("Touchline", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.SizeName = theme.SizeNameHeadingText
	about := widget.NewLabel(w.t("welcome.about"))
	head := container.NewHBox(logo, container.New(layout.NewCustomPaddedVBoxLayout(-theme.InnerPadding()), name, about))

	open := newButton(w, w.t("action.open"), theme.FolderOpenIcon(), func() { w.do(actionNamed("open")) })
	open.Importance = widget.HighImportance
	drop := wrapped(w.t("welcome.drop"), widget.LowImportance)
	left := container.NewVBox(heading(w.t("welcome.open")), open, drop)
	if recent := w.app.recent(); len(recent) > 0 {
		left.Add(heading(w.t("menu.recent")))
		for _, path := range recent {
			left.Add(w.entryRow(filepath.Base(path), shortPath(filepath.Dir(path)), func() { w.openPath(path) }))
		}
	}

	samples := container.NewVBox(heading(w.t("welcome.samples")))
	blanks := container.NewVBox(heading(w.t("welcome.blanks")))
	for _, t := range assets.Templates() {
		row := w.entryRow(w.templateName(t.Name), w.t("template."+t.Name+".about"), func() { w.openTemplate(t.Name) })
		if t.Sample {
			samples.Add(row)
		} else {
			blanks.Add(row)
		}
	}
	columns := container.New(columnsLayout{gap: 36}, sized(left, welcomeWidth, 0), sized(samples, welcomeWidth, 0), sized(blanks, welcomeWidth, 0))
	page := container.NewVBox(head, gap(20), columns)
	return container.NewVScroll(container.New(layout.NewCustomPaddedLayout(36, 24, 24, 24), container.NewCenter(page)))
}

func heading(text string) fyne.CanvasObject {
	l := widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = theme.SizeNameSubHeadingText
	return l
}

func gap(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(1, height))
	return r
}

// entryRow is a line to click: a name, and below it, smaller, what it is.
func (w *Window) entryRow(name, about string, open func()) fyne.CanvasObject {
	b := newButton(w, "", nil, open)
	b.Importance = widget.LowImportance
	title := widget.NewLabel(name)
	title.Truncation = fyne.TextTruncateEllipsis
	small := widget.NewLabel(about)
	small.Importance = widget.LowImportance
	small.SizeName = theme.SizeNameCaptionText
	small.Wrapping = fyne.TextWrapWord
	text := container.New(layout.NewCustomPaddedVBoxLayout(-2*theme.InnerPadding()+2), title, small)
	return container.NewStack(b, text)
}

// columnsLayout puts objects side by side, as many as there is room for, and
// the rest below.
type columnsLayout struct{ gap float32 }

func (l columnsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(welcomeWidth, size.Height))
		x += welcomeWidth + l.gap
	}
}

func (l columnsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for i, o := range objects {
		if i > 0 {
			least.Width += l.gap
		}
		// What wraps knows its height only at its width.
		if s := o.Size(); s.Width != welcomeWidth {
			o.Resize(fyne.NewSize(welcomeWidth, s.Height))
		}
		least.Width += welcomeWidth
		least.Height = max(least.Height, o.MinSize().Height)
	}
	return least
}

package book

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/export"
	"touchline/export/pptx"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/chooser"
	"touchline/ui/dialogs"
	"touchline/ui/exports"
	"touchline/ui/memory"
	"touchline/ui/widgets"
)

// The size of the dialog, in units, if the window has room.
const (
	dialogWidth  = 1400
	dialogHeight = 860
)

// Dialog is the dialog of a handout that is open.
type Dialog struct {
	w      *Books
	source exports.Source
	doc    *model.Document
	memo   handout.Memo
	fonts  fonts
	Modal  *dialogs.Dialog

	Settings     preset.Settings
	attach       bool           // the blueprint goes along; asked for each time
	template     *pptx.Template // of slides; asked for each time; nil: none
	templateName string
	chosen       handout.Kind

	Made *Made // nil until the first pages are there
	Page int   // that is shown, from 0
	stop context.CancelFunc
	turn context.CancelFunc // ends painting what is shown

	body    *body
	presets *presetList
	list    *pageList
	preview *preview
	options *options
	summary *widgets.Label
	bytes   int64 // of the file; 0: not known yet
	accept  *widgets.Button
}

// Open opens the dialog.
func (w *Books) Open() *Dialog {
	s := w.source()
	d := &Dialog{w: w, source: s, doc: s.Doc, Settings: w.Settings(s.Path)}
	if on := d.Settings.Kinds(); len(on) > 0 {
		d.chosen = on[0]
	}
	d.summary = widgets.NewLabel("", theme.SizeNameText, theme.ColorNamePlaceHolder)
	d.presets, d.list, d.preview, d.options = newPresetList(d), newPageList(d), newPreview(d), newOptions(d)
	d.body = newBody(d)
	cancel := widgets.NewButton(w, words.T(w.Language, "ui.cancel"), nil, nil)
	printing := widgets.NewButton(w, w.t("print"), nil, d.print)
	d.accept = widgets.NewButton(w, "", nil, d.export)
	d.accept.Importance = widget.HighImportance
	d.Modal = w.Dialogs().Show(d.title(), d.body.object, container.New(growing{d}, d.summary), layout.NewSpacer(), printing, cancel, d.accept)
	d.Modal.Accept = d.export
	d.Modal.Closed = d.closed
	cancel.OnTapped = d.Modal.Close
	d.Modal.Resize(dialogWidth, dialogHeight)
	w.Dialog = d
	w.Canvas().Focus(d.preview.sheet)
	d.Change(func(*preset.Settings) {})
	return d
}

// title says which blueprint the handout is of.
func (d *Dialog) title() string {
	title := d.w.t("title")
	h := d.doc.Head
	for _, s := range []string{h.Title, h.Version} {
		if s = words.OneLine(s); s != "" {
			title += " · " + s
		}
	}
	return title
}

// closed remembers what was chosen.
func (d *Dialog) closed() {
	for _, stop := range []context.CancelFunc{d.stop, d.turn} {
		if stop != nil {
			stop()
		}
	}
	d.w.keep(d.source.Path, d.Settings)
	if d.w.Dialog == d {
		d.w.Dialog = nil
	}
}

// Change changes what is chosen, and has the pages made again.
func (d *Dialog) Change(how func(*preset.Settings)) {
	how(&d.Settings)
	d.presets.refresh()
	d.list.refresh()
	d.remake()
}

// remake makes the pages on a goroutine of its own. What was on its way is given
// up.
func (d *Dialog) remake() {
	if d.stop != nil {
		d.stop()
	}
	if d.turn != nil {
		d.turn()
	}
	ctx, stop := context.WithCancel(d.w.Life)
	d.stop, d.bytes = stop, 0
	d.preview.busy(true)
	d.say()
	s := d.Settings
	house := d.house(s)
	d.w.Reads.Go(func() {
		m := d.makeAll(ctx, s, house)
		d.w.Later(func() {
			if ctx.Err() == nil {
				d.made(ctx, m)
			}
		})
	})
}

// made shows the pages that were made.
func (d *Dialog) made(ctx context.Context, m *Made) {
	d.Made = m
	d.preview.busy(false)
	d.Page = min(max(d.Page, 0), max(len(m.pages)-1, 0))
	d.list.refresh()
	d.say()
	d.show()
	if f, _ := export.FormatNamed(d.Settings.Format); m.err != nil || !f.Has(export.KnowsPages) {
		return
	}
	s := d.Settings
	d.w.Reads.Go(func() {
		n, err := d.weigh(ctx, s)
		d.w.Later(func() {
			if err == nil && ctx.Err() == nil {
				d.bytes = n
				d.say()
			}
		})
	})
}

// Turn shows another page.
func (d *Dialog) Turn(to int) {
	if d.Made == nil || to < 0 || to >= len(d.Made.pages) || to == d.Page {
		return
	}
	d.Page = to
	if k, _ := d.Made.kindAt(to); k != "" && k != d.chosen {
		d.chosen = k
		d.list.refresh()
		d.options.refresh()
	}
	d.show()
}

// show shows the page that is turned to.
func (d *Dialog) show() {
	if d.turn != nil {
		d.turn()
	}
	ctx, stop := context.WithCancel(d.w.Life)
	d.turn = stop
	d.preview.show(ctx)
}

// say says below what all comes to.
func (d *Dialog) say() {
	d.accept.SetText(d.w.t("export." + d.Settings.Format))
	m := d.Made
	if m == nil || m.err != nil {
		d.summary.Set("")
		d.refreshRow()
		d.accept.Disable()
		return
	}
	d.accept.Enable()
	pages, key := m.counts()
	text := words.N(d.w.Language, d.pagesKey(), pages)
	if key > 0 {
		text = d.w.t("pages.and-key", "pages", text, "key", words.N(d.w.Language, "book.pages", key))
	}
	text += " · " + d.Settings.Sheet().Name
	if d.bytes > 0 {
		text += " · " + words.Size(d.bytes)
	}
	if d.bytes > 0 && d.Settings.Format == "pdf" {
		text += " · " + d.w.t("searchable")
	}
	d.summary.Set(text)
	d.refreshRow()
}

// pagesKey is the text that counts pages, or slides.
func (d *Dialog) pagesKey() string {
	if d.Settings.IsDeck() {
		return "book.slides"
	}
	return "book.pages"
}

// keyEnd is what the name of the file with the key ends with.
const keyEnd = "-key"

// jobOptions is how a job of the settings is exported: the handout, or its key.
func (d *Dialog) jobOptions(s preset.Settings, attach, key bool) export.Options {
	o := export.Defaults(s.Format)
	if s.Pictures() {
		o.Pattern = s.Files
		if s.DPI > 0 {
			o.DPI = float64(s.DPI)
		}
	}
	pages, keys := s.Parts()
	if key {
		pages = keys
	}
	o.Attach = attach && s.Format == "pdf" && !key
	if s.IsDeck() {
		k := s.DeckOptions()
		o.Deck, o.Theme, o.Brand, o.Lang = &k, s.Theme, d.fonts.value(s.Brand), s.Lang
		o.Template = d.house(s)
		return o
	}
	h := s.Options(pages)
	if !key {
		h.Memo = &d.memo
	}
	o.Handout, o.Paper.Sheet, o.Theme, o.Brand, o.Lang = &h, s.Sheet(), s.Theme, d.fonts.value(s.Brand), s.Lang
	o.Up, o.Booklet, _ = s.OnSheet()
	return o
}

// export asks for a place and writes the files there.
func (d *Dialog) export() {
	if d.Made == nil || d.Made.err != nil {
		return
	}
	w, s := d.w, d.Settings
	format, _ := export.FormatNamed(s.Format)
	name := d.w.t("file", "name", d.source.File, "handout", d.presets.current())
	ending := format.Extension
	if s.Pictures() && s.Zip {
		ending = export.Archive
	}
	chooser.Open(w, chooser.Options{
		Title: w.t("save.title"), Accept: w.t("save.accept"), Folder: d.folder(), Save: ending, Name: chooser.FileName(name) + ending,
		Went:    func(folder string) { w.Memory.WentTo(memory.ForExports, folder) },
		Replace: func(path string, asked bool) { d.write(path, format, s, asked) },
	})
}

// print prints the pages of the handout, without a key that is apart.
func (d *Dialog) print() {
	if d.Made != nil && d.Made.err == nil {
		d.w.exports.PrintJob(d.title(), d.doc, d.jobOptions(d.Settings, false, false))
	}
}

// folder is beside the document, or where the last export went.
func (d *Dialog) folder() string {
	if d.source.Path != "" {
		return filepath.Dir(d.source.Path)
	}
	return d.w.Memory.FolderFor(memory.ForExports)
}

// write writes the handout to a path; asked says that what is there may be
// replaced.
func (d *Dialog) write(path string, format export.Format, s preset.Settings, asked bool) {
	x := d.w.exports.To(path, format, d.jobOptions(s, d.attach, false))
	if d.Made.Key != nil {
		x.Beside(keyEnd, d.jobOptions(s, false, true))
	}
	x.Then(func(r export.Report) {
		d.Modal.Close()
		d.w.exports.Exported(r)
	})
	if s.Pictures() && s.Zip {
		x.IntoArchive()
		x.Run(asked)
		return
	}
	// Of several files the one that was asked about may be only the first.
	x.Run(asked && format.Has(export.KnowsPages) && d.Made.Key == nil)
}

// refreshRow gives the text beside the buttons its room.
func (d *Dialog) refreshRow() {
	if d.Modal != nil {
		d.Modal.Row.Refresh()
	}
}

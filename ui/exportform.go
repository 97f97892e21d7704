package ui

import (
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/compose"
	"touchline/canvas/paper"
	"touchline/export"
	"touchline/model/words"
	"touchline/ui/chooser"
	"touchline/ui/memory"
	"touchline/ui/widgets"
)

// resolutions is what the dialog offers, in px an inch.
var resolutions = []int{96, 144, 192, 300, 600}

// tileScales is the scales of a drawing over several pages, in percent.
var tileScales = []int{50, 75, 100, 125, 150, 200}

// exportForm is the dialog's choices.
type exportForm struct {
	w       *Window
	format  export.Format
	options export.Options
	path    *widgets.Entry
	rows    *fyne.Container
	built   func() // the rows have changed; may be nil
}

// exportMemory is the choices that the next export of the program begins
// with, by format.
type exportMemory map[string]export.Options

func newExportForm(w *Window) *exportForm {
	f := &exportForm{w: w, rows: container.New(layout.NewFormLayout())}
	format, ok := export.FormatNamed(w.app.memory.Format)
	if !ok {
		format = export.Formats()[0]
	}
	f.path = widgets.NewEntry(w, f.proposedPath(format))
	f.setFormat(format)
	return f
}

// proposedPath is beside the document, or where the last export went, under
// the document's name.
func (f *exportForm) proposedPath(format export.Format) string {
	s := f.w.session
	folder := f.w.app.memory.FolderFor(memory.ForExports)
	if s.Path() != "" {
		folder = filepath.Dir(s.Path())
	}
	return filepath.Join(folder, chooser.FileName(s.bare())+format.Extension)
}

func (f *exportForm) setFormat(format export.Format) {
	old := f.format
	f.format = format
	f.options = export.Defaults(format.Name)
	if was, ok := f.w.app.exports[format.Name]; ok {
		f.options = was
		f.options.Attach = false // asked for each time: it gives away what is not drawn
	}
	f.path.SetText(strings.TrimSuffix(f.path.Text, old.Extension))
	if !strings.EqualFold(filepath.Ext(f.path.Text), format.Extension) {
		f.path.SetText(strings.TrimSuffix(f.path.Text, format.Extension) + format.Extension)
	}
	f.build()
}

// build makes the rows that mean something to the format and the choices
// made.
func (f *exportForm) build() {
	o := &f.options
	f.rows.RemoveAll()
	f.add("format", f.formats())
	own := o.Paper.Sheet.Size.W == 0
	f.add("paper", f.sheets())
	if !own {
		f.choice("orientation", []string{"orientation.auto", "orientation.portrait", "orientation.landscape"}, int(o.Paper.Orientation), func(i int) {
			o.Paper.Orientation = paper.Orientation(i)
		})
		f.choice("pages", []string{"pages.one", "pages.tiled"}, index(o.Paper.Tiled), func(i int) {
			o.Paper.Tiled = i == 1
			f.build()
		})
	}
	if o.Paper.Tiled && !own {
		f.add("scale", f.numbers(tileScales, int(o.Paper.Scale*100+0.5), " %", func(n int) { o.Paper.Scale = float64(n) / 100 }))
		f.add("", widgets.NewTick(f.w, f.w.t("export.marks"), o.Paper.CropMarks, func(on bool) { o.Paper.CropMarks, o.Paper.PageNames = on, on }))
	}
	f.add("theme", f.themes())
	if f.format.Has(export.KnowsResolution) {
		f.add("resolution", f.numbers(resolutions, int(o.DPI), " dpi", func(n int) { o.DPI = float64(n) }))
	}
	if f.format.Has(export.KnowsTransparent) {
		f.add("", widgets.NewTick(f.w, f.w.t("export.transparent"), o.Transparent, func(on bool) { o.Transparent = on }))
	}
	if f.format.Has(export.KnowsAttachment) {
		f.add("", widgets.NewTick(f.w, f.w.t("export.attach"), o.Attach, func(on bool) { o.Attach = on }))
		f.add("", widgets.Wrapped(f.w.t("export.attach.note"), widget.LowImportance))
	}
	browse := widgets.NewButton(f.w, "", theme.FolderOpenIcon(), f.browse)
	f.add("to", container.NewBorder(nil, nil, nil, browse, f.path))
	f.rows.Refresh()
	if f.built != nil {
		f.built()
	}
}

func (f *exportForm) add(key string, field fyne.CanvasObject) {
	label := ""
	if key != "" {
		label = f.w.t("export." + key)
	}
	f.rows.Add(widget.NewLabel(label))
	f.rows.Add(field)
}

func (f *exportForm) choice(key string, options []string, at int, changed func(int)) {
	var texts []string
	for _, o := range options {
		texts = append(texts, f.w.t("export."+o))
	}
	f.add(key, widgets.NewChoice(f.w, texts, at, changed))
}

func (f *exportForm) formats() fyne.CanvasObject {
	var names []string
	at := 0
	all := export.Formats()
	for i, format := range all {
		names = append(names, words.T(f.w.app.lang, format.Label))
		if format.Name == f.format.Name {
			at = i
		}
	}
	return widgets.NewChoice(f.w, names, at, func(i int) { f.setFormat(all[i]) })
}

func (f *exportForm) sheets() fyne.CanvasObject {
	var names []string
	at := 0
	all := paper.Sheets()
	for i, s := range all {
		name := s.Name
		if s.Size.W == 0 {
			name = f.w.t("export.paper.own")
		}
		names = append(names, name)
		if s.Name == f.options.Paper.Sheet.Name {
			at = i
		}
	}
	return widgets.NewChoice(f.w, names, at, func(i int) {
		f.options.Paper.Sheet = all[i]
		if all[i].Size.W == 0 {
			f.options.Paper.Tiled = false
		}
		f.build()
	})
}

func (f *exportForm) themes() fyne.CanvasObject {
	var names []string
	at := 0
	all := compose.Themes()
	for i, t := range all {
		names = append(names, f.w.t("export.theme."+t.Name))
		if t.Name == f.options.Theme {
			at = i
		}
	}
	return widgets.NewChoice(f.w, names, at, func(i int) { f.options.Theme = all[i].Name })
}

func (f *exportForm) numbers(all []int, now int, unit string, changed func(int)) fyne.CanvasObject {
	var names []string
	at := 0
	for i, n := range all {
		names = append(names, strconv.Itoa(n)+unit)
		if n <= now {
			at = i
		}
	}
	return widgets.NewChoice(f.w, names, at, func(i int) { changed(all[i]) })
}

func index(second bool) int {
	if second {
		return 1
	}
	return 0
}

// browse chooses the folder to write to.
func (f *exportForm) browse() {
	folder, name := filepath.Split(f.path.Text)
	f.w.choose(memory.ForExports, chooser.Options{
		Title: f.w.t("export.folder"), Accept: f.w.t("export.folder.accept"), Folder: filepath.Clean(folder),
		Done: func(path string) { f.path.SetText(filepath.Join(path, name)) },
	})
}

// export begins the export that was chosen; closed is called once it is done.
func (f *exportForm) export(closed func()) {
	w, format, options := f.w, f.format, f.options
	path := strings.TrimSpace(f.path.Text)
	if path == "" {
		w.dialogs.Tell(w.t("export.failed"), w.t("export.no-name"), "")
		return
	}
	x := w.newExporting(chooser.TypedPath(path, w.saveFolder(w.session)), format, options)
	x.done = func(r export.Report) {
		closed()
		w.app.exports[format.Name] = options
		w.app.memory.Change(func(m *memory.Content) { m.Format = format.Name })
		w.app.memory.WentTo(memory.ForExports, filepath.Dir(r.Files[0]))
		w.exported(r)
	}
	x.run(false)
}

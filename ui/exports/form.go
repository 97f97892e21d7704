package exports

import (
	"path/filepath"
	"slices"
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
	"touchline/model"
	"touchline/model/disk"
	"touchline/model/words"
	"touchline/ui/chooser"
	"touchline/ui/frame"
	"touchline/ui/memory"
	"touchline/ui/widgets"
)

// resolutions is what the dialog offers, in px an inch.
var resolutions = []int{96, 144, 192, 300, 600}

// tileScales is the scales of a drawing over several pages, in percent.
var tileScales = []int{50, 75, 100, 125, 150, 200}

// Form is the dialog's choices.
type Form struct {
	w       *Exports
	Format  export.Format
	Options export.Options
	Path    *widgets.Entry
	rows    *fyne.Container
	built   func() // the rows have changed; may be nil

	smallest *widget.Label // of the text, with the choices as they are
	stop     func()        // ends working that out; may be nil
}

// Choices is the choices that the next export of the program begins
// with, by format.
type Choices map[string]export.Options

// Source is what is exported.
type Source struct {
	Doc    *model.Document
	Name   string // as the window's title says it
	File   string // without an ending, as a file can be called
	Path   string // the file that it is in, or ""
	Folder string // where it would be saved

	Own    []string // the files that it is in, or was read from
	Others []string // the files that are open in other windows
}

// Exports is the exports of a window.
type Exports struct {
	*frame.Frame
	source  func() Source
	last    Choices
	pending *disk.Pending
}

// New makes the exports of a window. source is what it shows; last is
// shared by the windows of a program.
func New(f *frame.Frame, source func() Source, last Choices, pending *disk.Pending) *Exports {
	return &Exports{f, source, last, pending}
}

// t is a text of the dialogs.
func (w *Exports) t(key string, args ...any) string {
	return words.T(w.Language, "ui."+key, args...)
}

func NewForm(w *Exports) *Form {
	f := &Form{w: w, rows: container.New(layout.NewFormLayout())}
	f.smallest = widgets.Wrapped("", widget.LowImportance)
	format, ok := export.FormatNamed(w.Memory.Format)
	if !ok {
		format = export.Formats()[0]
	}
	f.Path = widgets.NewEntry(w, f.proposedPath(format))
	f.SetFormat(format)
	return f
}

// proposedPath is beside the document, or where the last export went, under
// the document's name.
func (f *Form) proposedPath(format export.Format) string {
	s := f.w.source()
	folder := f.w.Memory.FolderFor(memory.ForExports)
	if s.Path != "" {
		folder = filepath.Dir(s.Path)
	}
	return filepath.Join(folder, s.File+format.Extension)
}

func (f *Form) SetFormat(format export.Format) {
	old := f.Format
	f.Format = format
	f.Options = export.Defaults(format.Name)
	if was, ok := f.w.last[format.Name]; ok {
		f.Options = was
		f.Options.Attach = false // asked for each time: it gives away what is not drawn
	}
	f.Path.SetText(strings.TrimSuffix(f.Path.Text, old.Extension))
	if !strings.EqualFold(filepath.Ext(f.Path.Text), format.Extension) {
		f.Path.SetText(strings.TrimSuffix(f.Path.Text, format.Extension) + format.Extension)
	}
	f.build()
}

// build makes the rows that mean something to the format and the choices
// made.
func (f *Form) build() {
	o := &f.Options
	f.rows.RemoveAll()
	f.add("format", f.formats())
	own := o.Paper.Sheet.Size.W == 0
	f.add("paper", f.sheets())
	if !own {
		f.choice("orientation", []string{"orientation.auto", "orientation.portrait", "orientation.landscape"}, int(o.Paper.Orientation), func(i int) {
			o.Paper.Orientation = paper.Orientation(i)
			f.judge()
		})
		f.choice("pages", []string{"pages.one", "pages.tiled"}, index(o.Paper.Tiled), func(i int) {
			o.Paper.Tiled = i == 1
			f.build()
		})
	}
	if o.Paper.Tiled && !own {
		f.add("scale", f.numbers(tileScales, int(o.Paper.Scale*100+0.5), "%", func(n int) {
			o.Paper.Scale = float64(n) / 100
			f.judge()
		}))
		f.add("", widgets.NewTick(f.w, f.w.t("export.marks"), o.Paper.CropMarks, func(on bool) { o.Paper.CropMarks, o.Paper.PageNames = on, on }))
	}
	if !o.Paper.Tiled {
		f.buildUp()
	}
	f.add("theme", f.themes())
	if f.Format.Has(export.KnowsResolution) {
		f.resolution()
	}
	if f.Format.Has(export.KnowsTransparent) {
		f.add("", widgets.NewTick(f.w, f.w.t("export.transparent"), o.Transparent, func(on bool) { o.Transparent = on }))
	}
	if f.Format.Has(export.KnowsAttachment) {
		f.add("", widgets.NewTick(f.w, f.w.t("export.attach"), o.Attach, func(on bool) { o.Attach = on }))
		f.add("", widgets.Wrapped(f.w.t("export.attach.note"), widget.LowImportance))
	}
	f.add("", f.smallest)
	f.judge()
	browse := widgets.NewButton(f.w, "", theme.FolderOpenIcon(), f.browse)
	browse.Tip = f.w.t("export.browse")
	f.add("to", container.NewBorder(nil, nil, nil, browse, f.Path))
	f.rows.Refresh()
	if f.built != nil {
		f.built()
	}
}

func (f *Form) add(key string, field fyne.CanvasObject) {
	label := ""
	if key != "" {
		label = f.w.t("export." + key)
	}
	f.rows.Add(widget.NewLabel(label))
	f.rows.Add(field)
}

func (f *Form) choice(key string, options []string, at int, changed func(int)) {
	var texts []string
	for _, o := range options {
		texts = append(texts, f.w.t("export."+o))
	}
	f.add(key, widgets.NewChoice(f.w, texts, at, changed))
}

func (f *Form) formats() fyne.CanvasObject {
	var names []string
	at := 0
	all := slices.Concat(export.Formats(), export.Films())
	for i, format := range all {
		names = append(names, words.T(f.w.Language, format.Label))
		if format.Name == f.Format.Name {
			at = i
		}
	}
	return widgets.NewChoice(f.w, names, at, func(i int) { f.SetFormat(all[i]) })
}

func (f *Form) sheets() fyne.CanvasObject {
	var names []string
	at := 0
	all := paper.Sheets()
	for i, s := range all {
		name := s.Name
		switch s.Name {
		case paper.Own.Name:
			name = f.w.t("export.paper.own")
		case paper.Best.Name:
			name = f.w.t("export.paper.auto")
		}
		names = append(names, name)
		if s.Name == f.Options.Paper.Sheet.Name {
			at = i
		}
	}
	return widgets.NewChoice(f.w, names, at, func(i int) {
		f.Options.Paper.Sheet = all[i]
		if all[i].Size.W == 0 {
			f.Options.Paper.Tiled = false
		}
		f.build()
	})
}

func (f *Form) themes() fyne.CanvasObject {
	var names []string
	at := 0
	all := compose.Themes()
	for i, t := range all {
		names = append(names, f.w.t("export.theme."+t.Name))
		if t.Name == f.Options.Theme {
			at = i
		}
	}
	return widgets.NewChoice(f.w, names, at, func(i int) { f.Options.Theme = all[i].Name })
}

func (f *Form) numbers(all []int, now int, unit string, changed func(int)) fyne.CanvasObject {
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
func (f *Form) browse() {
	folder, name := filepath.Split(f.Path.Text)
	chooser.Open(f.w, chooser.Options{
		Title: f.w.t("export.folder"), Accept: f.w.t("export.folder.accept"), Folder: filepath.Clean(folder),
		Went: func(folder string) { f.w.Memory.WentTo(memory.ForExports, folder) },

		Done: func(path string) { f.Path.SetText(filepath.Join(path, name)) },
	})
}

// export begins the export that was chosen; closed is called once it is done.
func (f *Form) export(closed func()) {
	w, format, options := f.w, f.Format, f.Options
	path := strings.TrimSpace(f.Path.Text)
	if path == "" {
		w.Dialogs().Tell(w.t("export.failed"), w.t("export.no-name"), "")
		return
	}
	x := w.To(chooser.TypedPath(path, w.source().Folder), format, options)
	x.Then(func(r export.Report) {
		closed()
		w.last[format.Name] = options
		w.Memory.Change(func(m *memory.Content) { m.Format = format.Name })
		w.Memory.WentTo(memory.ForExports, filepath.Dir(r.Files[0]))
		w.Exported(r)
	})
	x.Run(false)
}

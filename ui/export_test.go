package ui

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/paper"
	"touchline/export"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/words"
	"touchline/ui/dialogs"
	"touchline/ui/exports"
	"touchline/ui/widgets"
)

// asked waits until a dialog asks something over another one.
func (d *rig) asked(w *Window) {
	d.t.Helper()
	d.until("it asks", func() bool {
		return w.Dialogs().Any() && w.Dialogs().Top().Under != nil && w.Dialogs().Top().Accept != nil && w.says(w.t("export.replace.accept"))
	})
}

// says reports whether the dialog on top has a button of a text.
func (w *Window) says(text string) bool {
	if !w.Dialogs().Any() {
		return false
	}
	for _, o := range w.Dialogs().Top().Row.Objects {
		if b, ok := o.(*widgets.Button); ok && b.Text == text {
			return true
		}
	}
	return false
}

// labels is the labels of the dialog on top.
func (w *Window) labels() (all []*widget.Label) {
	if !w.Dialogs().Any() {
		return nil
	}
	var visit func(o fyne.CanvasObject)
	visit = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Label:
			all = append(all, o)
		case *fyne.Container:
			for _, c := range o.Objects {
				visit(c)
			}
		case *container.Scroll:
			visit(o.Content)
		}
	}
	visit(w.Dialogs().Top().Popup.Content)
	return all
}

// modalText is all that the dialog on top says.
func (w *Window) modalText() string {
	var all []string
	for _, l := range w.labels() {
		all = append(all, l.Text)
	}
	return strings.Join(all, "\n")
}

func (w *Window) modalTitle() string {
	for _, l := range w.labels() {
		if l.SizeName == theme.SizeNameSubHeadingText {
			return l.Text
		}
	}
	return ""
}

// exporter is the dialog of an export that is open.
type exporter struct {
	*rig
	w    *Window
	m    *dialogs.Dialog
	form *exports.Form
}

// exporting opens the dialog of an export to a format and a path.
func (d *rig) exporting(w *Window, format, path string) *exporter {
	d.t.Helper()
	form := w.exports.Ask()
	x := &exporter{d, w, w.Dialogs().Top(), form}
	f, _ := export.FormatNamed(format)
	x.form.SetFormat(f)
	x.form.Path.SetText(path)
	return x
}

// tiled cuts the drawing over pages, as small pictures.
func (x *exporter) tiled() *exporter {
	o := &x.form.Options
	o.Paper.Sheet, _ = paper.Named("A4")
	o.Paper.Tiled, o.DPI = true, 36
	return x
}

// over waits until the work is over and a message, a question or nothing is on
// the screen.
func (x *exporter) over() {
	x.t.Helper()
	running := x.w.t("export.running")
	x.until("the export is over", func() bool {
		return !x.w.Dialogs().Any() || x.w.Dialogs().Top() != x.m && !strings.HasPrefix(x.w.modalTitle(), running)
	})
}

// names lists a folder.
func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return strings.Join(all, " ")
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func holds(t *testing.T, path, text string) {
	t.Helper()
	if b, err := os.ReadFile(path); err != nil || string(b) != text {
		t.Errorf("%s holds %.20q, %v", path, b, err)
	}
}

func TestExportAsksBeforeItReplaces(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		d := newDesk(t, lang)
		w, _ := d.opened()
		dir := t.TempDir()
		path := filepath.Join(dir, "page.pdf")
		put(t, path, "old")
		x := d.exporting(w, "pdf", path)
		x.m.Accept()
		d.asked(w)
		if !strings.Contains(w.modalText(), "page.pdf") {
			t.Errorf("it asks %q", w.modalText())
		}
		d.press(w, w.t("cancel"))
		if w.Dialogs().Top() != x.m {
			t.Error("the dialog of the export is gone")
		}
		holds(t, path, "old")
		x.m.Accept()
		d.asked(w)
		d.press(w, w.t("export.replace.accept"))
		x.over()
		if w.modalTitle() != w.t("export.done.title") || x.m == w.Dialogs().Top().Under {
			t.Errorf("it ends with %q", w.modalText())
		}
		if b, _ := os.ReadFile(path); !strings.HasPrefix(string(b), "%PDF") || strings.Contains(string(b), "EmbeddedFile") {
			t.Error("it is no PDF, or has the blueprint in it")
		}
		if got := names(t, dir); got != "page.pdf" {
			t.Errorf("in the folder: %s", got)
		}
	}
}

// TestExportAsksOfEveryPage: the name that was typed is not among the files
// that several pages become.
func TestExportAsksOfEveryPage(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		d := newDesk(t, lang)
		w, _ := d.opened()
		dir := t.TempDir()
		for _, name := range []string{"page.png", "page-2.png", "page-4.png"} {
			put(t, filepath.Join(dir, name), "old")
		}
		x := d.exporting(w, "png", filepath.Join(dir, "page")).tiled()
		x.m.Accept()
		d.asked(w)
		text := w.modalText()
		if !strings.Contains(text, "page-2.png") || !strings.Contains(text, "page-4.png") || strings.Contains(text, "page.png") || strings.Contains(text, "page-1.png") {
			t.Errorf("it asks %q", text)
		}
		w.Key(fyne.KeyEscape, 0)
		if w.Dialogs().Top() != x.m || !x.form.Options.Paper.Tiled {
			t.Error("the choices are gone")
		}
		if got := names(t, dir); got != "page-2.png page-4.png page.png" {
			t.Errorf("after no: %s", got)
		}
		holds(t, filepath.Join(dir, "page-2.png"), "old")
		x.m.Accept()
		d.asked(w)
		w.Key(fyne.KeyReturn, 0) // the one that is held too long
		if w.modalTitle() != w.t("export.replace.several.title") {
			t.Error("Return answers at once")
		}
		question := w.Dialogs().Top()
		d.until("the question hears", func() bool {
			w.Key(fyne.KeyReturn, 0)
			return w.Dialogs().Top() != question
		})
		x.over()
		if got := names(t, dir); !strings.HasPrefix(got, "page-1.png page-2.png page-3.png page-4.png") {
			t.Errorf("after yes: %s", got)
		}
		holds(t, filepath.Join(dir, "page.png"), "old")
		if b, _ := os.ReadFile(filepath.Join(dir, "page-4.png")); string(b) == "old" {
			t.Error("a page was not replaced")
		}
	}
}

// TestFailedExportKeepsItsChoices: the reason is said in the user's language,
// nothing is half written, and one goes on where one was.
func TestFailedExportKeepsItsChoices(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		d := newDesk(t, lang)
		w, path := d.opened()
		dir := t.TempDir()
		if err := errors.Join(
			os.Mkdir(filepath.Join(dir, "page-2.png"), 0o777),
			os.Symlink(path, filepath.Join(dir, "own.png")),
			os.Link(path, filepath.Join(dir, "hard.pdf")),
		); err != nil {
			t.Skipf("no links here: %v", err)
		}
		other := template(t, "hotel")
		if err := os.Symlink(other, filepath.Join(dir, "other.svg")); err != nil {
			t.Fatal(err)
		}
		before := names(t, dir)
		for name, c := range map[string]struct {
			format, key string
			pages       bool
		}{
			strings.Repeat("x", 260) + ".pdf": {"pdf", "file.save.long-name", false},
			strings.Repeat("长", 100) + ".pdf": {"pdf", "file.save.long-name", false},
			"none/x.pdf":                      {"pdf", "file.save.no-folder", false},
			"none/":                           {"pdf", "file.save.no-folder", false},
			"page.png":                        {"png", "file.save.is-folder", true},
			"own.png":                         {"png", "file.output.source", false},
			"hard.pdf":                        {"pdf", "file.output.source", false},
			"other.svg":                       {"svg", "export.onto-blueprint", false},
		} {
			x := d.exporting(w, c.format, dir+"/"+name)
			if c.pages {
				x.tiled()
			}
			x.m.Accept()
			x.over()
			if !w.Dialogs().Any() || w.modalTitle() != w.t("export.failed") {
				t.Fatalf("%s: it ends with %q", name, w.modalTitle())
			}
			for _, part := range regexp.MustCompile(`\{[a-z]+\}`).Split(words.T(lang, c.key), -1) {
				if text := w.modalText(); !strings.Contains(text, part) {
					t.Errorf("%s: it says %q, not %q", name, text, part)
				}
			}
			d.press(w, w.t("ok"))
			if w.Dialogs().Top() != x.m || x.form.Path.Text != dir+"/"+name || x.form.Format.Name != c.format || x.form.Options.Paper.Tiled != c.pages {
				t.Errorf("%s: the choices are gone", name)
			}
			w.Key(fyne.KeyEscape, 0)
		}
		if got := names(t, dir); got != before {
			t.Errorf("left: %s", got)
		}
		if _, _, err := file.Open(path); err != nil {
			t.Error(err)
		}
	}
}

// TestExportOntoAnOpenFile of another window.
func TestExportOntoAnOpenFile(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	other := template(t, "hotel")
	w.opener.openFile(other)
	d.until("it is open", func() bool { return len(d.windows) == 2 && d.windows[1].session != nil })
	link := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.Link(other, link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	x := d.exporting(w, "pdf", link)
	x.m.Accept()
	x.over()
	if !strings.Contains(w.modalText(), "holds a blueprint") {
		t.Errorf("it says %q", w.modalText())
	}
	w.Dialogs().CloseAll()
	own, others := w.openFiles()
	if len(own) != 1 || len(others) != 1 {
		t.Errorf("open: %v, %v", own, others)
	}
	if err := checkPicture(filepath.Join(filepath.Dir(link), "y.png"), own, others); err != nil {
		t.Error(err)
	}
	if err := os.Link(other, filepath.Join(filepath.Dir(link), "y.png")); err != nil {
		t.Fatal(err)
	}
	if err := checkPicture(filepath.Join(filepath.Dir(link), "y.png"), own, others); err == nil {
		t.Error("a picture would be written over an open file")
	}
}

// TestExportToAFolder: a folder for a name means the document's name in it.
func TestExportToAFolder(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	dir := t.TempDir()
	x := d.exporting(w, "svg", dir)
	x.m.Accept()
	x.over()
	if got := names(t, dir); got != "bank.svg" {
		t.Errorf("in the folder: %q, it says %q", got, w.modalText())
	}
}

// TestAttachIsAskedEachTime, and the dialog says what it means.
func TestAttachIsAskedEachTime(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		d := newDesk(t, lang)
		w, _ := d.opened()
		dir := t.TempDir()
		x := d.exporting(w, "pdf", filepath.Join(dir, "a.pdf"))
		if !strings.Contains(w.modalText(), w.t("export.attach.note")) {
			t.Errorf("it says %q", w.modalText())
		}
		if x.form.Options.Attach {
			t.Error("it is attached without being asked for")
		}
		x.form.Options.Attach = true
		x.m.Accept()
		x.over()
		w.Dialogs().CloseAll()
		if b, _ := os.ReadFile(filepath.Join(dir, "a.pdf")); !strings.Contains(string(b), "EmbeddedFile") {
			t.Error("it was asked for, and is not there")
		}
		x = d.exporting(w, "pdf", filepath.Join(dir, "b.pdf"))
		if x.form.Options.Attach {
			t.Error("the next one is attached without being asked for")
		}
		w.Dialogs().CloseAll()
	}
}

// TestCancelledExportGoesBack to the dialog that it came from.
func TestCancelledExportGoesBack(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	dir := t.TempDir()
	put(t, filepath.Join(dir, "page-1.png"), "old")
	x := d.exporting(w, "png", filepath.Join(dir, "page.png")).tiled()
	x.form.Options.DPI = 300
	x.m.Accept()
	d.asked(w)
	d.press(w, w.t("export.replace.accept"))
	if w.modalTitle() != w.t("export.running") {
		t.Fatalf("it says %q", w.modalText())
	}
	w.Key(fyne.KeyEscape, 0)
	if w.Dialogs().Top() != x.m {
		t.Error("the dialog is gone")
	}
	d.until("it is cancelled", func() bool { return w.status.Text.Text == w.t("export.cancelled") })
	if w.Dialogs().Top() != x.m || x.form.Options.DPI != 300 {
		t.Error("the choices are gone")
	}
	if got := names(t, dir); got != "page-1.png" {
		t.Errorf("in the folder: %s", got)
	}
	holds(t, filepath.Join(dir, "page-1.png"), "old")
}

// TestExportOntoThePDFThatHoldsIt: the page would take the only blueprint
// along. Once that has a file of its own, the PDF may be made anew.
func TestExportOntoThePDFThatHoldsIt(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	path := filepath.Join(t.TempDir(), "page.pdf")
	pdf, _ := export.FormatNamed("pdf")
	attached := export.Defaults("pdf")
	attached.Attach = true
	w.exports.To(path, pdf, attached).Run(false)
	d.until("it is written", func() bool { return w.modalTitle() == w.t("export.done.title") })
	w.Dialogs().CloseAll()
	before, _ := os.ReadFile(path)
	w.opener.openFile(path)
	d.until("the PDF is shown", func() bool { return len(d.windows) == 2 && d.windows[1].session != nil })
	read := d.windows[1]
	for _, from := range []*Window{read, w} {
		x := d.exporting(from, "pdf", path)
		x.m.Accept()
		x.over()
		if from.modalTitle() != from.t("export.failed") {
			t.Errorf("it says %q", from.modalText())
		}
		from.Dialogs().CloseAll()
		holds(t, path, string(before))
	}
	read.actions.Do("save")
	c := d.chooserOf(read)
	if c.Folder != filepath.Dir(path) {
		t.Errorf("it would be saved in %s", c.Folder)
	}
	c.File.OnSubmitted(c.File.Text)
	d.until("it is saved", func() bool { return read.session.Path() != "" })
	x := d.exporting(read, "pdf", path)
	x.m.Accept()
	d.asked(read)
	d.press(read, read.t("export.replace.accept"))
	d.until("it is written", func() bool { return read.modalTitle() == read.t("export.done.title") })
}

// TestTheExportSaysItsSmallestText: before anything is written, and anew for each
// choice that changes it.
func TestTheExportSaysItsSmallestText(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	path := filepath.Join(t.TempDir(), "plan.pdf")
	x := d.exporting(w, "pdf", path)
	says := func(what string) {
		t.Helper()
		d.until("it says "+what, func() bool { return strings.Contains(w.modalText(), what) })
	}
	says("pt on A")
	f, _ := export.FormatNamed("svg")
	x.form.SetFormat(f)
	says("8 pt at the drawing’s own size")
	x.m.Close()
	if _, err := os.Stat(path); err == nil {
		t.Error("it was written")
	}
}

package exports

import (
	"bytes"
	"context"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"touchline/export"
	"touchline/export/printer"
	"touchline/model"
	"touchline/ui/widgets"
)

// Print prints the window's document as the last PDF was, on a sheet.
func (w *Exports) Print() {
	s := w.source()
	o := export.Defaults("pdf")
	if was, ok := w.last["pdf"]; ok {
		o = was
	}
	w.PrintJob(s.Name, s.Doc, o)
}

// printed is what became of a job for the printer.
type printed struct {
	way      printer.Way
	printers []string // that one is to be chosen of
	job      printer.Job
	path     string // of the file that a viewer shows
	err      error
}

// PrintJob prints a document with the options of a PDF: by the desktop's print
// dialog, or by one that asks for a printer, or a viewer shows what is to be
// printed. The blueprint never goes along.
func (w *Exports) PrintJob(title string, d *model.Document, o export.Options) {
	o.System, o.Attach = w.System, false
	job := export.Job{Doc: d, Format: "pdf", Options: o}
	file := w.source().File
	w.working(w.t("print.running"), func(ctx context.Context, progress func(done, total int)) printed {
		return prepare(ctx, title, file, job, progress)
	}, func(p printed) {
		switch {
		case p.way == printer.Lp:
			w.askPrinter(p)
		case p.way == printer.Viewer:
			w.Dialogs().Tell(w.t("print.viewer.title"), w.t("print.viewer"), p.path)
		default:
			w.Say(w.t("print.sent"))
		}
	})
}

// working does something on a goroutine of its own below a bar, with a button
// that stops it, and then what follows on the toolkit's.
func (w *Exports) working(title string, work func(ctx context.Context, progress func(done, total int)) printed, then func(printed)) {
	ctx, stop := context.WithCancel(w.Life)
	bar := widget.NewProgressBar()
	m := w.Dialogs().Working(title, "", bar, stop)
	w.Jobs.Go(func() {
		p := work(ctx, progress(w.Frame, bar))
		w.Later(func() {
			m.Close()
			switch {
			case errors.Is(p.err, context.Canceled):
				w.Say(w.t("print.cancelled"))
			case p.err != nil:
				w.Dialogs().TellFault(w.t("print.failed"), p.err)
			default:
				then(p)
			}
		})
	})
}

// prepare makes the PDF, and prints it where the desktop asks how.
func prepare(ctx context.Context, title, file string, job export.Job, progress func(done, total int)) (p printed) {
	var pdf bytes.Buffer
	if _, p.err = export.Run(ctx, &pdf, job, progress); p.err != nil {
		return p
	}
	p.job = printer.Job{Title: title, PDF: pdf.Bytes(), Landscape: true}
	switch p.way, p.printers = printer.Ways(ctx); p.way {
	case printer.Portal:
		p.err = printer.ToPortal(ctx, p.job)
	case printer.Viewer:
		p.path, p.err = show(p.job.PDF, file)
	}
	return p
}

// show has the system's viewer show a PDF, and returns where it lies.
func show(pdf []byte, name string) (string, error) {
	folder, err := os.MkdirTemp("", "touchline-print-")
	if err != nil {
		return "", model.Faultf(err, "export.print-viewer")
	}
	path := filepath.Join(folder, name+".pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		return "", model.Faultf(err, "export.print-viewer")
	}
	u := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	if err := fyne.CurrentApp().OpenURL(u); err != nil {
		return "", model.Faultf(err, "ui.open.outside", "file", path)
	}
	return path, nil
}

// mostCopies is how many copies the dialog offers.
const mostCopies = 60

// askPrinter asks to which printer a job goes, and how many copies.
func (w *Exports) askPrinter(p printed) {
	name, copies := p.printers[0], 1
	var numbers []string
	for n := 1; n <= mostCopies; n++ {
		numbers = append(numbers, strconv.Itoa(n))
	}
	rows := container.New(layout.NewFormLayout(),
		widget.NewLabel(w.t("print.printer")), widgets.NewChoice(w, p.printers, 0, func(i int) { name = p.printers[i] }),
		widget.NewLabel(w.t("print.copies")), widgets.NewChoice(w, numbers, 0, func(i int) { copies = i + 1 }))
	cancel := widgets.NewButton(w, w.t("cancel"), nil, nil)
	ok := widgets.NewButton(w, w.t("print.accept"), nil, nil)
	ok.Importance = widget.HighImportance
	m := w.Dialogs().Show(w.t("print.title"), rows, cancel, ok)
	m.Accept = func() {
		m.Close()
		w.working(w.t("print.running"), func(ctx context.Context, _ func(done, total int)) printed {
			return printed{err: printer.ToQueue(ctx, p.job, name, copies)}
		}, func(printed) { w.Say(w.t("print.sent.to", "printer", name)) })
	}
	ok.OnTapped, cancel.OnTapped = m.Accept, m.Close
	m.Resize(exportWidth, 210)
}

package surveys

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"sync/atomic"

	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/survey"
	"touchline/model/words"
	"touchline/ui/chooser"
	"touchline/ui/frame"
)

// Kinds is the ends of the names of files with answers.
var Kinds = []string{".csv", ".tsv", ".txt", ".xlsx", ".xlsm"}

// Target is the document that the results go to.
type Target struct {
	Doc   *model.Document
	Card  model.CardID                    // that is selected; "" for none
	Store func(cards []*model.Card) error // puts changed cards into it, as one step
}

// Surveys is the surveys of a window.
type Surveys struct {
	*frame.Frame
	target func() Target
	today  func() model.Date

	Preview *Preview // that is open; nil for none
}

// New makes the surveys of a window. target is what it shows.
func New(f *frame.Frame, target func() Target, today func() model.Date) *Surveys {
	return &Surveys{Frame: f, target: target, today: today}
}

// t is a text of the dialogs.
func (w *Surveys) t(key string, args ...any) string {
	return words.T(w.Language, "ui.survey."+key, args...)
}

// Read reads a file, with a button that stops it, and opens its preview.
func (w *Surveys) Read(path string) {
	ctx, stop := context.WithCancel(w.Life)
	bar := widget.NewProgressBar()
	m := w.Dialogs().Working(w.t("reading"), chooser.Short(path), bar, stop)
	w.Reads.Go(func() {
		t, err := read(ctx, path, w.progress(bar))
		w.Later(func() {
			if !m.Open() {
				return
			}
			m.Close()
			switch {
			case errors.Is(err, context.Canceled):
			case err != nil:
				w.Dialogs().TellFault(w.t("failed"), err)
			default:
				w.show(filepath.Base(path), t)
			}
		})
	})
}

// read reads a file of answers.
func read(ctx context.Context, path string, progress func(done, total int)) (*survey.Table, error) {
	f, err := disk.OpenRegular(path)
	if err != nil {
		return nil, disk.WhyNotOpened(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, survey.MaxBytes+1))
	if err != nil {
		return nil, disk.WhyNotOpened(path, err)
	}
	return survey.Read(ctx, data, survey.Options{Progress: progress})
}

// progress moves a bar, at most once each time that the toolkit's goroutine
// is free. Of a workbook it is not known how many rows there are: the bar
// comes nearer to its end, and never there.
func (w *Surveys) progress(bar *widget.ProgressBar) func(done, total int) {
	var now atomic.Int64 // thousandths
	var due atomic.Bool
	return func(done, total int) {
		const typical = 20_000 // rows
		if total == 0 {
			total = done + typical
		}
		now.Store(int64(done) * 1000 / int64(total))
		if due.CompareAndSwap(false, true) {
			w.Later(func() {
				due.Store(false)
				bar.SetValue(float64(now.Load()) / 1000)
			})
		}
	}
}

package exports

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2/widget"

	"touchline/canvas/paper"
	"touchline/export"
	"touchline/model"
)

// judge works out, on a goroutine of its own, how small the smallest text will
// be with the choices as they are, and says so in the dialog: before the export,
// when another choice can still be made. What was on its way is given up.
func (f *Form) judge() {
	w := f.w
	f.Close()
	ctx, stop := context.WithCancel(w.Life)
	f.stop = stop
	f.say(w.t("export.smallest.busy"), widget.LowImportance)
	options := f.Options
	options.System = w.System
	job := export.Job{Doc: w.source().Doc, Format: f.Format.Name, Options: options}
	w.Jobs.Go(func() {
		ready, err := export.Prepare(ctx, job)
		w.Later(func() {
			if ctx.Err() == nil {
				f.judged(ready, err)
			}
		})
	})
}

// judged shows the result. What cannot be exported says why when it is tried.
func (f *Form) judged(ready *export.Ready, err error) {
	if err != nil || ready.Report().Smallest == 0 {
		f.say("", widget.LowImportance)
		return
	}
	r := ready.Report()
	text := f.w.t("export.smallest", "size", export.SizeText(r.Smallest), "sheet", r.Sheet.Name)
	if r.Sheet.Name == paper.Own.Name {
		text = f.w.t("export.smallest.own", "size", export.SizeText(r.Smallest))
	}
	importance := widget.LowImportance
	if export.Hard(r.Smallest) {
		importance = widget.WarningImportance
		text += f.w.gap() + f.w.t("export.smallest.hard", "least", strconv.Itoa(export.SmallestReadable))
	}
	f.say(text, importance)
}

// gap is what stands between two sentences.
func (w *Exports) gap() string {
	if w.Language == model.Chinese {
		return ""
	}
	return " "
}

func (f *Form) say(text string, importance widget.Importance) {
	f.smallest.Importance = importance
	f.smallest.SetText(text)
}

// Close gives up what the form is working out.
func (f *Form) Close() {
	if f.stop != nil {
		f.stop()
	}
}

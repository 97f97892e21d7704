package ui

import (
	"strconv"
	"strings"

	"touchline/model/file"
	"touchline/model/sheet"
	"touchline/model/words"
	"touchline/ui/desk"
	"touchline/ui/dialogs"
)

// load opens a document in this window; get is called on a goroutine of its
// own.
func (w *Window) load(name string, get func() (desk.Opened, error)) {
	w.happens(desk.Open{Name: name, Read: get})
}

// tellReport says what a file had that the document has not.
func (w *Window) tellReport(name string, r file.Report) {
	if text := w.warnings(r, nil); text != "" {
		w.Dialogs().Unasked(func() *dialogs.Dialog { return w.Dialogs().Tell(w.t("open.partly", "file", name), text, "") })
	}
}

// warnings is what a user should know of how the document was read.
func (w *Window) warnings(r file.Report, table []sheet.Unplaced) string {
	var lines []string
	const most = 12
	for _, item := range r.Items {
		args := make([]any, len(item.Args))
		for i, a := range item.Args {
			args[i] = a
		}
		s := words.T(w.app.Language, item.Key, args...)
		if item.Line > 0 {
			s = w.t("open.line", "line", item.Line, "text", s)
		}
		lines = append(lines, s)
	}
	for _, u := range table {
		args := []any{"cell", u.Cell(), "text", u.Text}
		for _, a := range u.Args {
			args = append(args, a)
		}
		lines = append(lines, u.Cell()+": "+words.T(w.app.Language, u.Key, args...))
	}
	more := r.More
	if len(lines) > most {
		more += len(lines) - most
		lines = lines[:most]
	}
	if more > 0 {
		lines = append(lines, w.t("open.more", "n", strconv.Itoa(more)))
	}
	return strings.Join(lines, "\n")
}

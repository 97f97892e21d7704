package ui

import (
	"strconv"
	"strings"

	"touchline/model/file"
	"touchline/model/reading"
	"touchline/model/words"
	"touchline/ui/dialogs"
)

// tellReport says what a file had that the document has not.
func (w opener) tellReport(name string, r file.Report) {
	if text := w.warnings(r, nil); text != "" {
		w.Dialogs().Unasked(func() *dialogs.Dialog { return w.Dialogs().Tell(w.t("open.partly", "file", name), text, "") })
	}
}

// warnings is what a user should know of how the document was read.
func (w opener) warnings(r file.Report, table *reading.Reading) string {
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
	lines = append(lines, w.unplaced(table)...)
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

// unplaced is what of a file of another program is not in the blueprint, or
// not where the file has it, and what was only taken to be likely.
func (w *Window) unplaced(r *reading.Reading) (lines []string) {
	if r == nil {
		return nil
	}
	for _, d := range r.Decided {
		if d.Sure != reading.Proposed {
			continue
		}
		value := d.Value
		if d.What == "layout" {
			value = words.T(w.app.Language, "reading.layout."+d.Value)
		}
		lines = append(lines, words.T(w.app.Language, "reading.decided."+d.What, "value", value))
	}
	for _, l := range r.Lanes {
		if l.Sure == reading.Proposed {
			lines = append(lines, words.T(w.app.Language, "reading.proposed.role", "lane", l.Name, "role", words.T(w.app.Language, "map.lane."+string(l.Role))))
		}
	}
	for _, u := range r.Lost {
		args := []any{}
		for _, a := range u.Args {
			args = append(args, a)
		}
		line := words.T(w.app.Language, u.Key, args...)
		for _, s := range []string{u.Text, u.At.String()} {
			if s = words.OneLine(s); s != "" {
				line = s + ": " + line
			}
		}
		lines = append(lines, line)
	}
	return lines
}

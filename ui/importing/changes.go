package importing

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// changeList is what a workbook that came back says otherwise, card by card.
type changeList struct {
	v      *View
	object fyne.CanvasObject
	head   *widget.Label
	list   *widgets.List
}

func newChangeList(v *View) *changeList {
	l := &changeList{v: v, head: widgets.Wrapped("", widget.MediumImportance)}
	l.list = widgets.NewList(v.w, func() int { return len(v.Shown.changes) + len(v.Shown.strangers()) },
		func() fyne.CanvasObject {
			return widgets.Stacked(2, widgets.BoldLabel(""), widgets.NewLabel("", theme.SizeNameText, theme.ColorNameForeground))
		},
		func(i widget.ListItemID, o fyne.CanvasObject) {
			rows := o.(*fyne.Container).Objects
			name, what := l.line(i)
			rows[0].(*widgets.Label).Set(name)
			rows[1].(*widgets.Label).Set(what)
		})
	l.object = container.NewBorder(l.head, nil, nil, nil, l.list)
	return l
}

// strangers is the cards of the file that the open document has not.
func (s *shown) strangers() (all []reading.Card) {
	for _, c := range s.unknown {
		if s.Reading.Lanes[c.Lane].Role.Service() {
			all = append(all, c)
		}
	}
	return all
}

// line is what one line says: the card, and what of it changes.
func (l *changeList) line(i int) (name, what string) {
	s, w := l.v.Shown, l.v.w
	if i >= len(s.changes) {
		if i -= len(s.changes); i < len(s.strangers()) {
			c := s.strangers()[i]
			return words.OneLine(c.Text), w.t("stranger", "place", c.At.String())
		}
		return "", ""
	}
	c := s.changes[i]
	return nameOf(l.v.target.Doc, c.Card), w.fieldName(c.Field) + ":  " + w.value(c.Field, c.Old) + "  →  " + w.value(c.Field, c.New)
}

// fieldName is what a field of a change is called.
func (w *Imports) fieldName(key string) string {
	switch key {
	case "text", "marks":
		return words.T(w.Language, "cli.changed."+key)
	}
	return sheet.FieldName(w.Language, key)
}

// value is a value of a change as a text; none is a dash.
func (w *Imports) value(key, v string) string {
	if key == "marks" {
		n, _ := strconv.Atoi(v)
		v = ""
		for _, m := range []struct {
			mark model.Marks
			sign string
		}{{model.MarkTruth, "★"}, {model.MarkFail, "F"}, {model.MarkWait, "W"}} {
			if model.Marks(n)&m.mark != 0 {
				v += m.sign + " "
			}
		}
	}
	if v = words.OneLine(v); v == "" {
		return "–"
	}
	return sheet.ChoiceName(w.Language, key, v)
}

// fill brings the list to the preview.
func (l *changeList) fill() {
	s, w := l.v.Shown, l.v.w
	text := words.N(w.Language, "import.changes", len(s.changes), "file", words.OneLine(l.v.target.Name))
	if len(s.changes) == 0 {
		text = w.t("no-changes", "file", words.OneLine(l.v.target.Name))
	}
	l.head.SetText(text)
	l.list.Refresh()
}

package panels

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/words"
)

// The kinds of fields that pages are made of.

func asIs(s string) string             { return s }
func asTyped(s string) (string, error) { return s, nil }

// text is a field of a text as it is.
func newText(b bind[string], lines bool) *textField {
	return textOf(b, lines, asIs, asTyped)
}

// used is a text that the document may use elsewhere already.
func newUsed(b bind[string], group string, of func(*model.Card, func(string))) *textField {
	f := newText(b, false)
	f.suggest = b.sheet.suggest(group, of)
	return f
}

// list is a list of texts in one line.
func newList(b bind[[]string], group string, of func(*model.Card, func(string))) *textField {
	f := textOf(b, false,
		func(all []string) string { return showList(b.sheet.host.Lang(), all) },
		func(s string) ([]string, error) { return readList(s), nil })
	f.list = true
	f.example = b.sheet.t("hint.list")
	if of != nil {
		f.suggest = b.sheet.suggest(group, of)
	}
	return f
}

func newTime(b bind[model.Duration]) *textField {
	f := textOf(b, false, func(d model.Duration) string { return showTime(b.sheet.host.Lang(), d) }, readTime)
	f.example = b.sheet.t("hint.time")
	return f
}

func newDate(b bind[model.Date]) *textField {
	f := textOf(b, false, func(d model.Date) string { return string(d) }, readDate)
	f.example = b.sheet.t("hint.date")
	return f
}

func newFigure(b bind[figure]) *textField {
	return textOf(b, false, showFigure, readFigure)
}

// pointed is a figure that a record points to.
func pointed(b bind[*float64]) bind[figure] { return as(b, equal[figure], figureOf, figure.pointer) }

// extent is a width or height that may be left to the picture.
func newExtent(b bind[float64]) *textField {
	f := textOf(as(b, equal[figure],
		func(v float64) figure { return figure{v, v > 0} },
		func(f figure) float64 { return f.v }),
		false, showFigure,
		func(s string) (figure, error) { return readWithin(s, 0, model.MaxExtent) })
	f.hint = b.sheet.t("hint.extent")
	return f
}

// choose is a field of a fixed choice, whose names are the texts AREA.VALUE;
// that of "" is a dash.
func choose[T ~string](b bind[T], values []T, name func(T) string) *choiceField[T] {
	return choiceOf(b, values, func(v T) string {
		if v == "" {
			return "—"
		}
		return name(v)
	})
}

// channelField shows the channels that the program knows by their names.
func newChannel(b bind[string]) *textField {
	lang := b.sheet.host.Lang()
	f := textOf(b, false,
		func(c string) string { return layout.ChannelName(lang, c) },
		func(s string) (string, error) { return channelNamed(s), nil })
	inUse := b.sheet.suggest("channel", ofTouch(model.ChannelNames))
	f.suggest = func() []string {
		var all []string
		seen := map[string]bool{}
		for _, c := range append(append([]string(nil), inUse()...), model.Channels...) {
			if name := layout.ChannelName(lang, c); !seen[name] {
				seen[name] = true
				all = append(all, name)
			}
		}
		return all
	}
	return f
}

// channelNamed is the channel of a name in any of the languages.
func channelNamed(s string) string {
	s = strings.TrimSpace(s)
	for _, c := range model.Channels {
		for _, lang := range words.Langs {
			if strings.EqualFold(s, layout.ChannelName(lang, c)) {
				return c
			}
		}
	}
	return s
}

// marks is the three marks side by side.
func marks(s *subjects[model.Card], f *form) fyne.CanvasObject {
	th := s.sheet.host.Theme()
	amber := func() color.Color { return rgba(th.Truth) }
	red := func() color.Color { return rgba(th.Fail) }
	ochre := func() color.Color { return rgba(th.Wait) }
	signs := map[model.Marks]*pill{
		model.MarkTruth: newPill(s.sheet.t("mark.truth"), amber, func(on color.Color) fyne.Resource { return starSign(amber(), on) }),
		model.MarkFail:  newPill(s.sheet.t("mark.fail"), red, func(on color.Color) fyne.Resource { return failSign(red(), on) }),
		model.MarkWait:  newPill(s.sheet.t("mark.wait"), ochre, func(color.Color) fyne.Resource { return waitSign(ochre()) }),
	}
	var cells []fyne.CanvasObject
	var shares []float32
	for _, m := range model.AllMarks {
		p := signs[m.Mark]
		p.tip = words.T(s.sheet.host.Lang(), "map.mark."+m.Name)
		b := bindBy(s, "marks."+m.Name, equal[bool],
			func(c *model.Card) bool { return c.Marks.Has(m.Mark) },
			func(c *model.Card, on bool) {
				if c.Marks &^= m.Mark; on {
					c.Marks |= m.Mark
				}
			})
		f.own(switchOf(b, p))
		cells = append(cells, p)
		shares = append(shares, p.MinSize().Width)
	}
	return besideBy(6, shares, cells...)
}

// members is a pill for each value that a list may have, two in a row.
func members[T ~string](f *form, b bind[[]T], values []T, name func(T) string) fyne.CanvasObject {
	primary := func() color.Color { return theme.Color(theme.ColorNamePrimary) }
	var rows, cells []fyne.CanvasObject
	for _, v := range values {
		p := newPill(name(v), primary, nil)
		f.own(switchOf(member(b, v, values), p))
		if cells = append(cells, p); len(cells) == 2 {
			rows = append(rows, besideBy(6, nil, cells...))
			cells = nil
		}
	}
	if len(cells) > 0 {
		rows = append(rows, besideBy(6, nil, append(cells, blankSpace(1, 1))...))
	}
	return stacked(5, rows...)
}

// labelled puts a name above anything.
func labelled(name string, o fyne.CanvasObject) fyne.CanvasObject {
	return stacked(labelGap, caption(name), o)
}

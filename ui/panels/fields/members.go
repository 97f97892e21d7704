package fields

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/ui/widgets"
)

// Members is a pill for each value that a list may have, two in a row.
func Members[T ~string](f *Form, b Bind[[]T], values []T, name func(T) string) fyne.CanvasObject {
	primary := func() color.Color { return theme.Color(theme.ColorNamePrimary) }
	var rows, cells []fyne.CanvasObject
	for _, v := range values {
		p := widgets.NewPill(name(v), primary, nil)
		f.Own(SwitchOf(member(b, v, values), p))
		if cells = append(cells, p); len(cells) == 2 {
			rows = append(rows, widgets.BesideBy(6, nil, cells...))
			cells = nil
		}
	}
	if len(cells) > 0 {
		rows = append(rows, widgets.BesideBy(6, nil, append(cells, widgets.BlankSpace(1, 1))...))
	}
	return widgets.Stacked(5, rows...)
}

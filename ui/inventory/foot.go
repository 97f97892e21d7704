package inventory

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"touchline/model/words"
	"touchline/ui/panels/values"
	"touchline/ui/widgets"
)

// foot is what stands below the table: the touchpoint that one is at, and the
// ways to it.
type foot struct {
	inv    *Inventory
	Object fyne.CanvasObject
	name   *widgets.Label
	place  *widgets.Label
	ways   []*widgets.FlatButton
}

func newFoot(v *Inventory) *foot {
	f := &foot{inv: v, name: widgets.BoldLabel(""), place: widgets.NewLabel("", theme.SizeNameText, theme.ColorNamePlaceHolder)}
	toMap := widgets.NewFlatButton(v, v.t("menu.map"), nil, func() { v.ToMap() })
	toRecord := widgets.NewFlatButton(v, v.t("menu.record"), nil, func() { v.ToRecord() })
	toMap.Tip, toRecord.Tip = v.t("menu.map.tip"), v.t("menu.record.tip")
	f.name.Whole = true
	f.ways = []*widgets.FlatButton{toMap, toRecord}
	for _, b := range f.ways {
		b.Edged = true
	}
	row := widgets.Row(10, 1, f.name, f.place, toMap, toRecord)
	f.Object = container.New(layout.NewCustomPaddedVBoxLayout(0), widgets.Hairline(), widgets.Ground(container.New(layout.NewCustomPaddedLayout(6, 6, 12, 12), row)))
	return f
}

// follow shows the touchpoint that one is at.
func (f *foot) follow() {
	f.inv.blocks.Repaint()
	rows, at := f.inv.Table.Rows(), f.inv.Grid.pick.At.Row
	if at < 0 || at >= len(rows) {
		f.name.Set("")
		f.place.Set("")
		return
	}
	r := rows[at]
	text := words.Harmless(values.Shortened(r.Card.Text, 40))
	f.name.Set("T" + strconv.Itoa(r.Number) + "  " + text)
	place := f.inv.t("foot.place", "phase", r.Phase, "step", r.Step, "lane", r.Lane)
	if quote := words.OneLine(r.Card.Touch.Quote); quote != "" {
		place += "   " + f.inv.t("foot.quote", "text", words.Harmless(quote))
	}
	f.place.Set(place)
}

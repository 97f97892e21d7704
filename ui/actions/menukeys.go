package actions

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// systemMenus reports whether the system draws the menu bar.
const systemMenus = runtime.GOOS == "darwin"

// keyGap is what lies at least between the texts of a menu and their keys, in
// units.
const keyGap = 18

// spaces is what fills the gap, from the widest to that of a hair: the toolkit
// knows no columns in a menu, and its tabs only in a text of one font.
var spaces = []string{"\u2003", "\u00a0", "\u200a"}

// aligned puts the keys of a menu's lines, which stand behind a tab, at its right
// edge.
func aligned(items []*fyne.MenuItem) []*fyne.MenuItem {
	width := func(s string) float64 {
		return float64(fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{}).Width)
	}
	texts, keys, edge := map[int]string{}, map[int]string{}, 0.0
	for i, item := range items {
		if text, key, keyed := strings.Cut(item.Label, "\t"); keyed {
			texts[i], keys[i] = text, key
			edge = max(edge, width(text)+keyGap+width(key))
		}
	}
	if len(texts) == 0 {
		return items
	}
	wide := make([]float64, len(spaces))
	for i, s := range spaces {
		wide[i] = width("n"+s+"n") - width("nn")
	}
	for i, text := range texts {
		for j, s := range spaces {
			if left := edge - width(text+keys[i]); wide[j] > 0 && left > wide[j] {
				text += strings.Repeat(s, int(left/wide[j]))
			}
		}
		items[i].Label = text + keys[i]
	}
	return items
}

package actions

import (
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/model/words"
	"touchline/ui/look"
)

// TestTheKeysOfAMenuStandAtItsEdge, in the ink of its texts: the toolkit would
// show them in a fifth of it. So no line shows a shortcut of the toolkit's.
func TestTheKeysOfAMenuStandAtItsEdge(t *testing.T) {
	for _, lang := range words.Langs {
		h, table, _ := newTable(t, blank())
		fyne.CurrentApp().Settings().SetTheme(look.NewTheme(look.Light)) // with the font of the window
		h.Language = lang
		keys := 0
		var look func(name string, items []*fyne.MenuItem)
		look = func(name string, items []*fyne.MenuItem) {
			var ends []float64
			for _, item := range items {
				if item.ChildMenu != nil {
					look(name+" ▸ "+item.Label, item.ChildMenu.Items)
				}
				if _, shown := item.Shortcut.(fyne.KeyboardShortcut); shown {
					t.Errorf("%s: the toolkit shows the key of %q", name, item.Label)
				}
				if lineText(item.Label) != item.Label {
					keys++
					ends = append(ends, float64(fyne.MeasureText(item.Label, theme.TextSize(), fyne.TextStyle{}).Width))
				}
			}
			if len(ends) > 0 && slices.Max(ends)-slices.Min(ends) > 1 {
				t.Errorf("%s: %s: the keys end at %v", lang, name, ends)
			}
		}
		for _, m := range table.Bar(nil).Items {
			look(m.Label, m.Items)
		}
		if keys < 40 {
			t.Errorf("%s: %d keys", lang, keys)
		}
		if i := table.menuItem(table.Named("save")); i.Shortcut == nil || i.Shortcut.ShortcutName() != "CustomDesktop:Control+S" {
			t.Errorf("what saves fires on %v", i.Shortcut)
		}
	}
	short, long := fyne.NewMenuItem("a\tF1", nil), fyne.NewMenuItem("a long line\tCtrl+Shift+W", nil)
	aligned([]*fyne.MenuItem{short, long})
	width := func(i *fyne.MenuItem) float64 {
		return float64(fyne.MeasureText(i.Label, theme.TextSize(), fyne.TextStyle{}).Width)
	}
	if math.Abs(width(short)-width(long)) > 1 || lineText(short.Label) != "a" || lineText(long.Label) != "a long line" {
		t.Errorf("%q is %v wide, %q %v", short.Label, width(short), long.Label, width(long))
	}
}

// BenchmarkMenuBar is making the menu bar, which happens at the start and
// whenever what is ticked in it changed.
func BenchmarkMenuBar(b *testing.B) {
	_, table, _ := newTable(b, blank())
	fyne.CurrentApp().Settings().SetTheme(look.NewTheme(look.Light))
	for b.Loop() {
		table.Bar(nil)
	}
}

// lineText is the text of a menu's line without its key.
func lineText(label string) string {
	if i := strings.IndexAny(label, "\t"+strings.Join(spaces, "")); i >= 0 {
		return label[:i]
	}
	return label
}

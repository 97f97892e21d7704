package ui

import (
	"os"
	"strconv"

	"fyne.io/fyne/v2"

	"touchline/ui/memory"
)

// scaleVariable is how the toolkit is told the size of controls: it has no
// setter. What it held when the program began stays a factor.
const scaleVariable = "FYNE_SCALE"

// applyScale tells the toolkit the size of the controls; it takes it over
// with the next SetTheme.
func (a *App) applyScale() {
	if a.ownScale == 0 {
		a.ownScale = 1
		if f, err := strconv.ParseFloat(os.Getenv(scaleVariable), 32); err == nil && f > 0.1 && f < 10 {
			a.ownScale = f
		}
	}
	if a.ownScale == 1 && a.Memory.Scale == 100 && os.Getenv(scaleVariable) == "" {
		return // the toolkit's own settings count
	}
	_ = os.Setenv(scaleVariable, strconv.FormatFloat(a.ownScale*float64(a.Memory.Scale)/100, 'f', 3, 64))
}

// setScale changes the size of all controls, and remembers it. The windows
// stay as large as they are.
func (a *App) setScale(percent int) {
	was := a.Memory.Scale
	if was == percent {
		return
	}
	a.Memory.Change(func(m *memory.Content) { m.Scale = percent })
	a.applyScale()
	k := float32(was) / float32(percent)
	var sizes []fyne.Size
	for _, w := range a.windows {
		sizes = append(sizes, w.Native().Canvas().Size())
	}
	a.fyne.Settings().SetTheme(a.theme)
	a.rebuildAll()
	for i, w := range a.windows {
		w.Native().Resize(fyne.NewSize(sizes[i].Width*k, sizes[i].Height*k))
	}
}

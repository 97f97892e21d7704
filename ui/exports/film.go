package exports

import (
	"slices"
	"strconv"

	"touchline/canvas/buildup"
	"touchline/export"
	"touchline/export/film"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// builds is how a map can be built up, delays how long each picture of a film can
// show, in s.
var (
	builds = []buildup.By{buildup.None, buildup.Lanes, buildup.Steps}
	delays = []float64{0.5, 1, film.DefaultDelay, 2, 3, 5, 8}
)

// buildUp is the rows of a map that comes piece by piece, and of a film.
func (f *Form) buildUp() {
	o := &f.Options
	f.choice("build", []string{"build.none", "build.lanes", "build.steps"}, max(slices.Index(builds, o.Build), 0), func(i int) { o.Build = builds[i] })
	if !f.Format.Has(export.KnowsTime) {
		return
	}
	at := max(slices.Index(delays, o.Seconds), 0)
	if o.Seconds == 0 {
		at = slices.Index(delays, film.DefaultDelay)
	}
	var names []string
	for _, s := range delays {
		names = append(names, f.w.t("export.seconds.n", "n", words.Number(s)))
	}
	f.add("seconds", widgets.NewChoice(f.w, names, at, func(i int) { o.Seconds = delays[i] }))
	f.add("", widgets.NewTick(f.w, f.w.t("export.loop"), o.Plays == 0, func(on bool) { o.Plays = index(!on) }))
}

// resolution is the row of how many px an inch has; a film can be left to be as
// large as a screen.
func (f *Form) resolution() {
	o := &f.Options
	all := resolutions
	if f.Format.Has(export.KnowsTime) {
		all = append([]int{0}, all...)
	}
	var names []string
	at := 0
	for i, n := range all {
		name := strconv.Itoa(n) + " dpi"
		if n == 0 {
			name = f.w.t("export.resolution.screen")
		}
		names = append(names, name)
		if n <= int(o.DPI) {
			at = i
		}
	}
	f.add("resolution", widgets.NewChoice(f.w, names, at, func(i int) {
		o.DPI = float64(all[i])
		f.judge()
	}))
}

package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// measured is what measure says of a file.
type measured struct {
	File string `json:"file"`
	*measure.Measures
}

func measureCommand(sh *shell) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "measure FILE…", Args: count(1, -1, "FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			all := []measured{}
			failed, err := sh.eachFile(cmd.Context(), args, func(in input) {
				sh.tell(in) // figures of a file that was cut off are not those of the service
				all = append(all, measured{in.name, measure.Of(in.doc)})
				if !asJSON {
					sh.printMeasures(all[len(all)-1], len(args) > 1)
				}
			}, func(string, error) {})
			if err == nil && asJSON {
				err = printEach(sh, all, len(args))
			}
			return cmp.Or(err, failed)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return cmd
}

// figures prints measures for people.
type figures struct {
	*shell
	sections int // printed so far
}

// printMeasures prints them for people, a section a subject.
func (shell *shell) printMeasures(m measured, named bool) {
	if named {
		fmt.Fprintln(shell.out, words.OneLine(m.File))
	}
	sh := &figures{shell: shell}
	sh.printTimes(m.Times)
	for i := range m.OtherTimes {
		sh.printTimes(&m.OtherTimes[i])
	}
	sh.printEmotion(m.Emotion)
	sh.printTouchpoints(m.Touchpoints)
	sh.printCrossings(m.Crossings)
	sh.printServqual(m.Servqual)
	sh.printRisk(m.Risk)
	sh.printMetrics(m.Metrics)
	sh.printImprovements(m.Improvements)
	sh.printEconomics(m.Costs, m.Economics)
	sh.printImportance(m.Importance)
	if sh.sections == 0 {
		sh.say(sh.out, "measure.nothing")
	}
}

// section begins a section: its name, and how what stands there was reckoned.
func (sh *figures) section(key, rule string, n int) {
	if sh.sections++; sh.sections > 1 {
		fmt.Fprintln(sh.out)
	}
	sh.say(sh.out, "measure.section."+key)
	if rule != "" {
		for _, l := range fold(words.T(sh.lang, "measure.from", "rule", words.T(sh.lang, "measure.rule."+rule), "n", n), lineWidth-2) {
			fmt.Fprintln(sh.out, "  "+l)
		}
	}
}

func (sh *figures) m(key string, args ...any) string {
	return words.T(sh.lang, "measure."+key, args...)
}

func (sh *figures) printTimes(t *measure.Times) {
	if t == nil {
		return
	}
	n := 0
	if t.StandardSource != nil {
		n = t.StandardSource.N
	}
	sh.section("times", "path", n)
	var rows [][2]string
	add := func(key string, seconds *int64, more string) {
		if seconds == nil {
			return
		}
		d := model.Duration(*seconds)
		text := words.Duration(sh.lang, max(d, -d))
		if d < 0 {
			text = model.Minus + text
		}
		rows = append(rows, [2]string{sh.m(key), text + more})
	}
	share := ""
	if t.ValueAddingPercent != nil {
		share = " · " + words.WithUnit(words.Rounded(*t.ValueAddingPercent, 1), "%")
	}
	rows = append(rows, [2]string{sh.m("path"), words.OneLine(t.LaneName)})
	add("standard", t.StandardSeconds, "")
	add("maximum", t.MaximumSeconds, "")
	add("wait", t.WaitSeconds, "")
	add("maximum-wait", t.MaximumWaitSeconds, "")
	add("value-adding", t.ValueAddingSeconds, share)
	add("accepted", t.AcceptedSeconds, "")
	add("standard-spare", t.StandardSpareSeconds, "")
	add("maximum-spare", t.MaximumSpareSeconds, "")
	for _, l := range t.Loops {
		rows = append(rows, [2]string{
			sh.m("loop", "name", cmp.Or(short(l.Label), short(l.To.Text))),
			sh.m("loop.adds", "time", words.Durations(sh.lang, model.Duration(l.AddsSeconds), model.Duration(l.AddsMaximumSeconds))),
		})
	}
	table(sh.out, rows)
	if len(t.Steps) == 0 {
		return
	}
	cells := [][]string{{sh.m("step"), sh.m("standard"), sh.m("maximum"), sh.m("wait")}}
	for _, s := range t.Steps {
		cells = append(cells, []string{short(s.Name), sh.duration(s.StandardSeconds), sh.duration(s.MaximumSeconds), sh.duration(s.WaitSeconds)})
	}
	grid(sh.out, cells)
}

// duration is a time in a grid.
func (sh *figures) duration(seconds int64) string {
	if seconds == 0 {
		return model.NoNumber
	}
	return words.Duration(sh.lang, model.Duration(seconds))
}

func (sh *figures) printEmotion(e *measure.Emotion) {
	if e == nil {
		return
	}
	sh.section("emotion", e.Source.Rule, e.Source.N)
	at := func(f measure.Feeling) string {
		return sh.m("at", "value", words.Signed(f.Value, 2), "card", short(f.Text), "step", short(f.Step))
	}
	table(sh.out, [][2]string{
		{sh.m("peak"), at(e.Peak)},
		{sh.m("valley"), at(e.Valley)},
		{sh.m("end"), at(e.End)},
		{sh.m("mean"), words.Signed(e.Mean, 2)},
		{sh.m("peak-end"), words.Signed(e.PeakEnd, 2)},
	})
}

func (sh *figures) printTouchpoints(t *measure.Touchpoints) {
	if t == nil {
		return
	}
	sh.section("touchpoints", "touchpoints", t.N)
	var rows [][2]string
	for _, c := range []struct {
		key    string
		counts *measure.Counts
		name   func(string) string
	}{
		{"class", t.ByClass, func(v string) string { return words.T(sh.lang, "panel.class."+v) }},
		{"channel", t.ByChannel, func(v string) string { return words.Channel(sh.lang, v) }},
		{"owner", t.ByOwner, func(v string) string { return v }},
		{"medium", t.ByMedium, func(v string) string { return words.T(sh.lang, "panel.medium."+v) }},
		{"contact", t.ByContact, func(v string) string { return words.T(sh.lang, "map.contact."+v) }},
	} {
		if c.counts != nil {
			rows = append(rows, [2]string{sh.m("by." + c.key), sh.list(c.counts.Values, c.name)})
		}
	}
	if t.Pairs != nil {
		for _, p := range t.Pairs.Values {
			pair := words.T(sh.lang, "map.party.pair", "provider", words.T(sh.lang, "map.party."+string(p.Provider)), "receiver", words.T(sh.lang, "map.party."+string(p.Receiver)))
			rows = append(rows, [2]string{pair, sh.m("pair", "n", p.N, "key", sh.m("key."+string(p.Provider)+"-"+string(p.Receiver)))})
		}
	}
	table(sh.out, rows)
}

// list is "app 4 · counter 2".
func (sh *figures) list(all []measure.Count, name func(string) string) string {
	parts := make([]string, len(all))
	for i, c := range all {
		parts[i] = short(name(c.Name)) + " " + words.Count(c.N)
	}
	return strings.Join(parts, " · ")
}

func (sh *figures) printCrossings(c *measure.Crossings) {
	if c == nil {
		return
	}
	sh.section("crossings", c.Source.Rule, c.Source.N)
	cells := [][]string{{sh.m("step"), words.T(sh.lang, "map.line.interaction"), words.T(sh.lang, "map.line.visibility"), words.T(sh.lang, "map.line.internal"), sh.m("handovers")}}
	row := func(name string, numbers ...int) {
		r := []string{name}
		for _, n := range numbers {
			r = append(r, words.Count(n))
		}
		cells = append(cells, r)
	}
	for _, s := range c.Steps {
		row(short(s.Name), s.Interaction, s.Visibility, s.Internal, s.Handovers)
	}
	row(sh.m("all"), c.Interaction, c.Visibility, c.Internal, c.Handovers)
	grid(sh.out, cells)
}

package book

import (
	"cmp"
	"slices"
	"strings"

	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// blanks is what of an exercise becomes numbered blanks: what was selected on the
// map, whole rows, marks, lines; or cards that the program chooses.
func (o *options) blanks() {
	d := o.d
	all := d.Settings.Blank
	said := d.w.t("blank.by-itself")
	if len(all) > 0 {
		said = d.w.t("blank.chosen", "what", d.blankText())
	}
	o.rows.Add(widgets.Caption(said))
	cards, lanes := d.w.Selected()
	selected := widgets.NewButton(d.w, words.N(d.w.Language, "book.blank.selected", len(cards)+len(lanes)), nil, func() {
		var picked []string
		for _, id := range lanes {
			picked = append(picked, handout.BlankLane+string(id))
		}
		for _, id := range cards {
			picked = append(picked, handout.BlankCard+string(id))
		}
		o.setBlanks(append(picked, only(all, handout.BlankMarks, handout.BlankLines)...))
	})
	if len(cards)+len(lanes) == 0 {
		selected.Disable()
		selected.Tip = d.w.t("blank.selected.tip")
	}
	rows := widgets.NewButton(d.w, d.w.t("blank.rows"), nil, nil)
	rows.OnTapped = func() { o.chooseRows(rows) }
	none := widgets.NewButton(d.w, d.w.t("blank.none"), nil, func() { o.setBlanks(nil) })
	if len(all) == 0 {
		none.Disable()
	}
	o.rows.Add(selected)
	o.rows.Add(widgets.Beside(rows, none))
	for _, v := range []string{handout.BlankMarks, handout.BlankLines} {
		o.rows.Add(widgets.NewTick(d.w, d.w.t("blank."+v), slices.Contains(all, v), func(on bool) { o.setBlanks(with(d.Settings.Blank, v, on)) }))
	}
}

// chooseRows offers the rows of the map: choosing one takes it in, or out again.
func (o *options) chooseRows(below *widgets.Button) {
	d := o.d
	var names, values []string
	for _, l := range d.doc.Lanes {
		if l.Role.Derived() {
			continue
		}
		v, name := handout.BlankLane+string(l.ID), words.OneLine(d.laneName(l))
		if slices.Contains(d.Settings.Blank, v) {
			name = "✓ " + name
		}
		names, values = append(names, name), append(values, v)
	}
	widgets.DropDown(below, names, -1, func(i int) {
		o.setBlanks(with(d.Settings.Blank, values[i], !slices.Contains(d.Settings.Blank, values[i])))
	})
}

// laneName is what a row is called.
func (d *Dialog) laneName(l *model.Lane) string {
	return cmp.Or(l.Name, words.T(d.w.Language, "map.lane."+string(l.Role)))
}

func (o *options) setBlanks(all []string) {
	o.d.Change(func(s *preset.Settings) { s.Blank = all })
	o.refresh()
}

// with is a list with a value, or without it.
func with(all []string, v string, on bool) []string {
	out := slices.DeleteFunc(slices.Clone(all), func(x string) bool { return x == v })
	if on {
		out = append(out, v)
	}
	return out
}

func only(all []string, values ...string) (out []string) {
	for _, v := range all {
		if slices.Contains(values, v) {
			out = append(out, v)
		}
	}
	return out
}

// blankText says in short what becomes blank: "Backstage, 3 cards, marks".
func (d *Dialog) blankText() string {
	var out []string
	cards := 0
	for _, v := range d.Settings.Blank {
		switch name, is := strings.CutPrefix(v, handout.BlankLane); {
		case is:
			for _, l := range d.doc.Lanes {
				if string(l.ID) == name {
					name = words.OneLine(d.laneName(l))
				}
			}
			out = append(out, name)
		case strings.HasPrefix(v, handout.BlankCard):
			cards++
		default:
			out = append(out, d.w.t("blank."+v))
		}
	}
	if cards > 0 {
		out = append(out, words.N(d.w.Language, "book.blank.cards", cards))
	}
	return strings.Join(out, " · ")
}

package sheet

import (
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/table"
)

// What a table may hold: what a spreadsheet program can hold at most, so that
// nothing of theirs is refused unread.
const (
	MaxRows    = 1 << 20
	MaxColumns = 1 << 14
)

// Read understands a table. What is no blueprint, or could be read in two
// ways, is refused with a *model.Fault that says what was seen and how to say
// what it is.
func Read(t *Table, o Options) (*reading.Reading, error) {
	if err := t.prepare(); err != nil {
		return nil, err
	}
	o.KeepLines = t.parted || o.KeepLines
	best, why := understand(t, o)
	if why != nil {
		return nil, why
	}
	r := best.read()
	if len(r.Steps) == 0 || len(r.Lanes) == 0 {
		return nil, model.NewFault("sheet.empty")
	}
	sure := reading.Said
	if o.Layout == AnyLayout && !best.sure() {
		sure = reading.Proposed
	}
	r.Decide("layout", string(best.layout()), sure)
	r.Seen = t.Seen()
	r.Seen.Layout = string(best.layout())
	best.name(r, r.Seen)
	if !o.NoLinks {
		r.InOrder()
	}
	return r, nil
}

// prepare holds a table to the limits and takes the markup out of its texts,
// once for however often it is read.
func (t *Table) prepare() error {
	if t.clean {
		return nil
	}
	if len(t.Rows) > MaxRows {
		return TooManyCells()
	}
	for _, row := range t.Rows {
		if len(row) > MaxColumns {
			return TooManyCells()
		}
		for c, s := range row {
			if t.Plain {
				row[c] = table.Clean(s)
			} else {
				row[c] = clean(s)
			}
		}
	}
	t.parted, t.clean = t.corner(), true
	return nil
}

// TooManyCells is the refusal of a table beyond [MaxRows] or [MaxColumns].
func TooManyCells() error {
	return model.NewFault("sheet.too-many-cells", "rows", strconv.Itoa(MaxRows), "columns", strconv.Itoa(MaxColumns))
}

// A candidate is one way to understand a table.
type candidate interface {
	layout() Layout
	score() int // 0: it cannot be this
	sure() bool
	doubt() error // why it must not be taken without being asked for
	read() *reading.Reading
	name(r *reading.Reading, s *reading.Seen) // what its rows and columns are
}

// understand finds the way that fits best, or the one that was asked for.
func understand(t *Table, o Options) (candidate, error) {
	g := newGrid(t)
	candidates := []candidate{newLanes(g, o), newLanes(g.turn(), o), newCardRows(g, o), newTouchRows(g, o), newImprovements(g, o)}
	var best candidate
	for _, c := range candidates {
		if o.Layout != AnyLayout {
			if c.layout() == o.Layout {
				if c.score() == 0 {
					return nil, model.NewFault("sheet.not-this-layout", "layout", string(o.Layout), "saw", saw(g))
				}
				return c, nil
			}
			continue
		}
		if c.score() > 0 && (best == nil || c.score() > best.score()) {
			best = c
		}
	}
	switch {
	case o.Layout != AnyLayout:
		return nil, model.NewFault("sheet.no-such-layout", "layout", string(o.Layout), "layouts", layoutNames())
	case best == nil:
		return nil, model.NewFault("sheet.layout", "saw", saw(g), "layouts", layoutNames())
	}
	return best, best.doubt()
}

func layoutNames() string {
	var names []string
	for _, l := range Layouts {
		names = append(names, string(l))
	}
	return strings.Join(names, ", ")
}

// saw is the beginning of the first row and of the first column, for the
// sentence that refuses a table.
func saw(g *grid) string {
	var words []string
	add := func(s string) {
		if s = strings.Join(strings.Fields(s), " "); s != "" && len(words) < 6 {
			if r := []rune(s); len(r) > 20 {
				s = string(r[:19]) + "…"
			}
			words = append(words, s)
		}
	}
	for row := range g.rows {
		if g.filled(row, 0) > 0 {
			for c := range min(g.columns(), 40) {
				add(g.at(row, c))
			}
			break
		}
	}
	return strings.Join(words, " | ")
}

package layout

import (
	"slices"

	"touchline/model"
	"touchline/model/derived"
	times "touchline/model/measure"
)

// totals is what the rows that hold no cards of their own say, by lane; nil
// for the others. The last entry is the service's: its time row, or what one
// would say.
type totals []*rowTotals

// rowTotals is what the cards of other lanes come to, by column, and what it was
// worked out from.
type rowTotals struct {
	says *rowSays
	of   [][]derived.Record // by column
	grid *grid
	key  totalsKey
}

// rowSays is what a row says, by column: the same pointer as long as it says the
// same.
type rowSays struct{ columns []*derived.Said }

// totalsKey is what else the totals of a row depend on.
type totalsKey struct {
	lanes   *[]*model.Lane
	lang    model.Lang
	role    model.Role
	follows model.LaneID
}

type totalsIn struct {
	outline *outline
	grid    *grid
	cards   *cards
	lang    model.Lang
}

func makeTotals(in totalsIn, last *totals) *totals {
	all := make(totals, len(in.outline.lanes)+1)
	for i, l := range append(slices.Clone(in.outline.lanes), in.outline.timeLane()) {
		if i < len(in.outline.lanes) && !l.Role.Derived() {
			continue
		}
		key := totalsKey{in.outline.lanesOf, in.lang, l.Role, l.Follows}
		if k := slices.IndexFunc(all[:i], func(r *rowTotals) bool { return r != nil && r.key == key }); k >= 0 {
			all[i] = all[k] // it says the same
			continue
		}
		var known *rowTotals
		if last != nil && i < len(*last) && (*last)[i] != nil && (*last)[i].key == key {
			known = (*last)[i]
		}
		all[i] = in.row(l, key, known)
	}
	if last != nil && slices.Equal(all, *last) {
		return last
	}
	return &all
}

// timeLane is the first time row, or a lane that follows the default.
func (o *outline) timeLane() *model.Lane {
	for _, l := range o.lanes {
		if l.Role == model.RoleTime {
			return l
		}
	}
	return &serviceTimes
}

var serviceTimes = model.Lane{Role: model.RoleTime}

// row works out the columns of a row whose cards say something else now.
func (in *totalsIn) row(l *model.Lane, key totalsKey, known *rowTotals) *rowTotals {
	n := len(in.cards.columns)
	r := &rowTotals{says: &rowSays{make([]*derived.Said, n)}, of: make([][]derived.Record, n), grid: in.grid, key: key}
	var was places
	if known != nil {
		was = in.grid.since(known.grid)
	}
	same, alike := known != nil && n == len(known.of), known != nil && n == len(known.of)
	var row *derived.Row
	for i, c := range in.cards.columns {
		r.of[i] = c.records
		k := nowhere
		if known != nil {
			k = was.of(i)
		}
		if k != nowhere && slices.Equal(c.records, known.of[k]) {
			r.says.columns[i] = known.says.columns[k]
			same = same && k == i
		} else {
			same = false
			if row == nil {
				row = derived.NewRow(in.outline.lanes, l, in.lang)
			}
			r.says.columns[i] = row.Says(c.records)
			if k != nowhere && r.says.columns[i].Equal(known.says.columns[k]) {
				r.says.columns[i] = known.says.columns[k]
			}
		}
		alike = alike && r.says.columns[i] == known.says.columns[i]
	}
	if same {
		return known
	}
	if alike {
		r.says = known.says
	}
	return r
}

// service is the time that the whole service takes.
func (t totals) service() (standard, most model.Duration) {
	last := t[len(t)-1].says.columns
	sums := make([]times.Sum, len(last))
	for i := range last {
		sums[i] = last[i].Time
	}
	return times.Total(sums)
}

// Cut is what the plan only shows the begin of, as it shows it: who hands a page
// out is told.
func (p *Plan) Cut() (all []string) {
	for _, l := range p.Lanes {
		v := l.in.values
		if v == nil {
			continue
		}
		for i, t := range v.texts {
			if s := v.says.columns[i]; s.Cut && !t.Empty() {
				all = append(all, t.Source)
			}
		}
	}
	return all
}

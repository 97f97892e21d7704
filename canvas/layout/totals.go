package layout

import (
	"slices"
	"strings"

	"touchline/model"
	times "touchline/model/measure"
	"touchline/model/words"
)

// totals is what the rows that hold no cards of their own say, by lane; nil
// for the others. The last entry is the service's: its time row, or what one
// would say.
type totals []*rowTotals

// rowTotals is what the cards of other lanes come to, by column: times and
// feelings, or texts.
type rowTotals struct {
	totals []laneTotal
	texts  []string
	cut    []bool     // by column: its text, or the quote, is only begun
	of     [][]record // what they were worked out from, by column
	grid   *grid
	key    totalsKey
}

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
	r := &rowTotals{of: make([][]record, n), grid: in.grid, key: key}
	var was places
	if known != nil {
		was = in.grid.since(known.grid)
	}
	before := make([]int, n) // by column: the one before that says the same
	same := known != nil && n == len(known.of)
	for i, c := range in.cards.columns {
		r.of[i] = c.records
		before[i] = nowhere
		if known == nil {
			continue
		}
		if k := was.of(i); k != nowhere && slices.Equal(c.records, known.of[k]) {
			before[i] = k
		}
		same = same && before[i] == i
	}
	if same {
		return known
	}
	if l.Role == model.RoleMetric || l.Role == model.RoleChannel {
		r.texts, r.cut = make([]string, n), make([]bool, n)
		for i, c := range in.cards.columns {
			if before[i] != nowhere {
				r.texts[i], r.cut[i] = known.texts[before[i]], known.cut[before[i]]
			} else {
				r.texts[i], r.cut[i] = in.text(l, c)
			}
		}
		return r
	}
	followed := in.outline.followed(l)
	r.totals = make([]laneTotal, n)
	for i, c := range in.cards.columns {
		if before[i] != nowhere {
			r.totals[i] = known.totals[before[i]]
		} else {
			r.totals[i] = c.total(followed)
		}
	}
	return r
}

// laneTotal is what the cards of a lane that begin in a column come to.
type laneTotal struct {
	time     times.Sum
	feeling  float64 // the mean
	feelings int     // how many say one
	quote    string  // the first
	cut      bool    // and only its begin
}

// total sums up the cards of a row.
func (c *column) total(row int) (t laneTotal) {
	for _, r := range c.records {
		if r.row != row {
			continue
		}
		t.time.Add(r.touch, r.span)
		if r.touch.Feeling != nil {
			t.feeling += *r.touch.Feeling
			t.feelings++
		}
		if t.quote == "" {
			t.quote, t.cut = brief(r.touch.Quote)
		}
	}
	if t.feelings > 0 {
		t.feeling /= float64(t.feelings)
	}
	return t
}

// followed is the row whose cards a derived lane shows; -1 for none.
func (o *outline) followed(l *model.Lane) int {
	if l.Follows != "" {
		for i := len(o.lanes) - 1; i >= 0; i-- {
			if o.lanes[i].ID == l.Follows {
				return i
			}
		}
		return -1
	}
	return slices.IndexFunc(o.lanes, func(l *model.Lane) bool { return l.Role == model.RoleCustomer })
}

// service is the time that the whole service takes.
func (t totals) service() (standard, most model.Duration) {
	last := t[len(t)-1].totals
	sums := make([]times.Sum, len(last))
	for i := range last {
		sums[i] = last[i].time
	}
	return times.Total(sums)
}

// text is what a row of metrics or channels says of a column: of the cards of
// the lane that it follows or, if it follows none by name, of every service
// lane.
func (in *totalsIn) text(l *model.Lane, c *column) (text string, cut bool) {
	of := in.metrics
	if l.Role == model.RoleChannel {
		of = in.channels
	}
	var parts []string
	said := map[string]bool{}
	for _, r := range c.records {
		other := in.outline.lanes[r.row]
		if l.Follows != "" && other.ID != l.Follows || !other.Role.Service() {
			continue
		}
		for _, p := range of(r.touch) {
			if !said[p] {
				said[p] = true
				parts = append(parts, p)
			}
		}
	}
	return brief(strings.Join(parts, " · "))
}

// mostTold is how many characters of what cards say a derived row shows: many
// rows may say the same, and the cards say it whole.
const mostTold = 400

// brief cuts what a derived row shows, and says whether it did.
func brief(s string) (string, bool) {
	n := 0
	for i := range s {
		if n++; n > mostTold {
			return strings.TrimSpace(s[:i]) + "…", true
		}
	}
	return s, false
}

// Cut is what the plan only shows the begin of, as it shows it: who hands a page
// out is told.
func (p *Plan) Cut() (all []string) {
	for _, l := range p.Lanes {
		v := l.in.values
		if v == nil {
			continue
		}
		for i := range v.texts {
			if v.totals.cut != nil && v.totals.cut[i] || v.role == model.RoleEmotion && v.totals.totals[i].cut && !v.texts[i].Empty() {
				all = append(all, v.texts[i].Source)
			}
		}
	}
	return all
}

func (in *totalsIn) channels(t *model.Touchpoint) []string {
	var out []string
	for _, c := range append([]string{t.Channel}, t.MoreChannels...) {
		if c != "" {
			out = append(out, words.Channel(in.lang, c))
		}
	}
	return out
}

func (in *totalsIn) metrics(t *model.Touchpoint) []string {
	var out []string
	for _, m := range t.Metrics {
		out = append(out, strings.TrimSpace(m.Name+" "+words.Metric(in.lang, m)))
	}
	return out
}

package derived

import (
	"cmp"
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// Record is what a card says beside its text.
type Record struct {
	Row   int // its lane
	Span  int // steps that it covers
	Waits bool
	Touch *model.Touchpoint
}

// Said is what a row says of a step. What it is made of depends on its role.
type Said struct {
	Text    string // in short; of feelings what was said
	More    string // a line below it
	Class   string // of a risk "high", "medium", "low", of a gap "wide", "short", "met": as overlays call them
	Metrics []Metric
	Cut     bool // it is only begun

	Time     measure.Sum
	Feeling  float64 // the mean
	Feelings int     // how many say one
}

// Metric is a metric in a row: how it stands, and how far it has come.
type Metric struct {
	Text string
	Gauge
}

// Gauge is how far a figure has come from where it was, 0, to its target, 1.
type Gauge struct {
	Known   bool // else it has no way that could be shown
	Way     float64
	Reached bool
}

// Equal reports whether two say the same.
func (s *Said) Equal(o *Said) bool {
	return s == o || s.Text == o.Text && s.More == o.More && s.Class == o.Class && s.Cut == o.Cut && s.Feeling == o.Feeling && s.Feelings == o.Feelings &&
		s.Time.Equal(&o.Time) && slices.Equal(s.Metrics, o.Metrics)
}

// Row is a row, and the lanes that it stands among.
type Row struct {
	*model.Lane
	lang     model.Lang
	told     []bool // by lane: the row shows what its cards say
	others   []bool // by lane: of the service, but neither told nor a customer's
	followed bool
}

// NewRow makes the row of a derived lane, among the lanes that there are.
func NewRow(lanes []*model.Lane, l *model.Lane, lang model.Lang) *Row {
	r := &Row{Lane: l, lang: lang, told: told(lanes, l), others: make([]bool, len(lanes))}
	for i, of := range lanes {
		r.others[i] = !r.told[i] && of.Role.Service() && of.Role != model.RoleCustomer
		r.followed = r.followed || r.told[i]
	}
	return r
}

// told tells of each lane whether a derived one shows what its cards say: of the
// one that it names, else of the first customer's if it shows somebody's path,
// else of all lanes of the service. Where two documents are drawn as one it may
// name, with a point, what the ids of one of them begin with: that stands for all
// lanes of the service of that one.
func told(lanes []*model.Lane, l *model.Lane) []bool {
	out := make([]bool, len(lanes))
	one := -1
	for i, of := range lanes {
		switch {
		case strings.HasSuffix(string(l.Follows), "."):
			out[i] = of.Role.Service() && strings.HasPrefix(string(of.ID), string(l.Follows))
		case l.Follows != "":
			if of.ID == l.Follows {
				one = i // of those with one id the last counts, as the document has it
			}
		case l.Role.Path():
			if of.Role == model.RoleCustomer && one < 0 {
				one = i
			}
		default:
			out[i] = of.Role.Service()
		}
	}
	if one >= 0 {
		out[one] = true
	}
	return out
}

// Says is what the row says of a step with these records.
func (r *Row) Says(all []Record) *Said {
	s := &Said{}
	switch r.Role {
	case model.RoleTime:
		r.times(s, all)
	case model.RoleEmotion:
		r.feelings(s, all)
	case model.RoleMetric:
		r.metrics(s, all)
	case model.RoleChannel:
		r.list(s, all, func(t *model.Touchpoint) []string { return Channels(r.lang, t) })
	case model.RoleOwner:
		r.list(s, all, func(t *model.Touchpoint) []string { return []string{words.OneLine(t.Owner)} })
	case model.RoleRisk:
		r.risks(s, all)
	case model.RoleGap:
		r.gaps(s, all)
	}
	return s
}

// each calls f for the records that the row tells of.
func (r *Row) each(all []Record, f func(Record)) {
	for _, x := range all {
		if r.told[x.Row] {
			f(x)
		}
	}
}

// times is what the step takes, and how long one waits in it: as the cards of
// the lane say, or where they do not, as the lane says that keeps one waiting
// longest.
func (r *Row) times(s *Said, all []Record) {
	r.each(all, func(x Record) { s.Time.Add(x.Touch, x.Span) })
	s.Text = words.Durations(r.lang, s.Time.Standard, s.Time.Longest())
	type wait struct{ standard, most model.Duration }
	var own wait
	others := map[int]wait{}
	for _, x := range all {
		standard, most := measure.WaitOf(x.Touch, x.Waits)
		switch {
		case most == 0:
		case r.told[x.Row]:
			own = wait{own.standard + standard, own.most + most}
		case r.others[x.Row]:
			w := others[x.Row]
			others[x.Row] = wait{w.standard + standard, w.most + most}
		}
	}
	if own.most == 0 && r.followed {
		for _, w := range others {
			own = wait{max(own.standard, w.standard), max(own.most, w.most)}
		}
	}
	if own.most == own.standard {
		own.most = 0
	}
	if said := words.Durations(r.lang, own.standard, own.most); said != "" {
		s.More = words.T(r.lang, "map.row.wait", "time", said)
	}
}

func (r *Row) feelings(s *Said, all []Record) {
	r.each(all, func(x Record) {
		if x.Touch.Feeling != nil {
			s.Feeling += *x.Touch.Feeling
			s.Feelings++
		}
		if s.Text == "" {
			s.Text, s.Cut = brief(x.Touch.Quote)
		}
	})
	if s.Feelings > 0 {
		s.Feeling /= float64(s.Feelings)
	}
}

// list is texts that differ, one after the other.
func (r *Row) list(s *Said, all []Record, of func(*model.Touchpoint) []string) {
	var parts []string
	said := map[string]bool{}
	r.each(all, func(x Record) {
		for _, p := range of(x.Touch) {
			if p != "" && !said[p] {
				said[p] = true
				parts = append(parts, p)
			}
		}
	})
	s.Text, s.Cut = brief(strings.Join(parts, " · "))
}

// Channels is the names of the channels of a touchpoint, the main one first.
func Channels(lang model.Lang, t *model.Touchpoint) (out []string) {
	for _, c := range append([]string{t.Channel}, t.MoreChannels...) {
		if c != "" {
			out = append(out, words.Channel(lang, c))
		}
	}
	return out
}

// risks is the highest of the risks, and how many there are.
func (r *Row) risks(s *Said, all []Record) {
	highest, n := 0, 0
	r.each(all, func(x Record) {
		if score := x.Touch.Risk.Score(); measure.RiskLevel(score) != "" {
			highest = max(highest, score)
			n++
		}
	})
	if n == 0 {
		return
	}
	s.Class = measure.RiskLevel(highest)
	s.Text = words.T(r.lang, "map.row.risk."+s.Class, "score", highest)
	if n > 1 {
		s.More = words.N(r.lang, "map.row.highest", n)
	}
}

// gaps is the mean gap of the dimensions, and the dimension that falls shortest.
func (r *Row) gaps(s *Said, all []Record) {
	sum, n := 0.0, 0
	var worst *model.Quality
	r.each(all, func(x Record) {
		for i := range x.Touch.Quality {
			q := &x.Touch.Quality[i]
			if !q.Whole() {
				continue
			}
			sum += q.Gap()
			if n++; worst == nil || q.Gap() < worst.Gap() {
				worst = q
			}
		}
	})
	if n == 0 {
		return
	}
	gap := sum / float64(n)
	s.Text, s.Class = words.Signed(gap, 1), measure.GapClass(gap)
	if n > 1 {
		s.More = words.T(r.lang, "handout.dimension."+string(worst.Dimension)) + " " + words.Signed(worst.Gap(), 1)
	}
}

// mostMetrics is how many metrics a row shows of a step.
const mostMetrics = 6

// metrics is the metrics that differ, each with how far it has come.
func (r *Row) metrics(s *Said, all []Record) {
	said, left := map[string]bool{}, mostTold
	r.each(all, func(x Record) {
		for i := range x.Touch.Metrics {
			m := &x.Touch.Metrics[i]
			text := strings.TrimSpace(words.OneLine(m.Name) + " " + words.Metric(r.lang, *m))
			if text == "" || said[text] {
				continue
			}
			said[text] = true
			if len(s.Metrics) == mostMetrics || left <= 0 {
				s.Cut = true
				continue
			}
			text, cut := briefly(text, left)
			left -= len(text)
			s.Cut = s.Cut || cut
			s.Metrics = append(s.Metrics, Metric{text, gauge(m)})
		}
	})
	lines := make([]string, len(s.Metrics))
	for i := range lines {
		lines[i] = s.Metrics[i].Text
	}
	if s.Cut {
		lines = append(lines, "…")
	}
	s.Text = strings.Join(lines, "\n")
}

// gauge is how far a metric has come; without a baseline, of the way from
// nothing.
func gauge(m *model.Metric) Gauge {
	p := measure.MetricProgress(m)
	reached := p.Reached != nil && *p.Reached
	switch {
	case p.WayPercent != nil:
		return Gauge{true, *p.WayPercent / 100, reached}
	case m.Baseline == nil && m.Measured != nil && m.Target != nil && *m.Target > 0 && *m.Measured >= 0 && m.Direction != model.Lower:
		return Gauge{true, *m.Measured / *m.Target, reached}
	}
	return Gauge{}
}

// mostTold is how many characters of what cards say a row shows of a step: many
// rows may say the same, and the cards say it whole.
const mostTold = 400

// brief cuts what a row shows, and says whether it did.
func brief(s string) (string, bool) { return briefly(s, mostTold) }

func briefly(s string, most int) (string, bool) {
	n := 0
	for i := range s {
		if n++; n > most {
			return strings.TrimSpace(s[:i]) + "…", true
		}
	}
	return s, false
}

// Marks is what of a curve of feelings is marked: by column, "peak", "valley"
// and "end", as far as there are such. One that only goes on or has but one
// feeling has an end and nothing else.
func Marks(all []*Said) map[int][]string {
	peak, valley, end := -1, -1, -1
	for i, s := range all {
		if s.Feelings == 0 {
			continue
		}
		if peak < 0 || s.Feeling > all[peak].Feeling {
			peak = i
		}
		if valley < 0 || s.Feeling < all[valley].Feeling {
			valley = i
		}
		end = i
	}
	out := map[int][]string{}
	if end < 0 || peak == end && valley == end {
		return out
	}
	if all[peak].Feeling != all[valley].Feeling {
		out[peak] = append(out[peak], "peak")
		out[valley] = append(out[valley], "valley")
	}
	out[end] = append(out[end], "end")
	return out
}

// Keys is the field of the record in which what a row of a role says is
// entered, and the part of the properties that it stands in.
func Key(r model.Role) string {
	return map[model.Role]string{
		model.RoleTime: "time", model.RoleEmotion: "feeling", model.RoleMetric: "metrics", model.RoleChannel: "channel",
		model.RoleOwner: "owner", model.RoleRisk: "risk", model.RoleGap: "quality",
	}[r]
}

// Telling is the cards that a cell of a derived row may speak of: those of the
// step that the lane tells of, those first that say something of its kind. said
// is how many do.
func Telling(d *model.Document, l *model.Lane, step model.StepID) (cards []*model.Card, said int) {
	for i, tells := range told(d.Lanes, l) {
		if !tells {
			continue
		}
		of := d.Lanes[i]
		for _, id := range d.Cell(of.ID, step) {
			cards = append(cards, d.Card(id))
		}
	}
	slices.SortStableFunc(cards, func(a, b *model.Card) int { return cmp.Compare(saysNot(a, l.Role), saysNot(b, l.Role)) })
	for _, c := range cards {
		said += 1 - saysNot(c, l.Role)
	}
	return cards, said
}

// saysNot is 1 for a card that says nothing of what a row of a role shows.
func saysNot(c *model.Card, r model.Role) int {
	t, says := c.Touch, false
	if t == nil {
		return 1
	}
	switch r {
	case model.RoleTime:
		says = t.Time > 0 || t.MaxTime > 0
	case model.RoleEmotion:
		says = t.Feeling != nil
	case model.RoleMetric:
		says = len(t.Metrics) > 0
	case model.RoleChannel:
		says = t.Channel != "" || len(t.MoreChannels) > 0
	case model.RoleOwner:
		says = t.Owner != ""
	case model.RoleRisk:
		says = t.Risk.Score() > 0
	case model.RoleGap:
		says = len(t.Quality) > 0
	}
	if says {
		return 0
	}
	return 1
}

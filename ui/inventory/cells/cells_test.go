package cells_test

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/edit"
	"touchline/model/words"
	"touchline/ui/inventory/cells"
)

func today() model.Date { return "2026-11-27" }

func figure(v float64) *float64 { return &v }

// full is a record in which every field says something.
func full() *model.Touchpoint {
	t := &model.Touchpoint{
		Class: model.ClassCross, Medium: model.MediumDigital, Contact: model.ContactPhone, Channel: "app", MoreChannels: []string{"kiosk", "pigeon, grey"},
		Provider: model.PartyMachine, Receiver: model.PartyHuman, Frequency: 2.5, FrequencyPer: model.PerMonth, Tier: model.TierGold,
		TierStandards: []model.TierStandard{{Tier: model.TierDiamond, Standard: "tier standard", Time: model.Minute}},
		Perception:    []model.Perception{model.PerceptionQuick, model.PerceptionAccurate},
		Time:          90, MaxTime: 26*model.Hour + 1, ExpectedWait: 30, MaxWait: 120, Cost: figure(0), Feeling: figure(-1.25), LoopClosed: true,
		Risk: model.Risk{Likelihood: 4, Impact: 5}, Priority: model.Priority{Reach: 1200, Impact: 2, Confidence: 80, Effort: 3},
		Design:       model.Design{Simple: 1, Consistent: 2, Personal: 3, Efficient: 4, Reliable: 5, Scalable: 1},
		Quality:      []model.Quality{{Dimension: model.Empathy, Expectation: 6.5, Perception: 4.25}},
		Metrics:      []model.Metric{{Name: "CSAT", Measured: figure(79.5)}},
		Improvements: []model.Improvement{{What: "more staff", Stage: model.StageOptimise, Due: "2026-11-20", Status: model.StatusDoing}},
		Research:     []model.Method{model.MethodInterview, model.MethodABTest}, Confidence: model.ConfidenceData,
		Actors: []string{"actor one", "actor two"}, Systems: []string{"system one"},
	}
	for _, f := range model.TouchFields {
		if at, ok := f.Place.(model.TextAt[model.Touchpoint]); ok && *at(t) == "" {
			*at(t) = "text of " + f.Key
		}
	}
	return t
}

// bank is a blueprint with a touchpoint that says all, one that says nothing,
// a card that is none, and two more.
func bank() *model.Document {
	card := func(id model.CardID, step model.StepID, text string, t *model.Touchpoint) *model.Card {
		return &model.Card{ID: id, Lane: "l", Step: step, Rank: "V", Span: 1, Kind: model.KindAction, Text: text, Touch: t}
	}
	a := card("a", "s1", "Face recognition", full())
	a.Marks = model.MarkTruth | model.MarkWait
	a.Tags = []string{"new"}
	return model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p1", Name: "Verify", Steps: []*model.Step{{ID: "s1", Name: "Scan"}, {ID: "s2"}}}, {ID: "p2", Steps: []*model.Step{{ID: "s3", Name: "Use"}, {ID: "s4", Name: "More"}}}},
		Lanes:  []*model.Lane{{ID: "l", Role: model.RoleCustomer, Name: "Customer"}},
		Cards: []*model.Card{
			a, card("b", "s2", "Nothing said", &model.Touchpoint{}), card("x", "s2", "No touchpoint", nil),
			card("c", "s3", "Welcome call", &model.Touchpoint{Owner: "运营中心", Channel: "hotline", Time: 60, Risk: model.Risk{Likelihood: 2, Impact: 2}}),
			card("d", "s4", "Hotline", &model.Touchpoint{Owner: "Anna", Time: 7200, Standard: "in time"}),
		},
	})
}

func table(lang model.Lang, d *model.Document) *cells.Table {
	t := cells.New(lang, today)
	t.Update(d)
	return t
}

// failing is a test, or a check of a property.
type failing interface {
	Helper()
	Fatalf(format string, args ...any)
}

func column(t failing, of *cells.Table, key string) *cells.Column {
	t.Helper()
	for _, c := range of.Columns() {
		if c.Key == key {
			return c
		}
	}
	t.Fatalf("no column %s", key)
	panic("unreachable")
}

// ids is the rows that show.
func ids(t *cells.Table) string {
	var all []string
	for _, r := range t.Rows() {
		all = append(all, string(r.Card.ID))
	}
	return strings.Join(all, " ")
}

// TestEveryFieldIsAColumn: each field of the record is seen in the inventory,
// under a name; what can be typed there is read back as what it was. A new
// field that has no place there fails.
func TestEveryFieldIsAColumn(t *testing.T) {
	d := bank()
	for _, lang := range words.Langs {
		inv := table(lang, d)
		row, empty := inv.Row("a"), inv.Row("b")
		for _, f := range model.TouchFields {
			c := column(t, inv, f.Key)
			text := c.Text(row)
			if text == "" || c.Name == "" || strings.ContainsAny(c.Name, ".{") || strings.ContainsAny(text, "{}") {
				t.Errorf("%s: %s is called %q and shows %q", lang, f.Key, c.Name, text)
			}
			if _, records := f.Place.(model.RecordsAt[model.Touchpoint]); records == c.Edits() {
				t.Errorf("%s: %s can be typed: %v", lang, f.Key, c.Edits())
				continue
			} else if records {
				continue
			}
			w := inv.Write([]*cells.Row{empty}, c, text)
			if w.Refused > 0 || w.Cells != 1 {
				t.Errorf("%s: %s does not take %q: %+v", lang, f.Key, text, w)
				continue
			}
			next, err := edit.Apply(d, w.Edit)
			if err != nil {
				t.Fatal(err)
			}
			if got := c.Text(table(lang, next).Row("b")); got != text {
				t.Errorf("%s: %s shows %q for %q", lang, f.Key, got, text)
			}
		}
	}
}

// TestClearing: what is emptied says nothing, as if it had never been typed.
func TestClearing(t *testing.T) {
	d := bank()
	inv := table(model.English, d)
	var fields []*cells.Column
	for _, f := range model.TouchFields {
		if c := column(t, inv, f.Key); c.Edits() {
			fields = append(fields, c)
		}
	}
	w := inv.Clear([]*cells.Row{inv.Row("a")}, fields)
	next, err := edit.Apply(d, w.Edit)
	if err != nil || w.Refused > 0 || len(w.Edit) != 1 {
		t.Fatalf("%v %+v", err, w)
	}
	left := next.Card("a").Touch
	left.TierStandards, left.Quality, left.Metrics, left.Improvements = nil, nil, nil, nil
	if !left.Empty() {
		t.Errorf("it still says %+v", left)
	}
	if before := d.Card("a").Touch; before.Owner == "" || len(before.Actors) != 2 {
		t.Error("the document before was written to")
	}
}

func TestWhatIsRefused(t *testing.T) {
	for _, c := range []struct{ column, typed, key string }{
		{"class", "sideways", "inventory.refuse.choice"},
		{"time", "2", "panel.refuse.time.unit"},
		{"feeling", "7", "panel.refuse.range"},
		{"riskImpact", "6", "panel.refuse.count"},
		{"risk", "20", "inventory.refuse.shown"},
		{"metrics", "CSAT 5", "inventory.refuse.records"},
		{"marks", "★ Q", "inventory.refuse.choice"},
		{"owner", strings.Repeat("a", model.MaxText+1), "model.text.length"},
	} {
		inv := table(model.English, bank())
		w := inv.Write([]*cells.Row{inv.Row("c"), inv.Row("d")}, column(t, inv, c.column), c.typed)
		f, ok := w.Why.(*model.Fault)
		if !ok || w.Refused != 2 || w.Cells != 0 || len(w.Edit) != 0 {
			t.Errorf("%s: %+v", c.column, w)
			continue
		}
		if f.Key != c.key && !strings.HasPrefix(f.Key, "model.") {
			t.Errorf("%s: %s", c.column, f.Key)
		}
		for _, lang := range words.Langs {
			if s, _ := words.Explain(lang, w.Why); s == "" || strings.ContainsAny(s, "{}") || strings.Contains(s, "refuse.") {
				t.Errorf("%s: it says %q", c.column, s)
			}
		}
	}
}

func TestChoicesAreNamedFreely(t *testing.T) {
	for _, c := range []struct{ column, typed, shows string }{
		{"class", "BACK", "Backstage"},
		{"class", "backs", "Backstage"},
		{"class", "后台", "Backstage"},
		{"class", "supp", "support"},
		{"marks", "F", "F"},
		{"marks", "★w", ""},
		{"marks", "★ w", "★ W"},
		{"marks", "Fail point, 关键时刻", "★ F"},
		{"loopClosed", "yes", "yes"},
		{"loopClosed", "否", ""},
		{"channel", "热线", "hotline"},
		{"perception", "quick、准确", "quick, accurate"},
		{"kind", "system", "System"},
	} {
		d := bank()
		inv := table(model.English, d)
		w := inv.Write([]*cells.Row{inv.Row("b")}, column(t, inv, c.column), c.typed)
		if c.shows == "" && w.Refused == 0 && w.Cells == 0 || c.typed == "★w" && w.Refused == 1 {
			continue
		}
		next, err := edit.Apply(d, w.Edit)
		if err != nil || w.Refused > 0 {
			t.Errorf("%s %q: %v %+v", c.column, c.typed, err, w)
			continue
		}
		if got := column(t, inv, c.column).Text(table(model.English, next).Row("b")); !strings.EqualFold(got, c.shows) {
			t.Errorf("%s: %q shows %q", c.column, c.typed, got)
		}
	}
}

func TestFiltersAndSorting(t *testing.T) {
	d := bank()
	for name, c := range map[string]struct {
		view cells.View
		want string
	}{
		"as read":            {cells.View{}, "a b c d"},
		"by time":            {cells.View{Sort: []cells.SortBy{{Column: "time"}}}, "c a d b"},
		"by time, down":      {cells.View{Sort: []cells.SortBy{{Column: "time", Down: true}}}, "d a c b"},
		"by risk, down":      {cells.View{Sort: []cells.SortBy{{Column: "risk", Down: true}}}, "a c b d"},
		"by owner, then no.": {cells.View{Sort: []cells.SortBy{{Column: "owner"}, {Column: "number", Down: true}}}, "d a c b"},
		"two keys":           {cells.View{Sort: []cells.SortBy{{Column: "phase", Down: true}, {Column: "number", Down: true}}}, "d c b a"},
		"truth":              {cells.View{Chips: []string{"truth"}}, "a"},
		"no standard":        {cells.View{Chips: []string{"standard"}}, "b"},
		"not surveyed":       {cells.View{Chips: []string{"survey"}}, "b c d"},
		"overdue, high":      {cells.View{Chips: []string{"overdue", "risk"}}, "a"},
		"overdue, fail":      {cells.View{Chips: []string{"overdue", "fail"}}, ""},
		"words":              {cells.View{Words: "hotline"}, "c d"},
		"two words":          {cells.View{Words: "hotline T3"}, "c"},
		"pinyin":             {cells.View{Words: "yunying"}, "c"},
		"phase":              {cells.View{Only: map[string]string{"phase": "Phase 2"}}, "c d"},
		"nothing":            {cells.View{Words: "zzz"}, ""},
		"no such column":     {cells.View{Sort: []cells.SortBy{{Column: "gone"}}, Columns: []string{"gone"}}, "a b c d"},
	} {
		inv := table(model.English, d)
		inv.SetView(c.view)
		if got := ids(inv); got != c.want {
			t.Errorf("%s: %q, not %q", name, got, c.want)
		}
	}
	inv := table(model.Chinese, d)
	if want := map[string]int{"truth": 1, "wait": 1, "risk": 1, "overdue": 1, "standard": 1, "survey": 3}; !reflect.DeepEqual(inv.ChipCounts(), want) {
		t.Errorf("chips %v", inv.ChipCounts())
	}
}

// What one types into a sorted table stays where it is; when cards come or go
// the rows are put in order anew.
func TestRowsStayWhileOneTypes(t *testing.T) {
	d := bank()
	inv := table(model.English, d)
	inv.SetView(cells.View{Sort: []cells.SortBy{{Column: "time"}}})
	next, err := edit.Apply(d, inv.Write([]*cells.Row{inv.Row("c")}, column(t, inv, "time"), "9 h").Edit)
	if err != nil {
		t.Fatal(err)
	}
	if inv.Update(next) || ids(inv) != "c a d b" || inv.Rows()[0].Card.Touch.Time != 9*model.Hour {
		t.Errorf("it went to %s", ids(inv))
	}
	if inv.SetView(inv.View()); ids(inv) != "a d c b" {
		t.Errorf("sorted again: %s", ids(inv))
	}
	gone, err := edit.Apply(next, edit.RemoveCards{Cards: []model.CardID{"a"}})
	if err != nil {
		t.Fatal(err)
	}
	if !inv.Update(gone) || ids(inv) != "d c b" || inv.Row("c").Number != 2 {
		t.Errorf("without a: %s, c is %d", ids(inv), inv.Row("c").Number)
	}
	phases := slices.Clone(gone.Phases)
	other := *phases[1]
	other.Name = "Later"
	phases[1] = &other
	inv.Update(gone.WithPhases(phases))
	if inv.Row("c").Phase != "Later" {
		t.Errorf("its phase is called %q", inv.Row("c").Phase)
	}
}

func TestOffers(t *testing.T) {
	inv := table(model.English, bank())
	show := func(key, typed string) string {
		var all []string
		for _, u := range inv.Offers(column(t, inv, key), typed, 6) {
			all = append(all, u.Text+"/"+words.Count(u.N))
		}
		return strings.Join(all, " ")
	}
	for _, c := range []struct{ key, typed, want string }{
		{"owner", "an", "Anna/1"},
		{"owner", "yun", "运营中心/1"},
		{"owner", "Anna", ""},
		{"class", "", "frontstage/0 backstage/0 cross/1 support/0"},
		{"perception", "quick, acc", "accurate/1"},
		{"policy", "te", ""},
		{"text", "we", ""},
	} {
		if got := show(c.key, c.typed); !strings.EqualFold(got, c.want) {
			t.Errorf("%s %q: %q, not %q", c.key, c.typed, got, c.want)
		}
	}
	if got := inv.Completed(column(t, inv, "perception"), "quick, acc", "accurate"); got != "quick, accurate" {
		t.Errorf("completed to %q", got)
	}
	if got := inv.Completed(column(t, inv, "owner"), "an", "Anna"); got != "Anna" {
		t.Errorf("completed to %q", got)
	}
}

// blockColumns is columns that can be typed into, of several kinds.
var blockColumns = []string{"text", "owner", "time", "class", "actors", "feeling", "marks", "loopClosed"}

// TestCopyAndPaste: a block that is copied and pasted elsewhere says there what
// it said, and undoing that is one step.
func TestCopyAndPaste(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := bank()
		lang := rapid.SampledFrom(words.Langs).Draw(rt, "lang")
		inv := table(lang, d)
		inv.SetView(cells.View{Columns: blockColumns})
		for _, r := range slices.Clone(inv.Rows()) { // values with everything in them that a block could trip over
			typed := rapid.StringOfN(rapid.SampledFrom([]rune("a\"\n=,+ '客，b")), 0, 8, -1).Draw(rt, "text")
			w := inv.Write([]*cells.Row{r}, column(rt, inv, rapid.SampledFrom([]string{"text", "owner"}).Draw(rt, "into")), typed)
			d2, err := edit.Apply(d, w.Edit)
			if err != nil {
				rt.Fatal(err)
			}
			d = d2
			inv.Update(d)
		}
		n, wide := len(inv.Rows()), len(blockColumns)
		from := cells.Pick{At: draw(rt, "a", n, wide), From: draw(rt, "b", n, wide)}
		block := inv.Picked(from)
		to := draw(rt, "to", n, wide)
		text := cells.Copy(block.Rows, block.Columns, false)
		w := inv.Paste(inv.Picked(cells.Pick{At: to, From: to}), text)
		next, err := edit.Apply(d, w.Edit)
		if err != nil {
			rt.Fatal(err)
		}
		after := table(lang, next)
		after.SetView(inv.View())
		for i := range block.Rows {
			for j := range block.Columns {
				if to.Row+i >= n || to.Column+j >= wide {
					continue
				}
				c := after.Shown()[to.Column+j]
				got, said := c.Text(after.Rows()[to.Row+i]), block.Columns[j].Text(block.Rows[i])
				if c.Key == block.Columns[j].Key && trimmed(got) != trimmed(said) {
					rt.Fatalf("%s says %q, not %q", c.Key, got, said)
				}
			}
		}
		if outside := w.Left > 0; outside != (to.Row+len(block.Rows) > n || to.Column+len(block.Columns) > wide) {
			rt.Fatalf("%d cells are said to be outside", w.Left)
		}
	})
}

// trimmed is a text as a cell of a spreadsheet keeps it.
func trimmed(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func draw(rt *rapid.T, name string, rows, columns int) cells.Spot {
	return cells.Spot{Row: rapid.IntRange(0, rows-1).Draw(rt, name+" row"), Column: rapid.IntRange(0, columns-1).Draw(rt, name+" column")}
}

func TestPasting(t *testing.T) {
	for name, c := range map[string]struct {
		pick  cells.Pick
		block string
		want  string // owner and class of each row
		cells int
		bad   int
		left  int
	}{
		"a cell into all that is picked": {cells.Pick{At: cells.Spot{Row: 0}, From: cells.Spot{Row: 3}}, "X\n", "X|cross X| X| X|", 4, 0, 0},
		"a block downwards":              {cells.Pick{At: cells.Spot{Row: 1}, From: cells.Spot{Row: 1}}, "X\tback\r\nY\tfront\r\n", "text of owner|cross X|back Y|front Anna|", 4, 0, 0},
		"twice where it fits":            {cells.Pick{At: cells.Spot{Row: 3}, From: cells.Spot{Row: 0}}, "X\nY", "X|cross Y| X| Y|", 4, 0, 0},
		"over the edge":                  {cells.Pick{At: cells.Spot{Row: 3}, From: cells.Spot{Row: 3}}, "X\tback\tmore\nY", "text of owner|cross | 运营中心| X|back", 2, 0, 2},
		"what is no value":               {cells.Pick{At: cells.Spot{Row: 2}, From: cells.Spot{Row: 2}}, "X\tsideways", "text of owner|cross | X| Anna|", 1, 1, 0},
		"quoted":                         {cells.Pick{At: cells.Spot{Row: 1}, From: cells.Spot{Row: 1}}, "\"X\"\"Y\"\tback", "text of owner|cross X\"Y|back 运营中心| Anna|", 2, 0, 0},
		"a guarded text":                 {cells.Pick{At: cells.Spot{Row: 1}, From: cells.Spot{Row: 1}}, "'=X", "text of owner|cross =X| 运营中心| Anna|", 1, 0, 0},
		"rows one by one":                {cells.Pick{At: cells.Spot{Row: 0}, From: cells.Spot{Row: 0}, Also: []int{3}}, "X", "X|cross | 运营中心| X|", 2, 0, 0},
		"nothing":                        {cells.Pick{}, "", "|cross | 运营中心| Anna|", 1, 0, 0},
	} {
		d := bank()
		inv := table(model.English, d)
		inv.SetView(cells.View{Columns: []string{"owner", "class"}})
		w := inv.Paste(inv.Picked(c.pick), c.block)
		next := d
		if name == "nothing" {
			if w.Cells > 1 {
				t.Errorf("nothing changed %d cells", w.Cells)
			}
			continue
		}
		next, err := edit.Apply(next, w.Edit)
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, id := range []model.CardID{"a", "b", "c", "d"} {
			all = append(all, next.Card(id).Touch.Owner+"|"+string(next.Card(id).Touch.Class))
		}
		if got := strings.Join(all, " "); got != c.want || w.Cells != c.cells || w.Refused != c.bad || w.Left != c.left {
			t.Errorf("%s: %q, %d cells, %d refused, %d left", name, got, w.Cells, w.Refused, w.Left)
		}
	}
}

// TestFillDown: the first row's values stand in all others, and nothing else
// changes.
func TestFillDown(t *testing.T) {
	d := bank()
	inv := table(model.English, d)
	inv.SetView(cells.View{Columns: []string{"owner", "risk", "time"}})
	p := inv.Picked(cells.Pick{At: cells.Spot{Row: 3, Column: 2}, From: cells.Spot{Row: 0, Column: 0}})
	w := inv.FillDown(p.Rows, p.Columns)
	next, err := edit.Apply(d, w.Edit)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []model.CardID{"b", "c", "d"} {
		if x := next.Card(id).Touch; x.Owner != "text of owner" || x.Time != 90 || x.Class != "" {
			t.Errorf("%s: %+v", id, x)
		}
	}
	if w.Refused != 3 || next.Card("a") != d.Card("a") {
		t.Errorf("%+v", w)
	}
}

// TestWalking: Tab and Enter fill a list, whatever is picked.
func TestWalking(t *testing.T) {
	p := cells.Pick{At: cells.Spot{Row: 1, Column: 1}, From: cells.Spot{Row: 1, Column: 1}}
	if p = p.Tab(1, 4, 3); p.At != (cells.Spot{Row: 1, Column: 2}) {
		t.Errorf("Tab: %+v", p)
	}
	if p = p.Enter(1, 4, 3); p.At != (cells.Spot{Row: 2, Column: 1}) || p.Tabbed != 0 {
		t.Errorf("Enter after Tab: %+v", p)
	}
	if p = p.Enter(1, 4, 3).Enter(1, 4, 3); p.At != (cells.Spot{Row: 3, Column: 1}) {
		t.Errorf("Enter in the last row: %+v", p)
	}
	if p = p.Tab(1, 4, 3).Tab(1, 4, 3); p.At != (cells.Spot{Row: 3, Column: 2}) {
		t.Errorf("Tab in the last cell: %+v", p)
	}
	p = cells.Pick{}.Tab(-1, 4, 3)
	if p.At != (cells.Spot{}) {
		t.Errorf("back from the first: %+v", p)
	}
	if p = (cells.Pick{At: cells.Spot{Row: 2}, From: cells.Spot{Row: 2}}).Tab(-1, 4, 3); p.At != (cells.Spot{Row: 1, Column: 2}) {
		t.Errorf("back over the edge: %+v", p)
	}
	p = cells.Pick{At: cells.Spot{Row: 2}, From: cells.Spot{Row: 0}}.Toggled(1, 0)
	if p.HasRow(1) || !p.HasRow(0) || !p.HasRow(2) || !p.Several() {
		t.Errorf("without the middle: %+v", p)
	}
	if p = p.Toggled(1, 2); !p.HasRow(0) || !p.HasRow(1) || !p.HasRow(2) || p.At.Column != 2 {
		t.Errorf("with it again: %+v", p)
	}
	if p = p.Moved(5, 5, true).Within(2, 2); p.At != (cells.Spot{Row: 1, Column: 1}) || slices.Max(append(p.Also, 0)) > 1 {
		t.Errorf("in a smaller table: %+v", p)
	}
}

func TestHeadings(t *testing.T) {
	v := cells.View{}
	v.Sort = v.SortedBy("owner", false)
	v.Sort = v.SortedBy("time", true)
	v.Sort = v.SortedBy("time", true)
	if want := []cells.SortBy{{Column: "owner"}, {Column: "time", Down: true}}; !slices.Equal(v.Sort, want) {
		t.Errorf("%v", v.Sort)
	}
	v.Sort = v.SortedBy("owner", false)
	if want := []cells.SortBy{{Column: "owner", Down: true}}; !slices.Equal(v.Sort, want) {
		t.Errorf("%v", v.Sort)
	}
	if v.Sort = v.SortedBy("owner", false); len(v.Sort) != 0 {
		t.Errorf("%v", v.Sort)
	}
}

// TestSortingIsStable: rows alike in what is sorted by stay in the order of the
// picture, whatever was sorted by before.
func TestSortingIsStable(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := bank()
		inv := table(model.Chinese, d)
		var sort []cells.SortBy
		for _, key := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"owner", "class", "time", "risk", "phase", "marks"}), 0, 3, func(s string) string { return s }).Draw(rt, "keys") {
			sort = append(sort, cells.SortBy{Column: key, Down: rapid.Bool().Draw(rt, "down")})
		}
		inv.SetView(cells.View{Sort: []cells.SortBy{{Column: "text", Down: true}}})
		inv.SetView(cells.View{Sort: sort})
		rows := inv.Rows()
		if !slices.IsSortedFunc(rows, func(a, b *cells.Row) int {
			for _, s := range sort {
				if column(rt, inv, s.Column).Text(a) != column(rt, inv, s.Column).Text(b) {
					return 0 // that they differ is for the table above
				}
			}
			return cmp.Compare(a.Number, b.Number)
		}) {
			rt.Fatalf("%v: %s", sort, ids(inv))
		}
	})
}

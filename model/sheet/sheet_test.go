package sheet_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/model/table"
	"touchline/model/words"
)

// parse parts a text at its separator, as package source does.
func parse(text string) *sheet.Table {
	sep, rest := table.Separator(text)
	t := &sheet.Table{}
	for row := range table.Rows(rest, max(sep, 1)) {
		t.Rows = append(t.Rows, slices.Clone(row))
	}
	return t
}

func read(text string, o sheet.Options) (*model.Document, *reading.Reading, error) {
	r, err := sheet.Read(parse(text), o)
	if err != nil {
		return nil, nil, err
	}
	d, err := r.Document(nil)
	return d, r, err
}

// sketch is a document as a text: phases with their steps, then each lane
// with its cards' cells, then the links.
func sketch(d *model.Document) string {
	var b strings.Builder
	for _, p := range d.Phases {
		fmt.Fprintf(&b, "%s:", p.Name)
		for _, s := range p.Steps {
			fmt.Fprintf(&b, " [%s]", s.Name)
		}
		b.WriteByte('\n')
	}
	for _, l := range d.Lanes {
		fmt.Fprintf(&b, "%s %q", l.Role, l.Name)
		if l.Sub != "" {
			fmt.Fprintf(&b, " sub %q", l.Sub)
		}
		if f := d.Lane(l.Follows); f != nil {
			fmt.Fprintf(&b, " follows %q", f.Name)
		}
		b.WriteByte('\n')
		for col, s := range d.Steps() {
			for _, id := range d.Cell(l.ID, s.ID) {
				fmt.Fprintf(&b, "  %d %q%s\n", col+1, d.Card(id).Text, record(d.Card(id).Touch))
			}
		}
	}
	for _, k := range d.LinksInOrder() {
		fmt.Fprintf(&b, "%s: %s → %s\n", k.Kind, d.Card(k.From).Text, d.Card(k.To).Text)
	}
	return b.String()
}

func record(t *model.Touchpoint) string {
	if t == nil {
		return ""
	}
	var s string
	if t.Time != 0 || t.MaxTime != 0 {
		s += fmt.Sprintf(" time %d/%d s", t.Time, t.MaxTime)
	}
	if t.Feeling != nil {
		s += fmt.Sprintf(" feeling %g", *t.Feeling)
	}
	if t.Channel != "" {
		s += " channel " + t.Channel
	}
	for _, m := range t.Metrics {
		s += fmt.Sprintf(" %s=%g%s", m.Name, *m.Measured, m.Unit)
	}
	return s
}

func losses(r *reading.Reading) string {
	var b strings.Builder
	for _, u := range r.Lost {
		_, key, _ := strings.Cut(u.Key, ".")
		fmt.Fprintf(&b, "%s %q %s\n", u.At, u.Text, key)
	}
	return b.String()
}

func lines(s ...string) string { return strings.Join(s, "\n") + "\n" }

func TestRead(t *testing.T) {
	tests := []struct{ name, table, want, lost string }{
		{
			"phases, steps, several cards and links in order",
			lines(",phase,A,A,B", ",step,one,two,three", "evidence,Seen,x; y,,z", "customer,Guest,go; stop,,leave"),
			lines("A: [one] [two]", "B: [three]", `evidence "Seen"`, `  1 "x"`, `  1 "y"`, `  3 "z"`,
				`customer "Guest"`, `  1 "go"`, `  1 "stop"`, `  3 "leave"`, "flow: go → stop", "flow: stop → leave"), "",
		},
		{
			"no header rows: one phase, steps without names",
			lines("customer,,a,b"), lines(": [] []", `customer "customer"`, `  1 "a"`, `  2 "b"`, "flow: a → b"), "",
		},
		{
			"merged phase cells, the same name again later",
			lines(",phase,A,,B,A", ",step,1,2,3,4", "customer,C,,,,"),
			lines("A: [1] [2]", "B: [3]", "A: [4]", `customer "C"`), "",
		},
		{
			"Chinese roles; a lane's name is no role",
			lines(",阶段,甲,乙", ",步骤,一,二", "有形展示,所见,海报,", "客户行为,前台,来；问,走", "前台,后台,答,", "后台,支持,查,", "支持系统,客户,库,"),
			lines("甲: [一]", "乙: [二]", `evidence "所见"`, `  1 "海报"`, `customer "前台"`, `  1 "来"`, `  1 "问"`, `  2 "走"`,
				`frontstage "后台"`, `  1 "答"`, `backstage "支持"`, `  1 "查"`, `support "客户"`, `  1 "库"`, "flow: 来 → 问", "flow: 问 → 走"), "",
		},
		{
			"feelings go to the customer above",
			lines("customer,One,a,b", "emotion,First,-1,＋2", "customer,Two,c,", "emotion,Second,−0.5,1"),
			lines(": [] []", `customer "One"`, `  1 "a" feeling -1`, `  2 "b" feeling 2`, `emotion "First"`,
				`customer "Two"`, `  1 "c" feeling -0.5`, `emotion "Second" follows "Two"`, "flow: a → b"),
			lines(`D4 "1" no-customer-card`),
		},
		{
			"feelings that are none",
			lines("emotion,F,-1,on the way,—,2000", "customer,C,a,b,c,d"),
			lines(": [] [] [] []", `emotion "F"`, `customer "C"`, `  1 "a"`, `  2 "b"`, `  3 "c"`, `  4 "d"`, "flow: a → b", "flow: b → c", "flow: c → d"),
			lines(`C1 "-1" feeling-range`, `D1 "on the way" no-feeling`, `F1 "2000" feeling-range`),
		},
		{
			"times follow the lane that has them all",
			lines("time,T,30 s,5/10 分,soon", "customer,C,a,,c", "frontstage,F,x,y,z"),
			lines(": [] [] []", `time "T" follows "F"`, `customer "C"`, `  1 "a"`, `  3 "c"`,
				`frontstage "F"`, `  1 "x" time 30/0 s`, `  2 "y" time 300/600 s`, `  3 "z"`, "flow: a → c"),
			lines(`E1 "soon" no-time`),
		},
		{
			"times that no one lane has are told",
			lines("time,T,1 min,2 min,3 min", "customer,C,a,,", "backstage,B,,y,"),
			lines(": [] [] []", `time "T"`, `customer "C"`, `  1 "a" time 60/0 s`, `backstage "B"`, `  2 "y" time 120/0 s`),
			lines(`D1 "2 min" elsewhere`, `E1 "3 min" no-card`),
		},
		{
			"a second row of times is the maximum",
			lines("customer,C,a", "time,Standard (min),2", "time,Max (min),5", "time,Other,9 s"),
			lines(": []", `customer "C"`, `  1 "a" time 120/300 s`, `time "Standard (min) / Max (min) / Other"`),
			lines(`C4 "9 s" taken`),
		},
		{
			"values by card",
			lines("customer,C,a; b", "time,T,1 s; 2 s; 3 s"),
			lines(": []", `customer "C"`, `  1 "a" time 1/0 s`, `  1 "b" time 2/0 s`, `time "T"`, "flow: a → b"),
			lines(`C2 "3 s" more-values`),
		},
		{
			"metrics and channels",
			lines("customer,C,a,b", "metric,CSAT,82 %; NPS: 40,4.6", "channel,Where,网厅,WeChat; phone"),
			lines(": [] []", `customer "C"`, `  1 "a" channel website CSAT=82% NPS=40`, `  2 "b" channel WeChat; phone CSAT=4.6`,
				`metric "CSAT"`, `channel "Where"`, "flow: a → b"), "",
		},
		{
			"a role that is none is proposed by its place",
			lines(",step,s", "customer,C,a", "wizard,Merlin,magic", ",Loose,end", "stray", "pain points,,ouch"),
			lines(": [s]", `customer "C"`, `  1 "a"`, `frontstage "Merlin" sub "wizard"`, `  1 "magic"`, `backstage "Loose"`, `  1 "end"`, `text "pain points"`, `  1 "ouch"`),
			lines(`A5 "stray" outside`),
		},
		{
			"a step without a name; a second header row",
			lines(",step,s,", "customer,C,a,b", ",step,t,"),
			lines(": [s] []", `customer "C"`, `  1 "a"`, `  2 "b"`, "flow: a → b"), lines(`C3 "t" second-header`),
		},
		{
			"semicolons as separators, quoted newlines and quotes",
			"customer;C;\"two\r\nlines\";\"say \"\"hi\"\"\"\r\nsupport;S;\"a; b\";\r\n",
			lines(": [] []", `customer "C"`, `  1 "two"`, `  1 "lines"`, `  2 "say \"hi\""`, `support "S"`, `  1 "a"`, `  1 "b"`, "flow: two → lines", `flow: lines → say "hi"`), "",
		},
		{
			"numbered rows below a title, a sum and a remark",
			lines("Blueprint,Bank,,", "No,Role,Lane,Arrive,Pay", "1,customer,Guest,walks in,pays", "2,员工行为,Clerk,greets,thanks", ",,Boss,,signs", "Sum,,,", "Note: draft,,,"),
			lines(": [Arrive] [Pay]", `customer "Guest"`, `  1 "walks in"`, `  2 "pays"`, `frontstage "Clerk"`, `  1 "greets"`, `  2 "thanks"`, `frontstage "Boss"`, `  2 "signs"`, "flow: walks in → pays"),
			lines(`A6 "Sum" outside`, `A7 "Note: draft" outside`),
		},
		{
			"steps that are numbered are no heads", lines(",Step 1,Step 2", "Customer,asks,pays", "Frontstage,,thanks"),
			lines(": [Step 1] [Step 2]", `customer "Customer"`, `  1 "asks"`, `  2 "pays"`, `frontstage "Frontstage"`, `  2 "thanks"`, "flow: asks → pays"), "",
		},
		{"tabs", "customer\tC\ta, b\t'=c\n", lines(": [] []", `customer "C"`, `  1 "a, b"`, `  2 "=c"`, "flow: a, b → =c"), ""},
		{"Excel's own first line", "sep=;\r\ncustomer;C;a\r\n", lines(": []", `customer "C"`, `  1 "a"`), ""},
		{"a quote that never closes", "customer,C,\"a,b\nc", lines(": [] []", `customer "C"`, `  1 "a"`, `  2 "b"`, "flow: a → b"), lines(`A2 "c" outside`)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, lost, err := read(tt.table, sheet.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := sketch(d); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			if got := losses(lost); got != tt.lost {
				t.Errorf("not placed\n%s\nwant\n%s", got, tt.lost)
			}
			for _, u := range lost.Lost {
				for _, lang := range words.Langs {
					if !words.Has(lang, u.Key) {
						t.Errorf("no text for %s", u.Key)
					}
				}
			}
		})
	}
}

// TestRowsOfWholeSteps: rows that say what whole steps come to are rows again, in
// both languages, and their values are no card's.
func TestRowsOfWholeSteps(t *testing.T) {
	d, r, err := read(lines(",phase,P,P", ",step,one,two", "customer,C,a,b", "owner row,Owners,Desk · Shop,", "risk row,,20 high highest of 2,", "质量差距行,,,−1.2"), sheet.Options{})
	want := lines("P: [one] [two]", `customer "C"`, `  1 "a"`, `  2 "b"`, `owner "Owners"`, `risk "risk row"`, `gap "质量差距行"`, "flow: a → b")
	if err != nil {
		t.Fatal(err)
	}
	if got := sketch(d); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if got := losses(r); got != lines(`C4 "Desk · Shop" derived`, `C5 "20 high highest of 2" derived`, `D6 "−1.2" derived`) {
		t.Errorf("lost: %s", got)
	}
}

func TestNoLinks(t *testing.T) {
	d, _, err := read("customer,C,a,b", sheet.Options{NoLinks: true})
	if err != nil || d.LinkTable().Len() != 0 {
		t.Errorf("%d links, %v", d.LinkTable().Len(), err)
	}
}

func TestRefused(t *testing.T) {
	for _, tt := range []struct{ name, table, key string }{
		{"empty file", "", "sheet.layout"},
		{"an industry's touchpoints", "行业,触点,改进\n电商,支付,优化\n酒店,前台接待,微笑", "sheet.layout"},
		{"no steps", ",step\ncustomer,Guest", "sheet.layout"},
		{"no lanes", ",step,a,b", "sheet.layout"},
		{"customers and orders", "Customer,Order,Amount\nAlpha Ltd,1001,30\n", "sheet.layout"},
		{"customers and tiers", "Customer,Support tier,Amount\nAlpha Ltd,Gold,30\n", "sheet.layout"},
		{"a price list", "Service,Price\nHaircut,30\nColour,60\n", "sheet.layout"},
		{"channels", "Channel,Touchpoint,Owner\nWeb,Home page,Marketing\n", "sheet.layout"},
		{"staff", "Name,Department,Phone\nLi,Front office,12\nWang,Back office,13\n", "sheet.layout"},
		{"a second column that may be either", "客户行为,市民,拨打热线\n前台,坐席,接听\n", "sheet.which-column"},
		{"too wide", "customer,C" + strings.Repeat(",", 20_000) + "x", "sheet.too-many-cells"},
		{"a cell far out", strings.Repeat("\n", 1<<20-1) + strings.Repeat(",", 16_383) + "x", "sheet.layout"},
		{"too long", strings.Repeat("\n", 1<<20+1), "sheet.too-many-cells"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, r, err := read(tt.table, sheet.Options{})
			var f *model.Fault
			if !errors.As(err, &f) || f.Key != tt.key {
				t.Fatalf("got %v, %v, want %s", r, err, tt.key)
			}
			for _, lang := range words.Langs {
				if sentence, hint := words.Explain(lang, err); strings.Contains(sentence, "sheet.") || hint == "" || strings.ContainsAny(sentence+hint, "{}") {
					t.Errorf("%s: %q, hint %q", lang, sentence, hint)
				}
			}
		})
	}
}

// TestAsked: what is refused, since it could be read in two ways, is read as it
// is said.
func TestAsked(t *testing.T) {
	const either = "客户行为,市民,拨打热线\n前台,坐席,接听\n"
	for _, c := range []struct {
		name, table string
		o           sheet.Options
		want        string
	}{
		{"names in B", either, sheet.Options{LaneColumn: 2}, lines(": []", `customer "市民"`, `  1 "拨打热线"`, `frontstage "坐席"`, `  1 "接听"`)},
		{"names in A", either, sheet.Options{LaneColumn: 1}, lines(": [] []", `customer "客户行为"`, `  1 "市民"`, `  2 "拨打热线"`, `frontstage "前台"`, `  1 "坐席"`, `  2 "接听"`, "flow: 市民 → 拨打热线")},
		{
			"a layout", "Guest,Cook\nOrders,Cooks\n",
			sheet.Options{Layout: sheet.LanesAcross, Roles: map[string]model.Role{"Guest": model.RoleCustomer, "Cook": model.RoleBackstage}},
			lines(": []", `customer "Guest"`, `  1 "Orders"`, `backstage "Cook"`, `  1 "Cooks"`),
		},
		{
			"roles by name", ",step,a\ncustomer,Guest,x\nwizard,Merlin,y\n",
			sheet.Options{Roles: map[string]model.Role{"Merlin": model.RoleSupport}},
			lines(": [a]", `customer "Guest"`, `  1 "x"`, `support "Merlin"`, `  1 "y"`),
		},
		{"a scale", "customer,C,a,b\nemotion,E,1,2\n", sheet.Options{Scale: "1..5"}, lines(": [] []", `customer "C"`, `  1 "a" feeling -2`, `  2 "b" feeling -1`, `emotion "E"`, "flow: a → b")},
		{"lines kept", "customer,C,\"a\nb\"\n", sheet.Options{KeepLines: true}, lines(": []", `customer "C"`, `  1 "a\nb"`)},
		{"a list of channels", "Touchpoint,Channel\nHome page,Web\n", sheet.Options{Layout: sheet.TouchRows}, lines(": [Home page]", `frontstage "Touchpoint"`, `  1 "Home page" channel website`)},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _, err := read(c.table, c.o)
			if err != nil {
				t.Fatal(err)
			}
			if got := sketch(d); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
	for key, o := range map[string]sheet.Options{"sheet.no-such-layout": {Layout: "round"}, "sheet.not-this-layout": {Layout: sheet.Improvements}} {
		var f *model.Fault
		if _, _, err := read(either, o); !errors.As(err, &f) || f.Key != key {
			t.Errorf("%v, want %s", err, key)
		}
	}
}

func TestSameTableSameIDs(t *testing.T) {
	ids := func(table string) string {
		d, _, err := read(table, sheet.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(d.CardsInOrder()[0].ID, d.Lanes[0].ID, d.Steps()[0].ID)
	}
	if a, b := ids("customer,C,a"), ids("customer,C,a"); a != b {
		t.Errorf("the same table gave %s and %s", a, b)
	}
	if a, b := ids("customer,C,a"), ids("customer,C,b"); a == b {
		t.Errorf("another table gave the same ids %s", a)
	}
}

// Bits that repeat must not make two records one.
func TestPoorBits(t *testing.T) {
	r, err := sheet.Read(parse("customer,C,a; b; c"), sheet.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if d, err := r.Document(func() uint64 { return 7 }); err != nil || d.CardTable().Len() != 3 {
		t.Errorf("%d cards, %v", d.CardTable().Len(), err)
	}
}

func TestLimits(t *testing.T) {
	var lanes strings.Builder
	for range model.MaxLanes + 3 {
		lanes.WriteString("support,S,x\n")
	}
	d, r, err := read(lanes.String(), sheet.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err != nil || len(d.Lanes) != model.MaxLanes || len(r.Lost) != 6 {
		t.Errorf("%d lanes, %v lost, %v", len(d.Lanes), r.Lost, err)
	}
	d, r, err = read("customer,C,"+strings.Repeat("长", reading.MaxText+5), sheet.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err != nil || len([]rune(d.CardsInOrder()[0].Text)) != reading.MaxText || len(r.Lost) != 1 || r.Lost[0].Text != "长长长长长" {
		t.Errorf("%v %v", r, err)
	}
	d, r, err = read(",step,s\ncustomer,C,"+strings.Repeat("x;", model.MaxCards+5000), sheet.Options{NoLinks: true})
	if err != nil || d.CardTable().Len() != model.MaxCards || len(r.Lost) != 1000 || r.More != 4000 {
		t.Errorf("%d cards, %d lost, %v", d.CardTable().Len(), len(r.Lost), err)
	}
}

// FuzzRead: whatever is in the cells, what comes out is a sound blueprint, or
// an error that can be told.
func FuzzRead(f *testing.F) {
	names, err := os.ReadDir("testdata/tables")
	if err != nil {
		f.Fatal(err)
	}
	for _, n := range names {
		data, err := os.ReadFile("testdata/tables/" + n.Name())
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data), "")
	}
	f.Add("time,(h),1 h 30; 5/10,≤2\ncustomer,C,a;b\nemotion,,−2\nmetric,,1%", "")
	f.Add("lane,step,text\ncustomer,Arrive,Gives name\n", "")
	f.Add("No,Touchpoint,Channel,Owner,Phase,Satisfaction\n1,Website,web,Marketing,Before,4.1\n", "touchpoints")
	f.Add("触点,改进,指标,改进前,改进后\n支付,优化,率,70%,50%\n", "improvements")
	f.Add("Phase,Step,Evidence,Customer\nBefore,Book,Website,Books\n", "lanes-across")
	f.Fuzz(func(t *testing.T, text, layout string) {
		o := sheet.Options{}
		if slices.Contains(sheet.Layouts, sheet.Layout(layout)) {
			o.Layout = sheet.Layout(layout)
		}
		d, r, err := read(text, o)
		if err != nil {
			var fault *model.Fault
			if !errors.As(err, &fault) || !words.Has(model.English, fault.Key) {
				t.Fatalf("error without a text: %v", err)
			}
			return
		}
		for _, c := range d.CardsInOrder() {
			l := d.Lane(c.Lane)
			if l == nil || l.Role.Derived() || d.Step(c.Step) == nil || c.Text == "" {
				t.Fatalf("card %+v in lane %+v", c, l)
			}
		}
		if p := d.Check(); len(p) > 0 {
			t.Fatalf("problems: %v", p)
		}
		for _, u := range r.Lost {
			if !words.Has(model.Chinese, u.Key) {
				t.Fatalf("no text for %s", u.Key)
			}
		}
	})
}

func BenchmarkEmptyRows(b *testing.B) {
	for name, rest := range map[string]string{
		"a million empty rows": strings.Repeat("\n", 1_000_000),
		"a million bare rows":  strings.Repeat(",,\n", 1_000_000),
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, _, err := read(",step,a,b\ncustomer,G,x,y\n"+rest, sheet.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkRead: 20,000 cards of 20 lanes.
func BenchmarkRead(b *testing.B) {
	var text strings.Builder
	for r := range 20 {
		fmt.Fprintf(&text, "%s,Lane %d", []string{"customer", "frontstage", "backstage", "support"}[r/5], r)
		for c := range 1000 {
			fmt.Fprintf(&text, ",does thing %d of %d", c, r)
		}
		text.WriteByte('\n')
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := read(text.String(), sheet.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

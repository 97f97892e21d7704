package sheet_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/sheet"
	"touchline/model/words"
)

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

func losses(all []sheet.Unplaced) string {
	var b strings.Builder
	for _, u := range all {
		fmt.Fprintf(&b, "%s %q %s\n", u.Cell(), u.Text, strings.TrimPrefix(u.Key, "sheet."))
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
			lines("emotion,F,3,good,—", "customer,C,a,b,c"),
			lines(": [] [] []", `emotion "F"`, `customer "C"`, `  1 "a"`, `  2 "b"`, `  3 "c"`, "flow: a → b", "flow: b → c"),
			lines(`C1 "3" feeling-range`, `D1 "good" no-number`),
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
			"a role that is none is kept as text and told",
			lines(",step,s", "customer,C,a", "wizard,Merlin,magic", ",Loose,end", "stray", "pain points,,ouch"),
			lines(": [s]", `customer "C"`, `  1 "a"`, `text "Merlin" sub "wizard"`, `  1 "magic"`, `text "Loose"`, `  1 "end"`, `text "pain points"`, `  1 "ouch"`),
			lines(`A3 "wizard" unknown-role`, `B4 "Loose" no-role`, `A5 "stray" no-cells`),
		},
		{
			"beyond the steps; a second header row",
			lines(",step,s,", "customer,C,a,b", ",step,t,"),
			lines(": [s]", `customer "C"`, `  1 "a"`), lines(`D2 "b" beyond`, `C3 "t" second-header`),
		},
		{
			"semicolons as separators, quoted newlines and quotes",
			"customer;C;\"two\r\nlines\";\"say \"\"hi\"\"\"\r\nsupport;S;\"a; b\";\r\n",
			lines(": [] []", `customer "C"`, `  1 "two\nlines"`, `  2 "say \"hi\""`, `support "S"`, `  1 "a"`, `  1 "b"`, `flow: two`+"\n"+`lines → say "hi"`), "",
		},
		{"tabs", "customer\tC\ta, b\t'=c\n", lines(": [] []", `customer "C"`, `  1 "a, b"`, `  2 "=c"`, "flow: a, b → =c"), ""},
		{"Excel's own first line", "sep=;\r\ncustomer;C;a\r\n", lines(": []", `customer "C"`, `  1 "a"`), ""},
		{"a quote that never closes", "customer,C,\"a,b\nc", lines(": []", `customer "C"`, `  1 "a,b\nc"`), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, lost, err := sheet.ReadCSV(strings.NewReader(tt.table), nil)
			if err != nil {
				t.Fatal(err)
			}
			if got := sketch(d); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			if got := losses(lost); got != tt.lost {
				t.Errorf("not placed\n%s\nwant\n%s", got, tt.lost)
			}
			for _, u := range lost {
				for _, lang := range words.Langs {
					if !words.Has(lang, u.Key) {
						t.Errorf("no text for %s", u.Key)
					}
				}
			}
		})
	}
}

func TestNoLinks(t *testing.T) {
	d, _, err := sheet.Read(strings.NewReader("customer,C,a,b"), sheet.Options{NoLinks: true})
	if err != nil || d.LinkTable().Len() != 0 {
		t.Errorf("%d links, %v", d.LinkTable().Len(), err)
	}
}

func TestRefused(t *testing.T) {
	tests := []struct{ name, table, key string }{
		{"empty file", "", "sheet.layout"},
		{"another table", "行业,触点,改进\n电商,支付,优化\n酒店,前台接待,微笑", "sheet.layout"},
		{"no steps", ",step\ncustomer,Guest", "sheet.empty"},
		{"no lanes", ",step,a,b", "sheet.empty"},
		{"a workbook", "PK\x03\x04....", "sheet.workbook"},
		{"binary", "customer,C,\x00\x00\x01", "sheet.binary"},
		{"too large", strings.Repeat("x", sheet.MaxBytes+1), "sheet.too-large"},
		{"too wide", "customer,C" + strings.Repeat(",", 20_000) + "x", "sheet.too-many-cells"},
		{"too long", strings.Repeat("\n", 1<<20+1), "sheet.too-many-cells"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := sheet.ReadCSV(strings.NewReader(tt.table), nil)
			var f *model.Fault
			if !errors.As(err, &f) || f.Key != tt.key {
				t.Fatalf("got %v, want %s", err, tt.key)
			}
			for _, lang := range words.Langs {
				if sentence, hint := words.Explain(lang, err); strings.Contains(sentence, "sheet.") || hint == "" {
					t.Errorf("%s: %q, hint %q", lang, sentence, hint)
				}
			}
		})
	}
}

// TestReadsAnyEncoding: the table's bytes are decoded before they are read.
func TestReadsAnyEncoding(t *testing.T) {
	table := []byte("\xff\xfe")
	for _, r := range ",步骤,提交报修\n客户行为,市民,拨打热线\n" { // UTF-16, little end first
		table = append(table, byte(r), byte(r>>8))
	}
	d, _, err := sheet.ReadCSV(bytes.NewReader(table), nil)
	if err != nil || d.CardsInOrder()[0].Text != "拨打热线" {
		t.Errorf("%v", err)
	}
}

func TestSameTableSameIDs(t *testing.T) {
	ids := func(table string) string {
		d, _, err := sheet.ReadCSV(strings.NewReader(table), nil)
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
	d, _, err := sheet.ReadCSV(strings.NewReader("customer,C,a; b; c"), func() uint64 { return 7 })
	if err != nil || d.CardTable().Len() != 3 {
		t.Errorf("%d cards, %v", d.CardTable().Len(), err)
	}
}

func TestLimits(t *testing.T) {
	var lanes strings.Builder
	for range model.MaxLanes + 3 {
		lanes.WriteString("support,S,x\n")
	}
	d, lost, err := sheet.ReadCSV(strings.NewReader(lanes.String()), nil)
	if err != nil || len(d.Lanes) != model.MaxLanes || len(lost) != 3 {
		t.Errorf("%d lanes, %d lost, %v", len(d.Lanes), len(lost), err)
	}
	d, lost, err = sheet.ReadCSV(strings.NewReader("customer,C,"+strings.Repeat("长", sheet.MaxText+5)), nil)
	if err != nil || len([]rune(d.CardsInOrder()[0].Text)) != sheet.MaxText || len(lost) != 1 || lost[0].Text != "长长长长长" {
		t.Errorf("%v %v", lost, err)
	}
	d, lost, err = sheet.ReadCSV(strings.NewReader("customer,C,"+strings.Repeat("x;", model.MaxCards+5000)), nil)
	if err != nil || d.CardTable().Len() != model.MaxCards || len(lost) != 1001 || lost[1000].Key != "sheet.more" {
		t.Errorf("%d cards, %d lost, %v", d.CardTable().Len(), len(lost), err)
	}
}

func BenchmarkEmptyRows(b *testing.B) {
	for name, rest := range map[string]string{
		"a million empty rows": strings.Repeat("\n", 1_000_000),
		"a million bare rows":  strings.Repeat(",,\n", 1_000_000),
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, _, err := sheet.ReadCSV(strings.NewReader(",step,a,b\ncustomer,G,x,y\n"+rest), nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

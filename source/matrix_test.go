package source_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/reading"
	"touchline/source"
)

// sketch is a document as a text: phases with their steps, then each lane with
// its cards' cells, then the links.
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
				c := d.Card(id)
				fmt.Fprintf(&b, "  %d %q", col+1, c.Text)
				if c.Kind != l.Role.DefaultKind() {
					fmt.Fprintf(&b, " %s", c.Kind)
				}
				if c.Span > 1 {
					fmt.Fprintf(&b, " span %d", c.Span)
				}
				b.WriteString(recordOf(c.Touch) + "\n")
			}
		}
	}
	for _, k := range d.LinksInOrder() {
		fmt.Fprintf(&b, "%s: %s → %s", k.Kind, d.Card(k.From).Text, d.Card(k.To).Text)
		if k.Label != "" {
			fmt.Fprintf(&b, " “%s”", k.Label)
		}
		if k.Loop {
			b.WriteString(" loop")
		}
		b.WriteByte('\n')
	}
	for _, n := range d.Stickies() {
		col, _ := d.Column(n.Step)
		fmt.Fprintf(&b, "note at %s %d: %s\n", d.Lane(n.Lane).Name, col+1, n.Text)
	}
	return b.String()
}

func recordOf(t *model.Touchpoint) string {
	if t == nil {
		return ""
	}
	text := recordJSON(t)
	if text == "{}" {
		return ""
	}
	return " " + text
}

func recordJSON(t *model.Touchpoint) string {
	text, err := reading.Record{Touchpoint: t}.MarshalJSON()
	if err != nil {
		return err.Error()
	}
	return string(text)
}

var update = flag.Bool("update", false, "write the golden files anew")

// told is what a file became, or why it did not: the sketch of the document,
// what was decided, proposed and lost.
func told(path string, o source.Options) string {
	return toldOf(source.Open(path, o))
}

func toldOf(r source.Result, err error) string {
	if err != nil {
		return fmt.Sprintf("refused: %v\n", err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n%s", r.Doc.Head.Title, r.Doc.Head.Language, sketch(r.Doc))
	for _, d := range r.Reading.Decided {
		fmt.Fprintf(&b, "decided %s: %s, %s\n", d.What, d.Value, d.Sure)
	}
	for _, l := range r.Reading.Lanes {
		if l.Sure == reading.Proposed {
			fmt.Fprintf(&b, "proposed %q: %s\n", l.Name, l.Role)
		}
	}
	for _, l := range r.Reading.Lost {
		word := "lost"
		if l.Kept {
			word = "moved"
		}
		fmt.Fprintf(&b, "%s %s %q: %s\n", word, l.At, l.Text, l.Key)
	}
	return b.String()
}

// golden holds what files of a folder become to what stands beside it, and
// returns it by name.
func golden(t *testing.T, folder string) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(files) == 0 {
		t.Fatal(err, "no files")
	}
	all := map[string]string{}
	want := folder + ".golden"
	found := map[string]bool{}
	for _, f := range files {
		name := filepath.Base(f)
		got := told(f, source.Options{})
		all[name] = got
		path := filepath.Join(want, name+".txt")
		found[name+".txt"] = true
		if *update {
			if err := os.MkdirAll(want, 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil || string(text) != got {
			t.Errorf("%s became\n%s\nwant\n%s\n%v", name, got, text, err)
		}
	}
	old, _ := filepath.Glob(filepath.Join(want, "*"))
	for _, f := range old {
		if !found[filepath.Base(f)] {
			t.Errorf("%s has no input any more", f)
		}
	}
	return all
}

// TestMatrix: of a table in its many variants each becomes the canonical
// blueprint, or what its name says, or is refused. What each became stands in
// matrix.golden; here is what is right of it, told by the canonical one.
func TestMatrix(t *testing.T) {
	all := golden(t, "testdata/matrix")
	body := func(name string) string { // without the title and what was decided
		_, rest, _ := strings.Cut(all[name], "\n")
		rest, _, _ = strings.Cut(rest, "decided ")
		return rest
	}
	canonical := body("01-canonical.csv")
	if !strings.HasPrefix(canonical, "Before: [Book] [Remind]\nVisit: [Arrive] [Wait] [Treatment]\n") || strings.Count(canonical, "\n") != 30 {
		t.Fatalf("the canonical table is\n%s", canonical)
	}
	same, other, refused := 0, 0, 0
	for name, change := range variants {
		want := change.apply(canonical)
		got := body(name)
		switch {
		case change.refused:
			if refused++; !strings.HasPrefix(all[name], "refused: ") {
				t.Errorf("%s is no blueprint, and became\n%s", name, all[name])
			}
			continue
		case change.own:
			other++
			continue // another table: its golden file is looked at by hand
		}
		if same++; got != want {
			t.Errorf("%s became\n%s\nwant\n%s", name, got, want)
		}
	}
	for name := range all {
		if _, ok := variants[name]; !ok {
			t.Errorf("%s: it is not said what is right", name)
		}
	}
	t.Logf("of %d variants %d became the canonical blueprint or what their name says, %d are tables of their own, %d are refused", len(all), same, other, refused)
}

// variant is how a table's blueprint differs from the canonical one.
type variant struct {
	refused bool     // it is no blueprint
	own     bool     // it is another one
	replace []string // old and new in turns
}

func (v variant) apply(s string) string { return strings.NewReplacer(v.replace...).Replace(s) }

var (
	noNames = []string{"[Book] [Remind]", "[] []", "[Arrive] [Wait] [Treatment]", "[] [] []"}
	noPhase = []string{"Before: [Book] [Remind]\nVisit: [Arrive]", ": [Book] [Remind] [Arrive]"}
)

// called gives the five lanes other names.
func called(names ...string) []string {
	var out []string
	for i, old := range []string{"What is seen", "Patient", "Receptionist", "Nurse", "Systems"} {
		out = append(out, fmt.Sprintf("%q", old), fmt.Sprintf("%q", names[i]))
	}
	return out
}

func join(all ...[]string) (out []string) {
	for _, a := range all {
		out = append(out, a...)
	}
	return out
}

// felt puts values on the customer's cards, and their row at the end.
func felt(row string, values ...string) []string {
	out := []string{"flow: Books online →", row + "\nflow: Books online →"}
	for i, card := range []string{"Books online", "Reads reminder", "Checks in", "Waits", "Is treated"} {
		if values[i] != "" {
			old := fmt.Sprintf("  %d %q\n", i+1, card)
			out = append(out, old, strings.TrimSuffix(old, "\n")+" {"+values[i]+"}\n")
		}
	}
	return out
}

var hotel = called("Physical / digital evidence", "Customer action", "Frontstage staff", "Backstage work", "Support process")

var variants = map[string]variant{
	"01-canonical.csv": {}, "02-semicolon.csv": {}, "04-tab-txt.txt": {}, "05-tsv-utf16le-bom.csv": {}, "10-phase-repeated.csv": {},
	"11-phase-word-in-A.csv": {}, "13-Stages-Steps.csv": {}, "14-Journey phase.csv": {},
	"16-phases-only.csv": {replace: noNames}, "17-phase-row-only-merged.csv": {replace: noNames},
	"20-one-name-column.csv":           {replace: called("Physical evidence", "Customer actions", "Frontstage", "Backstage", "Support processes")},
	"21-one-name-column-own-names.csv": {}, "23-Layer-header-hotel.csv": {replace: join(noPhase, hotel)},
	"24-Bitner-names.csv":             {replace: join(noPhase, called("Physical Evidence", "Customer Actions", "Onstage Contact Employee Actions", "Backstage Contact Employee Actions", "Support Processes"))},
	"26-canonical-with-line-rows.csv": {}, "27-roles-in-words-col1.csv": {}, "29-name-then-role.csv": {},
	"30-role-merged-blank.csv":    {replace: []string{`backstage "Nurse"`, `frontstage "Nurse"`, `support "Systems"`, `frontstage "Systems"`}},
	"40-transposed-canonical.csv": {},
	"41-row-per-step.csv":         {replace: called("Evidence", "Customer", "Frontstage", "Backstage", "Support")},
	"43-row-per-step-3col.csv":    {own: true},
	"44-touchpoint-inventory.csv": {own: true},
	"46-long-form.csv":            {own: true},
	"50-title-row-above.csv":      {}, "52-blank-first-column.csv": {}, "53-blank-rows-between.csv": {}, "55-footnote.csv": {}, "56-sep-line.csv": {}, "58-extra-column-notes.csv": {},
	"60-newline-cards.csv": {}, "62-dashes.csv": {replace: []string{"checks card", "Checks card"}}, "63-numbered.csv": {replace: []string{"checks card", "Checks card"}},
	"65-comma-in-quotes.csv": {replace: []string{"  3 \"Greets\"\n  3 \"checks card\"\n", "  3 \"Greets, checks card\"\n"}}, "66-dash-empty-cells.csv": {}, "68-html-br.csv": {},
	"69-html-entity.csv":         {replace: []string{"  3 \"Greets\"\n  3 \"checks card\"\n", "  3 \"Hi & welcome\"\n"}},
	"71-emotion-emoji.csv":       {replace: felt(`emotion "Feeling"`, `"feeling":1`, `"feeling":0`, `"feeling":-1`, `"feeling":-2`, `"feeling":2`)},
	"72-emotion-1to5.csv":        {replace: felt(`emotion "Feeling"`, `"feeling":1`, `"feeling":0`, `"feeling":-1`, `"feeling":-2`, `"feeling":2`)},
	"74-emotion-pos-neg.csv":     {replace: felt(`emotion "Feeling"`, `"feeling":1`, `"feeling":0`, `"feeling":-1`, `"feeling":-1`, `"feeling":1`)},
	"75-emotion-score-words.csv": {replace: felt(`emotion "Feeling"`, `"feeling":1`, `"feeling":0`, `"feeling":-1`, `"feeling":-2`, `"feeling":2`)},
	"77-time-colon.csv":          {replace: felt(`time "Time"`, `"time":"PT5M"`, `"time":"P1D"`, `"time":"PT3M"`, `"time":"PT15M"`, `"time":"PT30M"`)},
	"78-time-units.csv":          {replace: felt(`time "Time"`, `"time":"PT5M"`, `"time":"P1D"`, `"time":"PT3M"`, `"time":"PT15M"`, `"time":"PT30M"`)},
	"80-thoughts.csv":            {replace: felt("text \"Thoughts\"\n  1 \"Is it quick?\"", `"quote":"Is it quick?"`, "", "", "", "")},
	"81-touchpoints.csv":         {replace: felt("evidence \"Touchpoints\"\n  1 \"Website\"\n  2 \"SMS\"\n  3 \"Desk\"", "", "", "", "", "")},
	"83-opportunity.csv":         {replace: felt("text \"Ideas\"\n  1 \"Shorter form\"\n  3 \"Kiosk\"", `"improvements":1`, "", `"improvements":1`, "", "")},
	"84-owner.csv":               {replace: felt("", `"owner":"Marketing"`, "", `"owner":"Front office"`, "", "")[2:]},
	"90-zh-utf8bom.csv":          {own: true}, "91-zh-gbk.csv": {own: true}, "93-zh-utf16.csv": {own: true}, "94-zh-行为.csv": {own: true}, "96-zh-pm-layout.csv": {own: true},
	"97-zh-旅程阶段.csv": {own: true}, "98b-zh-hant-utf8.csv": {own: true}, "99-zh-旅程.csv": {own: true},
	"A1-ja-sjis.csv": {own: true}, "A2-ko-euckr.csv": {own: true},
	"A4-ru-cp1251.csv": {replace: []string{"Books online", "Записывается онлайн", "  3 \"Greets\"\n  3 \"checks card\"\n", "  3 \"Приветствует гостя\"\n"}},
	"A5-mac-cr.csv":    {}, "A7-utf8-nbsp.csv": {}, "B1-markdown-canonical.md": {}, "B3-md-hotel.md": {replace: join(noPhase, hotel)}, "B4-html-table.html": {},
	"B6-only-header.csv": {refused: true}, "B7-text.csv": {refused: true}, "channels.csv": {refused: true}, "columns-are-lanes.csv": {own: true},
	"kehu.csv": {refused: true}, "qudao.csv": {refused: true}, "time.csv": {refused: true}, "users.csv": {refused: true},
}

// TestChineseVariants: those in Chinese are one blueprint, too.
func TestChineseVariants(t *testing.T) {
	body := func(name string) string {
		got := told("testdata/matrix/"+name, source.Options{})
		_, rest, _ := strings.Cut(got, "\n")
		rest, _, _ = strings.Cut(rest, "decided ")
		return rest
	}
	want := body("90-zh-utf8bom.csv")
	if !strings.HasPrefix(want, "到店前: [预约] [提醒]\n到店: [签到] [候诊] [治疗]\nevidence \"看得见的\"\n") || strings.Count(want, "\n") != 30 {
		t.Fatal(want)
	}
	for _, name := range []string{"91-zh-gbk.csv", "93-zh-utf16.csv", "94-zh-行为.csv", "97-zh-旅程阶段.csv", "99-zh-旅程.csv"} {
		if got := body(name); got != want {
			t.Errorf("%s became\n%s", name, got)
		}
	}
	if got := body("98b-zh-hant-utf8.csv"); strings.NewReplacer("預", "预", "約", "约", "簽", "签", "診", "诊", "療", "疗", "見", "见", "網", "网", "簡訊", "短信", "導", "导",
		"線", "线", "問", "问", "對", "对", "健保", "医保", "號", "号", "護", "护", "準備", "准备", "系統", "系统", "統", "统", "務", "务", "病歷", "病历", "庫", "库", "任務", "任务", "室", "室", "看得見", "看得见").Replace(got) != strings.NewReplacer("看短信", "看短信").Replace(want) {
		t.Errorf("98b became\n%s", got)
	}
}

// TestFaults: tables on which an import went wrong once.
func TestFaults(t *testing.T) { golden(t, "testdata/faults") }

// TestImports: inputs of the kinds that people have, each held to the result
// that a good import gives.
func TestImports(t *testing.T) { golden(t, "testdata/import") }

// TestMore: further tables as people lay them out.
func TestMore(t *testing.T) { golden(t, "testdata/more") }

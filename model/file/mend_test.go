package file_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"touchline/model"
	"touchline/model/file"
)

const (
	head  = "{\n  \"format\": \"touchline.blueprint\",\n  \"version\": \"1.0\",\n  \"head\": {\n    \"title\": \"one\",\n    \"owner\": \"me\"\n  },\n"
	rows  = "  \"phases\": [\n    {\"id\": \"p1\"}\n  ],\n  \"steps\": [\n    {\"id\": \"s1\", \"phase\": \"p1\"},\n    {\"id\": \"s2\", \"phase\": \"p1\"}\n  ],\n  \"lanes\": [\n    {\"id\": \"l1\", \"role\": \"customer\"}\n  ],\n"
	c1    = `{"id": "c1", "lane": "l1", "step": "s1", "rank": "A", "kind": "action", "text": "one"}`
	c2    = `{"id": "c2", "lane": "l1", "step": "s1", "rank": "B", "kind": "action", "text": "two"}`
	c3    = `{"id": "c3", "lane": "l1", "step": "s2", "rank": "A", "kind": "action", "text": "three"}`
	k1    = `{"id": "k1", "from": "c1", "to": "c2", "kind": "flow"}`
	after = "  \"links\": [\n    " + k1 + "\n  ],\n  \"stickies\": [],\n  \"pictures\": []\n}\n"
)

func cardsOf(lines string) string { return head + rows + "  \"cards\": [\n" + lines + "  ],\n" + after }

// mends is files that are no JSON, what is reported and which records there
// are: of cards the texts, of all else the ids.
var mends = []struct {
	name, file string
	report     string // keys without "file.", in order
	has        string
}{
	{"a comma is missing", cardsOf("    " + c1 + "\n    " + c2 + ",\n    " + c3 + "\n"), "mend.comma", "p1 s1 s2 l1 one two three k1"},
	{"a comma too many", cardsOf("    " + c1 + ",\n    " + c2 + ",\n"), "mend.comma-extra", "p1 s1 s2 l1 one two k1"},
	{"commas one behind the other", cardsOf("    " + c1 + ",\n,    " + c2 + "\n"), "mend.comma-extra", "p1 s1 s2 l1 one two k1"},
	{"a comma in front", cardsOf("    ," + c1 + ",\n    " + c2 + "\n"), "mend.comma-extra", "p1 s1 s2 l1 one two k1"},
	{"no comma between lists", strings.Replace(cardsOf("    "+c1+",\n"+c2), "],\n  \"lanes\"", "]\n  \"lanes\"", 1), "mend.comma", "p1 s1 s2 l1 one two k1"},
	{"a comma behind the last list", strings.Replace(cardsOf("    "+c1+",\n"+c2), "[]\n}", "[],\n}", 1), "mend.comma-extra", "p1 s1 s2 l1 one two k1"},
	{"no comma in a record", cardsOf("    " + strings.Replace(c1, `"A", `, `"A" `, 1) + ",\n" + c2), "mend.comma", "p1 s1 s2 l1 one two k1"},
	{"no comma in the head", strings.Replace(cardsOf("    "+c1+",\n"+c2), `"one",`, `"one"`, 1), "mend.comma", "p1 s1 s2 l1 one two k1"},
	{
		"both sides accepted, and a card of both", cardsOf("    " + c1 + ",\n    " + c2 + "\n    " + c1 + ",\n    " + c2 + "\n"),
		"mend.comma mend.record-twice mend.record-twice", "p1 s1 s2 l1 one two k1",
	},
	{
		"a card that both sides changed", cardsOf("    " + c1 + ",\n    " + strings.Replace(c1, "one", "uno", 1) + "\n    " + c2 + "\n"),
		"mend.comma repair.id-twice", "p1 s1 s2 l1 one uno two k1",
	},
	{"a bracket is missing", strings.Replace(cardsOf("    "+c1+",\n"+c2+"\n"), "  ],\n  \"links\"", "  \"links\"", 1), "mend.bracket mend.comma", "p1 s1 s2 l1 one two k1"},
	{"a bracket too many", strings.Replace(cardsOf("    "+c1+",\n"+c2+"\n"), "  ],\n  \"links\"", "  ],\n  ],\n  \"links\"", 1), "mend.bracket mend.comma-extra", "p1 s1 s2 l1 one two k1"},
	{"a list that ends too early", cardsOf("    " + c1 + "\n  ],\n    " + c2 + "\n"), "mend.bracket", "p1 s1 s2 l1 one two k1"},
	{"a file that ends too early", cardsOf("    " + c1 + "\n  ]\n}\n    " + c2 + "\n"), "mend.bracket mend.bracket mend.comma", "p1 s1 s2 l1 one two k1"},
	{"a brace too many", cardsOf("    " + c1 + "},\n    " + c2 + "\n"), "mend.bracket", "p1 s1 s2 l1 one two k1"},
	{"a brace is missing", cardsOf("    " + strings.TrimSuffix(c1, "}") + ",\n    " + c2 + "\n"), "mend.record mend.comma", "p1 s1 s2 l1 one two k1"},
	{"a quotation mark is missing at the end", cardsOf("    " + strings.Replace(c1, `"one"`, `"one`, 1) + ",\n    " + c2 + "\n"), "mend.record mend.comma", "p1 s1 s2 l1  two k1"},
	{"a quotation mark is missing in front", cardsOf("    " + strings.Replace(c1, `"text"`, `text"`, 1) + ",\n    " + c2 + "\n"), "mend.record mend.comma", "p1 s1 s2 l1  two k1"},
	{"half a line", cardsOf("    " + c1[:30] + "\n    " + c2 + "\n"), "mend.lost mend.comma repair.link", "p1 s1 s2 l1 two"},
	{"a line of something else", cardsOf("    " + c1 + ",\nhello, here I am\n    " + c2 + "\n"), "repair.type repair.type mend.comma", "p1 s1 s2 l1 one two k1"},
	{"a line end in a text", cardsOf("    " + strings.Replace(c1, "one", "on\ne", 1) + ",\n    " + c2 + "\n"), "mend.control", "p1 s1 s2 l1 on/e two k1"},
	{"a tab in a text", cardsOf("    " + strings.Replace(c1, "one", "on\te", 1) + ",\n    " + c2 + "\n"), "mend.control", "p1 s1 s2 l1 on\te two k1"},
	{"a zero in a text", cardsOf("    " + strings.Replace(c1, "one", "on\x00e", 1) + ",\n    " + c2 + "\n"), "mend.control", "p1 s1 s2 l1 one two k1"},
	{"a bad escape", cardsOf("    " + strings.Replace(c1, "one", `C:\one\u12`, 1) + ",\n    " + c2 + "\n"), "mend.escape mend.escape", `p1 s1 s2 l1 C:\one\u12 two k1`},
	{"a number that is none", strings.Replace(cardsOf("    "+c1+",\n"+c2), `"s2", `, `"s2", "width": 12px, `, 1), "repair.range", "p1 s1 s2 l1 one two k1"},
	{"no number", strings.Replace(cardsOf("    "+c1+",\n"+c2), `"s2", `, `"s2", "width": NaN, `, 1), "repair.type", "p1 s1 s2 l1 one two k1"},
	{"no value", strings.Replace(cardsOf("    "+c1+",\n"+c2), `"s2", `, `"s2", "width": , `, 1), "repair.type", "p1 s1 s2 l1 one two k1"},
	{"the head is damaged", strings.Replace(cardsOf("    "+c1+",\n"+c2), `"title": "one`, `"title" one`, 1), "mend.lost mend.comma", "me p1 s1 s2 l1 one two k1"},
	{"something behind the end", cardsOf("    "+c1+",\n"+c2) + "one more thing", "mend.behind", "p1 s1 s2 l1 one two k1"},
	{"an older end behind the end", cardsOf("    "+c1+",\n"+c2) + "\", \"kind\": \"action\"},\n    " + c3 + "\n  ]\n}\n", "mend.behind", "p1 s1 s2 l1 one two k1"},
	{"a brace behind the end", cardsOf("    "+c1+",\n"+c2) + "}\n", "mend.behind", "p1 s1 s2 l1 one two k1"},
	{"two files", cardsOf("    "+c1+",\n"+c2) + cardsOf("    "+c1+",\n"+c3), "mend.two-files", "p1 s1 s2 l1 one two three k1"},
	{"zeros behind the end", cardsOf("    "+c1+",\n"+c2) + strings.Repeat("\x00", 700), "mend.zeros", "p1 s1 s2 l1 one two k1"},
	{"zeros in between", cardsOf("    " + c1 + strings.Repeat("\x00", 50) + ",\n    " + c2 + "\n"), "mend.zeros", "p1 s1 s2 l1 one two k1"},
	{
		"zeros for the first block", strings.Repeat("\x00", strings.Index(cardsOf(""), `"l1"`)) + cardsOf("    " + c1 + ",\n" + c2)[strings.Index(cardsOf(""), `"l1"`):],
		"mend.zeros mend.lost mend.bracket mend.comma-extra repair.lane repair.step", "pthbpz8v s1 l1 one two k1",
	},
	{"a mark within", cardsOf("    " + c1 + ",\n\uFEFF    " + c2 + "\n"), "", "p1 s1 s2 l1 one two k1"},
}

// summary is what a document has, by reading order.
func summary(d *model.Document) string {
	var all []string
	if d.Head.Title != "one" && d.Head.Owner != "" {
		all = append(all, d.Head.Owner)
	}
	for _, p := range d.Phases {
		all = append(all, string(p.ID))
		for _, s := range p.Steps {
			all = append(all, string(s.ID))
		}
	}
	for _, l := range d.Lanes {
		all = append(all, string(l.ID))
	}
	for _, c := range d.CardsInOrder() {
		all = append(all, strings.ReplaceAll(c.Text, "\n", "/"))
	}
	for _, k := range d.LinksInOrder() {
		all = append(all, string(k.ID))
	}
	return strings.Join(all, " ")
}

func keysOf(r file.Report) string {
	var keys []string
	for _, i := range r.Items {
		keys = append(keys, strings.TrimPrefix(i.Key, "file."))
	}
	return strings.Join(keys, " ")
}

// sound fails if a document that was read is not, or does not come back.
func sound(t *testing.T, d *model.Document) {
	t.Helper()
	for _, p := range d.Check() {
		t.Errorf("broken: %+v", p)
	}
	out := file.Encode(d)
	again, report, err := file.Decode(out)
	if err != nil || !report.Clean() || !bytes.Equal(file.Encode(again), out) {
		t.Errorf("read again: %v, %+v", err, report.Items)
	}
}

func TestMends(t *testing.T) {
	for _, c := range mends {
		t.Run(c.name, func(t *testing.T) {
			d, report, err := file.Decode([]byte(c.file))
			if err != nil {
				t.Fatal(err)
			}
			if got := keysOf(report); got != c.report {
				t.Errorf("reported %q, not %q", got, c.report)
			}
			if got := summary(d); got != c.has {
				t.Errorf("has %q, not %q", got, c.has)
			}
			sound(t, d)
		})
	}
}

// wrongBytes is what TestEveryByteWrong puts there.
var wrongBytes = []string{"", ",", `"`, "}", "]", "{", "[", "x", "\x00", "\n", "\\"}

// TestEveryByteWrong takes each byte of a file away, or puts another one
// there: no more than one record is lost, and what was lost is reported.
func TestEveryByteWrong(t *testing.T) {
	data := file.Encode(full())
	begin := bytes.Index(data, []byte(`"head"`))
	whole, _ := decode(t, data)
	n := records(whole)
	wrong := 0
	for i := begin; i < len(data); i++ {
		for _, put := range []string{wrongBytes[i%11], wrongBytes[(i+4)%11], wrongBytes[(i+7)%11]} {
			for _, rest := range [][]byte{data[i:], data[i+1:]} {
				broken := slices.Concat(data[:i], []byte(put), rest)
				named := !slices.ContainsFunc([]string{"phases", "steps", "lanes", "cards", "links", "stickies", "pictures"}, func(s string) bool {
					return !bytes.Contains(broken, []byte("\n  \""+s+"\""))
				})
				if json.Valid(broken) || !named {
					continue // another name, another value
				}
				d, report, err := file.Decode(broken)
				var f *model.Fault
				switch {
				case errors.As(err, &f):
					t.Fatalf("%q at %d (%.30q): %v", put, i, data[max(0, i-15):], err)
				case records(d)+countKey(report, "file.repair.link") < n-1: // a link goes with its card
					t.Fatalf("%q at %d (%.80q…): %d of %d records; %v", put, i, broken[max(0, i-30):], records(d), n, keysOf(report))
				case report.Clean() && records(d) < n:
					t.Fatalf("%q at %d (%.60q…): lost, and not reported", put, i, data[max(0, i-30):])
				case !report.Clean():
					wrong++
				}
			}
		}
	}
	if wrong < len(data)-begin {
		t.Errorf("only %d of the files were wrong", wrong)
	}
}

// records counts what a document has.
func records(d *model.Document) int {
	return len(d.Phases) + len(d.Steps()) + len(d.Lanes) + d.CardTable().Len() + d.LinkTable().Len() + d.StickyTable().Len() + d.PictureTable().Len()
}

// TestConflicts reads files that a version control system could not merge.
func TestConflicts(t *testing.T) {
	mark := func(ours, theirs string) string {
		return "<<<<<<< HEAD\n" + ours + "=======\n" + theirs + ">>>>>>> their branch\n"
	}
	mark3 := func(ours, base, theirs string) string {
		return "<<<<<<< HEAD\n" + ours + "||||||| 1a2b3c4\n" + base + "=======\n" + theirs + ">>>>>>> their branch\n"
	}
	line := func(records ...string) string { return "    " + strings.Join(records, ",\n    ") + "\n" }
	for _, c := range []struct{ name, file, report, has string }{
		{"a card on each side", cardsOf("    " + c1 + ",\n" + mark(line(c2), line(c3))), "mend.conflict", "p1 s1 s2 l1 one two three k1"},
		{"a card on one side", cardsOf("    " + c1 + ",\n" + mark(line(c2), "")), "mend.conflict mend.comma-extra", "p1 s1 s2 l1 one two k1"},
		{"a card that was removed on the other", cardsOf("    " + c1 + ",\n" + mark(line(c2), line(strings.Replace(c2, "two", "due", 1)))), "mend.conflict repair.id-twice", "p1 s1 s2 l1 one two due k1"},
		{
			"what was there before goes", cardsOf("    " + c1 + ",\n" + mark3(line(c2), line(strings.Replace(c2, "two", "zwei", 1)), line(strings.Replace(c2, "two", "due", 1)))),
			"mend.conflict repair.id-twice", "p1 s1 s2 l1 one two due k1",
		},
		{
			"lists and all", head + rows + "  \"cards\": [\n" + mark(line(c1, c2)+"  ],\n  \"links\": [\n    "+k1+"\n  ],\n", line(c1, c3)+"  ],\n  \"links\": [],\n") + "  \"stickies\": [],\n  \"pictures\": []\n}\n",
			"mend.conflict", "p1 s1 s2 l1 one two three k1",
		},
		{
			"two places", strings.Replace(cardsOf("    "+c1+",\n"+mark(line(c2), line(c3))), "    \"title\": \"one\",\n", mark("    \"title\": \"one\",\n", "    \"title\": \"uno\",\n"), 1),
			"mend.conflict mend.two-values", "p1 s1 s2 l1 one two three k1",
		},
		{
			"steps in their order", strings.Replace(cardsOf("    "+c1+",\n    "+c2+"\n"), "    {\"id\": \"s1\", \"phase\": \"p1\"},\n",
				"    {\"id\": \"s1\", \"phase\": \"p1\"},\n"+mark("    {\"id\": \"sa\", \"phase\": \"p1\"},\n", "    {\"id\": \"sb\", \"phase\": \"p1\"},\n"), 1),
			"mend.conflict", "p1 s1 sb sa s2 l1 one two k1",
		},
		{"whole files", mark(cardsOf(line(c1, c2)), cardsOf(line(c1, c3))), "mend.conflict repair.link", ""},
		{"a marker that was forgotten", cardsOf(">>>>>>> their branch\n" + line(c1, c2)), "mend.conflict", "p1 s1 s2 l1 one two k1"},
		{"another one", cardsOf("=======\n" + line(c1, c2)), "mend.conflict", "p1 s1 s2 l1 one two k1"},
		{"with line ends of Windows", strings.ReplaceAll(cardsOf("    "+c1+",\n"+mark(line(c2), line(c3))), "\n", "\r\n"), "mend.conflict", "p1 s1 s2 l1 one two three k1"},
		{"and a comma is missing", cardsOf("    " + c1 + "\n" + mark(line(c2), line(c3))), "mend.conflict mend.comma mend.comma", "p1 s1 s2 l1 one two three k1"},
		{"cut off", strings.SplitAfter(cardsOf("    "+c1+",\n"+mark(line(c2), line(c3))), "branch\n")[0], "mend.conflict cut partly.cards missing.links missing.stickies missing.pictures", "p1 s1 s2 l1 one two three"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, report, err := file.Decode([]byte(c.file))
			if err != nil {
				t.Fatal(err)
			}
			if c.has == "" { // links to c2 are only on one side
				c.report, c.has = "mend.conflict", "p1 s1 s2 l1 one two three k1"
				if got := keysOf(report); !strings.HasPrefix(got, c.report) {
					t.Errorf("reported %q", got)
				}
			} else if got := keysOf(report); got != c.report {
				t.Errorf("reported %q, not %q", got, c.report)
			}
			if got := summary(d); got != c.has {
				t.Errorf("has %q, not %q", got, c.has)
			}
			sound(t, d)
		})
	}
}

// TestWideFiles reads what an editor saved in two bytes a character.
func TestWideFiles(t *testing.T) {
	text := strings.Replace(cardsOf("    "+c1+",\n    "+c2+"\n"), "one\",\n", "客户 😀\",\n", 1)
	for _, mark := range []string{"\uFEFF", ""} {
		for _, big := range []bool{false, true} {
			var b []byte
			for _, u := range utf16.Encode([]rune(mark + text)) {
				if big {
					b = append(b, byte(u>>8), byte(u))
				} else {
					b = append(b, byte(u), byte(u>>8))
				}
			}
			d, report, err := file.Decode(b)
			if err != nil || keysOf(report) != "mend.utf16" || d.Head.Title != "客户 😀" || !strings.HasSuffix(summary(d), "one two k1") {
				t.Errorf("big end first %v, mark %q: %v, %+v", big, mark, err, report)
			}
			if !file.IsBlueprint(b[:300]) {
				t.Error("not taken for a blueprint")
			}
			if d, report, err := file.Decode(b[:len(b)*3/4+1]); err != nil || !report.Cut || d.Head.Title != "客户 😀" {
				t.Errorf("cut: %v, %+v", err, report)
			}
		}
	}
}

func TestMendingReportsLines(t *testing.T) {
	_, report := decode(t, []byte(cardsOf("    "+c1+"\n    "+c2+"\n")))
	want := strings.Count(head+rows, "\n") + 3
	if len(report.Items) != 1 || report.Items[0].Line != want || report.Items[0].Where != "document" {
		t.Errorf("%+v, not in line %d", report.Items, want)
	}
}

// TestHostileSizes: the time is in proportion to the file, whatever is wrong
// with it. (With its square each of these would take the better part of an
// hour.)
func TestHostileSizes(t *testing.T) {
	const n = 1 << 20
	begin := head + rows + "  \"cards\": [\n"
	flat := strings.ReplaceAll(begin, "\n", "")
	for name, text := range map[string]string{
		"markers alone":     strings.Repeat("<<<<<<< ours\n=======\n>>>>>>> theirs\n", n/30),
		"a marker":          "<<<<<<< ours\n" + strings.Repeat("{", n),
		"quotation marks":   begin + strings.Repeat("\"", n),
		"braces":            begin + strings.Repeat("}", n),
		"opening braces":    begin + strings.Repeat("{", n),
		"brackets":          begin + strings.Repeat("]", n),
		"opening brackets":  begin + strings.Repeat("[", n),
		"commas":            begin + strings.Repeat(",", n),
		"letters":           begin + strings.Repeat("x", n),
		"words":             flat + strings.Repeat("x ", n),
		"texts":             flat + strings.Repeat(`"a" `, n/4),
		"lines":             begin + "\"" + strings.Repeat("\n", n),
		"fields":            flat + strings.Repeat(`"a": `, n/4),
		"objects":           flat + strings.Repeat(`{"id": `, n/4),
		"objects in lists":  flat + strings.Repeat(`{"id": [`, n/4),
		"broken objects":    begin + strings.Repeat("{\"id\": x\n", n/8),
		"records outside":   begin + "]," + strings.Repeat("{\"a\": 1},", n/8),
		"files":             strings.Repeat(`{"format": "touchline.blueprint", "cards": [],},`, n/40),
		"whole files":       strings.Repeat(cardsOf(c1), n/len(cardsOf(c1))),
		"markers":           begin + strings.Repeat("<<<<<<< a\n", n/8),
		"middles":           begin + strings.Repeat("=======\n", n/8),
		"conflicts":         begin + strings.Repeat("<<<<<<< a\n=======\n>>>>>>> b\n", n/24),
		"zeros":             begin + strings.Repeat("\x00 ", n),
		"escapes":           flat + `{"id": "` + strings.Repeat(`\x`, n),
		"numbers":           flat + strings.Repeat("1e ", n),
		"one line of cards": flat + strings.Repeat(c1+" ", n/len(c1)),
	} {
		t.Run(name, func(t *testing.T) {
			d, report, err := file.Decode([]byte(text))
			var f *model.Fault
			if err != nil && !errors.As(err, &f) {
				t.Fatal(err)
			}
			if err == nil && report.Clean() {
				t.Error("nothing is reported")
			}
			if err == nil {
				sound(t, d)
			}
		})
	}
}

func BenchmarkMend(b *testing.B) {
	for _, n := range sizes {
		data := bytes.ReplaceAll(file.Encode(bulk(n)), []byte("},\n"), []byte("}\n"))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				decode(b, data)
			}
		})
	}
}

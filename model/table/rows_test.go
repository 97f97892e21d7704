package table_test

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model/table"
)

func rows(text string, separator byte) [][]string {
	var all [][]string
	for row := range table.Rows(text, separator) {
		all = append(all, slices.Clone(row))
	}
	return all
}

func ExampleRows() {
	for row := range table.Rows("role,lane,\"Ask, then wait\"\ncustomer,Guest,'=sum\n", ',') {
		fmt.Println(strings.Join(row, " | "))
	}
	// Output:
	// role | lane | Ask, then wait
	// customer | Guest | =sum
}

func TestRows(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "[]",
		"a":                      `[["a"]]`,
		"a\n":                    `[["a"]]`,
		"a,b\nc":                 `[["a" "b"] ["c"]]`,
		"a,\n,b":                 `[["a" ""] ["" "b"]]`,
		"a\n\n\nb\n":             `[["a"] [""] [""] ["b"]]`,
		"a\r\nb\r\n\r\nc":        `[["a"] ["b"] [""] ["c"]]`,
		"a\rb\r":                 `[["a"] ["b"]]`,
		"a\n\rb":                 `[["a"] [""] ["b"]]`,
		"\n":                     `[[""]]`,
		`"a,b",c`:                `[["a,b" "c"]]`,
		`"a ""b"" c"`:            `[["a \"b\" c"]]`,
		"\"a\nb\r\nc\",d":        `[["a\nb\nc" "d"]]`,
		`  "a,b" ,c`:             `[["a,b" "c"]]`,
		`"a"b,c`:                 `[["ab" "c"]]`,
		`a"b,c"d`:                `[["a\"b" "c\"d"]]`,
		"\"a,b\nc":               `[["a" "b"] ["c"]]`,
		`""`:                     `[[""]]`,
		`"`:                      `[[""]]`,
		"'=1,'-2,'tis,a\x00b,\t": `[["=1" "-2" "'tis" "ab" ""]]`,
		"a\u00a0b, \u3000c ":     `[["a b" "c"]]`,
		"a\xffb":                 `[["a\ufffdb"]]`,
	} {
		if got := strings.ReplaceAll(fmt.Sprintf("%q", rows(text, ',')), "\uFFFD", "\\ufffd"); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	if got := fmt.Sprintf("%q", rows("a;b,c\td", ';')); got != `[["a" "b,c d"]]` {
		t.Error(got)
	}
}

// TestUnclosedQuotes: a quote that does not close costs no cell of the rest, and
// it is told where it stands.
func TestUnclosedQuotes(t *testing.T) {
	var got []string
	for row := range table.RowsTelling("a,\"b,c\nd,e\n", ',', func(row, column int) { got = append(got, fmt.Sprint(row, " ", column)) }) {
		got = append(got, strings.Join(row, "|"))
	}
	if fmt.Sprint(got) != "[0 1 a|b|c d|e]" {
		t.Error(got)
	}
	n := 0
	for range table.RowsTelling(strings.Repeat("\"a\"\"\n", 100_000), ',', func(int, int) { n++ }) {
	}
	if n > 100 {
		t.Errorf("%d quotes were looked for to the end of the text", n)
	}
}

// TestRowsAsOthersWrite: what encoding/csv writes is read as it was, however
// it is quoted and whatever ends its lines.
func TestRowsAsOthersWrite(t *testing.T) {
	cell := rapid.StringOf(rapid.SampledFrom([]rune("ab\"\n;, 中")))
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(1, 4).Draw(t, "width")
		var want [][]string
		for range rapid.IntRange(1, 5).Draw(t, "rows") {
			want = append(want, rapid.SliceOfN(cell, width, width).Draw(t, "row"))
		}
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.UseCRLF = rapid.Bool().Draw(t, "crlf")
		if err := w.WriteAll(want); err != nil {
			t.Fatal(err)
		}
		for _, row := range want {
			for i := range row {
				row[i] = table.Clean(row[i])
			}
		}
		if got := rows(b.String(), ','); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
			t.Fatalf("%q: %q, want %q", b.String(), got, want)
		}
	})
}

func BenchmarkRows(b *testing.B) {
	for name, text := range map[string]string{
		"a million empty rows": strings.Repeat("\n", 1_000_000),
		"3,000 steps":          strings.Repeat(strings.Repeat("some text,", 3000)+"\n", 100),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for range table.Rows(text, ',') {
				}
			}
		})
	}
}

func FuzzRows(f *testing.F) {
	for _, s := range []string{"a,b\r\n\"c", "\"\"\"", ",,\r,", "\"a\"b\",", " \"a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n := 0
		for row := range table.Rows(text, ',') {
			n += len(row)
			for _, s := range row {
				if table.Clean(s) != s && !strings.HasPrefix(s, "'") {
					t.Errorf("%q is not clean", s)
				}
			}
		}
		if n > len(text)+1 {
			t.Errorf("%d cells in %d bytes", n, len(text))
		}
	})
}

package markup_test

import (
	"testing"
	"unicode/utf8"

	"touchline/source/markup"
)

// FuzzPages: whatever is on a page, its tables are within the limits, their texts
// are letters, and merged cells lie within their table.
func FuzzPages(f *testing.F) {
	for _, s := range []string{
		"# T\n\n| a | b |\n|---|---|\n| 1 | 2<br>3 |\n", "```mermaid\njourney\n```\n\n- x\n", "<table><tr><td colspan=2 rowspan=3>a<td>b</table>",
		"<h1>T</h1><table><tr><th>a</th></tr><tr><td><ul><li>x<li>y</ul></td></tr></table><p>z", "<table><tr><td><table><tr><td>in</table></table>",
	} {
		f.Add(s, false)
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, html bool) {
		if !utf8.ValidString(s) {
			return // a file is decoded before
		}
		page := markup.Markdown(s)
		if html {
			var err error
			if page, err = markup.HTML(s); err != nil {
				return
			}
		}
		for _, table := range page.Tables {
			for _, row := range table.Rows {
				for _, text := range row {
					if !utf8.ValidString(text) {
						t.Fatalf("%q", text)
					}
				}
			}
			for _, a := range table.Merged {
				if a.FromRow > a.ToRow || a.FromColumn > a.ToColumn || a.FromRow < 0 || a.FromColumn < 0 {
					t.Fatalf("%+v of %d rows", a, len(table.Rows))
				}
			}
		}
	})
}

package markup_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/source/markup"
)

// TestPages holds all that is found in the files beside, with the places that it
// stood at. A line that differs without a reason in the change at hand is a
// fault.
func TestPages(t *testing.T) {
	canvastest.Files(t, func(_ *testing.T, name string, data []byte) string {
		page, err := markup.Markdown(string(data)), error(nil)
		if strings.HasSuffix(name, ".html") {
			page, err = markup.HTML(string(data))
		}
		if err != nil {
			return fmt.Sprintln("refused:", err)
		}
		return canvastest.Exact("page", page, nil)
	})
}

// TestText: a label of a shape, as one reads it.
func TestText(t *testing.T) {
	for from, want := range map[string]string{
		"":                                      "",
		"one  two\n three":                      "one two three",
		"<p>one</p><p>two</p>":                  "one\ntwo",
		"a<b>b</b> <i>c</i>d":                   "ab cd",
		"a <b>b</b>c":                           "a bc",
		"<ul><li>x</li><li>y</li></ul>":         "x\ny",
		"a&nbsp;<br>&nbsp;b":                    "a\nb",
		"<style>p{}</style>x<script>y</script>": "x",
		"<div>a</div>b<div>c</div>":             "a\nbc",
	} {
		if got := markup.Text(from); got != want {
			t.Errorf("%q is %q, want %q", from, got, want)
		}
	}
}

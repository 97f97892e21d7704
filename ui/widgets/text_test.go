package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// TestWrappedTextIsWhole: no line is wider than there is room, and the lines
// hold the text, but for spaces at their ends.
func TestWrappedTextIsWhole(t *testing.T) {
	test.NewTempApp(t)
	words := []string{"a", "the", "credit", "confirmation,", "客户", "等待，", "99", "% of", "é", "👩‍🔧", " ", "Wartezeitverkürzungsmaßnahme"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 30).Draw(t, "words"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
		width := rapid.Float32Range(40, 400).Draw(t, "width")
		lines := Wrap(text, width, 11, false, 0)
		for _, l := range lines {
			if w := fyne.MeasureText(l, 11, fyne.TextStyle{}).Width; w > width {
				t.Errorf("%q is %g wide, and there are %g", l, w, width)
			}
		}
		bare := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if got := strings.Join(lines, ""); bare(got) != bare(text) {
			t.Errorf("the lines say %q, the text %q", got, text)
		}
		few := Wrap(text, width, 11, false, 2)
		if len(few) > 2 || len(lines) > 2 && !strings.HasSuffix(few[len(few)-1], "…") || len(lines) <= 2 && strings.Join(few, "|") != strings.Join(lines, "|") {
			t.Errorf("of %q two lines are %q", lines, few)
		}
		if w := fyne.MeasureText(few[len(few)-1], 11, fyne.TextStyle{}).Width; w > width {
			t.Errorf("%q is %g wide, and there are %g", few, w, width)
		}
	})
}

// TestTextBreaksWhereItsWritingAllows: at spaces, and between Chinese letters but
// before no closing mark.
func TestTextBreaksWhereItsWritingAllows(t *testing.T) {
	test.NewTempApp(t)
	for text, want := range map[string]string{
		"waits for the confirmation of the bank": "waits for the|confirmation of|the bank",
		"客户等待银行，确认。":                             "客户等待银行，|确认。",
		"":                                       "",
	} {
		if got := strings.Join(Wrap(text, 84, 11, false, 0), "|"); got != want {
			t.Errorf("%q becomes %q", text, got)
		}
	}
}

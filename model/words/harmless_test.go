package words_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/words"
)

func TestHarmless(t *testing.T) {
	for in, want := range map[string]string{
		"":                                "",
		"开户 😀 ä\tb\nc":                    "开户 😀 ä\tb\nc",
		"\x1b]0;PWNED\a\x1b[2J":           `\u001b]0;PWNED\u0007\u001b[2J`,
		"a\rb\bc\x7f":                     `a\u000db\u0008c\u007f`,
		"\u009b31m\u0090":                 `\u009b31m\u0090`,
		"invoice\u202efdp.exe":            `invoice\u202efdp.exe`,
		"\u2066a\u2069\u200e\u200f\u061c": `\u2066a\u2069\u200e\u200f\u061c`,
		"a\u2028b":                        `a\u2028b`,
		"\xff\x9b":                        "��",
		"👨\u200d👩\u200d👧 क्\u200dष": "👨\u200d👩\u200d👧 क्\u200dष",
	} {
		if got := words.Harmless(in); got != want {
			t.Errorf("%q became %q, not %q", in, got, want)
		}
	}
}

// TestHarmlessText has nothing in it that acts, and is the text again when it
// is read as JSON has it.
func TestHarmlessText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.OneOf(rapid.RuneFrom(nil, unicode.Cc, unicode.Cf), rapid.Rune())).Draw(t, "text")
		out := words.Harmless(s)
		for _, r := range out {
			if unicode.IsControl(r) && r != '\n' && r != '\t' || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
				t.Fatalf("%q is in %q", r, out)
			}
		}
		text, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var back string
		if err := json.Unmarshal([]byte(words.Harmless(string(text))), &back); err != nil || back != s {
			t.Fatalf("%q came back from JSON as %q: %v", s, back, err)
		}
	})
}

// TestNoTextIsAMessageOfItsOwn: what stands in a file cannot end a sentence
// and begin another one.
func TestNoTextIsAMessageOfItsOwn(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"} {
		sentence, _ := words.Explain(model.English, model.NewFault("file.open.missing", "file", "x"+end+"error: all is lost", "folder", "y"))
		if strings.ContainsAny(sentence, "\n\r\v\f\u0085\u2028\u2029") || !strings.Contains(sentence, "x error: all is lost") && !strings.Contains(sentence, "x  error: all is lost") {
			t.Errorf("%q: %q", end, sentence)
		}
	}
}

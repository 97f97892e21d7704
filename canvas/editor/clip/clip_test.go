package clip_test

import (
	"testing"

	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/editortest"
	"touchline/model"
)

// TestLast: a text of the system's clipboard stands for a clip only as long
// as it is the same.
func TestLast(t *testing.T) {
	var c clip.Last
	if got := c.Match("x"); got.Text != "x" || got.JSON != nil {
		t.Error(got)
	}
	c.Put(clip.Clip{Text: "a\nb", JSON: []byte("{}")})
	if got := c.Match("a\r\nb\r\n"); string(got.JSON) != "{}" {
		t.Error(got)
	}
	if got := c.Match("a\nb c"); got.JSON != nil {
		t.Error(got)
	}
}

// TestText is what other programs get.
func TestText(t *testing.T) {
	for owners, want := range map[string]string{
		"card:a":               "a",
		"card:a card:b":        "a\tb",
		"card:a card:c":        "a\t\tc",
		"card:b card:g card:h": "b\t\n\t\"g\nh\"",
		"sticky:n":             "note",
		"link:ab":              "then",
		"title":                "Bank",
		"step:s3":              "\ts3\ncustomer\tc\nfront\t\"g\nh\"",
		"phase:two":            "\ts3\ts4\ncustomer\tc\t\nfront\t\"g\nh\"\t\nsupport\t\ti",
		"lane:customer":        "\ts1\ts2\ts3\ts4\ncustomer\ta\tb\tc\t",
		"":                     "",
	} {
		if got := clip.Text(editortest.Bank(), picked(owners), model.English); got != want {
			t.Errorf("%s: %q, want %q", owners, got, want)
		}
	}
}

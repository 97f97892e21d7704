package workbook

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// told is the tags of a text, and how it ends.
func told(s string) string {
	d := newTags(strings.NewReader(s))
	all := ""
	for {
		t, err := d.next()
		switch {
		case errors.Is(err, io.EOF):
			return all
		case err != nil:
			return all + "!"
		case t.end:
			all += "/"
		}
		all += string(t.name) + t.attr("r") + " "
	}
}

func TestTags(t *testing.T) {
	for in, want := range map[string]string{
		`<a><x:c r="B2" s='1'/><c  r = "C3">t &amp; &#x4e00; 中</c></a>`: "a cB2 cC3 /c /a ",
		`<?xml version="1.0"?><!-- <c r="Z9"> --><a/>`:                  "a ",
		`<a><![CDATA[ <c> & ]]></a>`:                                    "a /a ",
		`<a r="x>y" q="z"><b r='"'/></a>`:                               `ax>y b" /a `,
		`<a><b></a>`:                                                    "a b !",
		`<a>`:                                                           "a !",
		`</a>`:                                                          "!",
		`<a>&lol;</a>`:                                                  "a !",
		`<a>&amp</a>`:                                                   "a !",
		"<a>\x01</a>":                                                   "a !",
		"<a>\xff</a>":                                                   "a !",
		`<a r=5/>`:                                                      "!",
		`<!DOCTYPE a [<!ENTITY lol "lol">]><a/>`:                        "!",
		`<a>` + strings.Repeat("中", 40_000) + `</a>`:         "a /a ",
		`<a>` + strings.Repeat("x", maxText+maxTag) + `</a>`: "a !",
		`<a `: "!",
	} {
		if got := told(in); got != want {
			t.Errorf("%.60s is %q, want %q", in, got, want)
		}
	}
}

// FuzzTags: what passes as XML here, a parser of XML reads to its end, since the
// library stops at what it cannot read.
func FuzzTags(f *testing.F) {
	for _, s := range []string{`<a><c r="B2"/><c r="C3">t</c></a>`, `<a><!-- x --><![CDATA[ <c> & ]]></a>`, `<a r="x>y" q='"'/>`, `<?xml version="1.0"?><x:a xmlns:x="u"/>`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.HasSuffix(told(s), "!") {
			return
		}
		d := xml.NewDecoder(strings.NewReader(s))
		for {
			_, err := d.Token()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				if strings.Contains(err.Error(), "unsupported version") || strings.Contains(err.Error(), "encoding") || strings.Contains(err.Error(), "invalid XML name") || strings.Contains(err.Error(), "processing instruction") || strings.Contains(err.Error(), "expected element name") || strings.Contains(err.Error(), "expected target name") {
					return // what no workbook has, and the library is told by other means
				}
				t.Fatalf("%q passes: %v", s, err)
			}
		}
	})
}

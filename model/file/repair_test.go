package file_test

import (
	"bytes"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/file"
)

// two is two cards and the begin of a link between them.
const two = `, "cards": [{"id": "c1", "lane": "l1", "step": "s1"}, {"id": "c2", "lane": "l1", "step": "s2"}], "links": [{"id": "k1", "from": "c1", "to": "c2"`

// repairs is files that contradict themselves, what is reported of them and
// what comes of them.
var repairs = []struct {
	name   string
	file   string
	report string // keys without "file.repair.", in order
	holds  string // must be in the file that is written back
	lacks  string
}{
	{"card in a missing lane", of(grid + `, "cards": [{"id": "c1", "lane": "lx", "step": "s1"}]`), "lane", `{"id": "lx", "role": "text"}`, ""},
	{
		"cards in a missing step stay together", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "sx"}, {"id": "c2", "lane": "l1", "step": "sx"}]`),
		"step", `{"id": "sx", "phase": "p1"}`, "",
	},
	{
		"a lane with no good id keeps its cards", of(`"lanes": [{"id": "客户", "role": "customer"}], "steps": [{"id": "s1"}], "cards": [{"id": "c1", "lane": "客户", "step": "s1", "text": "x"}]`),
		"id", `"role": "customer"`, "客户",
	},
	{"the weight of no dimension", of(`"head": {"weights": [{"points": 30}, {"dimension": "empathy", "points": 20}]}, ` + grid), "weight", `{"dimension": "empathy", "points": 20}`, "30"},
	{"what is said to no page", of(`"head": {"pageNotes": [{"text": "Welcome"}, {}]}, ` + grid), "page-note", `{"page": "title", "text": "Welcome"}`, ""},
	{
		"what is said to no page, beside what is said to the first", of(`"head": {"pageNotes": [{"text": "Welcome"}, {"page": "title", "text": "Good morning"}]}, ` + grid),
		"page-note", `{"page": "title", "text": "Good morning\nWelcome"}`, "",
	},
	{"card in a derived lane", of(grid + `, "cards": [{"id": "c1", "lane": "l2", "step": "s1", "text": "kept"}]`), "derived", `"text": "kept"`, `"lane": "l2"`},
	{
		"card twice", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s1", "text": "one"}, {"id": "c1", "lane": "l1", "step": "s1", "text": "two"}]`),
		"id-twice", `"text": "two"`, "",
	},
	{
		"cards without rank, in the order of the file", of(grid + `, "cards": [{"id": "c2", "lane": "l1", "step": "s1"}, {"id": "c1", "lane": "l1", "step": "s1"}]`),
		"", `"id": "c2", "lane": "l1", "step": "s1", "rank": "K"`, "",
	},
	{"a rank that is none", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s1", "rank": "?"}]`), "rank", `"c1"`, `?`},
	{"too wide", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s1", "span": 9}]`), "span", `"span": 2`, ""},
	{"one step too wide", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s1", "span": 3}]`), "span", `"span": 2`, ""},
	{"one step too wide at the end", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s2", "span": 2}]`), "span", `"c1"`, "span"},
	{"as wide as can be", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s1", "span": 2}]`), "", `"span": 2`, ""},
	{
		"a missing lane comes last", of(grid + `, "cards": [{"id": "c1", "lane": "lx", "step": "s1"}, {"id": "c2", "lane": "ly", "step": "s1"}]`),
		"lane lane", "{\"id\": \"l2\", \"role\": \"time\"},\n    {\"id\": \"lx\", \"role\": \"text\"},\n    {\"id\": \"ly\", \"role\": \"text\"}\n  ]", "",
	},
	{
		"a card without rank comes behind those that have one", of(grid + `, "cards": [{"id": "c2", "lane": "l1", "step": "s1"}, {"id": "c3", "lane": "l1", "step": "s1", "rank": "V"}, {"id": "c1", "lane": "l1", "step": "s1", "rank": "B"}]`),
		"", "{\"id\": \"c1\", \"lane\": \"l1\", \"step\": \"s1\", \"rank\": \"B\", \"kind\": \"action\"},\n    {\"id\": \"c3\", \"lane\": \"l1\", \"step\": \"s1\", \"rank\": \"V\", \"kind\": \"action\"},\n    {\"id\": \"c2\"", "",
	},
	{
		"a card without rank behind one whose rank cannot be longer", of(grid + `, "cards": [{"id": "c2", "lane": "l1", "step": "s1"}, {"id": "c1", "lane": "l1", "step": "s1", "rank": "` + strings.Repeat("z", model.MaxRankLen) + `"}]`),
		"", "{\"id\": \"c1\", \"lane\": \"l1\", \"step\": \"s1\", \"rank\": \"K\", \"kind\": \"action\"},\n    {\"id\": \"c2\"", "",
	},
	{"wide by half a step", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s1", "span": 1.5}]`), "range", `"c1"`, "span"},
	{"a missing picture", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s1", "picture": "ff"}]`), "picture", `"c1"`, "picture\":"},
	{"a damaged picture", of(`"lanes": [], "pictures": [{"id": "ff", "type": "image/png", "data": "iVBORw0="}]`), "picture-bad", ``, "iVB"},
	{"a picture that is no base 64", of(`"lanes": [], "pictures": [{"id": "ff", "data": "?"}]`), "data picture-bad", ``, "ff"},
	{"no known role", of(`"lanes": [{"id": "l1", "role": "boss"}]`), "value role", `"role": "text"`, "boss"},
	{"follows a missing lane", of(`"lanes": [{"id": "l1", "role": "time", "follows": "l9"}]`), "follows", `"l1"`, "l9"},
	{"a phase without steps", of(`"phases": [{"id": "p1", "name": "empty"}]`), "phase-empty", `"phase": "p1"`, ""},
	{"steps without phases", of(`"steps": [{"id": "s1"}, {"id": "s2"}]`), "", `{"id": "s2", "phase": "`, ""},
	{"a step of a missing phase", of(`"steps": [{"id": "s1", "phase": "px"}]`), "phase", `{"id": "px"}`, ""},
	{
		"steps of one phase apart", of(`"phases": [{"id": "a"}, {"id": "b"}], "steps": [{"id": "s1", "phase": "a"}, {"id": "s2", "phase": "b"}, {"id": "s3", "phase": "a"}]`),
		"step-order", "{\"id\": \"s3\", \"phase\": \"a\"},\n    {\"id\": \"s2\"", "",
	},
	{"link to a missing card", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s1"}], "links": [{"id": "k1", "from": "c1", "to": "c9"}]`), "link", "", "k1"},
	{"link to itself", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s1"}], "links": [{"id": "k1", "from": "c1", "to": "c1"}]`), "link-self", "", "k1"},
	{"link twice", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s1"}, {"id": "c2", "lane": "l1", "step": "s1"}],
			"links": [{"id": "k1", "from": "c1", "to": "c2"}, {"id": "k2", "from": "c1", "to": "c2", "kind": "flow"}]`), "link-twice", `"k1"`, "k2"},
	{
		"link by gutters that are missing", of(grid + two + `, "via": ["before:s9", "before:s2", "above:l9", "above:l2", "below"]}]`),
		"via via", `"via": ["before:s2", "above:l2", "below"]}`, "9",
	},
	{"link by no gutters", of(grid + two + `, "via": ["s2", 5, "before:", ""]}]`), "value type value value", `"k1"`, "via"},
	{"link by too many gutters", of(grid + two + `, "via": ["after", "below", "after", "below", "after"]}]`), "vias", `"via": ["after", "below", "after", "below"]}`, ""},
	{
		"link by the gutter of a step with no good id", of(`"steps": [{"id": "下"}], "lanes": [{"id": "l1", "role": "customer"}], "cards": [{"id": "c1", "lane": "l1", "step": "下"}, {"id": "c2", "lane": "l1", "step": "下"}], "links": [{"id": "k1", "from": "c1", "to": "c2", "via": ["before:下"]}]`),
		"id", `"via": ["before:s`, "下",
	},
	{"note in no cell", of(`"stickies": [{"id": "n1", "text": "kept"}]`), "lane step", `"text": "kept"`, ""},
	{"feeling out of range", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s1", "touch": {"feeling": 3}}]`), "range", `"touch": {}`, "feeling"},
	{"a number beyond numbers", of(`"steps": [{"id": "s1", "width": 1e999}]`), "range", `"s1"`, "width"},
	{"a text that is a number", of(`"head": {"title": 5}`), "type", `"head": {}`, ""},
	{"a record that is a number", of(`"lanes": [5, {"id": "l1", "role": "text"}]`), "type", `"l1"`, ""},
	{"a section that is a text", of(`"lanes": "none"`), "type", `"lanes": []`, ""},
	{
		"no duration, no date", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s1", "touch": {"time": "5 min", "metrics": [{"name": "m", "date": "soon"}]}}]`),
		"duration date", `{"name": "m"}`, "soon",
	},
	{"half a measurement", of(grid + `, "cards": [{"id": "c1", "lane": "l1", "step": "s1", "touch": {"quality": [{"dimension": "empathy", "expectation": 5}]}}]`), "quality", `"touch": {}`, ""},
	{"a field twice", of(`"head": {"title": "one", "title": "two"}`), "twice", `"title": "two"`, "one"},
	{"an unknown field twice", of(`"head": {"x": 1, "x": 2}`), "twice", `"x": 2`, `"x": 1`},
	{"a section twice", of(`"lanes": [{"id": "l1", "role": "text"}], "lanes": [{"id": "l2", "role": "text"}]`), "twice", `"l2"`, ""},
	{"null is nothing", of(`"head": {"title": null, "x": null}`), "", `"x": null`, "title"},
	{"a lone surrogate", of(`"head": {"title": "\ud83d!"}`), "characters", `"title": "�!"`, ""},
	{"a pair of surrogates", of(`"head": {"title": "\ud83d\ude00"}`), "", `"title": "😀"`, ""},
	{"two high surrogates", of(`"head": {"title": "\ud83d\ud83d\ude00"}`), "characters", `"title": "�😀"`, ""},
	{"bytes that are no text", of("\"head\": {\"title\": \"a\xffb\"}"), "bytes", `"title": "a�b"`, ""},
	{
		"unknown fields of every kind", of(`"head": {"h": [1, {"a": "b"}]}, "lanes": [{"id": "l1", "role": "text", "l": true}], "more": {"x" : [ ]}`),
		"", "\"more\": {\"x\":[]}\n}", "",
	},
	{"a BOM and CRLF", "\uFEFF" + strings.ReplaceAll(of(`"head": {"title": "x"}`), ", ", ",\r\n"), "", `"title": "x"`, "\uFEFF"},
	{"zeros at the end", of(`"head": {"title": "x"}`) + strings.Repeat("\x00", 512), "mend.zeros", `"title": "x"`, ""},
	{"a newer minor version", strings.Replace(of(`"head": {}`), "1.0", "1.7", 1), "", `"version": "1.0"`, ""},
}

func TestRepairs(t *testing.T) {
	for _, c := range repairs {
		d, report, err := file.Decode([]byte(c.file))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var keys []string
		for _, i := range report.Items {
			keys = append(keys, strings.TrimPrefix(strings.TrimPrefix(i.Key, "file.repair."), "file."))
		}
		if got := strings.Join(keys, " "); got != c.report {
			t.Errorf("%s: reported %q, not %q", c.name, got, c.report)
		}
		out := file.Encode(d)
		if !bytes.Contains(out, []byte(c.holds)) || c.lacks != "" && bytes.Contains(out, []byte(c.lacks)) {
			t.Errorf("%s: wrote\n%s\nnot with %q and without %q", c.name, out, c.holds, c.lacks)
		}
		for _, p := range d.Check() {
			t.Errorf("%s: broken: %+v", c.name, p)
		}
		again, report, err := file.Decode(out)
		if err != nil || !report.Clean() || !bytes.Equal(file.Encode(again), out) {
			t.Errorf("%s: read again: %v, %+v", c.name, err, report.Items)
		}
	}
}

// A record of the head that holds nothing makes no document that breaks its own
// rules, whatever kinds of records there are.
func TestARecordOfNothingIsSound(t *testing.T) {
	for _, key := range file.HeadLists() {
		d, _, err := file.Decode([]byte(of(`"head": {"` + key + `": [{}, {"later": 1}]}, ` + grid)))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range d.Check() {
			t.Errorf("%s: broken: %+v", key, p)
		}
	}
}

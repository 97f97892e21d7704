package file_test

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/file"
)

// of puts fields behind the format's own.
func of(fields string) string {
	return `{"format": "touchline.blueprint", "version": "1.0", ` + fields + `}` + "\n"
}

const grid = `"phases": [{"id": "p1"}], "steps": [{"id": "s1", "phase": "p1"}, {"id": "s2", "phase": "p1"}], "lanes": [{"id": "l1", "role": "customer"}, {"id": "l2", "role": "time"}]`

func TestRefusals(t *testing.T) {
	many := func(n int, one string) string { return strings.TrimSuffix(strings.Repeat(one+",", n), ",") }
	for _, c := range []struct{ name, file, want string }{
		{"nothing", "", "file.empty"},
		{"zeros", "\x00\x00", "file.zeros"},
		{"white space", "\uFEFF \r\n", "file.empty"},
		{"a table", "a,b\n", "file.not-blueprint"},
		{"another JSON", `{"name": "x"}`, "file.not-blueprint"},
		{"another JSON that is broken", `{"name": x}`, "file.not-blueprint"},
		{"another format", `{"format": "drawing"}`, "file.not-blueprint"},
		{"a list", `[]`, "file.not-blueprint"},
		{"a newer major version", strings.Replace(of(`"head": {}`), "1.0", "2.0", 1), "file.newer version=2.0"},
		{"not JSON", of("\n\"head\": {\"title\": NaN}"), `file.syntax line=2 column=19 found="N"`},
		{"a comma too few", of(`"head": {} "lanes": []`), "file.syntax"},
		{"something behind", of(`"head": {}`) + "x", "file.syntax"},
		{"a zero in between", of("\"head\": {\x00}"), "file.syntax"},
		{"conflict markers", "{\n\"format\": \"touchline.blueprint\",\n<<<<<<< ours\n\"head\": {},\n=======\n>>>>>>> theirs\n}", "file.conflict line=3"},
		{"conflict markers at the top", "<<<<<<< ours\n{", "file.conflict line=1"},
		{"deep", of(`"x": ` + strings.Repeat("[", 1000)), "file.limit.nesting limit=32"},
		{"deep and closed", of(`"x": ` + strings.Repeat("[", 40) + strings.Repeat("]", 40)), "file.limit.nesting"},
		{"a long text", of(`"head": {"title": "` + strings.Repeat("x", model.MaxText+1) + `"}`), "file.limit.text limit=20000 line=1"},
		{"a long id", of(`"lanes": [{"id": "` + strings.Repeat("x", model.MaxText+1) + `"}]`), "file.limit.text"},
		{"a long list", of(`"head": {"keywords": [` + many(model.MaxList+1, `""`) + `]}`), "file.limit.list limit=200"},
		{"many metrics", of(`"cards": [{"touch": {"metrics": [` + many(model.MaxList+1, `{}`) + `]}}]`), "file.limit.list"},
		{"many lanes", of(`"lanes": [` + many(model.MaxLanes+1, `{}`) + `]`), "file.limit.lanes limit=200"},
		{"many lanes made for cards", of(`"cards": [` + func() string {
			var all []string
			for i := range model.MaxLanes + 1 {
				all = append(all, fmt.Sprintf(`{"id": "c%d", "lane": "l%d", "step": "s"}`, i, i))
			}
			return strings.Join(all, ",")
		}() + `]`), "file.limit.lanes"},
		{"much that is unknown", of(`"x": "` + strings.Repeat("x", model.MaxExtra) + `"`), "file.limit.extra limit=1024"},
		{"many unknown fields", of(func() string {
			var all []string
			for i := range model.MaxExtraFields + 1 {
				all = append(all, fmt.Sprintf(`"x%d": 1`, i))
			}
			return strings.Join(all, ",")
		}()), "file.limit.fields limit=1000"},
		{"a huge picture", of(`"pictures": [{"data": "` + strings.Repeat("AAAA", model.MaxPictureBytes/3+2) + `"}]`), "file.limit.picture-bytes limit=32"},
		{"a wide picture", of(`"pictures": [{"data": "` + widePNG() + `"}]`), "file.limit.picture-pixels limit=16"},
	} {
		_, _, err := file.Decode([]byte(c.file))
		var f *model.Fault
		if !errors.As(err, &f) || !strings.HasPrefix(f.Error(), c.want) {
			t.Errorf("%s: %v, not %s", c.name, err, c.want)
		}
	}
}

// widePNG is a PNG, in base 64, whose header promises 65,535 × 65,535 px.
func widePNG() string {
	data := pngOf(1, 1)
	copy(data[16:24], "\x00\x00\xff\xff\x00\x00\xff\xff")
	sum := crc32.ChecksumIEEE(data[12:29])
	binary.BigEndian.PutUint32(data[29:], sum)
	return base64.StdEncoding.EncodeToString(data)
}

// TestPictureWithAnotherHash: its card follows it.
func TestPictureWithAnotherHash(t *testing.T) {
	data := file.Encode(full())
	p := full().Pictures()[0]
	wrong := strings.Repeat("ab", 32)
	data = bytes.ReplaceAll(data, []byte(p.ID), []byte(wrong))
	d, report := decode(t, data)
	if len(report.Items) != 1 || report.Items[0].Key != "file.repair.picture-hash" {
		t.Errorf("reported %+v", report.Items)
	}
	if d.Picture(p.ID) == nil || d.Card("c1").Picture != p.ID && d.Card("c3").Picture != p.ID {
		t.Error("the card lost its picture")
	}
}

// TestOneRecordALine is what version control needs.
func TestOneRecordALine(t *testing.T) {
	lines := strings.Split(string(file.Encode(full())), "\n")
	for _, want := range []string{"{", `  "format": "touchline.blueprint",`, `  "version": "1.0",`, `    "title": `, `    {"id": "s2", "phase": "p1"},`, `    {"id": "k2", "from": "c3", "to": "c2", "kind": "flow"}`, "}"} {
		if !slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, want) }) {
			t.Errorf("no line begins with %q", want)
		}
	}
}

// TestReadHoldsToItsLimit: a reader that never ends is given up.
func TestReadHoldsToItsLimit(t *testing.T) {
	_, _, err := file.Read(strings.NewReader("{}"), file.MaxFileBytes+1)
	var f *model.Fault
	if !errors.As(err, &f) || f.Key != "file.limit.bytes" {
		t.Error(err)
	}
	if d, _, err := file.Read(bytes.NewReader(file.Encode(full())), -1); err != nil || d.Card("c1") == nil {
		t.Error(err)
	}
}

package source_test

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/words"
	"touchline/source"
)

// TestDrawings: drawings of each kind that is read, as they stand beside.
func TestDrawings(t *testing.T) {
	all := golden(t, "testdata/drawings")
	plain := told("testdata/import/parcel-locker.drawio", source.Options{})
	for _, name := range []string{"locker.svg", "locker.png", "packed.png"} {
		if all[name] != plain {
			t.Errorf("%s became\n%s", name, all[name])
		}
	}
}

// TestNothingVanishes: each text of the cases is in the blueprint or in the
// list of what was left out.
func TestNothingVanishes(t *testing.T) {
	for name, texts := range map[string]string{
		"testdata/import/bike-repair.bpmn":          "Customer|Reception|Workshop|Parts store|Bike is broken|Promise: call within 24 h|not safe|safe|bike|price|Bike shop",
		"testdata/import/parcel-locker.drawio":      "Door stays open 30 s|hotline|third time|no, twice at most|Courier (back office)|Opens the door & says thanks",
		"testdata/import/library-card.md":           "Nobody says how long it takes|Notes: opening hours differ in July.|Walk-in desk of a town library",
		"testdata/import/lost-property.xlsx":        "说明|-1|2 小时|留下电话|无法查看进度",
		"testdata/drawings/flow.mmd":                "Orders\\nonline|Paid?|Calls; asks|Nowhere|!! what is this",
		"testdata/drawings/noplaces.bpmn":           "下单|接单|制作|递餐|订单",
		"testdata/faults/touchpoint-table.csv":      "验证码收不到|一次通过率 ≥98%|分级审核",
		"testdata/matrix/58-extra-column-notes.csv": "see doc", "testdata/matrix/55-footnote.csv": "* draft, not approved",
	} {
		r, err := source.Open(name, source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		text := told(name, source.Options{})
		for _, c := range r.Doc.CardsInOrder() {
			if c.Touch != nil {
				c.Touch.Texts(func(s *string, _ model.Vocabulary) { text += "\n" + *s })
			}
		}
		for _, want := range strings.Split(texts, "|") {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is neither in the blueprint nor told:\n%s", name, want, text)
			}
		}
	}
}

// TestHostileDrawings: small files that unfold to much, or are nested deep, are
// refused by a limit that is named.
func TestHostileDrawings(t *testing.T) {
	var packed bytes.Buffer
	w, _ := flate.NewWriter(&packed, 9)
	zeros := bytes.Repeat([]byte(" "), 1<<20)
	for range 80 {
		w.Write(zeros)
	}
	w.Close()
	bomb := "<mxfile><diagram>" + base64.StdEncoding.EncodeToString(packed.Bytes()) + "</diagram></mxfile>"
	lol := `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><mxfile><diagram name="&b;"/></mxfile>`
	for name, c := range map[string]struct{ data, key string }{
		"bomb.drawio":   {bomb, "diagram.unfolds"},
		"lol.drawio":    {lol, "diagram.damaged"},
		"deep.drawio":   {"<mxfile>" + strings.Repeat("<a>", 1000), "diagram.too-large"},
		"many.bpmn":     {"<definitions>" + strings.Repeat("<a/>", 600_000) + "</definitions>", "diagram.too-large"},
		"cut.bpmn":      {"<definitions><process>", "diagram.damaged"},
		"other.bpmn":    {"<process/>", "diagram.bpmn"},
		"empty.drawio":  {"<mxfile></mxfile>", "diagram.no-shapes"},
		"base64.drawio": {"<mxfile><diagram>!!</diagram></mxfile>", "diagram.damaged"},
		"empty.mmd":     {"", "diagram.no-shapes"},
		"page.html":     {"<html><p>No table</p></html>", "source.no-table-in"},
		"page.md":       {"# Words\n\nand more.\n", "source.no-table-in"},
		"deep.html":     {"<table>" + strings.Repeat("<tr><td><table>", 2000), "source.html"},
	} {
		_, err := source.Bytes(name, []byte(c.data), source.Options{})
		if key(err) != c.key {
			t.Errorf("%s: %v, want %s", name, err, c.key)
			continue
		}
		for _, lang := range words.Langs {
			if s, hint := words.Explain(lang, err); s == c.key || hint == "" || strings.ContainsAny(s+hint, "{}") {
				t.Errorf("%s in %s: %q, %q", name, lang, s, hint)
			}
		}
	}
}

// FuzzReaders: whatever is in a file of any kind, what comes out is a sound
// blueprint, or an error that can be told; the replacement sign is never in it.
func FuzzReaders(f *testing.F) {
	for _, folder := range []string{"testdata/drawings", "testdata/import", "testdata/matrix"} {
		files, err := os.ReadDir(folder)
		if err != nil {
			f.Fatal(err)
		}
		for _, e := range files {
			data, err := os.ReadFile(folder + "/" + e.Name())
			if err != nil {
				f.Fatal(err)
			}
			f.Add(e.Name(), data)
		}
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		r, err := source.Bytes(name, data, source.Options{})
		if err != nil {
			var fault *model.Fault
			if !errors.As(err, &fault) || !words.Has(model.English, fault.Key) {
				t.Fatalf("error without a text: %v", err)
			}
			return
		}
		if r.Reading == nil {
			return
		}
		if p := r.Doc.Check(); len(p) > 0 {
			t.Fatalf("problems: %v", p)
		}
		for _, c := range r.Doc.CardsInOrder() {
			if strings.ContainsRune(c.Text, '\uFFFD') {
				t.Fatalf("%q", c.Text)
			}
		}
		for _, l := range r.Reading.Lost {
			if !words.Has(model.Chinese, l.Key) {
				t.Fatalf("no text for %s", l.Key)
			}
		}
	})
}

// BenchmarkDrawings: drawings of 2,000 shapes, tables of 20,000 cards.
func BenchmarkDrawings(b *testing.B) {
	var draw, bpmn, csv strings.Builder
	draw.WriteString(`<mxGraphModel><root><mxCell id="0"/>`)
	bpmn.WriteString(`<definitions><process id="p"><laneSet>`)
	roles := []string{"Customer", "Frontstage", "Backstage", "Support"}
	for l, role := range roles {
		fmt.Fprintf(&draw, `<mxCell id="l%d" value="%s" style="swimlane;horizontal=0" vertex="1" parent="0"><mxGeometry x="0" y="%d" width="90000" height="120"/></mxCell>`, l, role, 120*l)
		fmt.Fprintf(&bpmn, `<lane id="l%d" name="%s">`, l, role)
		for i := range 500 {
			fmt.Fprintf(&bpmn, `<flowNodeRef>n%d-%d</flowNodeRef>`, l, i)
		}
		bpmn.WriteString("</lane>")
	}
	bpmn.WriteString("</laneSet>")
	for l := range roles {
		for i := range 500 {
			fmt.Fprintf(&draw, `<mxCell id="n%d-%d" value="does %d" vertex="1" parent="l%d"><mxGeometry x="%d" y="20" width="120" height="60"/></mxCell><mxCell id="e%d-%d" edge="1" source="n%d-%d" target="n%d-%d"/>`, l, i, i, l, 170*i, l, i, l, i, l, i+1)
			fmt.Fprintf(&bpmn, `<task id="n%d-%d" name="does %d"/><sequenceFlow id="e%d-%d" sourceRef="n%d-%d" targetRef="n%d-%d"/>`, l, i, i, l, i, l, i, l, i+1)
		}
	}
	draw.WriteString("</root></mxGraphModel>")
	bpmn.WriteString("</process></definitions>")
	for row := range 20 {
		fmt.Fprintf(&csv, "%s,Lane %d", strings.ToLower(roles[row/5]), row)
		for c := range 1000 {
			fmt.Fprintf(&csv, ",does thing %d of %d", c, row)
		}
		csv.WriteByte('\n')
	}
	for name, text := range map[string]string{"a.drawio": draw.String(), "a.bpmn": bpmn.String(), "a.csv": csv.String()} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := source.Bytes(name, []byte(text), source.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

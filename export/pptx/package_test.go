package pptx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/export/pptx"
)

// parts is the files of a presentation by name.
func parts(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(b)
	}
	return out
}

var (
	idOfShape = regexp.MustCompile(`<p:cNvPr id="(\d+)"`)
	glued     = regexp.MustCompile(`<a:(?:stCxn|endCxn) id="(\d+)" idx="(\d+)"`)
	relation  = regexp.MustCompile(`<Relationship Id="([^"]+)" Type="([^"]+)" Target="([^"]+)"( TargetMode="External")?`)
	relUsed   = regexp.MustCompile(` r:(?:id|embed)="([^"]+)"`)
	sectioned = regexp.MustCompile(`<p14:sldId id="(\d+)"/>`)
	listed    = regexp.MustCompile(`<p:sldId id="(\d+)" r:id="([^"]+)"/>`)
	rowOf     = regexp.MustCompile(`(?s)<a:tr .*?</a:tr>`)
	axisUsed  = regexp.MustCompile(`<c:axId val="(\d+)"/>`)
	escape    = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)
	typed     = regexp.MustCompile(`<Override PartName="/([^"]+)"`)
)

// faults is what is wrong with a presentation: what a validator of schemas sees
// in part, and what it does not see.
func faults(p map[string]string) (out []string) {
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	for _, name := range slices.Sorted(maps.Keys(p)) {
		if path.Ext(name) != ".xml" && path.Ext(name) != ".rels" {
			continue
		}
		d := xml.NewDecoder(strings.NewReader(p[name]))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				say("%s: %v", name, err)
				break
			}
		}
	}
	for _, m := range typed.FindAllStringSubmatch(p["[Content_Types].xml"], -1) {
		if _, ok := p[m[1]]; !ok {
			say("a type for %s, which is not there", m[1])
		}
	}
	targets := map[string]map[string]string{} // part → id → target
	for name, body := range p {
		if path.Ext(name) != ".rels" {
			continue
		}
		of := path.Join(path.Dir(path.Dir(name)), strings.TrimSuffix(path.Base(name), ".rels"))
		targets[of] = map[string]string{}
		for _, m := range relation.FindAllStringSubmatch(body, -1) {
			if targets[of][m[1]] != "" {
				say("%s: the id %s twice", name, m[1])
			}
			target := path.Join(path.Dir(of), m[3])
			targets[of][m[1]] = target
			if _, ok := p[target]; !ok && m[4] == "" {
				say("%s: %s is not there", name, target)
			}
		}
	}
	for name, body := range p {
		for _, m := range relUsed.FindAllStringSubmatch(body, -1) {
			if targets[name][m[1]] == "" {
				say("%s: no relation %s", name, m[1])
			}
		}
		if strings.HasPrefix(name, "ppt/slides/slide") {
			out = append(out, slideFaults(name, body)...)
		}
		if strings.HasPrefix(name, "ppt/charts/chart") {
			count := map[string]int{}
			for _, m := range axisUsed.FindAllStringSubmatch(body, -1) {
				count[m[1]]++
			}
			for id, n := range count {
				if n != 2 {
					say("%s: the axis %s stands %d times, not at the plot and at itself", name, id, n)
				}
			}
		}
	}
	return append(out, listFaults(p, targets)...)
}

func slideFaults(name, body string) (out []string) {
	ids := map[string]bool{}
	for _, m := range idOfShape.FindAllStringSubmatch(body, -1) {
		if ids[m[1]] {
			out = append(out, name+": two shapes are "+m[1])
		}
		ids[m[1]] = true
	}
	for _, m := range glued.FindAllStringSubmatch(body, -1) {
		if !ids[m[1]] {
			out = append(out, name+": a link to a shape that is not there")
		}
		if m[2] > "3" {
			out = append(out, name+": a link to the site "+m[2])
		}
	}
	for _, table := range strings.Split(body, "<a:tblGrid>")[1:] {
		columns := strings.Count(table[:strings.Index(table, "</a:tblGrid>")], "<a:gridCol")
		for _, row := range rowOf.FindAllString(table, -1) {
			if n := strings.Count(row, "<a:tc>"); n != columns {
				out = append(out, fmt.Sprintf("%s: a row of %d cells in %d columns", name, n, columns))
			}
		}
	}
	for _, text := range regexp.MustCompile(`<a:t>[^<]*</a:t>`).FindAllString(body, -1) {
		for _, e := range escape.FindAllString(text, -1) {
			if !strings.EqualFold(e, "_x005F_") {
				out = append(out, name+": "+e+" would be read as a character")
			}
		}
	}
	return out
}

func listFaults(p map[string]string, targets map[string]map[string]string) (out []string) {
	pres := p["ppt/presentation.xml"]
	slides, used := map[string]bool{}, map[string]bool{}
	for _, m := range listed.FindAllStringSubmatch(pres, -1) {
		slides[m[1]] = true
		part := targets["ppt/presentation.xml"][m[2]]
		if used[part] {
			out = append(out, "two slides are "+part)
		}
		used[part] = true
	}
	for _, m := range sectioned.FindAllStringSubmatch(pres, -1) {
		if !slides[m[1]] {
			out = append(out, "a section has a slide that is not there")
		}
	}
	master := p["ppt/slideMasters/slideMaster1.xml"]
	if m := regexp.MustCompile(`<p:sldMasterId id="(\d+)"`).FindStringSubmatch(pres); m != nil && strings.Contains(master, `<p:sldLayoutId id="`+m[1]+`"`) {
		out = append(out, "a layout and its master have one id")
	}
	themes := map[string]string{}
	for part, ids := range targets {
		for _, target := range ids {
			if strings.HasPrefix(target, "ppt/theme/") && strings.Contains(part, "Master") {
				if themes[target] != "" {
					out = append(out, "two masters share a theme")
				}
				themes[target] = part
			}
		}
	}
	if _, ok := p["ppt/notesMasters/notesMaster1.xml"]; ok != strings.Contains(pres, "<p:notesMasterIdLst>") {
		out = append(out, "notes without a list of their masters")
	}
	return out
}

// write writes pages and looks what is wrong with them.
func write(t *testing.T, pages ...canvas.Page) map[string]string {
	t.Helper()
	var b bytes.Buffer
	err := pptx.Write(t.Context(), &b, pptx.File{Pages: pages, About: canvas.About{Title: "Bank & Co", Language: "en"}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	p := parts(t, b.Bytes())
	if f := faults(p); len(f) > 0 {
		t.Fatalf("wrong: %s", strings.Join(f, "; "))
	}
	return p
}

// writeRapid is write for a property.
func writeRapid(t *rapid.T, pages ...canvas.Page) map[string]string {
	var b bytes.Buffer
	if err := pptx.Write(t.Context(), &b, pptx.File{Pages: pages}, nil); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(slideOne)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]string{slideOne: string(data)}
}

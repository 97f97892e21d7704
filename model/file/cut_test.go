package file_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/file"
)

// TestCutAnywhere cuts a file at every byte. What comes out is a Fault, or
// every record that stands whole before the cut and a report that says so.
func TestCutAnywhere(t *testing.T) {
	data := file.Encode(full())
	sections := []string{"phases", "steps", "lanes", "cards", "links", "stickies", "pictures"}
	starts := make([]int, len(sections))
	for i, s := range sections {
		starts[i] = bytes.Index(data, []byte("\n  \""+s+"\": [\n"))
	}
	// A record is whole where its line is, the comma and line end aside.
	whole := func(cut, section int) int {
		n := 0
		for at := starts[section] + 1; ; {
			end := bytes.IndexByte(data[at:], '\n')
			if end < 0 {
				return n
			}
			line := data[at : at+end]
			if bytes.HasPrefix(line, []byte("  ]")) {
				return n
			}
			if bytes.HasPrefix(line, []byte("    {")) && at+len(bytes.TrimSuffix(line, []byte(","))) <= cut {
				n++
			}
			at += end + 1
		}
	}
	opened := 0
	for cut := range len(data) - 1 { // without the line end at the end it is whole
		d, report, err := file.Decode(data[:cut])
		if err != nil {
			var f *model.Fault
			if !errors.As(err, &f) || f.Key != "file.cut-short" && f.Key != "file.empty" {
				t.Fatalf("cut at %d: %v", cut, err)
			}
			if whole(cut, 0) > 0 {
				t.Fatalf("cut at %d: refused, though a phase was whole", cut)
			}
			continue
		}
		opened++
		if !report.Cut || report.Items[0].Key != "file.cut" {
			t.Fatalf("cut at %d: not reported: %+v", cut, report)
		}
		got := []int{len(d.Phases), len(d.Steps()), len(d.Lanes), d.CardTable().Len(), d.LinkTable().Len(), d.StickyTable().Len(), d.PictureTable().Len()}
		for i, s := range sections {
			want := whole(cut, i)
			if s == "steps" { // each phase has one at least, made and reported where it is missing
				want += countKey(report, "file.repair.phase-empty")
			}
			if got[i] != want {
				t.Fatalf("cut at %d: %d %s, not %d", cut, got[i], s, want)
			}
			missing := countKey(report, "file.missing."+s) + countKey(report, "file.partly."+s)
			if end := bytes.Index(data[starts[i]:], []byte("\n  ]")) + starts[i] + len("\n  ]"); (missing == 0) != (end <= cut) {
				t.Fatalf("cut at %d: %s ends at %d, reported %+v", cut, s, end, report.Items)
			}
		}
		for _, p := range d.Check() {
			t.Fatalf("cut at %d: broken: %+v", cut, p)
		}
	}
	if opened < len(data)/2 {
		t.Errorf("only %d of %d cuts opened", opened, len(data))
	}
	if _, report, err := file.Decode(data[:len(data)-1]); err != nil || !report.Clean() {
		t.Errorf("without the last line end: %v %+v", err, report)
	}
}

func countKey(r file.Report, key string) int {
	n := 0
	for _, i := range r.Items {
		if i.Key == key {
			n++
		}
	}
	return n
}

func TestReportIsBounded(t *testing.T) {
	var b strings.Builder
	for range 1000 {
		b.WriteString(`{"lane": "l1", "step": "s1"},`)
	}
	_, report := decode(t, []byte(of(grid+`, "cards": [`+strings.TrimSuffix(b.String(), ",")+`]`)))
	if len(report.Items) != 200 || report.More != 800 {
		t.Errorf("%d items and %d more", len(report.Items), report.More)
	}
}

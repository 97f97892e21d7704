package export_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"touchline/canvas/handout"
	"touchline/export"
	"touchline/model"
)

// readPDF is what pdf.js says of a file: see scripts/pdfjs.mjs.
type readPDF struct {
	Outline []struct {
		Title       string
		Level, Page int
	}
	Pages []struct {
		Text  string
		Roles []struct{ Role, Alt string }
		Read  []struct{ Role, Text string }
		Links []struct {
			Page int
			URL  string
		}
	}
	Marked      bool
	Lang, Title string
}

// TestJudgedPDF has qpdf look at the teacher's edition of every sample, and pdf.js
// read it: the outline is that of the handout, each page is read heading first and
// with nothing of its text left out, tables are tables, and links lead to pages.
func TestJudgedPDF(t *testing.T) {
	judge(t)
	tools := os.Getenv("TOUCHLINE_PDFJS")
	if tools == "" {
		t.Skip("pdf.js reads under make judge")
	}
	dir := t.TempDir()
	judged(t, func(t *testing.T, name string, d *model.Document) {
		teacher, _ := handout.PresetNamed("teacher")
		o := export.Defaults("pdf")
		o.Handout = &handout.Options{Kinds: teacher.Kinds, Names: true, Course: "Course", Seed: 1}
		book, err := handout.Make(t.Context(), d, *o.Handout)
		if err != nil {
			t.Skip("a blueprint of empty rows has no handout")
		}
		path := writes(t, dir, name+".pdf", export.Job{Doc: d, Format: "pdf", Options: o})
		if out, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
			t.Errorf("qpdf: %v\n%s", err, out)
		}
		cmd := exec.Command("node", "../scripts/pdfjs.mjs", path)
		cmd.Env = append(os.Environ(), "TOUCHLINE_PDFJS="+tools)
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("pdf.js: %v", err)
		}
		var read readPDF
		if err := json.Unmarshal(out, &read); err != nil {
			t.Fatalf("%v in %.200s", err, out)
		}
		judgeOutline(t, book, read)
		judgePages(t, book, read)
		if !read.Marked || !strings.HasPrefix(read.Lang, string(d.Head.Language)) || read.Title == "" {
			t.Errorf("tagged %v, in %q, called %q", read.Marked, read.Lang, read.Title)
		}
	})
	if left, _ := filepath.Glob(filepath.Join(dir, "*.pdf")); len(left) < 10 {
		t.Errorf("only %d handouts were judged", len(left))
	}
}

func judgeOutline(t *testing.T, book *handout.Book, read readPDF) {
	t.Helper()
	var got, want []string
	for _, e := range read.Outline {
		got = append(got, fmt.Sprint(e.Level, " ", e.Title, " ", e.Page))
	}
	for _, m := range book.Marks {
		want = append(want, fmt.Sprint(m.Level, " ", strings.Join(strings.Fields(m.Title), " "), " ", m.Page))
	}
	if !slices.Equal(got, want) {
		t.Errorf("the outline is\n%s\nand not\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Texts without spaces: readers part words in their own ways.
func packed(s string) string { return strings.Join(strings.Fields(s), "") }

func judgePages(t *testing.T, book *handout.Book, read readPDF) {
	t.Helper()
	if len(read.Pages) != len(book.Pages) {
		t.Fatalf("%d pages of %d", len(read.Pages), len(book.Pages))
	}
	links, tables := 0, 0
	for i, p := range read.Pages {
		whole, headed := packed(p.Text), false
		for _, r := range p.Read {
			if said := packed(r.Text); said != "" && !headed {
				if headed = true; r.Role != "H1" && i > 0 { // a cover says what it is before its title
					t.Errorf("page %d begins with %s %q", i+1, r.Role, r.Text)
				}
			}
		}
		if !headed {
			t.Errorf("page %d is read as nothing, and says %.60q", i+1, whole)
		}
		for _, r := range p.Roles {
			if r.Role == "Table" {
				tables++
			}
			if (r.Role == "Figure" || r.Role == "Link") && strings.TrimSpace(r.Alt) == "" {
				t.Errorf("page %d has a %s without a sentence", i+1, r.Role)
			}
		}
		for _, l := range p.Links {
			links++
			if l.URL == "" && (l.Page < 1 || l.Page > len(book.Pages)) {
				t.Errorf("page %d has a link to nowhere", i+1)
			}
		}
	}
	for _, s := range book.Spans {
		if s.Kind == handout.Inventory && tables == 0 {
			t.Error("the list of touchpoints is no table")
		}
		if s.Kind == handout.Phases && links == 0 {
			t.Error("nothing leads to another page")
		}
	}
}

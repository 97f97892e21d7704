package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
	"touchline/model/words"
)

func ExampleFormatFor() {
	f, _ := FormatFor("opening.SVG")
	fmt.Println(f.Name)
	_, err := FormatFor("opening.jpg")
	fmt.Println(words.Explain("en", err))
	// Output:
	// svg
	// opening.jpg cannot be written: “.jpg” is not the ending of the format. Choose a name that ends in: .pdf, .png, .svg, .pptx, .gif, .apng, .xlsx, .csv, .md, .drawio, .bpmn, .mmd
}

// TestNames: a name says what is in the file, or nothing.
func TestNames(t *testing.T) {
	svg, _ := FormatNamed("svg")
	for name, want := range map[string]string{
		"a.svg": "", "a.SVG": "", "a": "", "dir.x/a": "", "-": "", ".svg": "",
		"a.pdf": "export.ending", "a.png": "export.ending", "a.jpg": "export.ending", "a.": "export.ending",
		"a.svg.zip": "export.ending", "a.blueprint": "export.blueprint", "a.Blueprint": "export.blueprint",
	} {
		if got := key(CheckName(name, svg)); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
		if _, err := FormatFor(name); (err == nil) != strings.HasSuffix(strings.ToLower(name), ".svg") && name != "a.pdf" && name != "a.png" {
			t.Errorf("%s has a format: %v", name, err)
		}
	}
}

// TestPagesAllOrNone: of several pages none is written if one cannot be, for
// whatever reason, and what was there before stays.
func TestPagesAllOrNone(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	for name, c := range map[string]struct {
		want    string
		replace bool
		before  func(page3 string) error
		write   func(done, total int)
	}{
		"a page is there":     {"file.output.exists", false, func(p string) error { return os.WriteFile(p, []byte("old"), 0o666) }, nil},
		"a page is a folder":  {"file.save.is-folder", true, func(p string) error { return os.Mkdir(p, 0o777) }, nil},
		"a page is blueprint": {"export.onto-blueprint", true, func(p string) error { return os.WriteFile(p, file.Encode(opening(1)), 0o666) }, nil},
		"cancelled": {"", true, func(p string) error { return os.WriteFile(p, []byte("old"), 0o666) }, func(done, total int) {
			if done > total/2 {
				cancel()
			}
		}},
		"a mistake": {"export.broken", true, func(p string) error { return os.WriteFile(p, []byte("old"), 0o666) }, func(done, total int) {
			if done > total/2 {
				panic("in the caller's code")
			}
		}},
	} {
		dir := t.TempDir()
		page := filepath.Join(dir, "plan-3.png")
		if err := c.before(page); err != nil {
			t.Fatal(err)
		}
		was, _ := os.ReadFile(page)
		r, err := toFile(ctx, filepath.Join(dir, "plan.png"), tiledJob(""), &disk.Outputs{Replace: c.replace}, c.write)
		if key(err) != c.want || err == nil || len(r.Files) > 0 {
			t.Errorf("%s: %v, %v", name, err, r.Files)
		}
		if now, _ := os.ReadFile(page); !bytes.Equal(was, now) {
			t.Errorf("%s: what was there is not", name)
		}
		left(t, dir, "plan-3.png")
		if name == "cancelled" {
			if !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
			ctx, cancel = context.WithCancel(context.Background())
		}
	}
	cancel()
}

// TestCancelledAtTheEnd: who cancels when all is drawn finds nothing there.
func TestCancelledAtTheEnd(t *testing.T) {
	for _, f := range Formats() {
		dir := t.TempDir()
		ctx, cancel := context.WithCancel(context.Background())
		_, err := toFile(ctx, filepath.Join(dir, "plan"), job(f.Name), &disk.Outputs{}, func(done, total int) {
			if done == total {
				cancel()
			}
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", f.Name, err)
		}
		left(t, dir)
	}
}

// TestAttachIsAsked: what the drawing leaves out is in a PDF that was asked
// for with it, and in nothing else.
func TestAttachIsAsked(t *testing.T) {
	const secret = "nobody must read this"
	for _, f := range Formats() {
		for _, attach := range []bool{false, true} {
			j := job(f.Name)
			p := j.Doc.Parts()
			card := *p.Cards[0]
			card.Touch = &model.Touchpoint{Policy: secret}
			j.Doc = j.Doc.WithCard(&card)
			if j.Attach {
				t.Fatal("it is attached without being asked for")
			}
			j.Attach = attach
			b, _ := run(t, j)
			got := bytes.Contains(b, []byte("EmbeddedFile"))
			if got != (attach && f.Has(KnowsAttachment)) || bytes.Contains(b, []byte(secret)) {
				t.Errorf("%s, attach %v: attached %v", f.Name, attach, got)
			}
		}
	}
}

// toFile does a job into a file, or into several: see [Ready.Write]. Without
// a format it takes what the path ends with.
func toFile(ctx context.Context, path string, job Job, to *disk.Outputs, progress func(done, total int)) (Report, error) {
	if job.Format == "" {
		f, err := FormatFor(path)
		if err != nil {
			return Report{}, err
		}
		job.Format = f.Name
	}
	r, err := Prepare(ctx, job)
	if err != nil {
		return Report{}, err
	}
	return r.Write(ctx, path, to, progress)
}

package pdf

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"touchline/canvas"
)

// strict is pdfcpu by the letter of the specification.
func strict() *model.Configuration {
	api.DisableConfigDir()
	c := model.NewDefaultConfiguration()
	c.ValidationMode = model.ValidationStrict
	return c
}

// relaxed is pdfcpu as its command line uses it.
func relaxed() *model.Configuration {
	c := strict()
	c.ValidationMode = model.ValidationRelaxed
	return c
}

// write makes a PDF and has pdfcpu and, where it is installed, qpdf look for
// faults in it.
func write(t *testing.T, f File) []byte {
	t.Helper()
	b := bytesOf(t, f)
	conf := strict()
	if f.Attachment != nil {
		// By the letter AFRelationship belongs to PDF 2.0; in 1.7 it is an
		// extension, as in PDF/A-3.
		conf = relaxed()
	}
	if err := api.Validate(bytes.NewReader(b), conf); err != nil {
		t.Errorf("pdfcpu: %v", err)
	}
	if program(t, "qpdf") {
		if out, err := exec.Command("qpdf", "--check", save(t, b)).CombinedOutput(); err != nil {
			t.Errorf("qpdf: %v\n%s", err, out)
		}
	}
	return b
}

func bytesOf(t *testing.T, f File) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(context.Background(), &b, f, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func save(t *testing.T, b []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "out.pdf")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func program(t *testing.T, name string) bool {
	t.Helper()
	_, err := exec.LookPath(name)
	if err != nil {
		t.Logf("%s is not installed; `make test` installs it", name)
	}
	return err == nil
}

// textOf is what pdftotext reads, without the form feed at a page's end.
func textOf(t *testing.T, b []byte, args ...string) string {
	t.Helper()
	if !program(t, "pdftotext") {
		t.Skip("pdftotext is not installed")
	}
	out, err := exec.Command("pdftotext", append(args, "-enc", "UTF-8", save(t, b), "-")...).CombinedOutput()
	if err != nil {
		t.Fatalf("pdftotext: %v\n%s", err, out)
	}
	return strings.ReplaceAll(string(out), "\f", "")
}

// linesOf is the lines of a text that are not blank.
func linesOf(s string) []string {
	var out []string
	for l := range strings.SplitSeq(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// page is a page of 400 × 300 pt with one group of items.
func page(items ...canvas.Item) File {
	return File{Pages: []canvas.Page{whole(scene(items...))}}
}

func scene(items ...canvas.Item) *canvas.Scene {
	s := &canvas.Scene{Size: canvas.Size{W: 400, H: 300}}
	s.Groups = []*canvas.Group{{Owner: "card:a", Bounds: canvas.Rect{W: 400, H: 300}, Items: items}}
	return s
}

// pageContent is the operators of page n, from 1.
func pageContent(t *testing.T, b []byte, n int) string {
	t.Helper()
	ctx, err := api.ReadValidateAndOptimize(bytes.NewReader(b), relaxed())
	if err != nil {
		t.Fatal(err)
	}
	d, _, _, err := ctx.PageDict(n, false)
	if err != nil {
		t.Fatal(err)
	}
	c, err := ctx.PageContent(d, n)
	if err != nil {
		t.Fatal(err)
	}
	return string(c)
}

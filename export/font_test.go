package export

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/goregular"

	"touchline/canvas/handout"
	"touchline/canvas/text"
	"touchline/model/sample/sampletest"
)

// TestPagesInAFontOfOnesOwn: PDF and PNG show the same, the PDF says the same words
// and names the font, an SVG has its outlines, and the map is set in it too.
func TestPagesInAFontOfOnesOwn(t *testing.T) {
	font, err := text.LoadOwn(goregular.TTF, 0)
	if err != nil {
		t.Fatal(err)
	}
	d := sampletest.Template(t, "bank", "en")
	run := func(format string, own *text.Own) []byte {
		o := Defaults(format)
		o.Handout, o.Brand.Font, o.DPI, o.Pages = &handout.Options{Kinds: []handout.Kind{handout.Phases}, Names: true}, own, 72, "1"
		var out bytes.Buffer
		if _, err := Run(t.Context(), &out, Job{Doc: d, Format: format, Options: o}, nil); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	if svg := string(run("svg", font)); strings.Contains(svg, ">Customer") || !strings.Contains(svg, `aria-label="Customer`) {
		t.Error("the SVG has words in a font that nobody has")
	}
	if pptx := run("pptx", font); len(pptx) == 0 {
		t.Error("no slides")
	}
	pdf := run("pdf", font)
	path := filepath.Join(t.TempDir(), "own.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tool := range []string{"pdftoppm", "pdftotext", "pdffonts"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip("poppler is not installed")
		}
	}
	base := strings.TrimSuffix(path, ".pdf")
	if out, err := exec.Command("pdftoppm", "-png", "-r", "72", "-singlefile", path, base).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if out, err := exec.Command("pdffonts", path).Output(); err != nil || !strings.Contains(string(out), "+Go-Regular") {
		t.Errorf("the PDF does not name the font: %v\n%s", err, out)
	}
	theirs, err := os.ReadFile(base + ".png")
	if err != nil {
		t.Fatal(err)
	}
	own := run("png", font)
	if diff := difference(t, own, theirs); diff > 0.02 {
		t.Errorf("the rasters differ by %.2f %%", 100*diff)
	}
	if diff := difference(t, own, run("png", nil)); diff < 0.001 {
		t.Errorf("it looks like the program's font: %.3f %%", 100*diff)
	}
	words := func(pdf []byte) string {
		cmd := exec.Command("pdftotext", "-raw", "-", "-")
		cmd.Stdin = bytes.NewReader(pdf)
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(strings.Fields(string(out)), " ")
	}
	if got, want := words(pdf), words(run("pdf", nil)); got != want {
		t.Errorf("it says\n%s\nand not\n%s", got, want)
	}
}

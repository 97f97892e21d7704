package export_test

import (
	"bytes"
	"context"
	"os/exec"
	"strings"
	"testing"

	"touchline/export"
	"touchline/model/sample/sampletest"
)

// TestSampleTextStepByStep reads the welcome sample's PDF as a stranger's
// program does: every card's text is there, whole and as typed, step by step
// and in each step from the evidence down. -raw is the order of the page;
// without it pdftotext sorts the words by their place and reads across the
// columns.
func TestSampleTextStepByStep(t *testing.T) {
	pdftotext, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext of poppler-utils is not installed; make test installs it")
	}
	for _, lang := range []string{"en", "zh"} {
		doc := sampletest.Template(t, "bank", lang)
		var pdf bytes.Buffer
		job := export.Job{Doc: doc, Format: "pdf", Options: export.Defaults("pdf")}
		if _, err := export.Run(context.Background(), &pdf, job, nil); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(pdftotext, "-enc", "UTF-8", "-raw", "-", "-")
		cmd.Stdin = &pdf
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		rest := string(out)
		for _, c := range doc.CardsInOrder() {
			_, after, found := strings.Cut(rest, c.Text)
			if !found {
				t.Fatalf("%s: %q is not there, or not in its place, in\n%s", lang, c.Text, rest)
			}
			rest = after
		}
	}
}

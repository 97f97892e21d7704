package export

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"touchline/assets"
	"touchline/export/pdf"
	"touchline/model"
	"touchline/model/file"
)

// FuzzExport writes whatever file can be opened in every format: a file, or a
// Fault that is not of our own making; a PDF gives back what was put into it.
func FuzzExport(f *testing.F) {
	for _, name := range []string{"classic", "bank"} {
		if data, ok := assets.Template(name, "en"); ok && len(data) < 20_000 {
			f.Add(data)
		}
	}
	f.Add(file.Encode(job("pdf").Doc))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 40_000 {
			return
		}
		d, _, err := file.Decode(data)
		if err != nil || len(d.Steps()) > 60 || len(d.Lanes) > 60 {
			return
		}
		for _, format := range []string{"pdf", "svg", "png"} {
			var b bytes.Buffer
			o := Defaults(format)
			o.DPI = 24
			_, err := Run(context.Background(), &b, Job{Doc: d, Format: format, Options: o}, nil)
			var fault *model.Fault
			switch {
			case err == nil && b.Len() == 0:
				t.Fatalf("%s: nothing was written", format)
			case err == nil && format == "pdf":
				attached(t, b.Bytes(), d)
			case err != nil && (!errors.As(err, &fault) || fault.Key == "export.broken" || fault.Key == "export.write"):
				t.Fatalf("%s: %v", format, err)
			}
		}
	})
}

// attached holds what a PDF carries against the document, if it carries one.
func attached(t *testing.T, written []byte, d *model.Document) {
	got, err := pdf.Attachment(bytes.NewReader(written), int64(len(written)))
	if err == nil && !bytes.Equal(got, file.Encode(d)) {
		t.Fatal("the PDF carries another blueprint")
	}
}

package picture

import (
	"bytes"
	"errors"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/canvas/pixels"
	"touchline/model"
	"touchline/model/file"
)

// FuzzImport brings in any bytes: a Fault, or a picture that is upright
// and comes back from a file as it is.
func FuzzImport(f *testing.F) {
	for _, format := range []string{"png", "jpeg", "gif"} {
		f.Add(pictureBytesOf(f, format, 9, 7))
	}
	f.Add(canvastest.Photo("image/jpeg", 6).Data)
	f.Add(canvastest.Photo("image/png", 8).Data)
	f.Fuzz(func(t *testing.T, data []byte) {
		if about, err := pixels.Look(data); err == nil && about.Width*about.Height > 1<<20 {
			return // sound, and slow to try
		}
		p, err := Import(data)
		if err != nil {
			var fault *model.Fault
			if !errors.As(err, &fault) {
				t.Fatal(err)
			}
			return
		}
		if pixels.TurnOf(p.Data) != pixels.Upright {
			t.Fatal("not upright")
		}
		doc := model.New(model.Parts{Head: &model.Head{}}).WithPicture(p)
		if found := doc.Check(); len(found) > 0 {
			t.Fatalf("%+v", found)
		}
		text, err := file.ForDisk(doc, nil)
		if err != nil {
			t.Fatal(err)
		}
		again, report, err := file.Decode(text)
		if err != nil || !report.Clean() || again.Picture(p.ID) == nil || !bytes.Equal(again.Picture(p.ID).Data, p.Data) {
			t.Fatalf("%v %+v", err, report)
		}
	})
}

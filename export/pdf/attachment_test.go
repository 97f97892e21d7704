package pdf

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"

	"touchline/canvas"
	"touchline/model/sample/hostile"
)

const inside = `{"format":"touchline.blueprint","title":"开户 (a) \\ endstream"}`

func carrier() File {
	f := threePages()
	f.Attachment, f.AttachmentName = []byte(inside), "开户.blueprint"
	return f
}

func attachment(b []byte) (string, error) {
	data, err := Attachment(bytes.NewReader(b), int64(len(b)))
	return string(data), err
}

func TestAttachment(t *testing.T) {
	b := write(t, carrier())
	if got, err := attachment(b); err != nil || got != inside {
		t.Errorf("%q, %v", got, err)
	}
	all, err := api.ExtractAttachmentsRaw(bytes.NewReader(b), "", nil, relaxed())
	if err != nil || len(all) != 1 {
		t.Fatalf("pdfcpu finds %v, %v", all, err)
	}
	var data bytes.Buffer
	if _, err := data.ReadFrom(all[0]); err != nil || data.String() != inside {
		t.Errorf("pdfcpu reads %q, %v", data.String(), err)
	}
	if all[0].FileName != "开户.blueprint" {
		t.Errorf("pdfcpu names it %q", all[0].FileName)
	}
}

// TestAttachmentSavedAgain takes the file through what other programs do.
func TestAttachmentSavedAgain(t *testing.T) {
	b := bytesOf(t, carrier())
	var again bytes.Buffer
	if err := api.Optimize(bytes.NewReader(b), &again, relaxed()); err != nil {
		t.Fatal(err)
	}
	if got, err := attachment(again.Bytes()); err != nil || got != inside {
		t.Errorf("pdfcpu optimize: %q, %v", got, err)
	}
	if !program(t, "qpdf") {
		t.Skip("qpdf is not installed")
	}
	dir := t.TempDir()
	in := filepath.Join(dir, "in.pdf")
	if err := os.WriteFile(in, b, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range []string{
		"--linearize", "--qdf", "--object-streams=disable", "--stream-data=uncompress", "--object-streams=generate --recompress-flate --compression-level=9",
	} {
		out := filepath.Join(dir, "out.pdf")
		if msg, err := exec.Command("qpdf", append(strings.Fields(args), in, out)...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, msg)
		}
		saved, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := attachment(saved); err != nil || got != inside {
			t.Errorf("qpdf %s: %q, %v", args, got, err)
		}
	}
	out := filepath.Join(dir, "locked.pdf")
	if msg, err := exec.Command("qpdf", "--encrypt", "user", "owner", "256", "--", in, out).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, msg)
	}
	saved, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := attachment(saved); key(err) != "pdf.encrypted" {
		t.Errorf("locked: %v", err)
	}
}

// TestAttachmentNewest takes the last of two, as of a file with changes
// appended.
func TestAttachmentNewest(t *testing.T) {
	old := carrier()
	old.Attachment = []byte("old")
	if got, err := attachment(append(bytesOf(t, old), bytesOf(t, carrier())...)); err != nil || got != inside {
		t.Errorf("%q, %v", got, err)
	}
}

func TestAttachmentRefused(t *testing.T) {
	plain := carrier()
	plain.Attachment = nil
	// A title that looks like an attachment is none.
	plain.About.Title = mediaType + ">>stream\nx"
	for name, c := range map[string]struct {
		data []byte
		key  string
	}{
		"empty":         {nil, "pdf.not_pdf"},
		"text":          {[]byte("hello"), "pdf.not_pdf"},
		"no attachment": {bytesOf(t, plain), "pdf.no_blueprint"},
		"no stream":     {[]byte("%PDF-1.7\n1 0 obj\n<</Subtype " + mediaType + ">>\nendobj\n"), "pdf.no_blueprint"},
		"no end":        {[]byte("%PDF-1.7\n1 0 obj\n<</Subtype " + mediaType), "pdf.no_blueprint"},
		"deep":          {[]byte("%PDF-1.7\n1 0 obj\n<</A " + strings.Repeat("[", 5000) + mediaType), "pdf.no_blueprint"},
		"in a string":   {[]byte("%PDF-1.7\n1 0 obj\n<</T (" + mediaType + ")/Length 1>>\nstream\nx\nendstream"), "pdf.no_blueprint"},
		"long length":   {[]byte("%PDF-1.7\n1 0 obj\n<</Subtype " + mediaType + "/Length 99>>\nstream\nx\nendstream"), "pdf.no_blueprint"},
	} {
		if got, err := attachment(c.data); key(err) != c.key {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	// Cut anywhere, it is the whole attachment or a fault.
	small := page(words("a", 10, 10, 9, 0, canvas.Regular))
	small.Attachment = []byte(inside)
	b := bytesOf(t, small)
	for n := range len(b) {
		got, err := attachment(b[:n])
		if err == nil && got != inside || err != nil && key(err) == "" {
			t.Fatalf("cut at %d: %q, %v", n, got, err)
		}
	}
	if _, err := Attachment(bytes.NewReader(nil), MaxFile+1); key(err) != "pdf.too_large" {
		t.Error(err)
	}
	if _, err := Attachment(brokenDisk{}, 10); key(err) != "pdf.unreadable" {
		t.Error(err)
	}
}

type brokenDisk struct{}

func (brokenDisk) ReadAt([]byte, int64) (int, error) { return 0, errors.New("bad sector") }

func FuzzAttachment(f *testing.F) {
	small := page(words("a", 10, 10, 9, 0, canvas.Regular))
	small.Attachment = []byte(inside)
	var b bytes.Buffer
	if err := Write(f.Context(), &b, small, nil); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte("%PDF-1.7\n1 0 obj\n<</Subtype " + mediaType + "/Length 1>>\nstream\nx\nendstream"))
	f.Add([]byte("%PDF-1.7\n1 0 obj\n<</A[(\\)<</B<41>/C/D 1 0 R>>]/Subtype/application#2fvnd.touchline.blueprint+json/Filter[/FlateDecode]>>\r\nstream\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := attachment(data); err != nil && key(err) == "" {
			t.Errorf("an error that is no fault: %v", err)
		}
	})
}

// FuzzDict reads dictionaries, and writes what it read.
func FuzzDict(f *testing.F) {
	f.Add([]byte("<</A 1/B(x\\)y)/C[1 0 R<41>]/D<</E/F>>/G true>>rest"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, _, err := parseDict(data)
		if err != nil {
			return
		}
		for _, p := range d {
			eachRef(p.value, func(from, to, _ int) {
				if from < 0 || to > len(p.value) || from >= to {
					t.Errorf("a reference at %d to %d of %q", from, to, p.value)
				}
			})
		}
		if e, _, err := parseDict(d.append(nil)); err != nil || len(e) != len(d) {
			t.Errorf("%q is written %q: %v", data, d.append(nil), err)
		}
	})
}

// TestSmallPDFsCostLittle looks into PDFs of 1 MB that are made to cost much:
// none takes more memory than the one blueprint that it may unpack.
func TestSmallPDFsCostLittle(t *testing.T) {
	for _, c := range hostile.PDFs() {
		data := c.Make(1 << 20)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		got, err := Attachment(bytes.NewReader(data), int64(len(data)))
		runtime.ReadMemStats(&after)
		if used := after.TotalAlloc - before.TotalAlloc; used > uint64(2*len(data)+len(got)+16<<20) {
			t.Errorf("%s: looking took %d MB for an attachment of %d MB", c.Name, used>>20, len(got)>>20)
		}
		if err != nil && key(err) == "" || len(got) > mostUnpacked(len(data)) {
			t.Errorf("%s: %d bytes, %v", c.Name, len(got), err)
		}
	}
}

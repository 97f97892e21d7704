package export

import (
	"archive/zip"
	"bytes"
	"context"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"testing"

	"touchline/canvas/handout"
	"touchline/model/disk"
	"touchline/model/sample/sampletest"
)

// TestAnArchiveHoldsEveryPage: as the files beside it would be, the same bytes each
// time; stopped on the way, nothing is left.
func TestAnArchiveHoldsEveryPage(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	dir := t.TempDir()
	job := Job{Doc: d, Format: "png", Options: Defaults("png")}
	job.Handout, job.DPI, job.Pattern = &handout.Options{Kinds: []handout.Kind{handout.Cover, handout.Overview, handout.Phases}}, 36, "{file}/{n}-{phase}"
	ready, err := Prepare(t.Context(), job)
	if err != nil {
		t.Fatal(err)
	}
	var first []byte
	for _, name := range []string{"a.zip", "b.zip"} {
		path := filepath.Join(dir, name)
		r, err := WriteArchive(t.Context(), []Out{{ready, "开户.png"}}, path, &disk.Outputs{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil || r.Bytes != int64(len(data)) {
			t.Fatalf("%d bytes of %d, %v", r.Bytes, len(data), err)
		}
		if first == nil {
			first = data
		} else if !bytes.Equal(first, data) {
			t.Error("the second time it is another file")
		}
	}
	z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	if len(z.File) != len(ready.Files("开户.png")) || len(z.File) < 5 {
		t.Fatalf("%d files", len(z.File))
	}
	for i, f := range z.File {
		if want := filepath.Base(ready.Files("开户.png")[i]); f.Name != want {
			t.Errorf("%q, not %q", f.Name, want)
		}
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := png.DecodeConfig(bytes.NewReader(data)); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	_, err = WriteArchive(ctx, []Out{{ready, "x.png"}}, filepath.Join(dir, "c.zip"), &disk.Outputs{}, func(int, int) { stop() })
	stop()
	if err == nil {
		t.Error("it went on after it was stopped")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 2 {
		t.Errorf("left: %q", left)
	}
}

// TestEachPhaseIsAPart: a file for each with its own lanes, in the order of the map.
func TestEachPhaseIsAPart(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	job := Job{Doc: d, Format: "svg", Options: Defaults("svg")}
	job.Each = EachPhase
	ready, err := Prepare(t.Context(), job)
	if err != nil {
		t.Fatal(err)
	}
	names := ready.Files("bank.svg")
	if len(names) != len(d.Phases) {
		t.Fatalf("%q", names)
	}
	files := ready.files()
	for i, ph := range d.Phases {
		if want := "bank-" + string(rune('1'+i)) + "-" + SafeName(ph.Name) + ".svg"; names[i] != want {
			t.Errorf("%q, not %q", names[i], want)
		}
		var out bytes.Buffer
		if err := files[i].format.write(t.Context(), &out, files[i].print, nil); err != nil {
			t.Fatal(err)
		}
		for _, l := range d.Lanes {
			if !l.Role.Derived() && !bytes.Contains(out.Bytes(), []byte(`class="lane"`)) {
				t.Errorf("%s has no rows", ph.Name)
			}
		}
	}
	job.Format = "pdf"
	if _, err := Prepare(t.Context(), job); err == nil {
		t.Error("a PDF holds all pages in one")
	}
}

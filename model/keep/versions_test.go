package keep_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
)

func versions(t *testing.T, state, path string) []keep.Version {
	t.Helper()
	all, err := keep.Versions(state, path)
	must(t, err)
	return all
}

func TestVersions(t *testing.T) {
	state, path := t.TempDir(), filepath.Join(t.TempDir(), "银行.blueprint")
	if len(versions(t, state, path)) != 0 {
		t.Error("versions of nothing")
	}
	w := newWork(20, 1)
	at := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	for i := range 30 {
		must(t, keep.RememberAt(state, path, file.Encode(w.step()), at.Add(time.Duration(i)*time.Minute)))
	}
	must(t, keep.Remember(state, filepath.Join(filepath.Dir(path), "another"), []byte("x")))
	all := versions(t, state, path)
	if len(all) != keep.MaxVersions {
		t.Fatalf("%d versions", len(all))
	}
	for i, v := range all {
		d, report, err := v.Open()
		if err != nil || !report.Clean() {
			t.Fatal(err, report)
		}
		data, err := v.Read()
		must(t, err)
		if want := 30 - i; number(t, d) != want || !v.At.Equal(at.Add(time.Duration(want-1)*time.Minute)) ||
			v.Hash != keep.HashOf(data) || v.Size != int64(len(data)) || v.Stored >= v.Size {
			t.Errorf("%d: state %s, %+v", i, d.Head.Version, v)
		}
	}
}

// TestVersionsAreOneOfEach: the same content is kept once.
func TestVersionsAreOneOfEach(t *testing.T) {
	state, path := t.TempDir(), filepath.Join(t.TempDir(), "a")
	at := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	for i, s := range []string{"a", "a", "b", "a", "c", "c"} {
		must(t, keep.RememberAt(state, path, []byte(s), at.Add(time.Duration(i)*time.Second)))
	}
	got := ""
	for _, v := range versions(t, state, path) {
		data, err := v.Read()
		must(t, err)
		got += fmt.Sprintf("%s%d ", data, v.At.Sub(at)/time.Second)
	}
	if got != "c4 a3 b2 " {
		t.Error(got)
	}
	// The order stays that of the saves when the clock is set back.
	must(t, keep.RememberAt(state, path, []byte("d"), at.Add(-time.Hour)))
	if data, _ := versions(t, state, path)[0].Read(); string(data) != "d" {
		t.Errorf("%s is the newest", data)
	}
}

func TestVersionsAreBounded(t *testing.T) {
	state, path := t.TempDir(), filepath.Join(t.TempDir(), "a")
	at := time.Now().AddDate(0, 0, -keep.SureDays-1)
	remember := func(path string, data []byte) {
		t.Helper()
		at = at.Add(time.Minute)
		must(t, keep.RememberAt(state, path, data, at))
	}
	// Files without content stand for large ones.
	for i := range 4 {
		remember(path, []byte{byte(i)})
		must(t, os.Truncate(versions(t, state, path)[0].VersionPath(), keep.MaxVersionBytes/3))
	}
	remember(path, []byte("more"))
	if n := len(versions(t, state, path)); n != 3 {
		t.Errorf("%d versions", n)
	}
	must(t, os.Truncate(versions(t, state, path)[0].VersionPath(), keep.MaxVersionBytes+1))
	remember(path, []byte("one more"))
	if n := len(versions(t, state, path)); n != keep.SureVersions {
		t.Errorf("%d versions, of which one is large", n)
	}
	for _, v := range versions(t, state, path) {
		must(t, os.Truncate(v.VersionPath(), keep.MaxVersionBytes+1))
	}
	remember(path, []byte("and one more"))
	if n := len(versions(t, state, path)); n != keep.SureVersions {
		t.Errorf("%d versions, all large", n)
	}

	// All documents together.
	var docs []string
	for i := range 9 {
		docs = append(docs, filepath.Join(state, fmt.Sprint(i)))
		remember(docs[i], []byte{byte(i)})
		must(t, os.Truncate(versions(t, state, docs[i])[0].VersionPath(), keep.MaxVersionBytes))
	}
	remember(docs[8], []byte("more"))
	if len(versions(t, state, path)) != 0 || len(versions(t, state, docs[0])) != 0 {
		t.Error("the oldest are still there")
	}
	for _, d := range docs[2:] {
		if len(versions(t, state, d)) == 0 {
			t.Error("a newer one is gone")
		}
	}

	// Documents that were saved lately have their newest ones.
	at = time.Now().Add(-time.Hour)
	for i := range 9 {
		d := filepath.Join(state, "new"+fmt.Sprint(i))
		docs = append(docs, d)
		for _, s := range []string{"a", "b", "c"} {
			remember(d, []byte(s))
		}
		for _, v := range versions(t, state, d) {
			must(t, os.Truncate(v.VersionPath(), keep.MaxVersionBytes))
		}
	}
	remember(filepath.Join(state, "last"), []byte("x"))
	for _, d := range docs[:9] {
		if n := len(versions(t, state, d)); n != 0 {
			t.Errorf("%d versions of long ago", n)
		}
	}
	for _, d := range docs[9:] {
		if n := len(versions(t, state, d)); n != keep.SureVersions {
			t.Errorf("%d versions of lately", n)
		}
	}
}

// TestPicturesStandOnceForAllVersions: ten photos leave room for all twenty.
func TestPicturesStandOnceForAllVersions(t *testing.T) {
	state, path := t.TempDir(), filepath.Join(t.TempDir(), "a")
	w := newWork(20, 1)
	var size int
	r := rand.New(rand.NewPCG(1, 2))
	for range 10 {
		p := noise(r, 400<<10)
		size += len(p.Data)
		w.doc = w.doc.WithPicture(p)
	}
	at := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	var saved [][]byte
	for i := range keep.MaxVersions + 5 {
		data := file.Encode(w.step())
		if i == 7 {
			data = bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))
		}
		saved = append(saved, data)
		must(t, keep.RememberAt(state, path, data, at.Add(time.Duration(i)*time.Minute)))
	}
	use, err := keep.UseOfVersions(state, path)
	if err != nil || use.Kept != keep.MaxVersions || use.Stored > int64(size+size/4) || use.Stored < int64(size) {
		t.Errorf("%v: %+v of %d bytes of pictures", err, use, size)
	}
	for i, v := range versions(t, state, path) {
		data, err := v.Read()
		if err != nil || !bytes.Equal(data, saved[len(saved)-1-i]) {
			t.Fatalf("version %d: %v", i, err)
		}
	}
	// Without the pictures they are of no use and go, but not at once.
	w.doc = w.doc.WithoutPicture(w.doc.Pictures()[0].ID)
	for i := range keep.MaxVersions {
		must(t, keep.RememberAt(state, path, file.Encode(w.step()), at.Add(time.Hour+time.Duration(i)*time.Minute)))
	}
	pictures := func() []string {
		all, _ := filepath.Glob(filepath.Join(state, "versions", "*", "*.picture"))
		return all
	}
	if n := len(pictures()); n != 10 {
		t.Errorf("%d pictures; one may be asked for by another process", n)
	}
	for _, p := range pictures() {
		must(t, os.Chtimes(p, at, at.Add(-48*time.Hour)))
	}
	must(t, keep.RememberAt(state, path, file.Encode(w.step()), at.Add(3*time.Hour)))
	if n := len(pictures()); n != 9 {
		t.Errorf("%d pictures of which nine are needed", n)
	}
	if data, err := versions(t, state, path)[keep.MaxVersions-1].Read(); err != nil || len(data) == 0 {
		t.Error(err)
	}
}

// TestLostPictures: a version that lost a picture says so, and the picture is
// there again with the next save.
func TestLostPictures(t *testing.T) {
	state, path := t.TempDir(), filepath.Join(t.TempDir(), "a")
	w := newWork(5, 1)
	w.doc = w.doc.WithPicture(noise(rand.New(rand.NewPCG(1, 2)), 20<<10))
	must(t, keep.Remember(state, path, file.Encode(w.step())))
	all, _ := filepath.Glob(filepath.Join(state, "versions", "*", "*.picture"))
	if len(all) != 1 {
		t.Fatalf("%v", all)
	}
	for _, spoil := range []func() error{
		func() error { return os.Remove(all[0]) },
		func() error { return os.Truncate(all[0], 100) },
		func() error { return os.Truncate(all[0], 1<<20) },
		func() error { return errors.Join(os.Remove(all[0]), makePipe(all[0])) },
	} {
		if err := spoil(); err != nil {
			t.Skip(err)
		}
		if _, err := versions(t, state, path)[0].Read(); key(err) != "keep.versions.damaged" {
			t.Error(err)
		}
		must(t, keep.Remember(state, path, file.Encode(w.step())))
		if _, err := versions(t, state, path)[0].Read(); err != nil {
			t.Error(err)
		}
	}
}

// noise is a picture that cannot be compressed.
func noise(r *rand.Rand, size int) *model.Picture {
	m := image.NewGray(image.Rect(0, 0, 512, size/512))
	for i := range m.Pix {
		m.Pix[i] = byte(r.Uint32())
	}
	var b bytes.Buffer
	_ = (&png.Encoder{CompressionLevel: png.NoCompression}).Encode(&b, m)
	return &model.Picture{ID: file.PictureHash(b.Bytes()), Type: "image/png", Width: 512, Height: size / 512, Data: b.Bytes()}
}

func TestDamagedVersions(t *testing.T) {
	state, path := t.TempDir(), filepath.Join(t.TempDir(), "a")
	text := file.Encode(newWork(20, 1).doc)
	must(t, keep.Remember(state, path, text))
	v := versions(t, state, path)[0]
	good := content(t, v.VersionPath())
	for i := range 200 {
		bad := bytes.Clone(good)
		if i%2 == 0 {
			bad = bad[:i*len(bad)/200]
		} else {
			bad[i*len(bad)/200] ^= 4
		}
		must(t, os.WriteFile(v.VersionPath(), bad, 0o600))
		data, err := v.Read()
		if err == nil && !bytes.Equal(data, text) || err != nil && key(err) != "keep.versions.damaged" {
			t.Fatalf("%d: %v", i, err)
		}
	}
	// Other files in the folder are no versions.
	dir := filepath.Dir(v.VersionPath())
	for _, n := range []string{"x", "1-2-3.blueprint.gz", "1-" + v.Hash.String() + "--3.blueprint.gz", v.Hash.String() + ".blueprint.gz"} {
		must(t, os.WriteFile(filepath.Join(dir, n), nil, 0o600))
	}
	if n := len(versions(t, state, path)); n != 1 {
		t.Errorf("%d versions", n)
	}
}

package keep_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

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
	at := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
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
	if n := len(versions(t, state, path)); n != 1 {
		t.Errorf("%d versions beside a large one", n)
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

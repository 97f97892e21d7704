package keep

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"touchline/model/file"
)

// Versions are kept up to their limits and go beyond them: as many as are
// kept, and as many bytes, to the last. Files without content stand for large
// ones.
func TestVersionsAtTheirLimits(t *testing.T) {
	for _, c := range []struct {
		name  string
		sizes []int64 // of the versions that are there, the oldest first
		want  int     // of them
	}{
		{"as many bytes as may be", []int64{1, MaxVersionBytes / 2, MaxVersionBytes/2 - 1}, 3},
		{"one byte more", []int64{1, MaxVersionBytes / 2, MaxVersionBytes / 2}, 2},
		{"two are sure", []int64{1, MaxVersionBytes, MaxVersionBytes}, 2},
		{"as many as may be", make([]int64, MaxVersions), MaxVersions},
		{"one more", make([]int64, MaxVersions+1), MaxVersions},
	} {
		state := t.TempDir()
		folder := shelfOf(t, state, "a", time.Now().Add(-time.Hour), c.sizes...)
		prune(state, folder)
		all, err := versionsIn(folder)
		if err != nil || len(all) != c.want {
			t.Errorf("%s: %d are kept, not %d (%v)", c.name, len(all), c.want, err)
			continue
		}
		for i, v := range all {
			if v.Stored != c.sizes[len(c.sizes)-1-i] {
				t.Errorf("%s: the %d. newest is of %d bytes", c.name, i+1, v.Stored)
			}
		}
	}
}

// Of all documents together the oldest version goes first, wherever it is; the
// two newest of a document of late stay, and those of the one just saved.
func TestVersionsOfAllDocumentsAtTheirLimit(t *testing.T) {
	const half = MaxAllVersionBytes / 2
	long := time.Now().AddDate(0, 0, -SureDays-2)
	for _, c := range []struct {
		name  string
		more  int64
		a, b  time.Time // when the first was saved of the one document, and of the other
		just  string
		wantA int
		wantB int
	}{
		{"as many bytes as may be", 0, long, long.Add(time.Hour), "", 3, 3},
		{"one byte more", 1, long, long.Add(time.Hour), "", 2, 3},
		{"the other is older", 1, long.Add(time.Hour), long, "", 3, 2},
		{"both were saved lately", 3 * half, time.Now().Add(-48 * time.Hour), time.Now().Add(-24 * time.Hour), "", 2, 2},
		{"one was just saved", 3 * half, long, long.Add(time.Hour), "a", 2, 0},
	} {
		state := t.TempDir()
		a := shelfOf(t, state, "a", c.a, 10, half/2, half/2-10+c.more)
		b := shelfOf(t, state, "b", c.b, 10, half/2, half/2-10)
		top := filepath.Join(state, versionFolder)
		empty := filepath.Join(top, "empty")
		if err := os.Mkdir(empty, 0o700); err != nil {
			t.Fatal(err)
		}
		pruneAll(top, filepath.Join(top, c.just))
		for folder, want := range map[string]int{a: c.wantA, b: c.wantB} {
			all, err := versionsIn(folder)
			if err != nil || len(all) != want {
				t.Errorf("%s: %d are kept in %s, not %d (%v)", c.name, len(all), filepath.Base(folder), want, err)
			}
			if _, err := os.Lstat(folder); errors.Is(err, fs.ErrNotExist) != (want == 0) {
				t.Errorf("%s: the folder %s: %v", c.name, filepath.Base(folder), err)
			}
		}
		if _, err := os.Lstat(empty); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: an empty folder stays: %v", c.name, err)
		}
	}
}

// shelfOf makes a folder of versions of these sizes, a minute apart.
func shelfOf(t *testing.T, state, name string, first time.Time, sizes ...int64) string {
	t.Helper()
	folder := filepath.Join(state, versionFolder, name)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for i, size := range sizes {
		v := Version{At: first.Add(time.Duration(i) * time.Minute), Hash: HashOf([]byte(fmt.Sprint(name, i))), Size: size}
		path := filepath.Join(folder, v.name())
		if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Truncate(path, size)); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// What was saved by another program some time ago is kept once, in its place.
func TestOldContentIsKeptOnce(t *testing.T) {
	state, path := t.TempDir(), filepath.Join(t.TempDir(), "a.blueprint")
	at := time.Now().Add(-time.Hour).Truncate(time.Millisecond)
	for _, s := range []string{"a", "b", "a"} {
		if err := rememberOld(state, path, []byte(s), at); err != nil {
			t.Fatal(err)
		}
	}
	all, err := Versions(state, path)
	if err != nil || len(all) != 2 || all[0].Hash != HashOf([]byte("b")) || !all[1].At.Equal(at) {
		t.Errorf("%v: %+v", err, all)
	}
}

// Of a document that is in its file as it was drafted nothing is to be
// recovered, in whatever way the file writes it; of any other it is said how the file
// is.
func TestHowTheFileOfADraftIs(t *testing.T) {
	doc, _, err := file.Decode(shown(t, "a"))
	if err != nil {
		t.Fatal(err)
	}
	text, other := file.Encode(doc), shown(t, "b")
	spaced := append([]byte("\n "), text...)
	path := filepath.Join(t.TempDir(), "a.blueprint")
	for _, c := range []struct {
		name  string
		file  []byte // nil: none
		hash  Hash   // that the draft began with
		state DiskState
		equal bool
	}{
		{"gone", nil, HashOf(text), DiskMissing, false},
		{"the same", text, HashOf(text), DiskSame, true},
		{"written by another since, the same", text, HashOf(other), DiskChanged, true},
		{"in another way", spaced, HashOf(spaced), DiskSame, true},
		{"as it began", other, HashOf(other), DiskSame, false},
		{"another", other, HashOf(text), DiskChanged, false},
		{"no blueprint", []byte("x"), HashOf(text), DiskChanged, false},
	} {
		os.Remove(path)
		if c.file != nil {
			if err := os.WriteFile(path, c.file, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if state, equal := compareDisk(Origin{Path: path, Hash: c.hash}, doc); state != c.state || equal != c.equal {
			t.Errorf("%s: %v, equal: %v", c.name, state, equal)
		}
	}
	if state, equal := compareDisk(Origin{}, doc); state != DiskUnsaved || equal {
		t.Errorf("never saved: %v, %v", state, equal)
	}
}

// A file beside the last clip whose name is no clip's hides it from nobody.
func TestTheLastClipAmongOthers(t *testing.T) {
	state := t.TempDir()
	folder := filepath.Join(state, clipFolder)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	of := HashOf([]byte("text"))
	for name, body := range map[string]string{" " + clipSuffix: "x", of.String() + clipSuffix: "clip", "~" + clipSuffix: "y"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if c := LastClip(state, Clip{}); string(c.Data) != "clip" || !c.For("text") {
		t.Errorf("the last clip is %+v", c)
	}
}

// What killed processes left goes when it is old enough, to the moment; a mark
// with its draft stays.
func TestLeftoversGoWhenTheyAreOld(t *testing.T) {
	folder := t.TempDir()
	now := time.Now().Truncate(time.Second)
	for name, age := range map[string]time.Duration{
		".touchline-old.tmp": maxLeftover, ".touchline-young.tmp": maxLeftover - time.Second, "other.tmp": 2 * maxLeftover,
		"alone" + markSuffix: maxLeftover, "drafted" + markSuffix: 2 * maxLeftover, "drafted" + draftSuffix: 2 * maxLeftover,
	} {
		path := filepath.Join(folder, name)
		if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Chtimes(path, now.Add(-age), now.Add(-age))); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	sweep(folder, entries, now)
	for name, want := range map[string]bool{
		".touchline-old.tmp": false, ".touchline-young.tmp": true, "other.tmp": true,
		"alone" + markSuffix: false, "drafted" + markSuffix: true, "drafted" + draftSuffix: true,
	} {
		if _, err := os.Lstat(filepath.Join(folder, name)); (err == nil) != want {
			t.Errorf("%s is there: %v", name, err == nil)
		}
	}
}

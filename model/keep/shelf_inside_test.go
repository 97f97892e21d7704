package keep

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"touchline/model"
	"touchline/model/file"
)

// shown is a document of a title with pictures, each of its own grey.
func shown(t *testing.T, title string, greys ...byte) []byte {
	t.Helper()
	parts := model.Parts{Head: &model.Head{Title: title}, Lanes: []*model.Lane{{ID: "l1", Role: model.RoleCustomer}}, Phases: []*model.Phase{{ID: "p1", Steps: []*model.Step{{ID: "s1"}}}}}
	for i, g := range greys {
		data := onePixel(t, g)
		id := model.PictureID(HashOf(data).String())
		parts.Pictures = append(parts.Pictures, &model.Picture{ID: id, Type: "image/png", Width: 1, Height: 1, Data: data})
		parts.Cards = append(parts.Cards, &model.Card{ID: model.CardID(string(rune('a' + i))), Lane: "l1", Step: "s1", Rank: "V", Span: 1, Kind: model.KindPicture, Picture: id})
	}
	return file.Encode(model.New(parts))
}

// onePixel is a PNG; what is behind its end makes it another one.
func onePixel(t *testing.T, grey byte) []byte {
	t.Helper()
	data, err := base64.StdEncoding.DecodeString("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
	if err != nil {
		t.Fatal(err)
	}
	return append(data, strings.Repeat(string(rune(grey)), 5000+int(grey))...)
}

// What versions take is what they take on the disk, pictures once, whatever is
// dropped; a picture goes with the last version that shows it, unless it is so young
// that its version may be on its way.
func TestWhatVersionsTake(t *testing.T) {
	state, path := t.TempDir(), filepath.Join(t.TempDir(), "a.blueprint")
	at := time.Now().Add(-time.Hour)
	for i, greys := range [][]byte{{1, 2}, {1}, {1, 3}, {3}} {
		if err := remember(state, path, shown(t, string(rune('a'+i)), greys...), at.Add(time.Duration(i)*time.Minute)); err != nil {
			t.Fatal(err)
		}
	}
	folder := versionsOf(state, path)
	pictures := func() (n int) {
		all, err := filepath.Glob(filepath.Join(folder, "*"+pictureSuffix))
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	aged := func(by time.Duration) {
		all, _ := filepath.Glob(filepath.Join(folder, "*"+pictureSuffix))
		for _, p := range all {
			if err := os.Chtimes(p, at, time.Now().Add(-by)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if pictures() != 3 {
		t.Fatalf("%d pictures on the disk", pictures())
	}
	for left := 4; left >= 0; left-- {
		s, err := readShelf(folder)
		if err != nil {
			t.Fatal(err)
		}
		if on := sizeOfAll(filepath.Join(state, versionFolder)); len(s.versions) != left || s.size != on {
			t.Errorf("%d versions, %d bytes reckoned; want %d, %d", len(s.versions), s.size, left, on)
		}
		if left == 0 {
			break
		}
		aged(0)
		before := pictures()
		s.dropLast()
		s.tidy()
		if pictures() != before {
			t.Errorf("a young picture is gone with version %d", left)
		}
		aged(2 * youngPicture)
		s.tidy()
		if want := []int{0, 1, 2, 2}[left-1]; pictures() != want {
			t.Errorf("with %d versions left there are %d pictures, want %d", left-1, pictures(), want)
		}
		if use, err := UseOfVersions(state, path); err != nil || use.Kept != left-1 || use.Stored != s.size {
			t.Errorf("%+v, %v; reckoned %d", use, err, s.size)
		}
	}
}

// A name that says no time, no content or no size is no version's.
func TestNamesOfVersions(t *testing.T) {
	h := HashOf([]byte("x"))
	good := Version{At: time.UnixMilli(1_700_000_000_000), Hash: h, Size: 12}
	if v, ok := parseVersion(good.name()); !ok || !v.At.Equal(good.At) || v.Hash != h || v.Size != 12 {
		t.Errorf("%s is read as %+v, %v", good.name(), v, ok)
	}
	for _, name := range []string{
		"", "x-" + h.String() + "-12" + versionSuffix, "1700000000000-" + h.String() + "-x" + versionSuffix, "1700000000000-" + h.String() + "--1" + versionSuffix,
		"1700000000000-abc-12" + versionSuffix, "1700000000000-" + h.String() + "-12", "1700000000000-" + h.String() + versionSuffix, "1-2-" + h.String() + "-12" + versionSuffix,
	} {
		if v, ok := parseVersion(name); ok {
			t.Errorf("%q is taken for %+v", name, v)
		}
	}
	for r, want := range map[rune]rune{0: '?', 1: 1, 'é': 'é', 0xff: 0xff, 0x100: '?', '银': '?'} {
		if latin1(r) != want {
			t.Errorf("%q becomes %q", r, latin1(r))
		}
	}
}

// A save of a document of which no change was told leaves no draft to be offered.
func TestASaveOfNothingNotedLeavesNoDraft(t *testing.T) {
	state, path := t.TempDir(), filepath.Join(t.TempDir(), "a.blueprint")
	d, err := OpenDraft(state, Origin{Path: path}, func(error) {})
	if err != nil {
		t.Fatal(err)
	}
	doc, _, err := file.Decode(shown(t, "a"))
	if err != nil {
		t.Fatal(err)
	}
	d.saving(doc, Origin{Path: path})
	if _, err := os.Lstat(d.file.path(draftSuffix)); err == nil || d.State().Pending {
		t.Errorf("a draft is there: %v, %+v", err, d.State())
	}
	d.Done()
	d.saving(doc, Origin{Path: path}) // it ended
	if _, err := os.Lstat(d.file.path(draftSuffix)); err == nil {
		t.Error("a draft that ended is there again")
	}
}

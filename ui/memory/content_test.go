package memory

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"touchline/ui/panes"
)

// Whatever stands in the memory's file, the program starts with what makes
// sense.
func TestHostileMemoryIsIgnored(t *testing.T) {
	long := strings.Repeat("/x", maxPathBytes)
	for name, text := range map[string]string{
		"no JSON":      "{{{{",
		"another type": `{"width": "wide", "recent": 7}`,
		"an array":     "[1,2,3]",
		"deep":         strings.Repeat("[", 100_000),
		"empty":        "",
		"absurd values": `{"language":"xx","appearance":"neon","scale":100000,"width":-5,"height":1e30,"folder":"../../etc",
			"places":[{"screens":"a","width":-5,"height":900},{"screens":"b","x":1000000,"width":900,"height":900}],"panels":{"left":-1,"right":1e9,"bottom":0.001},"recent":["relative","` + long + `"],
			"views":[{"path":"/a","zoom":1e300,"x":0,"y":0},{"path":"/b","zoom":1,"x":1e300,"y":0},{"path":"c","zoom":1,"x":0,"y":0}]}`,
	} {
		path := filepath.Join(t.TempDir(), memoryFile)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		m := readMemory(path)
		if m.Language != "" || m.Appearance != "" || m.Scale != 100 || m.Width != 0 || m.Height != 0 || m.Folder != "" ||
			m.Panels != (panes.Sizes{}) || len(m.Recent) != 0 || len(m.Places) != 0 || len(m.Views) != 0 {
			t.Errorf("%s: %+v", name, m)
		}
	}
	if m := readMemory(filepath.Join(t.TempDir(), "none")); m.Scale != 100 {
		t.Errorf("without a file: %+v", m)
	}
}

// A memory that cannot be read in time is not written over.
func TestAMemoryThatWasNotReadIsKept(t *testing.T) {
	state := t.TempDir()
	m := Recall(state)
	m.Opened("/a/b.blueprint")
	m.Wait()
	was, err := os.ReadFile(filepath.Join(state, memoryFile))
	if err != nil {
		t.Fatal(err)
	}
	m.forgets = true
	m.Opened("/a/c.blueprint")
	m.Wait()
	if now, _ := os.ReadFile(filepath.Join(state, memoryFile)); string(now) != string(was) {
		t.Error("it was written over")
	}
	if m.Recent[0] != "/a/c.blueprint" {
		t.Error("and forgotten in this run")
	}
}

// TestTheNewestIsWritten: of many changes the last one is in the file, and the
// next run reads it.
func TestTheNewestIsWritten(t *testing.T) {
	state := t.TempDir()
	m := Recall(state)
	for i := range 50 {
		m.KeepView(View{Path: "/a/b.blueprint", Zoom: 1, X: float64(i)})
		m.WentTo(ForPictures, "/pictures")
	}
	m.Wait()
	again := Recall(state)
	if v, ok := again.View("/a/b.blueprint"); !ok || v.X != 49 || len(again.Views) != 1 {
		t.Errorf("%+v", again.Views)
	}
	if again.FolderFor(ForPictures) != "/pictures" || again.FolderFor(ForTables) == "/pictures" {
		t.Error("the folders are others")
	}
}

// A field that is not as it should be, written by a later program or by hand,
// takes none of the others along.
func TestOneBadFieldIsForgottenAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), memoryFile)
	text := `{"width": "wide", "language": "zh", "recent": 7, "presets": [{"name":"mine"}], "views": {"a": 1}, "scale": 150}`
	if err := os.WriteFile(path, append([]byte(text), make([]byte, 64)...), 0o600); err != nil {
		t.Fatal(err)
	}
	m := readMemory(path)
	if m.Language != "zh" || len(m.Presets) != 1 || m.Scale != 150 || m.Width != 0 || len(m.Recent) != 0 || len(m.Views) != 0 {
		t.Errorf("%+v", m)
	}
}

// Two copies of the program write one memory: neither loses the presets that
// the user made in the other, and what is deleted stays so.
func TestPresetsOfAnotherCopyStay(t *testing.T) {
	state := t.TempDir()
	preset := func(name, of string) json.RawMessage {
		return json.RawMessage(`{"name":"` + name + `","of":"` + of + `"}`)
	}
	add := func(m *Store, p json.RawMessage) {
		m.Change(func(c *Content) {
			c.Presets = slices.DeleteFunc(slices.Clone(c.Presets), func(q json.RawMessage) bool { return presetName(q) == presetName(p) })
			c.Presets = append(c.Presets, p)
		})
		m.Wait()
	}
	in := func() string {
		var all []string
		for _, p := range readMemory(filepath.Join(state, memoryFile)).Presets {
			var s struct{ Name, Of string }
			if err := json.Unmarshal(p, &s); err != nil {
				t.Fatal(err)
			}
			all = append(all, s.Name+" of "+s.Of)
		}
		slices.Sort(all)
		return strings.Join(all, ", ")
	}
	begin := Recall(state)
	add(begin, preset("old", "both"))
	a, b := Recall(state), Recall(state)
	add(a, preset("x", "a"))
	b.Opened("/a/b.blueprint") // writes all that it remembers
	b.Wait()
	if got := in(); got != "old of both, x of a" {
		t.Errorf("after the other copy wrote: %s", got)
	}
	b.Opened("/a/c.blueprint")
	b.Wait()
	add(b, preset("y", "b"))
	a.Opened("/a/d.blueprint")
	a.Wait()
	if got := in(); got != "old of both, x of a, y of b" {
		t.Errorf("each has one: %s", got)
	}
	a.Change(func(c *Content) {
		c.Presets = slices.DeleteFunc(slices.Clone(c.Presets), func(q json.RawMessage) bool { return presetName(q) == "x" })
	})
	a.Wait()
	if got := in(); got != "old of both, y of b" {
		t.Errorf("one is deleted: %s", got)
	}
	add(a, preset("y", "a"))
	if got := in(); got != "old of both, y of a" {
		t.Errorf("of one name the later counts: %s", got)
	}
}

package memory

import (
	"os"
	"path/filepath"
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

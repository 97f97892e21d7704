//go:build linux

package disk

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// What belongs to a file beside its content is the same on the new one: nothing that
// the folder handed on stays, what the system keeps for itself is not touched, and
// what is of the old content is not handed on.
func TestAttributesAreTheSame(t *testing.T) {
	dir := t.TempDir()
	capability := "\x01\x00\x00\x02" + "\x00\x04\x00\x00" + strings.Repeat("\x00", 12) // may bind ports
	file := func(name string, attributes map[string]string) *os.File {
		path := filepath.Join(dir, name)
		put(t, path, "x")
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		for name, value := range attributes {
			if err := unix.Fsetxattr(int(f.Fd()), name, []byte(value), 0); err != nil {
				t.Skipf("%s: %v", name, err)
			}
		}
		return f
	}
	from := file("from", map[string]string{"security.capability": capability, "user.a": "1", "user.b": "2", "user.c": "3"})
	to := file("to", map[string]string{"trusted.system": "its own", "user.a": "1", "user.b": "another", "user.x": "inherited", "user.y": "inherited"})
	if !copyAttributes(from, to) {
		t.Error("they are not the same")
	}
	all, ok := attributes(to)
	if !ok {
		t.Fatal("they cannot be listed")
	}
	slices.Sort(all)
	got := ""
	for _, name := range all {
		value, err := attribute(to, name)
		got += fmt.Sprintf("%s=%s %v; ", name, value, err)
	}
	if want := "trusted.system=its own <nil>; user.a=1 <nil>; user.b=2 <nil>; user.c=3 <nil>; "; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

package disk_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/disk"
)

func write(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

func content(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// alone fails if a folder holds anything but the names.
func alone(t *testing.T, dir string, names ...string) {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range all {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(names, " ") {
		t.Errorf("the folder holds %v, not %v", got, names)
	}
}

func key(err error) string {
	var f *model.Fault
	if errors.As(err, &f) {
		return f.Key
	}
	return ""
}

func TestAtomicallyReplaces(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.blueprint")
	for _, s := range []string{"one", "", strings.Repeat("long ", 50_000)} {
		if err := disk.Atomically(path, write(s)); err != nil || content(t, path) != s {
			t.Fatalf("%v: %.20q", err, content(t, path))
		}
	}
	alone(t, dir, "a.blueprint")
}

func TestPermissionsStay(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no permission bits")
	}
	path := filepath.Join(t.TempDir(), "a")
	for _, mode := range []fs.FileMode{0o600, 0o640, 0o664, 0o755} {
		if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		if err := disk.Atomically(path, write("new")); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%v became %v, %v", mode, info.Mode().Perm(), err)
		}
	}
}

// TestNewFileHasTheUsualPermissions: not the 0600 of temporary files.
func TestNewFileHasTheUsualPermissions(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "usual"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := disk.Atomically(filepath.Join(dir, "ours"), write("x")); err != nil {
		t.Fatal(err)
	}
	usual, _ := os.Stat(filepath.Join(dir, "usual"))
	ours, _ := os.Stat(filepath.Join(dir, "ours"))
	if usual.Mode() != ours.Mode() {
		t.Errorf("%v, not %v", ours.Mode(), usual.Mode())
	}
}

func TestSymbolicLinkStays(t *testing.T) {
	dir := t.TempDir()
	deep := filepath.Join(dir, "deep")
	if err := os.Mkdir(deep, 0o777); err != nil {
		t.Fatal(err)
	}
	for name, to := range map[string]string{"second": filepath.Join("deep", "first"), filepath.Join("deep", "first"): "target"} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skipf("no symbolic links here: %v", err)
		}
	}
	for _, s := range []string{"made", "replaced"} { // the target need not be there
		if err := disk.Atomically(filepath.Join(dir, "second"), write(s)); err != nil {
			t.Fatal(err)
		}
		info, err := os.Lstat(filepath.Join(deep, "target"))
		if err != nil || !info.Mode().IsRegular() || content(t, filepath.Join(deep, "target")) != s {
			t.Errorf("the target is %v, %v", info, err)
		}
	}
	for _, name := range []string{"second", filepath.Join("deep", "first")} {
		if info, err := os.Lstat(filepath.Join(dir, name)); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Errorf("%s is no link any more", name)
		}
	}
	alone(t, dir, "deep", "second")
	alone(t, deep, "first", "target")
}

func TestLinksInACircle(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	if os.Symlink(a, b) != nil || os.Symlink(b, a) != nil {
		t.Skip("no symbolic links here")
	}
	if err := disk.Atomically(a, write("x")); key(err) != "file.save.failed" {
		t.Error(err)
	}
}

// TestFailureLeavesTheOldFile: whatever the writer does.
func TestFailureLeavesTheOldFile(t *testing.T) {
	own := model.NewFault("export.failed")
	cause := errors.New("the pen broke")
	for name, c := range map[string]struct {
		write func(io.Writer) error
		want  error
		key   string
	}{
		"an error at once":      {func(io.Writer) error { return cause }, cause, "file.save.failed"},
		"an error half-way":     {func(w io.Writer) error { _ = write(strings.Repeat("new", 100_000))(w); return cause }, cause, "file.save.failed"},
		"a Fault of the writer": {func(io.Writer) error { return own }, own, "export.failed"},
		"cancelled":             {func(io.Writer) error { return context.Canceled }, context.Canceled, ""},
		"vanished while writing": {
			func(io.Writer) error { return &fs.PathError{Op: "write", Path: "x", Err: fs.ErrPermission} },
			fs.ErrPermission, "file.save.permission",
		},
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, "a")
		if err := os.WriteFile(path, []byte("old"), 0o666); err != nil {
			t.Fatal(err)
		}
		err := disk.Atomically(path, c.write)
		if !errors.Is(err, c.want) || key(err) != c.key {
			t.Errorf("%s: %v", name, err)
		}
		if content(t, path) != "old" {
			t.Errorf("%s: the old file is gone", name)
		}
		alone(t, dir, "a")
	}
}

func TestPanicLeavesTheOldFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	if err := os.WriteFile(path, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	func() {
		defer func() { _ = recover() }()
		_ = disk.Atomically(path, func(io.Writer) error { panic("drawing") })
	}()
	if content(t, path) != "old" {
		t.Error("the old file is gone")
	}
	alone(t, dir, "a")
}

func TestWhereNothingCanBeSaved(t *testing.T) {
	dir := t.TempDir()
	plain := filepath.Join(dir, "plain")
	if err := os.WriteFile(plain, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		filepath.Join(dir, "gone", "a"): "file.save.no-folder",
		filepath.Join(plain, "a"):       "file.save.no-folder",
		dir:                             "file.save.is-folder",
	} {
		called := false
		err := disk.Atomically(path, func(io.Writer) error { called = true; return nil })
		if key(err) != want || called {
			t.Errorf("%s: %v, writer called: %v", path, err, called)
		}
	}
	alone(t, dir, "plain")
}

// TestFolderVanishes while the file is being written.
func TestFolderVanishes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows does not let go of a folder in use")
	}
	dir := filepath.Join(t.TempDir(), "dir")
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	err := disk.Atomically(filepath.Join(dir, "a"), func(io.Writer) error { return os.RemoveAll(dir) })
	if key(err) != "file.save.no-folder" {
		t.Error(err)
	}
}

func TestProtectedFile(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("nothing is protected from root")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	if err := os.WriteFile(path, []byte("old"), 0o444); err != nil {
		t.Fatal(err)
	}
	if err := disk.Atomically(path, write("new")); key(err) != "file.save.permission" || content(t, path) != "old" {
		t.Error(err)
	}
	alone(t, dir, "a")
}

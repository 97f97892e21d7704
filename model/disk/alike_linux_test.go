package disk_test

import (
	"bytes"
	"encoding/binary"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"touchline/model/disk"
)

const nobody, group = 65534, 54321

// belongs is what belongs to a file beside its content.
func belongs(t *testing.T, path string) (mode fs.FileMode, uid, gid uint32, inode uint64) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	s := info.Sys().(*syscall.Stat_t)
	return info.Mode(), s.Uid, s.Gid, s.Ino
}

// asNobody does something as a user who is in the group and owns nothing;
// false if that cannot be.
func asNobody(t *testing.T, do func()) bool {
	t.Helper()
	if os.Getuid() != 0 {
		return false
	}
	done := make(chan bool)
	go func() {
		runtime.LockOSThread() // and never unlock it: the thread ends with the goroutine
		if syscall.Setfsgid(group) != nil || syscall.Setfsuid(nobody) != nil {
			done <- false
			return
		}
		do()
		done <- true
	}()
	return <-done
}

// shared is a folder where everybody may write, and a file in it that root
// shares with a group.
func shared(t *testing.T, mode fs.FileMode) (dir, path string) {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("only root gives files away")
	}
	dir = t.TempDir()
	path = filepath.Join(dir, "a.blueprint")
	if err := os.WriteFile(path, []byte("the old content"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, d := range []string{dir, filepath.Dir(dir)} {
		if err := os.Chmod(d, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chown(path, 0, group); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	return dir, path
}

func TestOwnerAndGroupStay(t *testing.T) {
	dir, path := shared(t, 0o664)
	for _, of := range [][2]int{{nobody, group}, {0, group}, {nobody, 0}} {
		if err := os.Chown(path, of[0], of[1]); err != nil {
			t.Fatal(err)
		}
		_, _, _, before := belongs(t, path)
		if err := disk.Atomically(path, write("new")); err != nil {
			t.Fatal(err)
		}
		if mode, uid, gid, inode := belongs(t, path); mode != 0o664 || int(uid) != of[0] || int(gid) != of[1] || inode == before {
			t.Errorf("%v of %d, %d, not %v; the same file: %v", mode, uid, gid, of, inode == before)
		}
	}
	alone(t, dir, "a.blueprint")
}

// TestSavedByAnotherOfTheGroup: the owner cannot be handed on, so that the
// file is written in place.
func TestSavedByAnotherOfTheGroup(t *testing.T) {
	dir, path := shared(t, 0o664)
	_, _, _, before := belongs(t, path)
	for _, s := range []string{"new", strings.Repeat("longer ", 30_000), "", "x"} {
		var err error
		if !asNobody(t, func() { err = disk.Atomically(path, write(s)) }) {
			t.Skip("cannot be another user")
		}
		if err != nil || content(t, path) != s {
			t.Fatalf("%v, %.20q", err, content(t, path))
		}
		if mode, uid, gid, inode := belongs(t, path); mode != 0o664 || uid != 0 || gid != group || inode != before {
			t.Errorf("%v of %d, %d; the same file: %v", mode, uid, gid, inode == before)
		}
		alone(t, dir, "a.blueprint")
	}
}

// TestOtherNamesStay: a file with two names has them after saving.
func TestOtherNamesStay(t *testing.T) {
	dir := t.TempDir()
	path, other := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	if err := os.WriteFile(path, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if os.Link(path, other) != nil {
		t.Skip("no second names here")
	}
	if err := disk.Atomically(path, write("new content")); err != nil {
		t.Fatal(err)
	}
	if got := content(t, other); got != "new content" {
		t.Errorf("the other name has %q", got)
	}
	alone(t, dir, "a", "b")
}

// TestNobodyReadsTheTemporaryFile who may not read the file, whatever the
// folder hands on.
func TestNobodyReadsTheTemporaryFile(t *testing.T) {
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	for _, mode := range []fs.FileMode{0o600, 0o400, 0o640, 0o604, 0o664, 0o666} {
		dir := t.TempDir()
		path := filepath.Join(dir, "a")
		if err := os.WriteFile(path, []byte("old"), mode); err != nil {
			t.Fatal(err)
		}
		_ = unix.Setxattr(dir, "system.posix_acl_default", accessList(nobody, 7), 0)
		err := disk.Atomically(path, func(w io.Writer) error {
			all, _ := filepath.Glob(filepath.Join(dir, ".touchline-*"))
			if len(all) != 1 {
				t.Fatalf("%v", all)
			}
			if now, _, _, _ := belongs(t, all[0]); now&^mode != 0 {
				t.Errorf("%v: meanwhile it is %v", mode, now)
			}
			return write("new")(w)
		})
		if now, _, _, _ := belongs(t, path); err != nil || now != mode {
			t.Errorf("%v became %v, %v", mode, now, err)
		}
		if n, err := unix.Getxattr(path, "system.posix_acl_access", nil); err == nil && n > 0 {
			t.Errorf("%v: the folder's access list is on it", mode)
		}
	}
}

// accessList is a POSIX access list, as the kernel takes it, in which a user
// has rights that the permission bits do not show.
func accessList(user uint32, may uint16) []byte {
	var b bytes.Buffer
	put := func(v any) { _ = binary.Write(&b, binary.LittleEndian, v) }
	put(uint32(2))
	for _, e := range []struct {
		tag, may uint16
		id       uint32
	}{{1, 6, 1<<32 - 1}, {2, may, user}, {4, 0, 1<<32 - 1}, {0x10, 7, 1<<32 - 1}, {0x20, 0, 1<<32 - 1}} {
		put(e.tag)
		put(e.may)
		put(e.id)
	}
	return b.Bytes()
}

func TestAttributesAndAccessListsStay(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	want := map[string][]byte{
		"user.comment":            []byte("checked by Mei"),
		"user.empty":              {},
		"user.long":               bytes.Repeat([]byte("x"), 2000),
		"system.posix_acl_access": accessList(nobody, 4),
	}
	for name, value := range want {
		if err := unix.Setxattr(path, name, value, 0); err != nil {
			t.Skipf("%s: %v", name, err)
		}
	}
	mode, _, _, before := belongs(t, path)
	if err := disk.Atomically(path, write("new")); err != nil {
		t.Fatal(err)
	}
	for name, value := range want {
		got := make([]byte, 4096)
		n, err := unix.Getxattr(path, name, got)
		if err != nil || !bytes.Equal(got[:n], value) {
			t.Errorf("%s: %v, %q", name, err, got[:max(n, 0)])
		}
	}
	if now, _, _, inode := belongs(t, path); now != mode || inode == before {
		t.Errorf("%v became %v; written in place: %v", mode, now, inode == before)
	}
	alone(t, dir, "a")
}

// TestDiskInPlaceOfAFile is not written over.
func TestDiskInPlaceOfAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "disk")
	if err := syscall.Mknod(path, syscall.S_IFBLK|0o600, 7<<8|250); err != nil {
		t.Skipf("none can be made: %v", err)
	}
	err := disk.Atomically(path, func(io.Writer) error { t.Error("written"); return nil })
	if key(err) != "file.save.irregular" {
		t.Error(err)
	}
}

// TestFullDiskInPlace: where the copy has no room, nothing was begun.
func TestFullDiskInPlace(t *testing.T) {
	dir := mount(t, "size=512k")
	path := filepath.Join(dir, "a")
	old := strings.Repeat("old", 20_000)
	if err := os.WriteFile(path, []byte(old), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(path, filepath.Join(dir, "b")); err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{20_000, 40_000, 50_000, 60_000, 80_000} {
		s := strings.Repeat("new", n)
		err := disk.Atomically(path, write(s))
		switch {
		case err == nil && content(t, path) != s, err != nil && content(t, path) != old:
			t.Errorf("%d: %v, and it holds %.6q…", n, err, content(t, path))
		case err != nil && key(err) != "file.save.full":
			t.Error(err)
		case err == nil:
			old = s
		}
		alone(t, dir, "a", "b")
	}
	if len(old) < 100_000 {
		t.Error("nothing was saved")
	}
}

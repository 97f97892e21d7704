package keep

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"touchline/model"
	"touchline/model/file"
)

const (
	// MaxVersions is how many saves of a document are kept.
	MaxVersions = 20
	// MaxVersionBytes bounds what they take on the disk, compressed; the
	// newest stays in any case.
	MaxVersionBytes = 64 << 20
	// MaxAllVersionBytes bounds the versions of all documents together: the
	// oldest go first.
	MaxAllVersionBytes = 512 << 20
)

const versionSuffix = ".blueprint.gz"

// Version is one save of a document.
type Version struct {
	At     time.Time
	Hash   Hash
	Size   int64 // of the file, in bytes
	Stored int64 // on the disk, in bytes

	path string
}

// Versions is the saves of a document that are kept, newest first. What is
// in the file now is among them, if this program saved it.
func Versions(state, path string) ([]Version, error) {
	all, err := versionsIn(versionsOf(state, path))
	if err != nil {
		return nil, model.Faultf(err, "keep.versions.failed", "file", filepath.Base(path))
	}
	return all, nil
}

// versionsOf is the folder of a document's versions.
func versionsOf(state, path string) string {
	return filepath.Join(state, versionFolder, HashOf([]byte(realPath(path))).String()[:16])
}

func versionsIn(folder string) ([]Version, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []Version
	for _, e := range entries {
		v, ok := parseVersion(e.Name())
		info, err := e.Info()
		if !ok || err != nil || !info.Mode().IsRegular() {
			continue
		}
		v.path, v.Stored = filepath.Join(folder, e.Name()), info.Size()
		all = append(all, v)
	}
	slices.SortFunc(all, func(a, b Version) int { return b.At.Compare(a.At) })
	return all, nil
}

func (v Version) name() string {
	return fmt.Sprintf("%013d-%s-%d%s", v.At.UnixMilli(), v.Hash, v.Size, versionSuffix)
}

func parseVersion(name string) (Version, bool) {
	bare, ok := strings.CutSuffix(name, versionSuffix)
	parts := strings.Split(bare, "-")
	if !ok || len(parts) != 3 {
		return Version{}, false
	}
	at, errAt := strconv.ParseInt(parts[0], 10, 64)
	size, errSize := strconv.ParseInt(parts[2], 10, 64)
	v := Version{At: time.UnixMilli(at), Size: size}
	return v, errAt == nil && errSize == nil && size >= 0 && v.Hash.UnmarshalText([]byte(parts[1])) == nil
}

// Remember keeps the content of a document's file, as it was saved just now,
// as a version. Content that is an earlier version moves to the front; saving
// the newest one again changes nothing.
func Remember(state, path string, data []byte) error {
	return rememberFault(path, remember(state, path, data, time.Now()))
}

func rememberFault(path string, err error) error {
	if err == nil {
		return nil
	}
	return model.Faultf(err, "keep.versions.remember", "file", filepath.Base(path))
}

// rememberOld keeps content that was saved some time ago, as by another
// program, if it is no version yet.
func rememberOld(state, path string, data []byte, at time.Time) error {
	all, err := versionsIn(versionsOf(state, path))
	if err == nil && has(all, HashOf(data)) < 0 {
		err = remember(state, path, data, at)
	}
	return rememberFault(path, err)
}

func has(all []Version, h Hash) int {
	return slices.IndexFunc(all, func(v Version) bool { return v.Hash == h })
}

func remember(state, path string, data []byte, at time.Time) error {
	folder := versionsOf(state, path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	all, err := versionsIn(folder)
	if err != nil {
		return err
	}
	v := Version{At: at, Hash: HashOf(data), Size: int64(len(data))}
	old := has(all, v.Hash)
	if old == 0 {
		return nil
	}
	if len(all) > 0 && !v.At.After(all[0].At) { // two in a millisecond, or a clock was set back
		v.At = all[0].At.Add(time.Millisecond)
	}
	to := filepath.Join(folder, v.name())
	if old > 0 {
		err = os.Rename(all[old].path, to)
	} else {
		err = storeVersion(to, path, data)
	}
	if err != nil {
		return err
	}
	pruneVersions(folder)
	pruneAllVersions(filepath.Join(state, versionFolder), to)
	return nil
}

// storeVersion compresses at the fastest level: on blueprints the best one
// takes five times as long and saves a fifth.
func storeVersion(to, path string, data []byte) error {
	return file.Privately(to, func(w io.Writer) error {
		z, err := gzip.NewWriterLevel(w, gzip.BestSpeed)
		if err != nil {
			return err
		}
		z.Comment = strings.Map(latin1, path) // for who looks with other tools
		if _, err := z.Write(data); err != nil {
			return err
		}
		return z.Close()
	})
}

// latin1 is what the comment of a gzip file may hold.
func latin1(r rune) rune {
	if r < 1 || r > 0xff {
		return '?'
	}
	return r
}

// pruneVersions removes the versions beyond the limits of one document.
func pruneVersions(folder string) {
	all, err := versionsIn(folder)
	if err != nil {
		return
	}
	var stored int64
	for i, v := range all {
		stored += v.Stored
		if i >= MaxVersions || i > 0 && stored > MaxVersionBytes {
			removeAll(v.path)
		}
	}
}

// pruneAllVersions removes the oldest versions of all documents beyond the
// limit, but not the one that was just kept.
func pruneAllVersions(top, just string) {
	folders, err := os.ReadDir(top)
	if err != nil {
		return
	}
	var all []Version
	for _, f := range folders {
		some, err := versionsIn(filepath.Join(top, f.Name()))
		if err == nil {
			all = append(all, some...)
		}
	}
	slices.SortFunc(all, func(a, b Version) int { return b.At.Compare(a.At) })
	var stored int64
	for _, v := range all {
		stored += v.Stored
		if stored > MaxAllVersionBytes && v.path != just {
			removeAll(v.path)
			_ = os.Remove(filepath.Dir(v.path)) // if it is empty now
		}
	}
}

// Read returns the content of the file as it was saved.
func (v Version) Read() ([]byte, error) {
	data, err := v.read()
	if err == nil && HashOf(data) != v.Hash {
		err = errors.New("its checksum is another one")
	}
	if err != nil {
		return nil, model.Faultf(err, "keep.versions.damaged")
	}
	return data, nil
}

func (v Version) read() ([]byte, error) {
	f, err := file.OpenOwn(v.path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	if v.Size > file.MaxFileBytes {
		return nil, errors.New("it is too large")
	}
	var b bytes.Buffer
	if _, err := b.ReadFrom(io.LimitReader(z, v.Size+1)); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Open reads the document as it was saved.
func (v Version) Open() (*model.Document, file.Report, error) {
	data, err := v.Read()
	if err != nil {
		return nil, file.Report{}, err
	}
	return file.Decode(data)
}

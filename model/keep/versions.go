package keep

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"touchline/model"
)

const (
	// MaxVersions is how many saves of a document are kept.
	MaxVersions = 20
	// SureVersions of them, the newest, are kept whatever their size.
	SureVersions = 2
	// MaxVersionBytes bounds what they take on the disk, compressed, with the
	// pictures that they show, each once.
	MaxVersionBytes = 64 << 20
	// MaxAllVersionBytes bounds the versions of all documents together: the
	// oldest go first, but for the sure ones of documents that were saved
	// within SureDays.
	MaxAllVersionBytes = 512 << 20
	SureDays           = 30
)

const versionSuffix = ".blueprint.gz"

// Version is one save of a document.
type Version struct {
	At     time.Time
	Hash   Hash
	Size   int64 // of the file, in bytes
	Stored int64 // on the disk, in bytes, without its pictures

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
	prune(state, folder)
	return nil
}

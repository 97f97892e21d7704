package keep

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// shelf is the versions of one document, newest first, with what they take on
// the disk.
type shelf struct {
	folder   string
	versions []Version
	needs    map[Hash]int // how many of the versions show a picture
	shows    [][]Hash     // by version
	sizes    map[Hash]int64
	size     int64 // of all
}

// readShelf reads the heads of a document's versions.
func readShelf(folder string) (*shelf, error) {
	all, err := versionsIn(folder)
	if err != nil {
		return nil, err
	}
	s := &shelf{folder: folder, versions: all, needs: map[Hash]int{}, sizes: map[Hash]int64{}}
	for _, v := range all {
		pictures := v.pictures()
		slices.SortFunc(pictures, func(a, b Hash) int { return slices.Compare(a[:], b[:]) })
		pictures = slices.Compact(pictures)
		s.shows = append(s.shows, pictures)
		s.size += v.Stored
		for _, h := range pictures {
			if s.needs[h]++; s.needs[h] > 1 {
				continue
			}
			if info, err := os.Lstat(picturePath(folder, h)); err == nil {
				s.sizes[h] = info.Size()
				s.size += info.Size()
			}
		}
	}
	return s, nil
}

// dropLast removes the oldest version. Its pictures that no other one shows
// are counted out; tidy removes them.
func (s *shelf) dropLast() {
	last := len(s.versions) - 1
	removeAll(s.versions[last].path)
	s.size -= s.versions[last].Stored
	for _, h := range s.shows[last] {
		if s.needs[h]--; s.needs[h] == 0 {
			s.size -= s.sizes[h]
		}
	}
	s.versions, s.shows = s.versions[:last], s.shows[:last]
}

// youngPicture is how long a picture that no version shows is left: its
// version may be on its way.
const youngPicture = time.Hour

// tidy removes the pictures that no version shows.
func (s *shelf) tidy() {
	entries, err := os.ReadDir(s.folder)
	if err != nil {
		return
	}
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), pictureSuffix)
		var h Hash
		if !ok || h.UnmarshalText([]byte(name)) != nil || s.needs[h] > 0 {
			continue
		}
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > youngPicture {
			removeAll(filepath.Join(s.folder, e.Name()))
		}
	}
}

// prune removes the versions beyond the limits, of the document that was just
// saved and then of all.
func prune(state, folder string) {
	if s, err := readShelf(folder); err == nil {
		for len(s.versions) > MaxVersions || len(s.versions) > SureVersions && s.size > MaxVersionBytes {
			s.dropLast()
		}
		s.tidy()
	}
	top := filepath.Join(state, versionFolder)
	if sizeOfAll(top) > MaxAllVersionBytes {
		pruneAll(top, folder)
	}
}

// sizeOfAll is what all versions take, without looking into them.
func sizeOfAll(top string) (size int64) {
	folders, err := os.ReadDir(top)
	if err != nil {
		return 0
	}
	for _, f := range folders {
		entries, _ := os.ReadDir(filepath.Join(top, f.Name()))
		for _, e := range entries {
			if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
				size += info.Size()
			}
		}
	}
	return size
}

// pruneAll removes the oldest versions of all documents, but not the sure
// ones of the document in a folder, nor of those that were saved lately.
func pruneAll(top, just string) {
	folders, err := os.ReadDir(top)
	if err != nil {
		return
	}
	type entry struct {
		of *shelf
		v  Version
	}
	var all []entry
	var size int64
	lately := time.Now().AddDate(0, 0, -SureDays)
	for _, f := range folders {
		s, err := readShelf(filepath.Join(top, f.Name()))
		if err != nil {
			continue
		}
		if len(s.versions) == 0 {
			s.tidy()
			_ = os.Remove(s.folder) // if it is empty now
			continue
		}
		size += s.size
		sure := 0
		if s.folder == just || s.versions[0].At.After(lately) {
			sure = SureVersions
		}
		for _, v := range s.versions[min(sure, len(s.versions)):] {
			all = append(all, entry{s, v})
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int { return b.v.At.Compare(a.v.At) })
	for i := len(all) - 1; i >= 0 && size > MaxAllVersionBytes; i-- {
		s := all[i].of
		size -= s.size
		s.dropLast() // the oldest of all is the oldest of its document
		size += s.size
		s.tidy()
		_ = os.Remove(s.folder) // if it is empty now
	}
}

// VersionUse is what the versions of a document take, and may take.
type VersionUse struct {
	Kept, MostKept     int
	Stored, MostStored int64 // bytes on the disk, pictures once
}

// UseOfVersions tells it. Where Stored is near MostStored, fewer are kept
// than MostKept, but [SureVersions] in any case.
func UseOfVersions(state, path string) (VersionUse, error) {
	s, err := readShelf(versionsOf(state, path))
	if err != nil {
		return VersionUse{}, err
	}
	return VersionUse{Kept: len(s.versions), MostKept: MaxVersions, Stored: s.size, MostStored: MaxVersionBytes}, nil
}

package keep

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const (
	// TrashDays is how long discarded drafts are kept.
	TrashDays = 14
	// maxTrashBytes bounds them: the oldest go first.
	maxTrashBytes = 256 << 20
	// maxLeftover is how long a file that was being written may lie about:
	// the process that wrote it is long dead.
	maxLeftover = 24 * time.Hour
)

// discard moves a draft to the trash and lets go of its mark, which the
// caller holds.
func discard(folder, name string, m *mark) error {
	trash := filepath.Join(folder, trashFolder)
	if err := os.MkdirAll(trash, 0o700); err != nil {
		return err
	}
	from, to := filepath.Join(folder, name+draftSuffix), filepath.Join(trash, name+draftSuffix)
	if err := os.Rename(from, to); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	now := time.Now()
	_ = os.Chtimes(to, now, now) // when it was thrown away
	m.release()                  // first: Windows removes no open file
	removeAll(filepath.Join(folder, name+markSuffix))
	tidy(trash, now.AddDate(0, 0, -TrashDays), maxTrashBytes)
	return nil
}

// tidy removes the files of a folder that are older than a time, and the
// oldest of what is left until the rest is no more than some bytes.
func tidy(folder string, before time.Time, most int64) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	var all []fs.FileInfo
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
			all = append(all, info)
		}
	}
	slices.SortFunc(all, func(a, b fs.FileInfo) int { // newest first
		return cmp.Or(b.ModTime().Compare(a.ModTime()), strings.Compare(b.Name(), a.Name()))
	})
	var total int64
	for _, info := range all {
		total += info.Size()
		if info.ModTime().Before(before) || total > most {
			removeAll(filepath.Join(folder, info.Name()))
		}
	}
}

// sweep removes what killed processes left in the drafts' folder beside
// drafts: half-written files, and marks without a draft.
func sweep(folder string, entries []fs.DirEntry, now time.Time) {
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || now.Sub(info.ModTime()) < maxLeftover {
			continue
		}
		path := filepath.Join(folder, e.Name())
		name, isMark := strings.CutSuffix(e.Name(), markSuffix)
		switch {
		case isLeftover(e.Name()):
			removeAll(path)
		case isMark:
			if _, err := os.Stat(filepath.Join(folder, name+draftSuffix)); err == nil {
				continue
			}
			if m, err := takeMark(path); err == nil {
				m.release()
				removeAll(path)
			}
		}
	}
}

// isLeftover reports whether a file is one that disk.Atomically was writing.
func isLeftover(name string) bool {
	return strings.HasPrefix(name, ".touchline-") && strings.HasSuffix(name, ".tmp")
}

package keep

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
)

// Found is a draft that a process left when it died.
type Found struct {
	Origin
	User  string
	Host  string
	PID   int
	Began time.Time // when the draft was begun
	Kept  time.Time // when it was last written
	Torn  bool      // the last moments are missing
	Err   error     // why nothing can be read from it; nil for nearly all
	Disk  DiskState

	folder, name string
}

// DiskState is how the file of a draft stands now.
type DiskState string

const (
	DiskUnsaved DiskState = "unsaved" // the document was never saved
	DiskSame    DiskState = "same"    // the file is what the draft began from
	DiskChanged DiskState = "changed" // the file became another one since
	DiskMissing DiskState = "missing" // the file is not there or cannot be read
)

// ID tells a draft from every other.
func (f Found) ID() string { return f.name }

// Drafts is the drafts of dead processes that hold something that is not in
// their document's file, newest first. It reads every draft and its file, so
// that it may take a while: call it in the background. Drafts with nothing
// to recover are discarded.
func Drafts(state string) ([]Found, error) {
	folder := filepath.Join(state, draftFolder)
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, model.Faultf(err, "keep.drafts.failed", "folder", folder)
	}
	var all []Found
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), draftSuffix); ok && e.Type().IsRegular() {
			if f, ok := findDraft(folder, name); ok {
				all = append(all, f)
			}
		}
	}
	sweep(folder, entries, time.Now())
	slices.SortFunc(all, func(a, b Found) int { return b.Kept.Compare(a.Kept) })
	return all, nil
}

// findDraft reads one draft and reports whether it is to be offered. One
// that holds nothing goes to the trash.
func findDraft(folder, name string) (Found, bool) {
	found := Found{folder: folder, name: name}
	m, err := takeMark(filepath.Join(folder, name+markSuffix))
	if err != nil {
		return found, false // its process lives
	}
	defer m.release()
	j, err := loadJournal(filepath.Join(folder, name+draftSuffix))
	if err != nil {
		return found.damaged(err)
	}
	found.Origin, found.User, found.Host, found.PID = j.who.origin(), j.who.User, j.who.Host, j.who.PID
	found.Began, found.Kept, found.Torn = j.began, j.kept, j.torn
	if j.saving != nil { // did the save end?
		if h, err := HashFile(j.saving.Path); err == nil && h == j.saving.Hash {
			found.Origin, j.saved = *j.saving, j.saved || j.before
		}
	}
	if j.saved && !j.torn {
		_ = discard(folder, name, m)
		return found, false
	}
	doc, _, err := j.replay.Document()
	if err != nil {
		return found.damaged(err)
	}
	var equal bool
	found.Disk, equal = compareDisk(found.Origin, doc)
	if equal {
		_ = discard(folder, name, m)
		return found, false
	}
	return found, true
}

// damaged is a draft that nothing can be read from: who left it is told.
func (f Found) damaged(err error) (Found, bool) {
	info, statErr := os.Stat(filepath.Join(f.folder, f.name+draftSuffix))
	if statErr != nil {
		return f, false
	}
	if f.Kept.IsZero() {
		f.Began, f.Kept = info.ModTime(), info.ModTime()
	}
	f.Err = model.Faultf(err, "keep.drafts.unreadable")
	return f, true
}

func loadJournal(path string) (journal, error) {
	f, err := disk.OpenOwn(path, os.O_RDONLY)
	if err != nil {
		return journal{}, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return journal{}, err
	}
	if info.Size() > maxJournalBytes {
		return journal{}, errNoJournal
	}
	data, err := io.ReadAll(io.LimitReader(f, maxJournalBytes))
	if err != nil {
		return journal{}, err
	}
	return readJournal(data)
}

// compareDisk looks at the file of a draft, and reports whether it holds the
// same document.
func compareDisk(of Origin, draft *model.Document) (DiskState, bool) {
	if of.Path == "" {
		return DiskUnsaved, false
	}
	f, err := disk.OpenRegular(of.Path)
	if err != nil {
		return DiskMissing, false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, file.MaxFileBytes+1))
	if err != nil {
		return DiskMissing, false
	}
	state := DiskChanged
	if HashOf(data) == of.Hash {
		state = DiskSame
	}
	text := file.Encode(draft)
	if bytes.Equal(text, data) {
		return state, true
	}
	doc, report, err := file.Decode(data) // it may be written in another way
	return state, err == nil && report.Clean() && bytes.Equal(file.Encode(doc), text)
}

// Open reads the draft. The Report says what was missing in one that was
// damaged. The draft stays where it is: note the document in a Draft of its
// own, and then discard this one.
func (f Found) Open() (*model.Document, file.Report, error) {
	j, err := loadJournal(filepath.Join(f.folder, f.name+draftSuffix))
	if err != nil {
		return nil, file.Report{}, model.Faultf(err, "keep.drafts.unreadable")
	}
	d, report, err := j.replay.Document()
	if err != nil {
		return nil, report, model.Faultf(err, "keep.drafts.unreadable")
	}
	return d, report, nil
}

// Discard takes the draft out of what Drafts finds. It stays in the trash
// for [TrashDays]. It fails if the draft's process lives after all.
func (f Found) Discard() error {
	m, err := takeMark(filepath.Join(f.folder, f.name+markSuffix))
	if err == nil {
		defer m.release()
		err = discard(f.folder, f.name, m)
	}
	if err != nil {
		return model.Faultf(err, "keep.drafts.discard")
	}
	return nil
}

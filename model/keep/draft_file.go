package keep

import (
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
)

const (
	draftSuffix = ".draft"
	markSuffix  = ".lock"
)

// A journal is written anew when its changes are longer than the document
// itself, within these bounds: small ones do not matter, and large ones must
// not take long to read.
const (
	minChangesBytes = 1 << 20
	maxChangesBytes = 32 << 20
)

// draftFile is the journal of one draft on the disk, with its mark.
type draftFile struct {
	folder string
	name   string // without suffix
	of     Origin
	began  time.Time
	mark   *mark
	device device

	journal journalWriter   // nil: to be written anew
	written *model.Document // what the journal ends in
	base    int             // bytes of the whole document in it
	changes int             // bytes of what follows
}

// device is what a draft does to the disk; tests put faults into it.
type device struct {
	whole  func(path string, write func(io.Writer) error) error
	append func(path string) (journalWriter, error)
}

type journalWriter interface {
	io.WriteCloser
	Sync() error
	isAt(path string) bool
}

type openJournal struct{ *os.File }

func (j openJournal) isAt(path string) bool { return isAt(j.File, path) }

var realDevice = device{
	whole: disk.Privately,
	append: func(path string) (journalWriter, error) {
		f, err := disk.OpenOwn(path, os.O_WRONLY|os.O_APPEND)
		return openJournal{f}, err
	},
}

// newDraftFile makes the draft's mark; the journal comes with the first
// change.
func newDraftFile(folder string, of Origin) (*draftFile, error) {
	d := &draftFile{folder: folder, of: of, began: time.Now(), device: realDevice}
	document := HashOf([]byte(realPath(of.Path))).String()[:8]
	for try := 0; ; try++ {
		d.name = document + "-" + strconv.Itoa(os.Getpid()) + "-" + strconv.FormatUint(uint64(rand.Uint32()), 36)
		err := d.makeMark()
		if err == nil {
			return d, nil
		}
		if taken := errors.Is(err, fs.ErrExist) || errors.Is(err, errHeld); !taken || try == 10 {
			return nil, err
		}
	}
}

func (d *draftFile) makeMark() error {
	if err := os.MkdirAll(d.folder, 0o700); err != nil {
		return err
	}
	m, err := makeMark(d.path(markSuffix))
	if err != nil {
		return err
	}
	d.mark.release()
	d.mark = m
	return nil
}

func (d *draftFile) path(suffix string) string { return filepath.Join(d.folder, d.name+suffix) }

// write brings the journal to the newest document, and notes saves. lost says
// that the file of the last of them is gone again.
func (d *draftFile) write(newest *model.Document, saves []*savedAs, lost bool, now time.Time) error {
	clean := false // nothing to recover
	for _, s := range saves {
		if s.done {
			d.of = s.of
		}
		clean = s.done && s.doc == newest && !lost
	}
	var frames []byte
	anew := d.journal == nil || !d.journal.isAt(d.path(draftSuffix))
	if !anew {
		frames = d.frames(newest, saves, lost, now)
		anew = d.changes+len(frames) > max(minChangesBytes, min(d.base, maxChangesBytes))
	}
	switch {
	case anew && clean:
		return d.drop()
	case anew:
		return d.writeAnew(newest, saves, lost, now)
	case len(frames) == 0:
		return nil
	}
	if _, err := d.journal.Write(frames); err != nil {
		return d.writeAnew(newest, saves, lost, now) // the end of the journal is not known now
	}
	if err := d.journal.Sync(); err != nil {
		return d.writeAnew(newest, saves, lost, now)
	}
	d.written = newest
	d.changes += len(frames)
	return nil
}

// frames is what brings the journal from what is written to the newest
// document. A change behind a save, be it an empty one, says that the save
// was not of the newest document.
func (d *draftFile) frames(newest *model.Document, saves []*savedAs, lost bool, now time.Time) []byte {
	var b []byte
	at := d.written
	change := func() {
		b = appendFrame(b, frame{frameChange, now, file.EncodeChanges(at, newest)})
		at = newest
	}
	for _, s := range saves {
		if s.doc != newest {
			b = appendFrame(b, d.saveFrame(s, now))
			change()
			continue
		}
		if at != newest {
			change()
		}
		b = appendFrame(b, d.saveFrame(s, now))
	}
	if at != newest || lost {
		change()
	}
	return b
}

func (d *draftFile) saveFrame(s *savedAs, now time.Time) frame {
	kind := frameSaving
	if s.done {
		kind = frameSaved
	}
	return s.of.journalOrigin(d.began).frame(kind, now)
}

// writeAnew replaces the journal by one of the whole document. Until the new
// one is there the old one stays.
func (d *draftFile) writeAnew(newest *model.Document, saves []*savedAs, lost bool, now time.Time) error {
	d.closeJournal()
	if !d.mark.isAt(d.path(markSuffix)) { // someone emptied the folder
		removeAll(d.path(markSuffix))
		if err := d.makeMark(); err != nil {
			return err
		}
	}
	body := file.Encode(newest)
	text := appendFrame([]byte(firstLine), d.of.journalOrigin(d.began).frame(frameOrigin, now))
	for _, s := range saves { // before the document that they were not of
		if s.doc != newest {
			text = appendFrame(text, d.saveFrame(s, now))
		}
	}
	text = appendFrame(text, frame{frameWhole, now, body})
	for _, s := range saves {
		if s.doc == newest {
			text = appendFrame(text, d.saveFrame(s, now))
		}
	}
	if lost {
		text = appendFrame(text, frame{frameChange, now, file.EncodeChanges(newest, newest)})
	}
	path := d.path(draftSuffix)
	err := d.device.whole(path, func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	})
	if err != nil {
		return err
	}
	d.written, d.base, d.changes = newest, len(body), 0
	// Without the journal open the next change is written anew: slow, and
	// as safe.
	if j, err := d.device.append(path); err == nil {
		d.journal = j
	}
	return nil
}

func (d *draftFile) closeJournal() {
	if d.journal != nil {
		d.journal.Close()
		d.journal = nil
	}
}

// drop removes the journal: there is nothing to recover.
func (d *draftFile) drop() error {
	d.closeJournal()
	d.written = nil
	err := os.Remove(d.path(draftSuffix))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// close lets go of the draft; it stays on the disk.
func (d *draftFile) close() {
	d.closeJournal()
	d.mark.release()
}

// remove removes the draft. The journal goes first: a mark alone is nothing.
func (d *draftFile) remove() {
	d.closeJournal()
	removeAll(d.path(draftSuffix))
	d.mark.release()
	removeAll(d.path(markSuffix))
}

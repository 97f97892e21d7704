package keep

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"touchline/model/disk"
)

// What was copied whole, for other running copies of the program: the
// system's clipboard holds its text alone. It is one file in the state folder,
// named by a hash of that text, so that a copy that finds the text on the
// clipboard finds what belongs to it, and nothing that is older.

const (
	clipFolder = "clip"
	clipSuffix = ".blueprint"
	// MaxClipBytes bounds what is kept.
	MaxClipBytes = 64 << 20
)

func clipPath(state, text string) string {
	return filepath.Join(state, clipFolder, HashOf([]byte(text)).String()+clipSuffix)
}

// KeepClip keeps what a text on the clipboard stands for, in place of what was
// kept before.
func KeepClip(state, text string, data []byte) error {
	if len(data) > MaxClipBytes {
		return errors.New("the clip is too large to be kept")
	}
	path := clipPath(state, text)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := disk.CreateBeside(path, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		removeAll(f.Name())
		return err
	}
	old, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"+clipSuffix))
	for _, name := range old {
		if name != path {
			removeAll(name)
		}
	}
	return err
}

// Clip is what was kept of something that was copied.
type Clip struct {
	Of   Hash // of the text on the clipboard
	At   time.Time
	Data []byte
}

// For reports whether the clip is what a text on the clipboard stands for.
func (c Clip) For(text string) bool { return len(c.Data) > 0 && c.Of == HashOf([]byte(text)) }

// LastClip is what was kept last, by any copy of the program; seen is what
// that was before, which is not read again. Nothing kept is the zero Clip.
func LastClip(state string, seen Clip) Clip {
	all, err := filepath.Glob(filepath.Join(state, clipFolder, "*"+clipSuffix))
	if err != nil {
		return Clip{}
	}
	var last Clip
	for _, path := range all { // more than one while one is being replaced
		info, err := os.Lstat(path)
		var of Hash
		if err != nil || of.UnmarshalText([]byte(strings.TrimSuffix(filepath.Base(path), clipSuffix))) != nil {
			continue
		}
		if info.ModTime().After(last.At) {
			last = Clip{Of: of, At: info.ModTime()}
		}
	}
	if last.At.IsZero() {
		return Clip{}
	}
	if last.Of == seen.Of && last.At.Equal(seen.At) {
		return seen
	}
	f, err := disk.OpenOwn(filepath.Join(state, clipFolder, last.Of.String()+clipSuffix), os.O_RDONLY)
	if err != nil {
		return Clip{}
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxClipBytes+1))
	if err != nil || len(data) > MaxClipBytes {
		return Clip{}
	}
	last.Data = data
	return last
}

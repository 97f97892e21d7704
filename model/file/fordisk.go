package file

import (
	"bytes"
	"errors"
	"io"

	"touchline/model"
	"touchline/model/disk"
)

// ForDisk returns the bytes of a document's file, to take the place of old
// ones (nil for none), or why it cannot be saved: whatever reading would
// refuse or change is refused here, as a *model.Fault, before anything on the
// disk is touched. So what was saved can be opened, and is the same.
//
// The line ends are those that most lines of the old file have. Where both are
// mixed, as after an editor that does not know of them, that is the choice
// that changes the fewest lines under version control.
func ForDisk(d *model.Document, old []byte) ([]byte, error) {
	return forDisk(d, old, MaxFileBytes)
}

func forDisk(d *model.Document, old []byte, most int) ([]byte, error) {
	if found := d.Check(); len(found) > 0 {
		return nil, found[0].Fault()
	}
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		return nil, err
	}
	if b.Len() > most {
		return nil, limitFault("file.save.bytes", most>>20, 0)
	}
	again, report, err := Decode(b.Bytes())
	if err != nil {
		return nil, err
	}
	same := &comparing{want: b.Bytes()}
	if !report.Clean() || Write(same, again) != nil || len(same.want) > 0 {
		return nil, model.NewFault("file.save.changed")
	}
	if !crlf(old) {
		return b.Bytes(), nil
	}
	data := bytes.ReplaceAll(b.Bytes(), []byte("\n"), []byte("\r\n")) // texts hold none
	if len(data) > most {
		return b.Bytes(), nil // rather other line ends than none
	}
	return data, nil
}

var errOther = errors.New("it is something else")

// comparing fails when something else is written than what it wants.
type comparing struct{ want []byte }

func (c *comparing) Write(p []byte) (int, error) {
	rest, ok := bytes.CutPrefix(c.want, p)
	if !ok {
		return 0, errOther
	}
	c.want = rest
	return len(p), nil
}

// lineSample is how much of a file tells its line ends.
const lineSample = 1 << 20 // bytes

// crlf reports whether most lines end as on Windows.
func crlf(text []byte) bool {
	text = text[:min(len(text), lineSample)]
	return 2*bytes.Count(text, []byte("\r\n")) > bytes.Count(text, []byte("\n"))
}

// Save replaces a file by the document: see [ForDisk] and [disk.Atomically].
func Save(path string, d *model.Document) error {
	data, err := ForDisk(d, Begin(path))
	if err != nil {
		return err
	}
	return disk.Atomically(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// Begin is the beginning of a file, enough of it for [ForDisk]; nil if there is
// none.
func Begin(path string) []byte {
	f, err := disk.OpenRegular(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, lineSample))
	if err != nil {
		return nil
	}
	return text
}

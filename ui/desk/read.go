package desk

import (
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"
	"strings"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
	"touchline/model/keep"
	"touchline/source"
)

// ReadFile reads what package source can: a blueprint, a PDF that has one in
// it, or a file of another program; what was understood of that is in Note, as
// a *reading.Reading. Only a blueprint belongs to its file. An empty file, as
// made by touch, is a new document that belongs to it: blank makes that.
func ReadFile(path string, blank func() *model.Document) (o Opened, err error) {
	defer Guard(&err)
	if path, err = filepath.Abs(path); err != nil {
		return o, disk.WhyNotOpened(path, err)
	}
	o.Name = filepath.Base(path)
	r, err := source.Open(path, source.Options{})
	o.Doc, o.Report, o.Note = r.Doc, r.Report, r.Reading
	if r.Kind != source.Blueprint {
		o.From = path
		return o, err
	}
	o.Path, o.Hash = path, keep.HashOf(r.Data)
	if r.Data != nil && len(r.Data) == 0 && strings.EqualFold(filepath.Ext(path), file.Extension) {
		o.Doc = blank()
		return o, nil
	}
	return o, err
}

// readAll reads the file of a document that is open, whatever is in it now.
func readAll(path string) ([]byte, error) {
	f, err := disk.OpenRegular(path)
	if err != nil {
		return nil, disk.WhyNotOpened(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, file.MaxFileBytes+1))
	return data, disk.WhyNotOpened(path, err)
}

func decode(data []byte) (doc *model.Document, report file.Report, err error) {
	defer Guard(&err)
	return file.Decode(data)
}

// Guard turns a panic into a Fault: whatever a file holds, the window stays.
func Guard(err *error) {
	if p := recover(); p != nil {
		*err = model.Faultf(fmt.Errorf("panic: %v\n%s", p, debug.Stack()), "ui.broken")
	}
}

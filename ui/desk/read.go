package desk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"touchline/export/pdf"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
	"touchline/model/sheet"
)

// ReadFile reads a blueprint, a PDF that has one in it, or a table; what of a
// table has no place is in Note, as []sheet.Unplaced. An empty file, as made
// by touch, is a new document that belongs to it: blank makes that.
func ReadFile(path string, blank func() *model.Document) (o Opened, err error) {
	defer Guard(&err)
	if path, err = filepath.Abs(path); err != nil {
		return o, model.Faultf(err, "ui.open.failed", "file", path)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return o, model.Faultf(nil, "ui.open.missing", "file", path)
	case err != nil:
		return o, model.Faultf(err, "ui.open.failed", "file", path)
	case info.IsDir():
		return o, model.Faultf(nil, "ui.open.folder", "file", path)
	case !info.Mode().IsRegular():
		return o, model.Faultf(nil, "ui.open.special", "file", path) // a pipe would wait for ever
	}
	o.Name = filepath.Base(path)
	switch strings.ToLower(filepath.Ext(path)) {
	case ".pdf":
		o.From = path
		o.Doc, o.Report, err = readPDF(path)
	case ".csv":
		o.From = path
		var left []sheet.Unplaced
		o.Doc, left, err = readTable(path)
		o.Note = left
	default:
		var data []byte
		if data, err = readAll(path); err != nil {
			return o, err
		}
		o.Path, o.Hash = path, keep.HashOf(data)
		if len(data) == 0 && strings.EqualFold(filepath.Ext(path), file.Extension) {
			o.Doc = blank()
			return o, nil
		}
		o.Doc, o.Report, err = decode(data)
	}
	return o, err
}

func readAll(path string) ([]byte, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, model.Faultf(nil, "ui.open.special", "file", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, model.Faultf(err, "ui.open.failed", "file", path)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, file.MaxFileBytes+1))
	if err != nil {
		return nil, model.Faultf(err, "ui.open.failed", "file", path)
	}
	return data, nil
}

func decode(data []byte) (doc *model.Document, report file.Report, err error) {
	defer Guard(&err)
	return file.Decode(data)
}

// readPDF takes the blueprint out of a PDF that the program made.
func readPDF(path string) (*model.Document, file.Report, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, file.Report{}, model.Faultf(err, "ui.open.failed", "file", path)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, file.Report{}, model.Faultf(err, "ui.open.failed", "file", path)
	}
	data, err := pdf.Attachment(f, info.Size())
	if err != nil {
		return nil, file.Report{}, err
	}
	return file.Decode(data)
}

func readTable(path string) (*model.Document, []sheet.Unplaced, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, model.Faultf(err, "ui.open.failed", "file", path)
	}
	defer f.Close()
	return sheet.ReadCSV(f, rand.Uint64)
}

// Guard turns a panic into a Fault: whatever a file holds, the window stays.
func Guard(err *error) {
	if p := recover(); p != nil {
		*err = model.Faultf(fmt.Errorf("panic: %v\n%s", p, debug.Stack()), "ui.broken")
	}
}

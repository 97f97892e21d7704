package source

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"touchline/export/pdf"
	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
	"touchline/model/reading"
	"touchline/model/sheet"
)

// Options say how a file is read, where it is not to be found out. The zero
// Options are what most want.
type Options struct {
	Table     sheet.Options   // of a table
	Encoding  string          // of a text: "GB18030"; "": it is found
	Separator string          // of separated values: one of Separators; "": it is found
	Sheet     string          // of a workbook: the name of the sheet; of a page: the number of the table; "": it is found
	Notes     []reading.Place // what is left out there becomes a note
	Bits      model.Bits      // for the ids of what is not a blueprint; nil: from what was read
}

// Result is what a file holds.
type Result struct {
	Kind    Kind
	Doc     *model.Document
	Report  file.Report      // what was repaired in a blueprint
	Reading *reading.Reading // what was understood of a file of another program
	Size    int64            // bytes of the file
	Data    []byte           // of a blueprint in a file of its own: the file's content
}

// Open opens a regular file. Whatever happens, the result says what kind it
// is, as far as that is known. Errors are *model.Fault with keys of the areas
// file, pdf, reading, sheet, source, workbook and of the readers of drawings.
func Open(path string, o Options) (r Result, err error) {
	f, begin, size, err := look(path)
	if err != nil {
		return r, err
	}
	defer f.Close()
	r = Result{Kind: KindOf(path, begin), Size: size}
	if r.Kind == PDF {
		return r, r.pdf(f)
	}
	limit := int64(MaxBytes)
	if r.Kind == Blueprint {
		limit = file.MaxFileBytes
	}
	if size > limit {
		if r.Kind == Blueprint {
			_, _, err = file.Read(f, size) // says so
			return r, err
		}
		return r, tooLarge()
	}
	b := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead)) // the end is found without growing
	if _, err = b.ReadFrom(io.LimitReader(f, limit+1)); err != nil {
		return r, disk.WhyNotOpened(path, err)
	}
	r.Size = int64(b.Len())
	return r, r.bytes(path, b.Bytes(), o)
}

// Bytes opens what was read already, such as the standard input. The name may
// be "".
func Bytes(name string, data []byte, o Options) (r Result, err error) {
	r = Result{Kind: KindOf(name, data), Size: int64(len(data))}
	return r, r.bytes(name, data, o)
}

func (r *Result) bytes(name string, data []byte, o Options) error {
	switch r.Kind {
	case PDF:
		return r.pdf(bytes.NewReader(data))
	case Blueprint:
		r.Data = data
		return r.blueprint(data)
	case Picture:
		return model.NewFault("source.picture", "file", filepath.Base(name))
	}
	if len(data) > MaxBytes {
		return tooLarge()
	}
	t := &Taken{Kind: r.Kind, Name: name, Size: r.Size, data: data}
	defer t.Close()
	got, err := t.Read(context.Background(), o)
	r.Doc, r.Reading = got.Doc, got.Reading
	return err
}

// KindAt is the kind of a file, without reading the whole of it.
func KindAt(path string) (Kind, error) {
	f, begin, _, err := look(path)
	if err != nil {
		return named(path), err
	}
	f.Close()
	return KindOf(path, begin), nil
}

// look opens a file and reads its beginning.
func look(path string) (f *os.File, begin []byte, size int64, err error) {
	if f, err = disk.OpenRegular(path); err != nil {
		return nil, nil, 0, disk.WhyNotOpened(path, err)
	}
	info, err := f.Stat()
	if err == nil {
		begin = make([]byte, min(BeginBytes, info.Size()))
		_, err = f.ReadAt(begin, 0)
	}
	if err != nil && !errors.Is(err, io.EOF) {
		f.Close()
		return nil, nil, 0, disk.WhyNotOpened(path, err)
	}
	return f, begin, info.Size(), nil
}

func (r *Result) blueprint(data []byte) (err error) {
	r.Doc, r.Report, err = file.Decode(data)
	return err
}

// pdf takes the blueprint out of a PDF.
func (r *Result) pdf(f io.ReaderAt) error {
	data, err := pdf.Attachment(f, r.Size)
	if err != nil {
		return err
	}
	return r.blueprint(data)
}

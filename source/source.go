package source

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"touchline/export/pdf"
	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
	"touchline/model/sheet"
	"touchline/model/table/workbook"
)

// Options say how a file is read. The zero Options are what most want.
type Options struct {
	Table sheet.Options // of a table
}

// Result is what a file holds.
type Result struct {
	Kind     Kind
	Doc      *model.Document
	Report   file.Report      // what was repaired in a blueprint
	Unplaced []sheet.Unplaced // what of a table has no place in one
	Size     int64            // bytes of the file
	Data     []byte           // of a blueprint in a file of its own: the file's content
}

// Open opens a regular file. Whatever happens, the result says what kind it
// is, as far as that is known. Errors are *model.Fault with keys of the areas
// file, pdf, sheet and source.
func Open(path string, o Options) (r Result, err error) {
	f, begin, size, err := look(path)
	if err != nil {
		return r, err
	}
	defer f.Close()
	r = Result{Kind: KindOf(path, begin), Size: size}
	switch r.Kind {
	case PDF:
		return r, r.pdf(f)
	case Table:
		return r, r.table(f, path, o)
	case Workbook:
		data, err := io.ReadAll(io.LimitReader(f, workbook.MaxBytes+1))
		if err != nil {
			return r, disk.WhyNotOpened(path, err)
		}
		return r, r.workbook(data, path, o)
	case Blueprint:
		if size > file.MaxFileBytes {
			_, _, err = file.Read(f, size) // says so
			return r, err
		}
		b := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead)) // the end is found without growing
		if _, err = b.ReadFrom(io.LimitReader(f, file.MaxFileBytes+1)); err != nil {
			return r, disk.WhyNotOpened(path, err)
		}
		r.Data, r.Size = b.Bytes(), int64(b.Len())
		return r, r.blueprint(r.Data)
	}
	return r, r.no(path)
}

// Bytes opens what was read already, such as the standard input. The name may
// be "".
func Bytes(name string, data []byte, o Options) (r Result, err error) {
	r = Result{Kind: KindOf(name, data), Size: int64(len(data))}
	switch r.Kind {
	case PDF:
		return r, r.pdf(bytes.NewReader(data))
	case Table:
		return r, r.table(bytes.NewReader(data), name, o)
	case Workbook:
		return r, r.workbook(data, name, o)
	case Blueprint:
		r.Data = data
		return r, r.blueprint(data)
	}
	return r, r.no(name)
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

// table makes a blueprint of a table.
func (r *Result) table(f io.Reader, name string, o Options) (err error) {
	if r.Doc, r.Unplaced, err = sheet.Read(f, o.Table); err != nil {
		return err
	}
	r.title(name)
	return nil
}

// workbook makes a blueprint of the first sheet that is laid out as one.
func (r *Result) workbook(data []byte, name string, o Options) error {
	b, err := workbook.Open(data)
	if err != nil {
		return err
	}
	defer b.Close()
	why := error(model.Faultf(nil, "sheet.layout"))
	for _, title := range b.Sheets() {
		s, err := b.Sheet(title.Name)
		if err != nil {
			return err
		}
		if r.Doc, r.Unplaced, why = sheet.Cells(s.Rows, o.Table); why == nil {
			r.title(name)
			return nil
		}
	}
	return why
}

// title gives a blueprint that has none the file's name.
func (r *Result) title(name string) {
	if name == "" {
		return
	}
	h := *r.Doc.Head
	h.Title = strings.ToValidUTF8(strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)), "\uFFFD")
	r.Doc = r.Doc.WithHead(&h)
}

// no refuses a file that cannot hold a blueprint.
func (r *Result) no(name string) error {
	return model.Faultf(nil, "source.picture", "file", filepath.Base(name))
}

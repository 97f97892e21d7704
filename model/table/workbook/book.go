package workbook

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"iter"

	"github.com/xuri/excelize/v2"

	"touchline/model"
)

// Book is an open workbook. It holds files on the disk until it is closed.
type Book struct {
	file     *excelize.File
	paths    map[string]*zip.File
	budget   int // cells that may still be handed on
	Pictures int // that it holds; none of them is read
}

// Title is the name of a sheet, and whether the spreadsheet program shows it.
type Title struct {
	Name   string
	Hidden bool
}

// Open opens a workbook. Errors are *model.Fault of the area "workbook".
func Open(data []byte) (b *Book, err error) {
	if len(data) > MaxBytes {
		return nil, tooLarge("too-large", MaxBytes>>20)
	}
	if err := cmp.Or(compound(data), flat(data)); err != nil {
		return nil, err
	}
	kept, pictures, err := parts(data)
	if err != nil {
		return nil, err
	}
	if err := weigh(kept, maxUnfolded, maxPart); err != nil {
		return nil, err
	}
	thin, err := slim(kept)
	if err != nil {
		return nil, err
	}
	defer caught(&err)
	f, err := excelize.OpenReader(bytes.NewReader(thin), excelize.Options{
		UnzipSizeLimit: maxUnfolded, UnzipXMLSizeLimit: inMemory,
		ShortDatePattern: "yyyy-mm-dd", LongDatePattern: "yyyy-mm-dd",
	})
	if err != nil {
		return nil, damaged(err)
	}
	return &Book{file: f, paths: sheetPaths(kept), budget: MaxCells, Pictures: pictures}, nil
}

// Flat is what the XML of workbooks says that are no zip: those of OpenDocument
// (.fods), and of Excel 2003. They are refused.
var Flat = []string{"urn:oasis:names:tc:opendocument", "urn:schemas-microsoft-com:office:spreadsheet"}

// flat refuses a workbook that is one text.
func flat(data []byte) error {
	const begin = 4096
	data = data[:min(len(data), begin)]
	switch {
	case bytes.HasPrefix(data, []byte("PK")):
	case bytes.Contains(data, []byte(Flat[0])):
		return model.NewFault("workbook.opendocument")
	case bytes.Contains(data, []byte(Flat[1])):
		return model.NewFault("workbook.old")
	}
	return nil
}

// compound refuses what a file of the older kind holds: a workbook of Excel
// 97, or a newer one with a password.
func compound(data []byte) error {
	if !bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) {
		return nil
	}
	if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
		return model.NewFault("workbook.password")
	}
	return model.NewFault("workbook.old")
}

// caught makes an error of what a part that is no XML of a workbook drives
// the library to: it takes some of them on trust.
func caught(err *error) {
	if r := recover(); r != nil {
		*err = damaged(fmt.Errorf("%v", r))
	}
}

// Close takes the files off the disk.
func (b *Book) Close() { _ = b.file.Close() }

// Sheets is the workbook's sheets of cells in its order. (Charts have sheets
// of their own; they hold no cells.)
func (b *Book) Sheets() []Title {
	var all []Title
	for _, name := range b.file.GetSheetList() {
		if b.paths[name] == nil {
			continue
		}
		shown, err := b.file.GetSheetVisible(name)
		all = append(all, Title{Name: name, Hidden: err == nil && !shown})
	}
	return all
}

// How cells are told.
type How bool

const (
	Shown How = false // as the spreadsheet program shows them: 12 %, 0:05, 2026-11-26
	Plain How = true  // as they are stored: 0.12, 0.00347, 46352
)

var errBudget = errors.New("too many cells")

// Rows hands on the rows of a sheet from the first to the last that has a
// cell, none left out. The slice is good until the next row. An error is the
// last thing that comes.
func (b *Book) Rows(sheet string, how How) iter.Seq2[[]string, error] {
	return func(yield func([]string, error) bool) {
		if err := b.rows(sheet, how, func(row []string) bool { return yield(row, nil) }); err != nil {
			yield(nil, err)
		}
	}
}

func (b *Book) rows(sheet string, how How, yield func([]string) bool) (err error) {
	defer caught(&err)
	rows, err := b.file.Rows(sheet)
	if err != nil {
		return damaged(err)
	}
	defer rows.Close()
	opts := excelize.Options{RawCellValue: bool(how), ShortDatePattern: "yyyy-mm-dd", LongDatePattern: "yyyy-mm-dd"}
	for rows.Next() {
		row, err := rows.Columns(opts)
		if err != nil {
			return damaged(err)
		}
		if b.budget -= len(row) + 1; b.budget < 0 {
			return model.Faultf(errBudget, "workbook.too-many-cells", "limit", fmt.Sprint(MaxCells))
		}
		if !yield(row) {
			return nil
		}
	}
	if err := rows.Error(); err != nil {
		return damaged(err)
	}
	return nil
}

package source

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"touchline/model/file"
)

// Kind is what a file is.
type Kind int

// The kinds of files that the program has a use for, and one that people take
// for a table.
const (
	Blueprint Kind = iota
	PDF            // with a blueprint attached, or without
	Table          // of separated values
	Workbook       // of Excel, WPS, LibreOffice
	Picture        // for a card
)

// BeginBytes is how much of a file KindOf needs to see.
const BeginBytes = 1024

// endings are those of the names that files of a kind have.
var endings = map[Kind][]string{
	Blueprint: {file.Extension, ".json"},
	PDF:       {".pdf"},
	Table:     {".csv", ".tsv", ".tab"},
	Workbook:  {".xlsx", ".xlsm", ".xls", ".ods"},
	Picture:   {".png", ".jpg", ".jpeg", ".gif"},
}

// marks are what files of a kind begin with, and no other does.
var marks = []struct {
	kind  Kind
	begin string
}{
	{Picture, "\x89PNG\r\n\x1a\n"},
	{Picture, "\xff\xd8\xff"},
	{Picture, "GIF8"},
	{Workbook, "PK\x03\x04"},
	{Workbook, "\xd0\xcf\x11\xe0"},
}

// KindOf tells what a file is by its first bytes, BeginBytes of them if there
// are as many, and where they do not tell by its name, "" for none.
func KindOf(name string, begin []byte) Kind {
	begin = begin[:min(len(begin), BeginBytes)]
	for _, m := range marks {
		if bytes.HasPrefix(begin, []byte(m.begin)) {
			return m.kind
		}
	}
	switch text := bytes.TrimLeft(begin, " \t\r\n\ufeff"); {
	case bytes.HasPrefix(text, []byte("{")):
		if named(name) == Table && !file.IsBlueprint(begin) {
			return Table // a text may begin so
		}
		return Blueprint
	case bytes.Contains(begin, []byte("%PDF-")): // some programs put a line before it
		return PDF
	}
	if kind, ok := kindNamed(name); ok {
		return kind
	}
	if first, _, _ := bytes.Cut(begin, []byte("\n")); bytes.ContainsAny(first, ",;\t") {
		return Table
	}
	return Blueprint
}

// kindNamed is the kind that has such names.
func kindNamed(name string) (Kind, bool) {
	ext := strings.ToLower(filepath.Ext(name))
	for kind, all := range endings {
		if slices.Contains(all, ext) {
			return kind, true
		}
	}
	return Blueprint, false
}

func named(name string) Kind {
	kind, _ := kindNamed(name)
	return kind
}

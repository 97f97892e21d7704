package source

import (
	"bytes"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"touchline/model/file"
	"touchline/model/table"
	"touchline/model/table/workbook"
)

// Kind is what a file is.
type Kind int

// The kinds of files that the program has a use for.
const (
	Blueprint Kind = iota
	PDF            // with a blueprint attached, or without
	Table          // of separated values
	Workbook       // of Excel, WPS, LibreOffice
	Markdown       // with a table, or a diagram of Mermaid
	HTML           // with a table
	Drawio         // a drawing of draw.io, in a PNG or SVG too
	BPMN           // a process model
	Mermaid        // a journey or flowchart
	Picture        // for a card
)

// BeginBytes is how much of a file [KindOf] needs to see.
const BeginBytes = 4096

// endings are those of the names that files of a kind have.
var endings = map[Kind][]string{
	Blueprint: {file.Extension, ".json"},
	PDF:       {".pdf"},
	Table:     {".csv", ".tsv", ".tab"},
	Workbook:  {".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".et"},
	Markdown:  {".md", ".markdown", ".mdown", ".mkd"},
	HTML:      {".html", ".htm", ".xhtml"},
	Drawio:    {".drawio", ".dio", ".mxfile"},
	BPMN:      {".bpmn", ".bpmn2"},
	Mermaid:   {".mmd", ".mermaid"},
	Picture:   {".png", ".jpg", ".jpeg", ".gif", ".svg"},
}

// Importable is the ends of the names of what becomes a blueprint, though it is
// none, in the order of menus.
func Importable() []string {
	var all []string
	for _, k := range []Kind{Workbook, Table, Markdown, HTML, Drawio, BPMN, Mermaid} {
		all = append(all, endings[k][0])
	}
	return all
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

var (
	mermaidHead = regexp.MustCompile(`(?m)\A(?:---\n(?:.*\n)*?---\n|\s|%%.*\n)*(?:journey|flowchart|graph|sequenceDiagram|stateDiagram|classDiagram|gantt|timeline)\b`)
	dashesRow   = regexp.MustCompile(`(?m)^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$`)
	htmlHead    = regexp.MustCompile(`(?i)\A(?:<!doctype html|<html|<table|<meta|<head|<body|<div)`)
	elementName = regexp.MustCompile(`(?i)<(?:[\w.-]+:)?(mxfile|mxGraphModel|definitions|svg|html|table)\b`)
)

// KindOf tells what a file is by its first bytes, [BeginBytes] of them if there
// are as many, and where they do not tell by its name, "" for none.
func KindOf(name string, begin []byte) Kind {
	begin = begin[:min(len(begin), BeginBytes)]
	for _, m := range marks {
		if bytes.HasPrefix(begin, []byte(m.begin)) {
			if m.kind == Picture && (bytes.Contains(begin, []byte("mxfile")) || named(name) == Drawio) {
				return Drawio
			}
			return m.kind
		}
	}
	text := bytes.TrimLeft(begin, " \t\r\n\ufeff")
	switch {
	case bytes.HasPrefix(text, []byte("{")):
		if named(name) == Table && !file.IsBlueprint(begin) {
			return Table // a text may begin so
		}
		return Blueprint
	case bytes.Contains(begin, []byte("%PDF-")): // some programs put a line before it
		return PDF
	}
	if kind, ok := markupKind(begin, text); ok {
		return kind
	}
	if kind, ok := kindNamed(name); ok {
		return kind
	}
	if mermaidHead.Match(text) {
		return Mermaid
	}
	if dashesRow.Match(begin) {
		return Markdown
	}
	if first, _, _ := bytes.Cut(begin, []byte("\n")); bytes.ContainsAny(first, ",;\t|") {
		return Table
	}
	return Blueprint
}

// markupKind tells what XML or HTML is by its first element that says so.
func markupKind(begin, text []byte) (Kind, bool) {
	if len(begin) > 2 && (begin[0] == 0xff && begin[1] == 0xfe || begin[0] == 0xfe && begin[1] == 0xff) {
		text = []byte(strings.TrimLeft(table.Decode(begin).Text, " \t\r\n\ufeff"))
	}
	if !bytes.HasPrefix(text, []byte("<")) || bytes.HasPrefix(text, []byte("<<<")) {
		return 0, false
	}
	if htmlHead.Match(text) {
		return HTML, true
	}
	for _, sign := range workbook.Flat {
		if bytes.Contains(text, []byte(sign)) {
			return Workbook, true
		}
	}
	m := elementName.FindSubmatch(text)
	if m == nil {
		return 0, false
	}
	switch strings.ToLower(string(m[1])) {
	case "mxfile", "mxgraphmodel":
		return Drawio, true
	case "definitions":
		return BPMN, true
	case "svg":
		if bytes.Contains(text, []byte("mxfile")) || bytes.Contains(text, []byte("mxGraphModel")) {
			return Drawio, true
		}
		return Picture, true
	}
	return HTML, true
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

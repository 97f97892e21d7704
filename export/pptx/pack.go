package pptx

import (
	"archive/zip"
	"io"
	"path"
	"strconv"
	"strings"
	"time"
)

// Types of parts.
const (
	typeOffice       = "application/vnd.openxmlformats-officedocument."
	typePresentation = typeOffice + "presentationml.presentation.main+xml"
	typeSlide        = typeOffice + "presentationml.slide+xml"
	typeNotes        = typeOffice + "presentationml.notesSlide+xml"
	typeMaster       = typeOffice + "presentationml.slideMaster+xml"
	typeLayout       = typeOffice + "presentationml.slideLayout+xml"
	typeNotesMaster  = typeOffice + "presentationml.notesMaster+xml"
	typeTheme        = typeOffice + "theme+xml"
	typeChart        = typeOffice + "drawingml.chart+xml"
)

const (
	xmlHead  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	relSpace = "http://schemas.openxmlformats.org/package/2006/relationships"
	relType  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	spaces   = ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`
)

// pack is the package: a ZIP of parts with a type each, and who relates to whom.
// It keeps the first error.
type pack struct {
	zip   *zip.Writer
	types strings.Builder // overrides by name
	open  io.Writer       // the part that was begun
	later []func()        // adds what comes behind it
	err   error
}

func newPack(w io.Writer) *pack { return &pack{zip: zip.NewWriter(w)} }

// begun is the time of every part: the earliest that a ZIP can say, so that the
// same pages give the same bytes.
var begun = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// file adds a file of the package, packed or as it is.
func (p *pack) file(name string, method uint16, data []byte) {
	if p.open != nil {
		p.later = append(p.later, func() { p.file(name, method, data) })
		return
	}
	if p.err != nil {
		return
	}
	w, err := p.zip.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: begun})
	if err == nil {
		_, err = w.Write(data)
	}
	p.err = err
}

// begin begins a part of a type that is packed piece by piece, so that it is never
// in memory as a whole. Parts that are added before its end come behind it.
func (p *pack) begin(name, typ string) {
	p.override(name, typ)
	if p.err == nil {
		p.open, p.err = p.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: begun})
	}
	p.piece(xmlHead)
}

// piece adds to the part that was begun.
func (p *pack) piece(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.open, s)
	}
}

// end ends the part that was begun.
func (p *pack) end() {
	p.open = nil
	later := p.later
	p.later = nil
	for _, add := range later {
		add()
	}
}

// part adds a part of a type; "" has that of its ending.
func (p *pack) part(name, typ, body string) {
	p.file(name, zip.Deflate, []byte(xmlHead+body))
	if typ != "" {
		p.override(name, typ)
	}
}

// override says which type a part has.
func (p *pack) override(name, typ string) {
	p.types.WriteString(`<Override PartName="/` + name + `" ContentType="` + typ + `"/>`)
}

// rels adds the relations of a part, if there are any.
func (p *pack) rels(of string, r *rels) {
	if len(r.all) == 0 {
		return
	}
	p.part(path.Join(path.Dir(of), "_rels", path.Base(of)+".rels"), "", r.xml())
}

func (p *pack) close() error {
	p.part("[Content_Types].xml", "", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`+
		`<Default Extension="xml" ContentType="application/xml"/>`+
		`<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>`+
		`<Default Extension="xlsx" ContentType="`+typeOffice+`spreadsheetml.sheet"/>`+p.types.String()+`</Types>`)
	if p.err != nil {
		return p.err
	}
	return p.zip.Close()
}

// rels is what a part relates to.
type rels struct {
	all []rel
	ids map[rel]string
}

type rel struct {
	typ, target string
	outside     bool
}

func newRels() *rels { return &rels{ids: map[rel]string{}} }

// add relates to a part, and returns the id of that: the same for the same.
func (r *rels) add(typ, target string) string { return r.put(rel{relType + typ, target, false}) }

// link relates to an address outside.
func (r *rels) link(url string) string { return r.put(rel{relType + "hyperlink", url, true}) }

func (r *rels) put(x rel) string {
	if id := r.ids[x]; id != "" {
		return id
	}
	r.all = append(r.all, x)
	id := "rId" + strconv.Itoa(len(r.all))
	r.ids[x] = id
	return id
}

func (r *rels) xml() string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="` + relSpace + `">`)
	for i, x := range r.all {
		b.WriteString(`<Relationship Id="rId` + strconv.Itoa(i+1) + `" Type="` + x.typ + `" Target="` + attr(x.target) + `"`)
		if x.outside {
			b.WriteString(` TargetMode="External"`)
		}
		b.WriteString(`/>`)
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}

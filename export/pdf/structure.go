package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// structure writes the tree of what was tagged: the document, a part for each
// page, and in it headings, paragraphs, tables, figures and links in the order
// of reading; and what a reader needs to find an element by its piece. pages is the
// objects of the pages.
func (b *book) structure(f finishing, pages []int) {
	if len(f.tags) == 0 {
		return
	}
	root, doc := b.add(&object{}), b.add(&object{})
	s := &structured{book: b, next: len(f.Pages)}
	var parts []byte
	for i, page := range pages {
		part := b.add(&object{})
		kids := s.page(f, i, page, part)
		b.object(part).dict = dict{
			{"/Type", []byte("/StructElem")}, {"/S", []byte("/Sect")}, {"/P", ref(doc)}, {"/K", array(kids)},
		}
		parts = append(append(parts, ref(part)...), ' ')
	}
	b.object(doc).dict = dict{{"/Type", []byte("/StructElem")}, {"/S", []byte("/Document")}, {"/P", ref(root)}, {"/K", array(parts)}}
	tree := b.add(&object{dict: dict{{"/Nums", array(append(s.byPage, s.byLink...))}}})
	b.object(root).dict = dict{
		{"/Type", []byte("/StructTreeRoot")}, {"/K", array(ref(doc))}, {"/ParentTree", ref(tree)}, {"/ParentTreeNextKey", fmt.Append(nil, s.next)},
	}
	c := &b.object(b.root).dict
	c.set("/StructTreeRoot", string(ref(root)))
	c.set("/MarkInfo", "<</Marked true>>")
	c.set("/Metadata", string(ref(b.add(f.metadata()))))
}

func array(kids []byte) []byte { return append(append([]byte("["), kids...), ']') }

// structured is the tree while it is written.
type structured struct {
	*book
	byPage []byte // elements by page and number of the piece
	byLink []byte // and by link
	next   int    // key of the next link
}

// page adds the elements of a page, and returns them.
func (s *structured) page(f finishing, i, page, part int) (kids []byte) {
	tags := f.tags[i]
	at := make([]int, len(tags)) // object by number of the piece
	t := &tabled{structured: s, part: part, page: page}
	for _, k := range inOrder(tags) {
		e := &tags[k]
		if e.table > 0 {
			kids = append(kids, t.open(e)...)
			at[k] = t.cell(e)
			continue
		}
		t.close()
		at[k] = s.element(e.role, part, page, strconv.AppendInt(nil, int64(e.mcid), 10), e.alt)
		kids = append(appendRef(kids, at[k]), ' ')
	}
	t.close()
	p := s.object(page)
	if len(tags) > 0 {
		p.dict.set("/StructParents", fmt.Sprint(i))
		s.byPage = fmt.Appendf(s.byPage, "%d [", i)
		for _, n := range at {
			s.byPage = append(appendRef(s.byPage, n), ' ')
		}
		s.byPage = append(s.byPage, ']', ' ')
	}
	p.dict.set("/Tabs", "/S")
	return append(kids, s.links(f, i, page, part)...)
}

// element adds an element and returns its object. Of a large map there are a
// hundred thousand: what is the same in all their dictionaries is one piece.
func (s *structured) element(role string, parent, page int, kids []byte, alt string) int {
	v := append(make([]byte, 0, 64+len(kids)+len(alt)), "/StructElem/S/"...)
	v = append(v, role...)
	v = appendRef(append(v, "/P "...), parent)
	v = appendRef(append(v, "/Pg "...), page)
	if kids != nil {
		v = append(append(v, "/K "...), kids...)
	}
	if alt != "" {
		v = appendText(append(v, "/Alt"...), oneLine(alt))
	}
	return s.add(&object{dict: dict{{"/Type", v}}})
}

// links adds an element for each link of a page, with a sentence that says where
// it leads.
func (s *structured) links(f finishing, i, page, part int) (kids []byte) {
	n := 0
	eachRef(s.object(page).dict.get("/Annots"), func(_, _, number int) {
		a := s.object(number)
		if a == nil {
			return
		}
		says := ""
		if n < len(f.links[i]) {
			says = f.links[i][n]
		}
		n++
		l := s.element("Link", part, page, fmt.Appendf(nil, "[<</Type /OBJR /Obj %d 0 R>>]", number), says)
		a.dict.set("/StructParent", fmt.Sprint(s.next))
		a.dict.set("/F", "4")
		if says != "" {
			a.dict.set("/Contents", string(appendText(nil, oneLine(says))))
		}
		s.byLink = fmt.Appendf(s.byLink, "%d %d 0 R ", s.next, l)
		s.next++
		kids = append(append(kids, ref(l)...), ' ')
	})
	return kids
}

// tabled is the table that is written: its rows and cells come one after the
// other, and a cell may have several texts.
type tabled struct {
	*structured
	part, page int

	number, row, cellAt int
	whole, line, cellOf int // objects
	lines, cells, texts []byte
}

// open begins another table if an element is of one, and returns it as a kid of
// its page; nil if it is of the table that is open.
func (t *tabled) open(e *element) []byte {
	var kid []byte
	if e.table != t.number {
		t.close()
		t.whole = t.element("Table", t.part, t.page, nil, "")
		t.number, t.row = e.table, -1
		kid = append(ref(t.whole), ' ')
	}
	if e.row != t.row {
		t.closeRow()
		t.line = t.element("TR", t.whole, t.page, nil, "")
		t.lines = append(append(t.lines, ref(t.line)...), ' ')
		t.row, t.cellAt = e.row, -1
	}
	return kid
}

// cell adds a text to its cell, and returns the cell.
func (t *tabled) cell(e *element) int {
	if e.cell != t.cellAt {
		t.closeCell()
		t.cellOf = t.element(e.role, t.line, t.page, nil, "")
		if e.role == "TH" {
			t.object(t.cellOf).dict.set("/A", "<</O /Table /Scope /Column>>")
		}
		t.cells = append(append(t.cells, ref(t.cellOf)...), ' ')
		t.cellAt = e.cell
	}
	t.texts = fmt.Appendf(t.texts, "%d ", e.mcid)
	return t.cellOf
}

func (t *tabled) closeCell() {
	if t.cellOf > 0 {
		t.object(t.cellOf).dict.set("/K", string(array(bytes.Clone(t.texts))))
	}
	t.cellOf, t.texts = 0, nil
}

func (t *tabled) closeRow() {
	t.closeCell()
	if t.line > 0 {
		t.object(t.line).dict.set("/K", string(array(t.cells)))
	}
	t.line, t.cells = 0, nil
}

func (t *tabled) close() {
	t.closeRow()
	if t.whole > 0 {
		t.object(t.whole).dict.set("/K", string(array(t.lines)))
	}
	t.whole, t.number, t.lines = 0, 0, nil
}

// metadata is what the file says of itself, for programs that read XMP.
func (f finishing) metadata() *object {
	esc := func(s string) string {
		var b strings.Builder
		_ = xml.EscapeText(&b, []byte(oneLine(s)))
		return b.String()
	}
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">")
	b.WriteString(`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">`)
	b.WriteString("<dc:format>application/pdf</dc:format><pdf:Producer>Touchline</pdf:Producer><xmp:CreatorTool>Touchline</xmp:CreatorTool>")
	if f.About.Title != "" {
		b.WriteString(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">` + esc(f.About.Title) + "</rdf:li></rdf:Alt></dc:title>")
	}
	if f.About.Author != "" {
		b.WriteString("<dc:creator><rdf:Seq><rdf:li>" + esc(f.About.Author) + "</rdf:li></rdf:Seq></dc:creator>")
	}
	if f.About.Language != "" {
		b.WriteString("<dc:language><rdf:Bag><rdf:li>" + esc(languageTag(f.About.Language)) + "</rdf:li></rdf:Bag></dc:language>")
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return &object{stream: []byte(b.String()), packed: true, dict: dict{{"/Type", []byte("/Metadata")}, {"/Subtype", []byte("/XML")}, {"/Length", fmt.Append(nil, b.Len())}}}
}

package pptx

import (
	"archive/zip"
	"path"
	"strings"

	"touchline/canvas"
)

// ours is the begin of the names of parts of a kind that we write: those of a
// template keep the names that it gave them.
func (d *deck) ours(kind string) string {
	if d.Template == nil {
		return kind
	}
	begin := "page-" + kind
	for i := 0; i < len(d.Template.parts); i++ {
		if strings.HasPrefix(strings.ToLower(path.Base(d.Template.parts[i].name)), begin) {
			begin, i = "x"+begin, -1 // again from the first
		}
	}
	return begin
}

// layoutOf is the layout of a page.
func (d *deck) layoutOf(p canvas.Page) string {
	if t := d.Template; t != nil {
		return t.layoutOf(p).name
	}
	return "../slideLayouts/slideLayout1.xml"
}

func (t *Template) layoutOf(p canvas.Page) layout {
	if p.Cover {
		return t.cover
	}
	return t.content
}

// template writes the parts of a template, and the master of notes.
func (d *deck) template() {
	for _, p := range d.Template.parts {
		name := strings.TrimPrefix(p.name, "/")
		method := zip.Deflate
		if !strings.HasSuffix(p.typ, "xml") {
			method = zip.Store
		}
		d.pack.file(name, method, p.data)
		d.pack.override(name, attr(p.typ))
		if len(p.rels) == 0 {
			continue
		}
		var b strings.Builder
		b.WriteString(`<Relationships xmlns="` + relSpace + `">`)
		for _, r := range p.rels {
			target := r.resolved
			if r.outside() {
				target = r.Target
			}
			b.WriteString(`<Relationship Id="` + attr(r.ID) + `" Type="` + attr(r.Type) + `" Target="` + attr(target) + `"`)
			if r.outside() {
				b.WriteString(` TargetMode="External"`)
			}
			b.WriteString(`/>`)
		}
		b.WriteString(`</Relationships>`)
		d.pack.part(path.Join(path.Dir(name), "_rels", path.Base(name)+".rels"), "", b.String())
	}
	if d.notes {
		d.notesMaster()
	}
}

// held is the XML of a title, a subtitle, a foot or a number where the layout of a
// template has a place for it: it looks as the template has it. "" if there is none.
func (s *shape) held(on *slide) (holder, place string) {
	t := on.Template
	if t == nil {
		return "", ""
	}
	l := t.layoutOf(on.page)
	types := map[kind][]string{aTitle: {"title"}, aNumber: {"sldNum"}, aFoot: {"ftr"}, aSubtitle: {"subTitle"}}[s.kind]
	if s.kind == aTitle && on.page.Cover {
		types = []string{"ctrTitle", "title"}
	}
	for _, typ := range types {
		p, there := l.holds[typ]
		if !there {
			continue
		}
		holder = `<p:ph type="` + typ + `"`
		if p.idx != "" {
			holder += ` idx="` + attr(p.idx) + `"`
		}
		holder += `/>`
		switch {
		case t.Body.Empty(): // it stands where the program has it
			place = xfrm("a:xfrm", "", s.frame())
		case s.kind == aTitle && !on.page.Cover:
			place = xfrm("a:xfrm", "", t.Title)
		}
		return `<p:nvPr>` + holder + `</p:nvPr>`, place
	}
	return "", ""
}

// heldText is the text of what stands in such a place: in the letters of the
// template; titles in the size in which they have room.
func (s *shape) heldText(on *slide) string {
	props := func(t *canvas.Text) string {
		out := ` lang="` + on.lang() + `" dirty="0"`
		if s.kind == aTitle {
			out += ` sz="` + points(t.Size) + `"`
		}
		if on.panel().W > 0 {
			return `<a:rPr` + out + `>` + on.fill(t.Color) + `</a:rPr>`
		}
		return `<a:rPr` + out + `/>`
	}
	var b strings.Builder
	b.WriteString(`<p:txBody><a:bodyPr>`)
	if s.kind == aTitle || s.kind == aSubtitle {
		b.WriteString(`<a:normAutofit/>`)
	}
	b.WriteString(`</a:bodyPr><a:lstStyle/>`)
	for i, t := range s.texts {
		if s.kind == aNumber && i > 0 {
			break // of how many is not a field
		}
		said := words(strings.Join(strings.Fields(t.Source), " "))
		if s.kind == aNumber {
			b.WriteString(`<a:p><a:fld id="{5B2F4C1E-7A0D-4E7B-9C53-2D1A6F0B8E11}" type="slidenum">` + props(t) + `<a:t>` + said + `</a:t></a:fld></a:p>`)
			continue
		}
		b.WriteString(`<a:p><a:r>` + props(t) + `<a:t>` + said + `</a:t></a:r></a:p>`)
	}
	b.WriteString(`</p:txBody>`)
	return b.String()
}

// panel is the light sheet below what is of the blueprint, where letters could not
// be read on what the template has there; empty if there is none. A cover that a
// light template has a layout for stands on its ground.
func (s *slide) panel() canvas.Rect {
	t := s.Template
	framed := t != nil && !t.Body.Empty()
	if t == nil || !t.dark && !t.covered || s.page.Cover && !t.dark && framed && t.cover.name != t.content.name {
		return canvas.Rect{}
	}
	const edge = 12.0 // pt of white around what stands on it
	slide := canvas.Rect{W: t.Size.W, H: t.Size.H}
	switch {
	case !framed:
		return slide.Inset(edge)
	case s.page.Cover && !t.CoverTitle.Empty():
		return t.CoverTitle.Union(t.CoverText).Inset(-edge).Intersect(slide)
	}
	return t.Title.Union(t.Body).Inset(-edge).Intersect(slide)
}

// panelID is the id of that sheet.
const panelID = 2

// panelXML is the sheet as the first shape of a slide.
func (s *slide) panelXML() string {
	r := s.panel()
	if r.W <= 0 {
		return ""
	}
	c := s.Colors.Ground
	if !c.Visible() {
		c = canvas.RGB(0xFFFFFF)
	}
	return `<p:sp><p:nvSpPr>` + named(panelID, "Ground", "", "") + `<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>` + xfrm("a:xfrm", "", r) +
		`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="` + hex(c) + `"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`
}

package pptx

import (
	"cmp"
	"strconv"
	"strings"
)

// Ids of masters and layouts are 2^31 or more, those of slides 256 or more.
const (
	masterID   = "2147483648"
	layoutID   = "2147483649"
	firstSlide = 256
)

// frame writes what is there once: the presentation, master and layout, the
// theme, what is said of the file.
func (d *deck) frame() {
	pres := newRels()
	masterPart, themePart, id := "slideMasters/slideMaster1.xml", "theme/theme1.xml", masterID
	if t := d.Template; t != nil {
		masterPart, themePart, id = t.master, t.theme, t.masterID
	}
	master := pres.add("slideMaster", masterPart)
	notes := ""
	if d.notes {
		notes = `<p:notesMasterIdLst><p:notesMasterId r:id="` + pres.add("notesMaster", "notesMasters/notesMaster1.xml") + `"/></p:notesMasterIdLst>`
	}
	var ids strings.Builder
	for i := range d.Pages {
		ids.WriteString(`<p:sldId id="` + strconv.Itoa(firstSlide+i) + `" r:id="` + pres.add("slide", slideName(i)) + `"/>`)
	}
	pres.add("presProps", "presProps.xml")
	pres.add("viewProps", "viewProps.xml")
	pres.add("theme", themePart)
	pres.add("tableStyles", "tableStyles.xml")
	d.pack.part("ppt/presentation.xml", typePresentation, `<p:presentation`+spaces+` saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="`+id+`" r:id="`+master+`"/></p:sldMasterIdLst>`+
		notes+`<p:sldIdLst>`+ids.String()+`</p:sldIdLst><p:sldSz cx="`+num(emu(d.size.W))+`" cy="`+num(emu(d.size.H))+`"/><p:notesSz cx="6858000" cy="9144000"/>`+
		`<p:defaultTextStyle><a:defPPr><a:defRPr lang="`+d.lang()+`"/></a:defPPr></p:defaultTextStyle>`+d.sections()+`</p:presentation>`)
	d.pack.rels("ppt/presentation.xml", pres)
	d.pack.part("ppt/presProps.xml", typeOffice+"presentationml.presProps+xml", `<p:presentationPr`+spaces+`/>`)
	d.pack.part("ppt/viewProps.xml", typeOffice+"presentationml.viewProps+xml", `<p:viewPr`+spaces+`/>`)
	d.pack.part("ppt/tableStyles.xml", typeOffice+"presentationml.tableStyles+xml", `<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`)
	d.masters()
	d.about()
}

// sections is the parts of the presentation, by which a long one is found
// through.
func (d *deck) sections() string {
	var b strings.Builder
	last, n := "", 0
	for i, p := range d.Pages {
		if name := cmp.Or(p.Section, d.About.Title, "—"); i == 0 || name != last {
			if n > 0 {
				b.WriteString("</p14:sldIdLst></p14:section>")
			}
			n++
			id := "000000000000" + strconv.FormatInt(int64(n), 16)
			b.WriteString(`<p14:section name="` + attr(name) + `" id="{6A4B1C7E-0D3A-4B0B-9C3D-` + strings.ToUpper(id[len(id)-12:]) + `}"><p14:sldIdLst>`)
			last = name
		}
		b.WriteString(`<p14:sldId id="` + strconv.Itoa(firstSlide+i) + `"/>`)
	}
	if n < 2 {
		return "" // all in one says nothing
	}
	return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">` +
		b.String() + `</p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>`
}

// about is what the file says of itself.
func (d *deck) about() {
	a := d.About
	core := `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
	for _, p := range []struct{ tag, text string }{
		{"dc:title", a.Title}, {"dc:subject", a.Subject}, {"dc:creator", a.Author}, {"cp:keywords", strings.Join(a.Keywords, ", ")}, {"dc:language", d.lang()},
	} {
		if p.text != "" {
			core += "<" + p.tag + ">" + words(p.text) + "</" + p.tag + ">"
		}
	}
	d.pack.part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core+`</cp:coreProperties>`)
	d.pack.part("docProps/app.xml", typeOffice+"extended-properties+xml",
		`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Touchline</Application><Slides>`+strconv.Itoa(len(d.Pages))+`</Slides></Properties>`)
	top := newRels()
	top.add("officeDocument", "ppt/presentation.xml")
	top.put(rel{"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml", false})
	top.add("extended-properties", "docProps/app.xml")
	d.pack.part("_rels/.rels", "", top.xml())
}

package pptx

import (
	"strconv"
	"strings"

	"touchline/canvas"
)

const colorMap = `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>`

const background = `<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>`

// Places of the layout, as shares of the slide, pt of one that is 540 pt high.
const (
	layoutMargin = 40.0
	layoutTitle  = 22.0
	layoutFoot   = 505.0
	layoutHigh   = 540.0
)

// masters writes the master, its layout, their themes, and those of notes.
func (d *deck) masters() {
	if d.Template != nil {
		d.template()
		return
	}
	d.pack.part("ppt/theme/theme1.xml", typeTheme, d.theme("Touchline"))
	k := d.size.H / layoutHigh
	title := canvas.Rect{X: layoutMargin * k, Y: layoutTitle * k, W: d.size.W - 2*layoutMargin*k, H: 44 * k}
	body := canvas.Rect{X: title.X, Y: 80 * k, W: title.W, H: 410 * k}
	number := canvas.Rect{X: d.size.W - (layoutMargin+90)*k, Y: layoutFoot * k, W: 90 * k, H: 24 * k}

	shapes := emptyGroup + holder(2, "Title", `type="title"`, title, "") + holder(3, "Body", `type="body" idx="1"`, body, "") + holder(4, "Number", `type="sldNum" sz="quarter" idx="4"`, number, slideNumber)
	d.pack.part("ppt/slideMasters/slideMaster1.xml", typeMaster, `<p:sldMaster`+spaces+`><p:cSld>`+background+`<p:spTree>`+shapes+`</p:spTree></p:cSld>`+colorMap+
		`<p:sldLayoutIdLst><p:sldLayoutId id="`+layoutID+`" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>`+style(28*k, true)+`</p:titleStyle><p:bodyStyle>`+style(16*k, false)+
		`</p:bodyStyle><p:otherStyle>`+style(14*k, false)+`</p:otherStyle></p:txStyles></p:sldMaster>`)
	of := newRels()
	of.add("slideLayout", "../slideLayouts/slideLayout1.xml")
	of.add("theme", "../theme/theme1.xml")
	d.pack.rels("ppt/slideMasters/slideMaster1.xml", of)

	of = newRels()
	of.add("slideMaster", "../slideMasters/slideMaster1.xml")
	shapes = emptyGroup + holder(2, "Title", `type="title"`, title, "") + holder(3, "Number", `type="sldNum" sz="quarter" idx="12"`, number, slideNumber)
	if d.brand != nil {
		var b strings.Builder
		d.brand.write(&slide{deck: d, rels: of}, &b, named(4, "Logo", "", ""))
		shapes += b.String()
	}
	d.pack.part("ppt/slideLayouts/slideLayout1.xml", typeLayout, `<p:sldLayout`+spaces+` type="titleOnly" preserve="1"><p:cSld name="Touchline"><p:spTree>`+shapes+
		`</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`)
	d.pack.rels("ppt/slideLayouts/slideLayout1.xml", of)
	if d.notes {
		d.notesMaster()
	}
}

const slideNumber = `<a:fld id="{5B2F4C1E-7A0D-4E7B-9C53-2D1A6F0B8E11}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>`

// holder is a place for text in a master or a layout.
func holder(id int, name, typ string, r canvas.Rect, text string) string {
	return `<p:sp><p:nvSpPr>` + named(id, name, "", "") + `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ` + typ + `/></p:nvPr></p:nvSpPr><p:spPr>` +
		xfrm("a:xfrm", "", r) + `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p>` + text + `<a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>`
}

// style is how text of a master looks, size in pt.
func style(size float64, bold bool) string {
	b := ""
	if bold {
		b = ` b="1"`
	}
	return `<a:lvl1pPr algn="l"><a:defRPr sz="` + strconv.Itoa(int(size*100)) + `"` + b + ` kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>`
}

// notesMaster is how notes look when they are printed: the slide above, the text
// below.
func (d *deck) notesMaster() {
	d.pack.part("ppt/theme/"+d.ours("theme")+"2.xml", typeTheme, d.theme("Touchline notes"))
	slide := canvas.Rect{X: 54, Y: 60, W: 432, H: 432 * min(d.size.H/d.size.W, 0.75)}
	text := canvas.Rect{X: 54, Y: slide.Bottom() + 24, W: 432, H: 690 - slide.Bottom() - 24}
	shapes := emptyGroup + `<p:sp><p:nvSpPr>` + named(2, "Slide", "", "") + `<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>` +
		xfrm("a:xfrm", "", slide) + `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>` + holder(3, "Notes", `type="body" sz="quarter" idx="3"`, text, "")
	d.pack.part("ppt/notesMasters/notesMaster1.xml", typeNotesMaster, `<p:notesMaster`+spaces+`><p:cSld>`+background+`<p:spTree>`+shapes+`</p:spTree></p:cSld>`+colorMap+
		`<p:notesStyle>`+style(12, false)+`</p:notesStyle></p:notesMaster>`)
	of := newRels()
	of.add("theme", "../theme/"+d.ours("theme")+"2.xml")
	d.pack.rels("ppt/notesMasters/notesMaster1.xml", of)
}

// notesXML is the notes of a slide, a paragraph for each line.
func notesXML(notes, lang string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(strings.TrimSpace(notes), "\n") {
		b.WriteString(`<a:p>`)
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString(`<a:r><a:rPr lang="` + lang + `"/><a:t>` + words(line) + `</a:t></a:r>`)
		}
		b.WriteString(`</a:p>`)
	}
	return `<p:notes` + spaces + `><p:cSld><p:spTree>` + emptyGroup + `<p:sp><p:nvSpPr>` + named(2, "Slide", "", "") +
		`<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr>` + named(3, "Notes", "", "") +
		`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>` + b.String() +
		`</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}

// Fonts that every office program has or finds a likeness of, with those for
// Chinese, Japanese and Korean.
const fonts = `<a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/><a:cs typeface=""/><a:font script="Hans" typeface="微软雅黑"/><a:font script="Hant" typeface="微軟正黑體"/>` +
	`<a:font script="Jpan" typeface="游ゴシック"/><a:font script="Hang" typeface="맑은 고딕"/>`

// fontScheme is the fonts of the theme: those of every office program, or one of
// one's own in place of those that it can stand in for.
func (d *deck) fontScheme() string {
	if d.font == nil {
		return fonts
	}
	name := attr(d.font.FontName())
	if hasChinese(d.font) {
		return `<a:latin typeface="` + name + `"/><a:ea typeface="` + name + `"/><a:cs typeface=""/>`
	}
	return strings.Replace(fonts, "Arial", name, 1)
}

// theme is colours and fonts by their roles.
func (d *deck) theme(name string) string {
	c := d.Colors
	def := func(c canvas.Color, v uint32) string {
		if !c.Visible() {
			c = canvas.RGB(v)
		}
		return `<a:srgbClr val="` + hex(c) + `"/>`
	}
	scheme := `<a:dk1>` + def(c.Ink, 0x1F2933) + `</a:dk1><a:lt1>` + def(c.Ground, 0xFFFFFF) + `</a:lt1><a:dk2>` + def(c.Muted, 0x5A6673) + `</a:dk2><a:lt2>` + def(c.Quiet, 0xF4F5F7) + `</a:lt2>`
	for i, v := range []uint32{0x2A63CC, 0x0E9384, 0x7A5AF8, 0xB7791F, 0xD92D20, 0x2E7D32} {
		tag := "accent" + strconv.Itoa(i+1)
		scheme += "<a:" + tag + ">" + def(c.Accents[i], v) + "</a:" + tag + ">"
	}
	scheme += `<a:hlink>` + def(c.Accents[0], 0x2A63CC) + `</a:hlink><a:folHlink>` + def(c.Muted, 0x5A6673) + `</a:folHlink>`
	fill := `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`
	line := `<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/></a:ln>`
	effect := `<a:effectStyle><a:effectLst/></a:effectStyle>`
	three := func(s string) string { return s + s + s }
	return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="` + name + `"><a:themeElements><a:clrScheme name="Touchline">` + scheme +
		`</a:clrScheme><a:fontScheme name="Touchline"><a:majorFont>` + d.fontScheme() + `</a:majorFont><a:minorFont>` + d.fontScheme() + `</a:minorFont></a:fontScheme><a:fmtScheme name="Touchline"><a:fillStyleLst>` + three(fill) +
		`</a:fillStyleLst><a:lnStyleLst>` + three(line) + `</a:lnStyleLst><a:effectStyleLst>` + three(effect) + `</a:effectStyleLst><a:bgFillStyleLst>` + three(fill) + `</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}

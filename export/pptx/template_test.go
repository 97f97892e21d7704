package pptx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/export/pptx"
	"touchline/model"
)

const (
	spaces = ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`
	office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	kinds  = "application/vnd.openxmlformats-officedocument."
)

// holder is a place of a template, in thousands of EMU.
func holder(id int, ph string, x, y, w, h int) string {
	return fmt.Sprintf(`<p:sp><p:nvSpPr><p:cNvPr id="%d" name="Holder %d"/><p:cNvSpPr/><p:nvPr><p:ph %s/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="%d000" y="%d000"/><a:ext cx="%d000" cy="%d000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`, id, id, ph, x, y, w, h)
}

func tree(shapes string) string {
	return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>` + shapes + `</p:spTree>`
}

func relations(all ...string) string {
	out := `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	for i := 0; i+1 < len(all); i += 2 {
		mode := ""
		if strings.Contains(all[i+1], "://") {
			mode = ` TargetMode="External"`
		}
		out += fmt.Sprintf(`<Relationship Id="rId%d" Type="%s%s" Target="%s"%s/>`, i/2+1, office, all[i], all[i+1], mode)
	}
	return out + `</Relationships>`
}

// template is the parts of a presentation of a house, 4:3, with a cover, a layout of
// a title, one that nobody needs, a picture in the master, a slide with a picture of
// its own, and a part that nothing leads to.
func template() map[string]string {
	theme := `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="House"><a:themeElements><a:clrScheme name="House">` +
		`<a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="333333"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2>` +
		`<a:accent1><a:srgbClr val="0A7D4F"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`
	colours := `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1"/>`
	layout := func(typ, shapes string) string {
		return `<p:sldLayout` + spaces + ` type="` + typ + `"><p:cSld>` + tree(shapes) + `</p:cSld></p:sldLayout>`
	}
	return map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
			`<Override PartName="/ppt/presentation.xml" ContentType="` + kinds + `presentationml.presentation.main+xml"/><Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="` + kinds + `presentationml.slideMaster+xml"/>` +
			`<Override PartName="/ppt/theme/theme1.xml" ContentType="` + kinds + `theme+xml"/></Types>`,
		"_rels/.rels": relations("officeDocument", "ppt/presentation.xml"),
		"ppt/presentation.xml": `<p:presentation` + spaces + `><p:sldMasterIdLst><p:sldMasterId id="2147483700" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst>` +
			`<p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
		"ppt/_rels/presentation.xml.rels": relations("slideMaster", "slideMasters/slideMaster1.xml", "slide", "slides/slide1.xml"),
		"ppt/slideMasters/slideMaster1.xml": `<p:sldMaster` + spaces + `><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>` +
			tree(holder(2, `type="title"`, 457, 274, 8229, 1143)+holder(3, `type="body" idx="1"`, 457, 1600, 8229, 4525)) + `</p:cSld>` + colours +
			`<p:sldLayoutIdLst><p:sldLayoutId id="2147483701" r:id="rId1"/><p:sldLayoutId id="2147483702" r:id="rId2"/><p:sldLayoutId id="2147483703" r:id="rId3"/></p:sldLayoutIdLst></p:sldMaster>`,
		"ppt/slideMasters/_rels/slideMaster1.xml.rels": relations("slideLayout", "../slideLayouts/slideLayout1.xml", "slideLayout", "../slideLayouts/slideLayout2.xml", "slideLayout", "/ppt/slideLayouts/slideLayout3.xml", "theme", "../theme/theme1.xml", "image", "../media/image1.png", "hyperlink", "https://example.org/"),
		"ppt/slideLayouts/slideLayout1.xml":            layout("title", holder(2, `type="ctrTitle"`, 685, 2130, 7772, 1470)+holder(3, `type="subTitle" idx="1"`, 1371, 3886, 6400, 1752)),
		"ppt/slideLayouts/slideLayout2.xml":            layout("obj", holder(2, `type="title"`, 457, 274, 8229, 1143)),
		"ppt/slideLayouts/slideLayout3.xml":            layout("titleOnly", strings.Replace(holder(2, `type="title"`, 1, 1, 1, 1), `<a:xfrm><a:off x="1000" y="1000"/><a:ext cx="1000" cy="1000"/></a:xfrm>`, "", 1)+holder(3, `type="ftr" sz="quarter" idx="11"`, 3124, 6356, 2895, 365)+holder(4, `type="sldNum" sz="quarter" idx="14"`, 6553, 6356, 2133, 365)),
		"ppt/slideLayouts/_rels/slideLayout1.xml.rels": relations("slideMaster", "../slideMasters/slideMaster1.xml"),
		"ppt/slideLayouts/_rels/slideLayout2.xml.rels": relations("slideMaster", "../slideMasters/slideMaster1.xml", "slide", "../slides/slide1.xml"),
		"ppt/slideLayouts/_rels/slideLayout3.xml.rels": relations("slideMaster", "../slideMasters/slideMaster1.xml"),
		"ppt/theme/theme1.xml":                         theme,
		"ppt/media/image1.png":                         "the logo",
		"ppt/media/image2.png":                         "a picture of the slide",
		"ppt/slides/slide1.xml":                        `<p:sld` + spaces + `><p:cSld>` + tree("") + `</p:cSld></p:sld>`,
		"ppt/slides/_rels/slide1.xml.rels":             relations("slideLayout", "../slideLayouts/slideLayout3.xml", "image", "../media/image2.png"),
		"docProps/thumbnail.jpeg":                      "a picture of the first slide",
	}
}

func packed(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, parts[name]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// slidesOf is two pages, the first a cover, written with a template.
func slidesOf(t *testing.T, tpl *pptx.Template) map[string]string {
	t.Helper()
	words := func(as canvas.Native, says string, y float64) *canvas.Group {
		text := &canvas.Text{Source: says, Size: 28, Lines: []canvas.Line{{At: canvas.Point{X: 40, Y: y}, Width: 200, Runs: []canvas.Run{{Text: says}}}}}
		return &canvas.Group{As: as, Bounds: canvas.Rect{X: 40, Y: y - 20, W: 200, H: 30}, Items: []canvas.Item{text}}
	}
	page := func(cover bool, groups ...*canvas.Group) canvas.Page {
		s := &canvas.Scene{Size: canvas.Size{W: 720, H: 540}, Groups: groups}
		return canvas.Page{Size: s.Size, Cover: cover, Notes: "Say hello", Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: 720, H: 540}, Scale: 1}}}
	}
	logo := &canvas.Group{Bounds: canvas.Rect{W: 9, H: 9}, Items: []canvas.Item{&canvas.Image{Rect: canvas.Rect{W: 9, H: 9}, Bitmap: &canvas.Bitmap{ID: "x", Type: "image/png", Data: []byte("ours")}}}}
	pages := []canvas.Page{
		page(true, words(canvas.Heading{}, "Bank", 100), words(canvas.Subtitle{}, "As it is", 300)),
		page(false, words(canvas.Heading{}, "Apply", 40), words(canvas.Foot{}, "Bank, as it is", 510), words(canvas.PageNumber{}, "2", 510), logo),
	}
	var b bytes.Buffer
	if err := pptx.Write(context.Background(), &b, pptx.File{Pages: pages, Template: tpl}, nil); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if _, twice := out[f.Name]; twice {
			t.Errorf("%s is there twice", f.Name)
		}
		out[f.Name] = string(data)
	}
	return out
}

// The master, the layouts, the theme and what these need go along byte by byte, in
// the size of the template; its slides, their pictures and what nobody needs do not.
// Each thing stands in the place of its type.
func TestATemplateIsUsed(t *testing.T) {
	from := template()
	tpl, err := pptx.ReadTemplate(packed(t, from))
	if err != nil {
		t.Fatal(err)
	}
	parts := slidesOf(t, tpl)
	for _, name := range []string{"ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout1.xml", "ppt/slideLayouts/slideLayout2.xml", "ppt/slideLayouts/slideLayout3.xml", "ppt/theme/theme1.xml", "ppt/media/image1.png"} {
		if parts[name] != from[name] {
			t.Errorf("%s is not that of the template", name)
		}
	}
	for name, data := range parts {
		if strings.Contains(data, "a picture of") {
			t.Errorf("%s went along", name)
		}
	}
	for name, want := range map[string][]string{
		"ppt/presentation.xml":                         {`cx="9144000" cy="6858000"`, `<p:sldMasterId id="2147483700"`},
		"ppt/slides/slide1.xml":                        {`<p:ph type="ctrTitle"/>`, `<p:ph type="subTitle" idx="1"/>`, "Bank", "As it is"},
		"ppt/slides/slide2.xml":                        {`<p:ph type="title"/>`, `<p:ph type="ftr" idx="11"/>`, `<p:ph type="sldNum" idx="14"/>`, `type="slidenum"`},
		"ppt/slides/_rels/slide1.xml.rels":             {`/ppt/slideLayouts/slideLayout1.xml`},
		"ppt/slides/_rels/slide2.xml.rels":             {`/ppt/slideLayouts/slideLayout3.xml`},
		"ppt/slideLayouts/_rels/slideLayout2.xml.rels": {`Target="/ppt/slides/slide1.xml"`},
		"ppt/slideMasters/_rels/slideMaster1.xml.rels": {`Target="https://example.org/" TargetMode="External"`, `Target="/ppt/media/image1.png"`},
		"[Content_Types].xml":                          {`<Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="` + kinds + `presentationml.slideMaster+xml"/>`},
	} {
		for _, w := range want {
			if !strings.Contains(parts[name], w) {
				t.Errorf("%s lacks %s:\n%s", name, w, parts[name])
			}
		}
	}
	if parts["ppt/media/page-image1.png"] != "ours" {
		t.Error("our picture is not beside that of the template")
	}
	var lost []string
	for _, l := range tpl.Losses {
		lost = append(lost, l.Key)
	}
	if !slices.Equal(lost, []string{"template.jumps", "template.slides"}) {
		t.Errorf("lost: %q", lost)
	}
	if tpl.Accent != canvas.RGB(0x0A7D4F) || tpl.Body.Empty() || tpl.Body.Y < tpl.Title.Bottom() || tpl.Body.Bottom() > tpl.Foot.Y || tpl.Title.X != 457000.0/12700 {
		t.Errorf("%+v", tpl)
	}
}

// On a ground that letters cannot be read on, or where the master draws, slides have
// a light sheet, and say so; elsewhere they have none.
func TestASheetOnDarkGround(t *testing.T) {
	const master = "ppt/slideMasters/slideMaster1.xml"
	for name, c := range map[string]struct {
		change func(map[string]string)
		sheet  bool
	}{
		"light": {func(map[string]string) {}, false},
		"dark": {func(p map[string]string) {
			p[master] = strings.Replace(p[master], `bg1="lt1" tx1="dk1"`, `bg1="dk1" tx1="lt1"`, 1)
		}, true},
		"shaded": {func(p map[string]string) {
			p[master] = strings.Replace(p[master], `<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>`, `<p:bgPr><a:gradFill/></p:bgPr>`, 1)
		}, true},
		"covered": {func(p map[string]string) {
			p[master] = strings.Replace(p[master], `<p:sp>`, `<p:sp><p:nvSpPr><p:cNvPr id="9" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9144000" cy="5858000"/></a:xfrm></p:spPr></p:sp><p:sp>`, 1)
		}, true},
	} {
		parts := template()
		c.change(parts)
		tpl, err := pptx.ReadTemplate(packed(t, parts))
		if err != nil {
			t.Fatal(name, err)
		}
		told := slices.ContainsFunc(tpl.Losses, func(l pptx.Loss) bool { return l.Key == "template.panel" })
		if has := strings.Contains(slidesOf(t, tpl)["ppt/slides/slide2.xml"], `name="Ground"`); has != c.sheet || told != c.sheet {
			t.Errorf("%s: a sheet: %v, told: %v", name, has, told)
		}
	}
}

// What is hostile, broken or not a template is refused by name; nothing is read past
// the limits.
func TestTemplatesThatAreRefused(t *testing.T) {
	const (
		master  = "ppt/slideMasters/slideMaster1.xml"
		pres    = "ppt/presentation.xml"
		related = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
	)
	replace := func(part, old, now string) func(map[string]string) {
		return func(p map[string]string) {
			if !strings.Contains(p[part], old) {
				t.Fatalf("%s has no %s", part, old)
			}
			p[part] = strings.Replace(p[part], old, now, 1)
		}
	}
	for name, c := range map[string]struct {
		change func(map[string]string)
		key    string
	}{
		"programs":             {replace("[Content_Types].xml", "presentationml.presentation.main+xml", "ms-powerpoint.presentation.macroEnabled.main+xml"), "template.macros"},
		"programs by the part": {func(p map[string]string) { p["ppt/vbaProject.bin"] = "x" }, "template.macros"},
		"a workbook":           {replace("[Content_Types].xml", "presentationml.presentation.main+xml", "spreadsheetml.sheet.main+xml"), "template.none"},
		"no types":             {func(p map[string]string) { delete(p, "[Content_Types].xml") }, "template.none"},
		"no presentation":      {func(p map[string]string) { delete(p, pres) }, "template.part"},
		"no master":            {func(p map[string]string) { delete(p, master) }, "template.part"},
		"no layout":            {func(p map[string]string) { delete(p, "ppt/slideLayouts/slideLayout2.xml") }, "template.part"},
		"no theme":             {replace(related, office+"theme", office+"thema"), "template.part"},
		"no picture":           {func(p map[string]string) { delete(p, "ppt/media/image1.png") }, "template.part"},
		"no size":              {replace(pres, `cx="9144000"`, `cx="-5"`), "template.none"},
		"broken XML":           {replace(master, "</p:cSld>", "</p:cSlide>"), "template.xml"},
		"cut XML":              {func(p map[string]string) { p[master] = p[master][:200] }, "template.xml"},
		"entities":             {func(p map[string]string) { p[master] = `<!DOCTYPE x [<!ENTITY a "b">]>` + p[master] }, "template.xml"},
		"deep":                 {replace(master, "<p:spTree>", "<p:spTree>"+strings.Repeat("<x>", 300)+strings.Repeat("</x>", 300)), "template.limit"},
		"a bomb":               {func(p map[string]string) { p["ppt/media/image1.png"] = strings.Repeat("\x00", 300<<20) }, "template.limit"},
		"a bomb of XML":        {replace(master, "<p:spTree>", "<p:spTree>"+strings.Repeat(" ", 20<<20)), "template.limit"},
		"a picture elsewhere":  {replace(related, `Target="../media/image1.png"`, `Target="https://example.org/pixel.png" TargetMode="External"`), "template.outside"},
		"a file elsewhere":     {replace(related, "https://example.org/", "file://server/share"), "template.outside"},
		"an object":            {replace(related, office+"image", office+"oleObject"), "template.object"},
		"many parts": {func(p map[string]string) {
			for i := range 6000 {
				p[fmt.Sprintf("x/%d", i)] = ""
			}
		}, "template.limit"},
		"a way out": {replace(related, "../media/image1.png", "../../../../../etc/passwd"), "template.part"},
	} {
		parts := template()
		c.change(parts)
		_, err := pptx.ReadTemplate(packed(t, parts))
		var f *model.Fault
		if !errors.As(err, &f) || f.Key != c.key {
			t.Errorf("%s: %v, not %s", name, err, c.key)
		}
	}
	for name, c := range map[string]struct{ data, key string }{
		"nothing": {"", "template.none"}, "text": {"hello", "template.none"}, "locked": {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "template.locked"}, "large": {strings.Repeat("x", pptx.MaxTemplate+1), "template.limit"},
	} {
		_, err := pptx.ReadTemplate([]byte(c.data))
		var f *model.Fault
		if !errors.As(err, &f) || f.Key != c.key {
			t.Errorf("%s: %v, not %s", name, err, c.key)
		}
	}
}

// How large slides may be, in pt: what programs take, each side by itself.
func TestSizesOfTemplates(t *testing.T) {
	const old = `<p:sldSz cx="9144000" cy="6858000"/>`
	for _, c := range []struct {
		w, h float64
		ok   bool
	}{{72, 72, true}, {4032, 4032, true}, {71, 540, false}, {720, 71, false}, {4033, 540, false}, {720, 4033, false}} {
		parts := template()
		parts["ppt/presentation.xml"] = strings.Replace(parts["ppt/presentation.xml"], old, fmt.Sprintf(`<p:sldSz cx="%.0f" cy="%.0f"/>`, c.w*12700, c.h*12700), 1)
		tpl, err := pptx.ReadTemplate(packed(t, parts))
		if (err == nil) != c.ok || c.ok && tpl.Size != (canvas.Size{W: c.w, H: c.h}) {
			t.Errorf("%g × %g: %v", c.w, c.h, err)
		}
	}
}

// A circle of relations ends, and a master whose id a layout has gets another.
func TestTemplatesWithCircles(t *testing.T) {
	parts := template()
	parts["ppt/theme/_rels/theme1.xml.rels"] = relations("slideMaster", "../slideMasters/slideMaster1.xml", "theme", "theme1.xml")
	parts["ppt/presentation.xml"] = strings.Replace(parts["ppt/presentation.xml"], "2147483700", "2147483702", 1)
	tpl, err := pptx.ReadTemplate(packed(t, parts))
	if err != nil {
		t.Fatal(err)
	}
	if got := slidesOf(t, tpl)["ppt/presentation.xml"]; strings.Contains(got, "2147483702") || !strings.Contains(got, `<p:sldMasterId id="2147483648"`) {
		t.Errorf("the master has an id of a layout:\n%s", got)
	}
}

// FuzzReadTemplate: whatever a file holds, it is a template or says why not.
func FuzzReadTemplate(f *testing.F) {
	f.Add(packed(f, template()))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		tpl, err := pptx.ReadTemplate(data)
		var fault *model.Fault
		if err != nil && !errors.As(err, &fault) {
			t.Errorf("%v", err)
		}
		if err == nil {
			slidesOf(t, tpl)
		}
	})
}

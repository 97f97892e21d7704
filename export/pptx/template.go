package pptx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/model"
)

// Limits of a template.
const (
	MaxTemplate   = 64 << 20  // bytes of the file
	maxUnpacked   = 256 << 20 // bytes of the parts that are looked at, together
	maxXML        = 16 << 20  // bytes of one part of XML
	maxParts      = 5000
	maxDepth      = 200 // of elements in one another
	maxMasterPart = 500 // parts that the master needs
)

// Template is a presentation of a house: the master that
// fits maps best with its layouts, the theme and the pictures of these. Its slides are not in it.
type Template struct {
	Size   canvas.Size // of a slide, pt
	Accent canvas.Color
	Losses []Loss

	Title, Body, Foot, Number canvas.Rect // of a slide with a title, pt; empty if it has no such place
	CoverTitle, CoverText     canvas.Rect

	dark, covered bool // its ground, or that something stands where maps shall: they get a sheet
	parts         []templatePart
	master, theme string
	masterID      string
	content       layout
	cover         layout
}

// Loss is something of a template that slides do not have, or have otherwise.
type Loss struct {
	Key  string
	Args []string
}

// templatePart is a part that goes along as it is.
type templatePart struct {
	name, typ string
	data      []byte
	rels      []templateRel
}

type templateRel struct {
	ID       string `xml:"Id,attr"`
	Type     string `xml:"Type,attr"`
	Target   string `xml:"Target,attr"`
	Mode     string `xml:"TargetMode,attr"`
	resolved string // the name of the part
}

// kind is the last word of the type.
func (r templateRel) kind() string { return r.Type[strings.LastIndexByte(r.Type, '/')+1:] }

func (r templateRel) outside() bool { return strings.EqualFold(r.Mode, "External") }

// ReadTemplate reads a presentation or a template of one. Nothing of it is trusted.
// Faults: "template.none", "template.locked", "template.macros", "template.limit",
// "template.part", "template.xml", "template.outside", "template.object".
func ReadTemplate(data []byte) (*Template, error) {
	if len(data) > MaxTemplate {
		return nil, overLimit("file", MaxTemplate>>20)
	}
	if bytes.HasPrefix(data, []byte{0xD0, 0xCF, 0x11, 0xE0}) {
		return nil, model.NewFault("template.locked")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, model.Faultf(err, "template.none")
	}
	r := &templateReader{files: map[string]*zip.File{}, types: map[string]string{}, endings: map[string]string{}, left: maxUnpacked}
	if len(z.File) > maxParts {
		return nil, overLimit("parts", maxParts)
	}
	for _, f := range z.File {
		name := strings.ToLower(path.Clean("/" + strings.ReplaceAll(f.Name, `\`, "/")))
		if r.files[name] == nil {
			r.files[name] = f
		}
	}
	return r.read()
}

// overLimit says which limit it was: that of the file and of parts in MB.
func overLimit(what string, limit int) error {
	return model.NewFault("template.limit", "what", what, "limit", strconv.Itoa(limit))
}

// templateReader reads the parts of a package.
type templateReader struct {
	files   map[string]*zip.File // by name in small letters, from "/" on
	types   map[string]string    // of parts, by name in small letters
	endings map[string]string
	left    int64 // bytes that may still be unpacked
}

// part is the bytes of a part.
func (r *templateReader) part(name string) ([]byte, error) {
	f := r.files[strings.ToLower(name)]
	if f == nil {
		return nil, model.NewFault("template.part", "part", name)
	}
	in, err := f.Open()
	if err != nil {
		return nil, model.Faultf(err, "template.none")
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, r.left+1))
	if r.left -= int64(len(data)); r.left < 0 {
		return nil, overLimit("unpacked", maxUnpacked>>20)
	}
	if err != nil {
		return nil, model.Faultf(err, "template.none")
	}
	return data, nil
}

// xml is the bytes of a part of XML that is whole.
func (r *templateReader) xml(name string) ([]byte, error) {
	data, err := r.part(name)
	if err != nil {
		return nil, err
	}
	if len(data) > maxXML {
		return nil, overLimit("xml", maxXML>>20)
	}
	return data, wellFormed(name, data)
}

// wellFormed refuses XML that is broken, that declares entities, and that is too
// deep.
func wellFormed(name string, data []byte) error {
	broken := func(err error) error { return model.Faultf(err, "template.xml", "part", name) }
	d := xml.NewDecoder(bytes.NewReader(data))
	depth, elements := 0, 0
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return broken(err)
		}
		switch t.(type) {
		case xml.StartElement:
			elements++
			if depth++; depth > maxDepth {
				return overLimit("depth", maxDepth)
			}
		case xml.EndElement:
			depth--
		case xml.Directive:
			return broken(errors.New("a declaration of a document type"))
		}
	}
	// Names of ends are looked at too, which RawToken does not.
	if err := xml.Unmarshal(data, &struct{}{}); err != nil || depth != 0 || elements == 0 {
		return broken(err)
	}
	return nil
}

// decode reads a part of XML into a value.
func (r *templateReader) decode(name string, v any) ([]byte, error) {
	data, err := r.xml(name)
	if err != nil {
		return nil, err
	}
	if err := xml.Unmarshal(data, v); err != nil {
		return nil, model.Faultf(err, "template.xml", "part", name)
	}
	return data, nil
}

// relations is what a part relates to; none if it says nothing of it.
func (r *templateReader) relations(of string) ([]templateRel, error) {
	name := path.Join(path.Dir(of), "_rels", path.Base(of)+".rels")
	if r.files[strings.ToLower(name)] == nil {
		return nil, nil
	}
	var v struct {
		All []templateRel `xml:"Relationship"`
	}
	if _, err := r.decode(name, &v); err != nil {
		return nil, err
	}
	for i := range v.All {
		if x := &v.All[i]; !x.outside() {
			x.resolved = resolve(of, x.Target)
		}
	}
	return v.All, nil
}

// resolve is the name of a part that another one names.
func resolve(from, target string) string {
	if i := strings.IndexByte(target, '#'); i >= 0 {
		target = target[:i]
	}
	if strings.HasPrefix(target, "/") {
		return path.Clean(target)
	}
	return path.Join(path.Dir(from), target)
}

// contentTypes reads what each part is.
func (r *templateReader) contentTypes() error {
	var v struct {
		Default []struct {
			Extension   string `xml:"Extension,attr"`
			ContentType string `xml:"ContentType,attr"`
		}
		Override []struct {
			PartName    string `xml:"PartName,attr"`
			ContentType string `xml:"ContentType,attr"`
		}
	}
	if r.files["/[content_types].xml"] == nil {
		return model.NewFault("template.none")
	}
	if _, err := r.decode("/[Content_Types].xml", &v); err != nil {
		return err
	}
	for _, d := range v.Default {
		r.endings[strings.ToLower(d.Extension)] = d.ContentType
	}
	for _, o := range v.Override {
		r.types[strings.ToLower(path.Clean("/"+o.PartName))] = o.ContentType
	}
	return nil
}

func (r *templateReader) typeOf(name string) string {
	if t := r.types[strings.ToLower(name)]; t != "" {
		return t
	}
	return r.endings[strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))]
}

package pptx

import (
	"encoding/xml"
	"net/url"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/model"
)

// read reads the presentation, its first master and what that needs.
func (r *templateReader) read() (*Template, error) {
	if err := r.contentTypes(); err != nil {
		return nil, err
	}
	name, err := r.presentation()
	if err != nil {
		return nil, err
	}
	var pres struct {
		Masters []identified `xml:"sldMasterIdLst>sldMasterId"`
		Slides  []struct{}   `xml:"sldIdLst>sldId"`
		Size    struct {
			CX float64 `xml:"cx,attr"`
			CY float64 `xml:"cy,attr"`
		} `xml:"sldSz"`
	}
	if _, err := r.decode(name, &pres); err != nil {
		return nil, err
	}
	rels, err := r.relations(name)
	if err != nil {
		return nil, err
	}
	size := canvas.Size{W: pres.Size.CX / emuPerPt, H: pres.Size.CY / emuPerPt}
	if len(pres.Masters) == 0 || !(size.W >= 72 && size.W <= mostSide && size.H >= 72 && size.H <= mostSide) {
		return nil, model.NewFault("template.none")
	}
	var best *Template
	for i, m := range pres.Masters[:min(len(pres.Masters), mostMasters)] {
		t := &Template{Size: size, masterID: m.id(false), master: partOf(rels, m.id(true))}
		if t.master == "" {
			err = model.NewFault("template.part", "part", "slideMaster")
		} else if err = r.collect(t); err == nil {
			err = r.look(t)
		}
		if err != nil && i == 0 {
			return nil, err
		}
		if err == nil && (best == nil || t.fitness() > best.fitness()) {
			best = t
		}
	}
	if n := len(pres.Masters) - 1; n > 0 {
		best.lose("template.masters", "n", strconv.Itoa(n))
	}
	if n := len(pres.Slides); n > 0 {
		best.lose("template.slides", "n", strconv.Itoa(n))
	}
	return best, nil
}

// mostMasters is how many masters are looked at for the best of them.
const mostMasters = 8

// fitness is how well slides of a map can have a master: whether there is room for
// them, and whether they can be read on its ground. Of two the first is taken.
func (t *Template) fitness() (n int) {
	for _, good := range []bool{!t.Body.Empty(), !t.dark, !t.covered} {
		if good {
			n++
		}
	}
	return n
}

// partOf is the name of the part that a relation leads to.
func partOf(all []templateRel, id string) string {
	for _, rel := range all {
		if rel.kind() == "slideMaster" && rel.ID == id {
			return rel.resolved
		}
	}
	return ""
}

func (t *Template) lose(key string, args ...string) { t.Losses = append(t.Losses, Loss{key, args}) }

// identified is an element with an id of its own and one of a relation.
type identified struct {
	All []xml.Attr `xml:",any,attr"`
}

// id is the id: its own, or that of the relation, which has a prefix.
func (e identified) id(related bool) string {
	for _, a := range e.All {
		if a.Name.Local == "id" && (a.Name.Space != "") == related {
			return a.Value
		}
	}
	return ""
}

// presentation is the name of the part that a package begins with. One that may
// hold programs is refused, whatever it is called.
func (r *templateReader) presentation() (string, error) {
	for name := range r.files {
		if strings.HasSuffix(name, "/vbaproject.bin") {
			return "", model.NewFault("template.macros")
		}
	}
	rels, err := r.relations("/")
	if err != nil {
		return "", err
	}
	for _, rel := range rels {
		if rel.kind() != "officeDocument" {
			continue
		}
		typ := strings.ToLower(r.typeOf(rel.resolved))
		switch {
		case strings.Contains(typ, "macroenabled"):
			return "", model.NewFault("template.macros")
		case strings.Contains(typ, "presentationml"):
			return rel.resolved, nil
		}
	}
	return "", model.NewFault("template.none")
}

// objects is what a master may not bring along: programs, and files of others.
var objects = map[string]bool{
	"vbaProject": true, "oleObject": true, "control": true, "activeXControlBinary": true, "package": true, "attachedToolbars": true, "attachedTemplate": true,
}

// collect takes the master and all that it leads to. What leads to a slide of the
// template leads to the first of the new ones.
func (r *templateReader) collect(t *Template) error {
	seen := map[string]bool{t.master: true}
	jumps := false
	for todo := []string{t.master}; len(todo) > 0; todo = todo[1:] {
		if len(t.parts) >= maxMasterPart {
			return overLimit("master", maxMasterPart)
		}
		p := templatePart{name: todo[0], typ: r.typeOf(todo[0])}
		var err error
		if strings.HasSuffix(p.typ, "xml") {
			p.data, err = r.xml(p.name)
		} else {
			p.data, err = r.part(p.name)
		}
		if err != nil {
			return err
		}
		rels, err := r.relations(p.name)
		if err != nil {
			return err
		}
		for _, rel := range rels {
			switch {
			case objects[rel.kind()]:
				return model.NewFault("template.object", "part", p.name)
			case rel.outside():
				if !safe(rel) {
					return model.NewFault("template.outside", "part", p.name, "address", rel.Target)
				}
			case rel.kind() == "slide":
				rel.resolved, jumps = "/ppt/"+slideName(0), true
			case !seen[rel.resolved]:
				seen[rel.resolved] = true
				todo = append(todo, rel.resolved)
			}
			p.rels = append(p.rels, rel)
		}
		t.parts = append(t.parts, p)
	}
	if jumps {
		t.lose("template.jumps")
	}
	return nil
}

// safe reports whether something outside is an address that one may click on:
// pictures and files elsewhere would be fetched unasked.
func safe(rel templateRel) bool {
	u, err := url.Parse(rel.Target)
	return rel.kind() == "hyperlink" && err == nil && (u.Scheme == "http" || u.Scheme == "https" || u.Scheme == "mailto")
}

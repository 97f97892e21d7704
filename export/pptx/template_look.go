package pptx

import (
	"cmp"
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/model"
)

// layout is a layout of slides, by what it has places for.
type layout struct {
	name  string // of the part
	typ   string
	holds map[string]place // by type: "title", "ctrTitle", "subTitle", "body", "ftr", "sldNum"
}

// place is a place for something, pt; its rectangle may be that of the master.
type place struct {
	rect canvas.Rect
	idx  string
}

// drawn is what is read of a master or a layout.
type drawn struct {
	Type   string       `xml:"type,attr"`
	Shapes []drawnShape `xml:"cSld>spTree>sp"`
	Images []drawnShape `xml:"cSld>spTree>pic"`
	Ground ground       `xml:"cSld>bg"`
	Map    struct {
		All []xml.Attr `xml:",any,attr"`
	} `xml:"clrMap"`
	Layouts []identified `xml:"sldLayoutIdLst>sldLayoutId"`
}

// ground is what a slide is painted on.
type ground struct {
	Ref struct {
		Scheme colorName `xml:"schemeClr"`
	} `xml:"bgRef"`
	Props struct {
		Solid struct {
			Scheme colorName `xml:"schemeClr"`
			RGB    colorName `xml:"srgbClr"`
		} `xml:"solidFill"`
		Picture *struct{} `xml:"blipFill"`
		Shades  *struct{} `xml:"gradFill"`
	} `xml:"bgPr"`
}

type colorName struct {
	Val string `xml:"val,attr"`
}

type drawnShape struct {
	Holder *struct {
		Type string `xml:"type,attr"`
		Idx  string `xml:"idx,attr"`
	} `xml:"nvSpPr>nvPr>ph"`
	Off *struct {
		X float64 `xml:"x,attr"`
		Y float64 `xml:"y,attr"`
	} `xml:"spPr>xfrm>off"`
	Ext *struct {
		CX float64 `xml:"cx,attr"`
		CY float64 `xml:"cy,attr"`
	} `xml:"spPr>xfrm>ext"`
}

// rect is where a shape stands; empty if its master says so.
func (s drawnShape) rect() canvas.Rect {
	if s.Off == nil || s.Ext == nil {
		return canvas.Rect{}
	}
	return canvas.Rect{X: s.Off.X / emuPerPt, Y: s.Off.Y / emuPerPt, W: s.Ext.CX / emuPerPt, H: s.Ext.CY / emuPerPt}
}

// findCovered looks whether what the master and the layout draw stands where maps
// shall. What fills the slide whole is its ground.
func (t *Template) findCovered(all ...*drawn) {
	const much = 0.1 // of the body
	body, sum := t.Body, 0.0
	if body.Empty() {
		body = canvas.Rect{W: t.Size.W, H: t.Size.H}.Inset(t.Size.H / 8)
	}
	for _, d := range all {
		for _, s := range slices.Concat(d.Shapes, d.Images) {
			if r := s.rect().Intersect(body); s.Holder == nil && !r.Empty() {
				sum += r.W * r.H
			}
		}
	}
	t.covered = sum > much*body.W*body.H
}

// holds is the places of a master or layout, by type.
func (d *drawn) holds() map[string]place {
	out := map[string]place{}
	for _, s := range d.Shapes {
		if s.Holder == nil {
			continue
		}
		typ := cmp.Or(s.Holder.Type, "obj")
		p := place{idx: s.Holder.Idx, rect: s.rect()}
		if _, there := out[typ]; !there {
			out[typ] = p
		}
	}
	return out
}

// look finds the layouts that slides take, where their places are, and whether
// letters on their ground are dark.
func (r *templateReader) look(t *Template) error {
	var master drawn
	if err := t.decode(t.master, &master); err != nil {
		return err
	}
	ids := map[string]string{} // of relations of the master: the part
	for _, rel := range t.part(t.master).rels {
		ids[rel.ID] = rel.resolved
		if rel.kind() == "theme" {
			t.theme = rel.resolved
		}
	}
	if t.theme == "" {
		return model.NewFault("template.part", "part", "theme")
	}
	var all []layout
	taken := map[string]bool{}
	for _, l := range master.Layouts {
		taken[l.id(false)] = true
		name := ids[l.id(true)]
		var d drawn
		if t.part(name) == nil {
			return model.NewFault("template.part", "part", cmp.Or(name, "slideLayout"))
		}
		if err := t.decode(name, &d); err != nil {
			return err
		}
		all = append(all, layout{name, d.Type, d.holds()})
	}
	if len(all) == 0 {
		return model.NewFault("template.part", "part", "slideLayout")
	}
	t.freeID(taken)
	t.choose(all, master.holds())
	var layout drawn
	if err := t.decode(t.content.name, &layout); err != nil {
		return err
	}
	t.findCovered(&master, &layout)
	if err := t.ground(&master, &layout); err != nil {
		return err
	}
	if t.dark || t.covered {
		t.lose("template.panel")
	}
	return nil
}

// freeID gives the master an id that no layout has.
func (t *Template) freeID(taken map[string]bool) {
	id, err := strconv.ParseUint(t.masterID, 10, 32)
	if err != nil || id < 1<<31 || taken[t.masterID] {
		id = 1 << 31
		for taken[strconv.FormatUint(id, 10)] {
			id++
		}
	}
	t.masterID = strconv.FormatUint(id, 10)
}

// part is a part that goes along, or nil.
func (t *Template) part(name string) *templatePart {
	for i := range t.parts {
		if t.parts[i].name == name {
			return &t.parts[i]
		}
	}
	return nil
}

func (t *Template) decode(name string, v any) error {
	if err := xml.Unmarshal(t.part(name).data, v); err != nil {
		return model.Faultf(err, "template.xml", "part", name)
	}
	return nil
}

// choose takes the layout of a title alone for slides, or the next best that has a
// title, and that of a cover for the first.
func (t *Template) choose(all []layout, master map[string]place) {
	best := func(types ...string) (layout, bool) {
		for _, typ := range types {
			for _, l := range all {
				if l.typ == typ {
					return l, true
				}
			}
		}
		return layout{}, false
	}
	ok := false
	if t.content, ok = best("titleOnly", "obj", "tx", "twoObj", "blank"); !ok {
		t.content = all[min(1, len(all)-1)]
	}
	if t.cover, ok = best("title"); !ok {
		for _, l := range all {
			_, titled := l.holds["title"]
			if _, more := l.holds["subTitle"]; titled && more && !ok {
				t.cover, ok = l, true
			}
		}
	}
	if !ok {
		t.cover = t.content
		t.lose("template.cover")
	}
	at := func(l layout, types ...string) canvas.Rect {
		for _, typ := range types {
			p, there := l.holds[typ]
			if !there {
				continue
			}
			if !p.rect.Empty() {
				return p.rect
			}
			return master[map[string]string{"ctrTitle": "title", "subTitle": "body"}[typ]].rect.Union(master[typ].rect)
		}
		return canvas.Rect{}
	}
	t.Title, t.Foot, t.Number = at(t.content, "title"), at(t.content, "ftr"), at(t.content, "sldNum")
	t.CoverTitle, t.CoverText = at(t.cover, "ctrTitle", "title"), at(t.cover, "subTitle")
	t.Body = t.Title
	if b := master["body"].rect; !b.Empty() {
		t.Body.X, t.Body.W = b.X, b.W
	}
	for _, x := range []struct {
		key string
		at  canvas.Rect
	}{{"template.title", t.Title}, {"template.foot", t.Foot}, {"template.number", t.Number}} {
		if x.at.Empty() {
			t.lose(x.key)
		}
	}
	t.body()
}

// body is what is left between the title, which takes two lines at most, and what
// stands at the foot. Where that is too little for a map, titles stand where the
// program has them.
func (t *Template) body() {
	const high = 540.0 // of the slide that the measures are for, pt
	k := t.Size.H / high
	bottom := t.Size.H - 24*k
	for _, r := range []canvas.Rect{t.Foot, t.Number} {
		if !r.Empty() && r.Y > t.Size.H/2 {
			bottom = min(bottom, r.Y-6*k)
		}
	}
	if t.Title.Empty() {
		t.Body = canvas.Rect{}
		return
	}
	t.Title.H = min(t.Title.H, titleHigh*k)
	t.Body.Y = t.Title.Bottom() + 4*k
	t.Body.H = bottom - t.Body.Y
	t.Body.X = max(t.Body.X, 12*k)
	t.Body.W = min(t.Body.W, t.Size.W-12*k-t.Body.X)
	if t.Body.H < leastBody*k || t.Body.W < leastBodyWidth*t.Size.W {
		t.lose("template.room")
		t.Title, t.Body = canvas.Rect{}, canvas.Rect{}
	}
}

// Of a slide that is 540 pt high: how high a title is, and how high a body must be,
// pt; and how wide of the slide.
const (
	titleHigh      = 76.0
	leastBody      = 360.0
	leastBodyWidth = 0.8
)

// ground looks which colours the theme has, and whether letters on the ground of
// the master are dark.
func (t *Template) ground(master, layout *drawn) error {
	var theme struct {
		Colors struct {
			All []struct {
				XMLName xml.Name
				RGB     colorName `xml:"srgbClr"`
				System  struct {
					Last string `xml:"lastClr,attr"`
				} `xml:"sysClr"`
			} `xml:",any"`
		} `xml:"themeElements>clrScheme"`
	}
	if err := t.decode(t.theme, &theme); err != nil {
		return err
	}
	colors := map[string]canvas.Color{}
	for _, c := range theme.Colors.All {
		if v, ok := rgb(cmp.Or(c.RGB.Val, c.System.Last)); ok {
			colors[c.XMLName.Local] = v
		}
	}
	mapped := map[string]string{}
	for _, a := range master.Map.All {
		mapped[a.Name.Local] = a.Value
	}
	called := func(name string) (canvas.Color, bool) {
		c, ok := colors[cmp.Or(mapped[name], name)]
		return c, ok
	}
	t.Accent, _ = called("accent1")
	g := layout.Ground
	if g == (ground{}) {
		g = master.Ground
	}
	c, ok := rgb(g.Props.Solid.RGB.Val)
	if !ok {
		c, ok = called(cmp.Or(g.Props.Solid.Scheme.Val, g.Ref.Scheme.Val, "bg1"))
	}
	t.dark = g.Props.Picture != nil || g.Props.Shades != nil || ok && 0.2126*float64(c.R)+0.7152*float64(c.G)+0.0722*float64(c.B) < lightGround
	return nil
}

// lightGround is how light a ground is on which dark letters are read well, of 255.
const lightGround = 190

func rgb(hex string) (canvas.Color, bool) {
	v, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 32)
	return canvas.RGB(uint32(v)), err == nil && len(hex) == 6
}

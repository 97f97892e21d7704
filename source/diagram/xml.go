package diagram

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"touchline/model"
)

// What a drawing's XML may hold.
const (
	maxElements = 500_000
	maxDepth    = 200
)

// Element is an element of XML.
type Element struct {
	Name     string // without its prefix
	Attrs    []xml.Attr
	Text     string
	Children []*Element
}

// Attr is an attribute, by its name without a prefix; "" for none.
func (e *Element) Attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Float is an attribute as a number; 0 for none.
func (e *Element) Float(name string) float64 {
	v, err := strconv.ParseFloat(e.Attr(name), 64)
	if err != nil || v != v || v > 1e7 || v < -1e7 {
		return 0
	}
	return v
}

// Child is the first child of a name, or nil.
func (e *Element) Child(name string) *Element {
	for _, c := range e.Children {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// Each goes through all elements below, parents first.
func (e *Element) Each(visit func(*Element)) {
	for _, c := range e.Children {
		visit(c)
		c.Each(visit)
	}
}

// Parse reads a text of XML. Entities that it defines itself are not unfolded.
func Parse(text string) (*Element, error) {
	d := xml.NewDecoder(strings.NewReader(text))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // it was decoded before
	root := &Element{}
	open := []*Element{root}
	n := 0
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil && n > 0 && len(open) == 1 {
			break // all is closed: what stands behind the end is nothing of the drawing
		}
		if err != nil {
			return nil, model.Faultf(err, "diagram.damaged")
		}
		at := open[len(open)-1]
		switch t := t.(type) {
		case xml.StartElement:
			if n++; n > maxElements || len(open) > maxDepth {
				return nil, model.NewFault("diagram.too-large", "limit", strconv.Itoa(maxElements), "deep", strconv.Itoa(maxDepth))
			}
			e := &Element{Name: t.Name.Local, Attrs: t.Copy().Attr}
			at.Children = append(at.Children, e)
			open = append(open, e)
		case xml.EndElement:
			if len(open) == 1 || at.Name != t.Name.Local {
				return nil, model.Faultf(errors.New("elements are not nested"), "diagram.damaged")
			}
			open = open[:len(open)-1]
		case xml.CharData:
			at.Text += string(t)
		}
	}
	if len(open) > 1 {
		return nil, model.Faultf(io.ErrUnexpectedEOF, "diagram.damaged")
	}
	return root, nil
}

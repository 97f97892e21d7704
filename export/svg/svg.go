package svg

import (
	"context"
	"fmt"
	"io"

	"touchline/canvas"
	"touchline/model"
)

// Options is what a file says beside its picture.
type Options struct {
	About canvas.About
}

// Write writes a page. It streams: what it holds in memory does not grow
// with the page. Progress, which may be nil, is told after each piece how
// many groups of how many are written. A page with a number that is none is
// the Fault "export.number"; ctx is looked at between groups.
func Write(ctx context.Context, w io.Writer, page canvas.Page, o Options, progress func(done, total int)) error {
	if !canvas.Finite(page.Size.W, page.Size.H) || page.Size.W <= 0 || page.Size.H <= 0 {
		return model.NewFault("export.number")
	}
	p := &printer{w: newSink(w), pictures: shared(page)}
	for _, pl := range page.Placed {
		if !canvas.Finite(pl.Source.X, pl.Source.Y, pl.Source.W, pl.Source.H, pl.At.X, pl.At.Y, pl.Scale) || pl.Scale <= 0 {
			return model.NewFault("export.number")
		}
		p.total += len(pl.Scene.Groups)
	}
	p.head(page, o.About)
	for i, pl := range page.Placed {
		if err := p.placement(ctx, i, pl, page, progress); err != nil {
			return err
		}
	}
	p.put("</svg>\n")
	return p.end()
}

// printer writes elements. The first error stays in the sink and everything
// after it is dropped; a bad number stays in bad.
type printer struct {
	w        *sink
	bad      bool
	pictures map[*canvas.Bitmap]string // id of those shown more than once
	done     int
	total    int
}

// fonts is the family to ask for: the embedded one under its two names,
// then what macOS and Windows have.
const fonts = `'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif`

func (p *printer) head(page canvas.Page, a canvas.About) {
	p.put(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	p.put(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"`)
	// Inkscape and LibreOffice read pt as 1/72 inch; viewBox makes it the unit.
	p.num(` width="`, page.Size.W, `pt"`)
	p.num(` height="`, page.Size.H, `pt"`)
	p.num(` viewBox="0 0 `, page.Size.W, "")
	p.num(" ", page.Size.H, `"`)
	if a.Language != "" {
		p.attr("xml:lang", language(a.Language))
	}
	p.attr("font-family", fonts)
	// Words are measured without kerning and ligatures.
	p.put(` style="font-kerning:none;font-variant-ligatures:none" fill="none"` + ">\n")
	p.about(a)
	p.defs()
}

// language names the script too: zh-Hans picks Simplified glyphs where a
// font has several.
func language(l string) string {
	if l == "zh" {
		return "zh-Hans"
	}
	return l
}

// about writes the title for browsers and the Dublin Core that Inkscape
// shows and keeps.
func (p *printer) about(a canvas.About) {
	if a.Title != "" {
		p.element("title", a.Title)
		p.put("\n")
	}
	if a.Subject != "" {
		p.element("desc", a.Subject)
		p.put("\n")
	}
	if a.Title == "" && a.Author == "" && a.Date == "" && len(a.Keywords) == 0 {
		return
	}
	p.put(`<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"` +
		` xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>`)
	if a.Title != "" {
		p.element("dc:title", a.Title)
	}
	if a.Date != "" {
		p.element("dc:date", a.Date)
	}
	if a.Language != "" {
		p.element("dc:language", language(a.Language))
	}
	if a.Author != "" {
		p.put("<dc:creator><cc:Agent>")
		p.element("dc:title", a.Author)
		p.put("</cc:Agent></dc:creator>")
	}
	if len(a.Keywords) > 0 {
		p.put("<dc:subject><rdf:Bag>")
		for _, k := range a.Keywords {
			p.element("rdf:li", k)
		}
		p.put("</rdf:Bag></dc:subject>")
	}
	p.put("</cc:Work></rdf:RDF></metadata>\n")
}

// placement writes a scene, or a part of it, where the page wants it.
func (p *printer) placement(ctx context.Context, i int, pl canvas.Placement, page canvas.Page, progress func(done, total int)) error {
	whole := canvas.Rect{W: pl.Scene.Size.W, H: pl.Scene.Size.H}
	clipped := pl.Source != whole
	if clipped {
		p.put(fmt.Sprintf(`<clipPath id="clip%d">`, i+1))
		p.rect("rect", pl.Target())
		p.put("/></clipPath>\n")
		p.put(fmt.Sprintf(`<g clip-path="url(#clip%d)">`, i+1))
	}
	moved := pl.At != canvas.Point{X: pl.Source.X * pl.Scale, Y: pl.Source.Y * pl.Scale} || pl.Scale != 1
	if moved {
		p.put(`<g transform="translate(`)
		p.exact("", pl.At.X-pl.Source.X*pl.Scale, " ")
		p.exact("", pl.At.Y-pl.Source.Y*pl.Scale, ")")
		if pl.Scale != 1 {
			p.exact(" scale(", pl.Scale, ")")
		}
		p.put(`">` + "\n")
	}
	if pl.Scene.Ground.Visible() {
		p.rect("rect", pl.Source.Intersect(whole))
		p.fill(pl.Scene.Ground)
		p.put("/>\n")
	}
	for _, g := range pl.Scene.Groups {
		if err := ctx.Err(); err != nil {
			return err
		}
		if !clipped || g.Bounds.Overlaps(pl.Source) {
			p.group(g)
		}
		if p.done++; progress != nil {
			progress(p.done, p.total)
		}
		if p.bad || p.w.err != nil {
			return p.end()
		}
	}
	if moved {
		p.put("</g>\n")
	}
	if clipped {
		p.put("</g>\n")
	}
	return nil
}

// end flushes and reports what went wrong.
func (p *printer) end() error {
	if p.bad {
		return model.NewFault("export.number")
	}
	if err := p.w.flush(); err != nil {
		return fmt.Errorf("failed to write the SVG: %w", err)
	}
	return nil
}

package pdf

import (
	"net/url"
	"strings"

	"touchline/canvas"
)

// links makes the groups with a URL clickable, where the placement shows
// them.
func (d *drawing) links(pl canvas.Placement) {
	for _, g := range pl.Scene.Groups {
		if g.URL == "" && g.Page == 0 {
			continue
		}
		r := g.Bounds.Intersect(pl.Source)
		if r.W <= 0 || r.H <= 0 {
			continue
		}
		x, y := pl.At.X+(r.X-pl.Source.X)*pl.Scale, pl.At.Y+(r.Y-pl.Source.Y)*pl.Scale
		if to, ok := d.numbered[g.Page]; ok && g.Page > 0 {
			d.pdf.Link(x, y, r.W*pl.Scale, r.H*pl.Scale, d.linkTo(to))
			d.sayLink(g, g.Page)
		} else if address, ok := safeURL(g.URL); ok {
			d.pdf.LinkString(x, y, r.W*pl.Scale, r.H*pl.Scale, address)
			d.linkSays[len(d.tags.pages)-1] = append(d.linkSays[len(d.tags.pages)-1], address)
		}
	}
}

// sayLink keeps what a link to a page says: the words that are clicked, and where
// they lead.
func (d *drawing) sayLink(g *canvas.Group, page int) {
	says := ""
	for _, it := range g.Items {
		if t, ok := it.(*canvas.Text); ok && says == "" {
			says = t.Source
		}
	}
	if d.toPage != nil {
		says = strings.TrimSpace(says + " → " + d.toPage(page))
	}
	at := len(d.tags.pages) - 1
	d.linkSays[at] = append(d.linkSays[at], says)
}

// linkTo is the link to the top of a page, from 0: one for all that lead there.
func (d *drawing) linkTo(page int) int {
	link, ok := d.linksTo[page]
	if !ok {
		link = d.pdf.AddLink()
		d.pdf.SetLink(link, 0, page+1)
		d.linksTo[page] = link
	}
	return link
}

// maxURL is the longest address that readers are known to open.
const maxURL = 2048

// safeURL returns an address in ASCII, if it is one that a click may open:
// http, https or mailto.
func safeURL(s string) (string, bool) {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || len(s) > maxURL {
		return "", false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		if u.Host == "" {
			return "", false
		}
	case "mailto":
	default:
		return "", false
	}
	var b strings.Builder
	for _, c := range []byte(u.String()) {
		if c <= ' ' || c >= 0x7F {
			const hex = "0123456789ABCDEF"
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
			continue
		}
		b.WriteByte(c)
	}
	return b.String(), true
}

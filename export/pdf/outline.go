package pdf

import (
	"slices"
	"strings"

	"touchline/canvas"
)

// entry is a line of the outline, on its page.
type entry struct {
	title string
	level int
	page  int          // from 0
	at    canvas.Point // on the page, pt from the top left
	kids  int          // entries one level below
}

// entries puts the marks on the pages that show them and makes the levels
// such that gofpdf's outline is a tree: the first 0, and none more than one
// below the entry before it.
func entries(marks []canvas.Mark, pages []canvas.Page) []entry {
	var out []entry
	var last [maxLevel + 1]int // the latest entry of each level
	main, level := mainScene(pages), -1
	for _, m := range marks {
		e := entry{title: oneLine(m.Title), level: max(0, min(m.Level, level+1, maxLevel))}
		if m.Page > 0 {
			i := slices.IndexFunc(pages, func(p canvas.Page) bool { return p.Number == m.Page || slices.Contains(p.Holds, m.Page) })
			if i < 0 {
				continue // the page was not asked for
			}
			e.page, e.at = i, m.At
		} else {
			e.page, e.at = find(m.At, main, pages)
		}
		level = e.level
		last[level] = len(out)
		if level > 0 {
			out[last[level-1]].kids++
		}
		out = append(out, e)
	}
	return out
}

// maxLevel is the deepest level of an outline: phases and steps are 0 and 1.
const maxLevel = 7

// find returns the first page that shows a point of the scene; the first page
// of all if none does.
func find(at canvas.Point, main *canvas.Scene, pages []canvas.Page) (int, canvas.Point) {
	for i, pg := range pages {
		for _, pl := range pg.Placed {
			if pl.Scene == main && pl.Source.Contains(at) {
				x, y := at.X-pl.Source.X, at.Y-pl.Source.Y
				return i, canvas.Point{X: pl.At.X + x*pl.Scale, Y: pl.At.Y + y*pl.Scale}
			}
		}
	}
	return 0, canvas.Point{}
}

// mainScene is the drawing itself: pages also show grounds, frames and crop
// marks, which are scenes of a few groups.
func mainScene(pages []canvas.Page) *canvas.Scene {
	var main *canvas.Scene
	for _, pg := range pages {
		for _, pl := range pg.Placed {
			if main == nil || len(pl.Scene.Groups) > len(main.Groups) {
				main = pl.Scene
			}
		}
	}
	return main
}

// oneLine is a text as a title: without line breaks and other controls.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(s, "\uFFFD"), func(r rune) bool {
		return r < ' ' || r == 0x7F
	}), " ")
}

// outline gives the entries to gofpdf. No font has been chosen, so gofpdf
// takes titles as bytes: its own encoder breaks characters above U+FFFF.
func (d *drawing) outline(all []entry, pages []canvas.Page) {
	// gofpdf measures every y from the foot of the last page.
	lastHeight := pages[len(pages)-1].Size.H
	for _, e := range all {
		d.pdf.SetPage(e.page + 1)
		y := e.at.Y + lastHeight - pages[e.page].Size.H
		if y == -1 { // which would mean "here"
			y = -1.01
		}
		d.pdf.Bookmark(utf16Text(e.title), e.level, y)
	}
	d.pdf.SetPage(len(pages))
}

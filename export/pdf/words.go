package pdf

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"touchline/canvas"
	"touchline/canvas/text"
)

// needsWhole reports whether a reader that takes the lines of a text one
// after the other would get something else than was typed. Text from right to
// left it puts in order by itself, word by word, and would take one that is given
// as a whole for a text as it is seen.
func needsWhole(t *canvas.Text) bool {
	return (isBroken(t) || isSpelled(t.Source)) && !text.AnyFromRight(t.Source)
}

// isBroken: the text was broken into lines, cut, or composed otherwise.
func isBroken(t *canvas.Text) bool {
	if len(t.Lines) != 1 {
		return true
	}
	rest := t.Source
	for _, r := range t.Lines[0].Runs {
		var ok bool
		if rest, ok = strings.CutPrefix(rest, r.Text); !ok {
			return true
		}
	}
	return rest != ""
}

// isSpelled: single characters with blanks between ("3 / 6 分"), which
// poppler takes for one s p a c e d word.
func isSpelled(s string) bool {
	n := 0
	for word := range strings.FieldsSeq(s) {
		if utf8.RuneCountInString(word) > 1 {
			return false
		}
		n++
	}
	return n > 1
}

// pieces is a run as the font can write it: itself nearly always, but a run
// with characters that the font lacks, and that the composer did not mark as
// missing, comes in pieces with these marked. They are one em wide.
func (f *font) pieces(r canvas.Run, size float64) iter.Seq[canvas.Run] {
	return func(yield func(canvas.Run) bool) {
		if r.Latin {
			r.Text = strings.Map(text.LatinForm, r.Text)
		}
		if r.Missing && text.AnyFromRight(r.Text) {
			letters(r, yield)
			return
		}
		if r.Missing || f.covers(r.Text) {
			yield(r)
			return
		}
		x := r.X
		for _, c := range r.Text {
			p := canvas.Run{Text: string(c), X: x, Width: size}
			if g := f.glyph(c); g != 0 {
				p.Width = float64(f.advance(g)) / float64(f.em) * size
			} else {
				p.Missing = true
			}
			if !yield(p) {
				return
			}
			x += p.Width
		}
	}
}

// letters is a word that runs from right to left, letter by letter as they are
// seen: so readers expect it, who then put it in order.
func letters(r canvas.Run, yield func(canvas.Run) bool) {
	all := slices.Collect(clusters(r.Text))
	r.Width /= float64(len(all))
	for _, c := range slices.Backward(all) {
		r.Text = c
		if !yield(r) {
			return
		}
		r.X += r.Width
	}
}

// covers reports whether the font has every character of s, or at least the
// composed form of letters with marks.
func (f *font) covers(s string) bool {
	for _, r := range s {
		if f.glyph(r) != 0 {
			continue
		}
		if !hasMark(s) {
			return false
		}
		for piece := range clusters(s) {
			if c := composed(piece); c != 0 && f.glyph(c) != 0 {
				continue
			}
			for _, r := range piece {
				if f.glyph(r) == 0 {
					return false
				}
			}
		}
		return true
	}
	return true
}

// text writes a text: glyphs line by line, and around a text that was broken
// what it says as a whole, so that copying and searching find it as typed.
func (d *drawing) text(t *canvas.Text) error {
	p := &d.pen
	if p.fixed(t.Size); len(t.Lines) == 0 || !t.Color.Visible() || !(t.Size > 0) {
		return nil
	}
	a := d.faces[faceOf(t)]
	d.alpha(t.Color.A)
	whole := needsWhole(t)
	if whole {
		p.begin(t.Source)
	}
	p.openText()
	p.fillColor(t.Color)
	p.font(faceOf(t), t.Size)
	var missing []place
	for _, l := range t.Lines {
		for _, run := range l.Runs {
			if run.Missing {
				missing = append(missing, place{run.Text, canvas.Point{X: l.At.X + run.X, Y: l.At.Y}, run.Width})
			}
			for r := range a.font.pieces(run, t.Size) {
				at := canvas.Point{X: l.At.X + r.X, Y: l.At.Y}
				if r.Missing && !run.Missing {
					missing = append(missing, place{r.Text, at, r.Width})
				}
				p.moveText(at)
				narrow := d.narrowed(t, &run)
				if narrow != 1 {
					p.b = fmt.Appendf(p.b, "%.2f Tz\n", narrow*100)
				}
				p.b = append(p.b, '(')
				p.b = a.encode(p.b, r, t.Size)
				p.b = append(p.b, ")Tj\n"...)
				if narrow != 1 {
					p.b = append(p.b, "100 Tz\n"...)
				}
			}
		}
	}
	if whole && len(t.Lines) > 1 {
		d.closeWhole(a, t)
	}
	p.closeText()
	if whole {
		p.end()
	}
	for _, m := range missing {
		if err := d.missing(m, t); err != nil {
			return err
		}
	}
	return nil
}

// narrowed is by how much a run is narrower than its font has it.
func (d *drawing) narrowed(t *canvas.Text, r *canvas.Run) float64 {
	if t.Font == nil || r.Missing {
		return 1
	}
	return text.Narrowed(t.Font, t.Weight, r, t.Size)
}

// closeWhole ends a text of several lines with a blank at the end of its first line.
// Readers that give the whole text out (poppler) lay it from the first glyph
// to the last: so it lies along the first line, not aslant or backward.
func (d *drawing) closeWhole(a *alphabet, t *canvas.Text) {
	l := t.Lines[0]
	d.pen.moveText(canvas.Point{X: l.At.X + l.Width, Y: l.At.Y})
	d.pen.b = append(d.pen.b, '(')
	d.pen.b = appendCode(d.pen.b, a.code(' '))
	d.pen.b = append(d.pen.b, ")Tj\n"...)
}

// place is where a cluster that the font lacks is to be drawn: the left end
// of its baseline, in the scene.
type place struct {
	text  string
	at    canvas.Point
	width float64 // pt
}

// missing draws a cluster over the blank glyph that stands for it: as
// another font of the machine has it, or as a box with its code in it.
func (d *drawing) missing(m place, t *canvas.Text) error {
	s := stamp{m.text, t.Weight, t.Size, m.width, d.pen.unit}
	switch {
	case d.stamped(s, m.at, t.Color):
		return nil
	case d.full(s):
		return d.blank(m, t)
	}
	if g, ok := d.system.Glyph(m.text, t.Weight); ok {
		if g.Bitmap != nil {
			return d.emoji(g.Bitmap, m, t)
		}
		if len(g.Outline.Ops) > 0 {
			return d.stamp(s, fitted(g.Outline, m.width, t.Size), m.at, t.Color)
		}
	}
	return d.replacement(m, t)
}

// replacement draws a box with the code of a cluster.
func (d *drawing) replacement(m place, t *canvas.Text) error {
	o := text.Replacement(m.text, m.width/t.Size)
	return d.stamp(stamp{m.text, t.Weight, t.Size, m.width, d.pen.unit}, fitted(o, m.width, t.Size), m.at, t.Color)
}

// fitted is an outline in em in its size, narrowed if it is too wide.
func fitted(o canvas.Path, width, size float64) canvas.Path {
	sx := size
	if b := o.Bounds(); b.Right()*size > width && b.Right() > 0 {
		sx = width / b.Right()
	}
	p := canvas.Path{Ops: o.Ops, Points: make([]canvas.Point, len(o.Points))}
	for i, q := range o.Points {
		p.Points[i] = canvas.Point{X: q.X * sx, Y: q.Y * size}
	}
	return p
}

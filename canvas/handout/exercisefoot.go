package handout

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
)

// Places of the foot of an exercise, pt.
const (
	answerHigh = 20.0 // a line to write on
	cutWidth   = 64.0 // least width of a card to cut out
	cutHead    = 15.0 // the letters above the cards
	cutPad     = 5.0
)

// cuts is how many cards stand in a row at the foot, how wide, and how high the
// highest is.
func (b *book) cuts(t *task, width float64) (perRow int, w, h float64) {
	if len(t.blanks) == 0 {
		return 1, width, 0
	}
	perRow = min(max(int(width/cutWidth), 1), len(t.blanks))
	w = width / float64(perRow)
	for _, c := range t.blanks {
		h = max(h, typeset.TextHeight(w-2*cutPad, name(c), typeset.Regular(b.Style.Small)))
	}
	return perRow, w, h + 2*cutPad
}

func (b *book) footHeight(t *task, key bool, width float64) float64 {
	perRow, _, h := b.cuts(t, width)
	rows := float64((len(t.blanks) + perRow - 1) / perRow)
	written := writtenHeight(b.written(t))
	if key {
		return rows*36 + 20 + written
	}
	if b.blanks.chosen {
		written += answerHigh * 0.6
	} else {
		written += 2 * answerHigh
	}
	if rows == 0 {
		return written
	}
	return written + rows*(h+cutHead) + 14
}

// exerciseFoot sets lines for answers and the cards to cut out, or the letters
// by number.
func (b *book) exerciseFoot(s *typeset.Sheet, t *task, key bool, r canvas.Rect) {
	perRow, w, h := b.cuts(t, r.W)
	written := b.written(t)
	if key {
		b.setWritten(s, written, r.X, r.Y, r.W, true)
		high := writtenHeight(written)
		b.answers(s, t, canvas.Rect{X: r.X, Y: r.Y + high, W: r.W, H: r.H - high}, perRow, w)
		return
	}
	small, bold := typeset.Regular(b.Style.Small), typeset.Bold(b.Style.Small)
	y := r.Y + answerHigh*0.6
	if b.blanks.chosen {
		b.setWritten(s, written, r.X, r.Y, r.W, false)
		y += writtenHeight(written)
	} else {
		for i, k := range []string{"answer.truth", "answer.fail", "answer.wait", "answer.worst"} {
			x, y := r.X+r.W/4*float64(i), r.Y+answerHigh
			x = s.Line(x, y, typeset.Span{Text: b.t(k), Face: bold, Color: b.inks.Ink}) + 6
			s.Rule(x, y+2, r.X+r.W/4*float64(i+1)-12-x, 0.6, b.inks.Muted)
		}
		y += answerHigh
	}
	if len(t.blanks) == 0 {
		return
	}
	s.Text(canvas.Point{X: r.X, Y: y}, r.W, b.t("exercise.cut"), small, b.inks.Muted)
	y += text.LineHeight(small) + 4
	for i, n := range t.shuffled {
		at := canvas.Rect{X: r.X + w*float64(i%perRow), Y: y + float64(i/perRow)*(h+cutHead) + cutHead, W: w, H: h}
		letter := letterAt(i)
		wide := max(text.Width(letter, bold)+5, 12)
		s.Fill(canvas.Rect{X: at.Center().X - wide/2, Y: at.Y - 14, W: wide, H: 12}, 6, b.inks.Ink)
		s.Centred(at.Center().X, at.Y-8-text.LineHeight(bold)/2, wide+8, letter, bold, b.inks.Ground)
		s.Frame(at, 0, canvas.Stroke{Color: b.inks.Muted, Width: 0.6, Dash: []float64{3, 2}})
		words := name(t.blanks[n])
		s.Centred(at.Center().X, at.Center().Y-typeset.TextHeight(w-2*cutPad, words, small)/2, w-2*cutPad, words, small, b.inks.Ink)
	}
}

// answers is the letter of each number.
func (b *book) answers(s *typeset.Sheet, t *task, r canvas.Rect, perRow int, w float64) {
	if len(t.blanks) > 0 {
		s.Rule(r.X, r.Y+6, r.W, 1, b.inks.Ink)
	}
	for n := range t.blanks {
		x, y := r.X+w*(float64(n%perRow)+0.5), r.Y+10+float64(n/perRow)*36
		s.Centred(x, y, w, strconv.Itoa(n+1), typeset.Regular(b.Style.Small), b.inks.Muted)
		s.Centred(x, y+11, w, t.letter(n), typeset.Bold(b.Style.Lead), b.inks.Ink)
	}
	b.onlyTeacher(s, r)
}

// onlyTeacher says at the foot of a page that it is for the teacher.
func (b *book) onlyTeacher(s *typeset.Sheet, r canvas.Rect) {
	label := b.t("key.only")
	bold := typeset.Bold(b.Style.Small)
	wide := text.Width(label, bold) + 12
	s.Fill(canvas.Rect{X: r.X, Y: r.Bottom() - 14, W: wide, H: 14}, 0, b.inks.Ink)
	s.Line(r.X+6, r.Bottom()-4, typeset.Span{Text: label, Face: bold, Color: b.inks.Ground})
}

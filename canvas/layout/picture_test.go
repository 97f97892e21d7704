package layout_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/layout"
	"touchline/model"
)

// TestPlans: every file of testdata/plans is a blueprint as text and, below,
// its plan as a picture.
func TestPlans(t *testing.T) {
	files, err := filepath.Glob("testdata/plans/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no plans", err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(strings.TrimSuffix(name, ".txt"), func(t *testing.T) {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			const line = "----\n"
			text, _, _ := strings.Cut(string(content), line)
			p := layout.Make(blueprint(t, text), layout.Options{Lang: model.English})
			canvastest.Golden(t, "plans/"+name, text+line+picture(p))
		})
	}
}

// A character of a picture stands for so many pt.
const (
	charWidth  = 6.0
	charHeight = 5.0
)

// sheet is a picture in text.
type sheet struct {
	rows  [][]rune
	lines map[[2]int]uint8 // what of links runs there: 1 up, 2 down, 4 left, 8 right
}

// picture draws a plan's grid: the lanes' edges at the left, cards as grey
// blocks around the begin of their text, links, the three lines, and what
// derived rows say ("!" behind what is shown as too much).
func picture(p *layout.Plan) string {
	s := &sheet{lines: map[[2]int]uint8{}}
	for range int(p.Size.H/charHeight) + 2 {
		s.rows = append(s.rows, []rune(strings.Repeat(" ", int(p.Size.W/charWidth)+24)))
	}
	for _, l := range p.Lines {
		s.fill(canvas.Rect{Y: l.Y, W: l.Right}, map[model.LineStyle]rune{model.LineSolid: '═', model.LineDash: '╍', model.LineDot: '┈'}[l.Style])
	}
	for _, l := range p.Links() {
		s.link(l)
	}
	s.draw()
	for _, c := range p.Cards() {
		s.fill(c.Rect, '░')
		for i, line := range c.Text.Lines {
			s.write(canvas.Point{X: line.At.X, Y: c.Rect.Y + 5 + float64(i)*12}, words(line))
		}
	}
	for _, l := range p.Links() {
		s.tip(l)
		if !l.Label.Empty() {
			s.write(canvas.Point{X: l.LabelBox.X, Y: l.LabelBox.Center().Y}, l.Label.Source)
		}
	}
	for _, st := range p.Steps {
		s.write(canvas.Point{X: st.Left, Y: st.Head.Center().Y}, st.Name.Source)
	}
	for _, l := range p.Lanes {
		s.lane(l)
	}
	return s.String()
}

func words(l canvas.Line) (out string) {
	for _, r := range l.Runs {
		out += r.Text
	}
	return out
}

func (s *sheet) at(p canvas.Point) (x, y int) { return int(p.X / charWidth), int(p.Y / charHeight) }

func (s *sheet) set(x, y int, r rune) {
	if y >= 0 && y < len(s.rows) && x >= 0 && x < len(s.rows[y]) {
		s.rows[y][x] = r
	}
}

func (s *sheet) fill(r canvas.Rect, with rune) {
	x0, y0 := s.at(canvas.Point{X: r.X, Y: r.Y})
	x1, y1 := s.at(canvas.Point{X: r.Right(), Y: r.Bottom()})
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			s.set(x, y, with)
		}
	}
}

func (s *sheet) write(at canvas.Point, text string) {
	x, y := s.at(at)
	for i, r := range []rune(text) {
		s.set(x+i, y, r)
	}
}

func (s *sheet) lane(l *layout.Lane) {
	x, y0 := s.at(canvas.Point{X: 0, Y: l.Body.Y})
	_, y1 := s.at(canvas.Point{Y: l.Body.Bottom()})
	for y := y0; y <= y1; y++ {
		s.set(x, y, '│')
	}
	s.set(x, y0, '┌')
	s.set(x, y1, '└')
	s.write(canvas.Point{X: charWidth * 2, Y: l.Body.Center().Y}, l.Name.Source)
	for _, c := range l.Cells {
		text := c.Text.Source
		if c.Warn {
			text += "!"
		}
		s.write(canvas.Point{X: c.At.X - charWidth*float64(len([]rune(text)))/2, Y: c.At.Y}, text)
	}
	if l.Emotion != nil {
		for _, a := range l.Emotion.Axis {
			s.write(canvas.Point{X: 80, Y: a.Y}, a.Label.Source)
		}
		for _, f := range l.Emotion.Points {
			s.write(f.At, "o")
			if !f.Quote.Empty() {
				s.write(canvas.Point{X: f.At.X - 20, Y: f.QuoteAt.Y}, f.Quote.Source)
			}
		}
	}
}

func (s *sheet) link(l *layout.Link) {
	for k := 1; k < len(l.Points); k++ {
		x0, y0 := s.at(l.Points[k-1])
		x1, y1 := s.at(l.Points[k])
		for x := min(x0, x1); x < max(x0, x1); x++ {
			s.lines[[2]int{x, y0}] |= 8
			s.lines[[2]int{x + 1, y0}] |= 4
		}
		for y := min(y0, y1); y < max(y0, y1); y++ {
			s.lines[[2]int{x1, y}] |= 2
			s.lines[[2]int{x1, y + 1}] |= 1
		}
	}
}

func (s *sheet) draw() {
	for at, arms := range s.lines {
		s.set(at[0], at[1], []rune(" ╵╷│╴┘┐┤╶└┌├─┴┬┼")[arms])
	}
}

func (s *sheet) tip(l *layout.Link) {
	s.arrow(l.Points[len(l.Points)-2], l.Points[len(l.Points)-1])
	if l.Link.Kind == model.LinkExchange {
		s.arrow(l.Points[1], l.Points[0])
	}
}

func (s *sheet) arrow(from, to canvas.Point) {
	x, y := s.at(to)
	switch {
	case from.X < to.X:
		s.set(x-1, y, '▷')
	case from.X > to.X:
		s.set(x+1, y, '◁')
	case from.Y < to.Y:
		s.set(x, y-1, '▽')
	default:
		s.set(x, y+1, '△')
	}
}

func (s *sheet) String() string {
	var b strings.Builder
	for _, row := range s.rows {
		fmt.Fprintln(&b, strings.TrimRight(string(row), " "))
	}
	return strings.TrimLeft(strings.TrimRight(b.String(), "\n"), "\n") + "\n"
}

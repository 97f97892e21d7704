//go:build linux && cgo && !race

package ui

import (
	"fmt"
	"strings"
	"testing"
)

// geometry is where the window's content is on the screen, in px; xdotool counts
// what is around it twice.
func (p *program) geometry(x11 string) (x, y, w, h int) {
	p.t.Helper()
	for _, line := range strings.Split(p.do("getwindowgeometry", "--shell", x11), "\n") {
		name, value, _ := strings.Cut(line, "=")
		if to, ok := map[string]*int{"X": &x, "Y": &y, "WIDTH": &w, "HEIGHT": &h}[name]; ok {
			fmt.Sscan(value, to)
		}
	}
	return x, y, w, h
}

// TestTheWindowFitsTheScreen: with controls twice as large a screen of
// 1440 × 900 px has all of it, what it holds is within it, and it opens where
// it was left.
func TestTheWindowFitsTheScreen(t *testing.T) {
	s := newScreen(t)
	s.env = append(s.env, scaleVariable+"=2")
	s.remember(s.home, `{"toured": true, "guideClosed": true, "language": "en"}`)
	u := &someone{screen: s}
	open := func() (*program, *sight) {
		t.Helper()
		p := newProgram(s, template(t, "bank"))
		v := &seat{program: p}
		s.until("the window shows the file", func() bool { return u.see(v).Doc != "" && v.last.X11 != "" && v.last.Board.W > 100 })
		s.do("windowactivate", "--sync", v.last.X11)
		return p, v.last
	}
	p, seen := open()
	s.until("it is within the screen", func() bool {
		x, y, w, h := p.geometry(seen.X11)
		return x >= 0 && y >= 0 && w > 1000 && h > 600 && x/2+w <= 1440 && y/2+h <= 900
	})
	_, _, w, h := p.geometry(seen.X11)
	seen = u.see(&seat{program: p})
	if len(seen.Controls) < 20 {
		t.Errorf("it has %d controls", len(seen.Controls))
	}
	for _, c := range seen.Controls {
		if c.X < 0 || c.Y < 0 || c.X+c.W > w || c.Y+c.H > h {
			t.Errorf("%s %q is out of reach: at %d, %d, %d × %d large", c.Kind, c.Name, c.X, c.Y, c.W, c.H)
		}
	}

	s.do("windowsize", "--sync", seen.X11, "1200", "700", "windowmove", "--sync", seen.X11, "150", "90")
	s.until("it is as large as it is made", func() bool { _, _, w, h := p.geometry(seen.X11); return w == 1200 && h == 700 })
	x, y, w, h := p.geometry(seen.X11)
	s.do("windowactivate", "--sync", seen.X11)
	s.do("key", "ctrl+q") // not sent to the window by name: it is gone before xdotool has told it all
	for range p.hear {    // closed when it has ended
	}
	p, seen = open()
	s.until("it is where it was left", func() bool {
		x2, y2, w2, h2 := p.geometry(seen.X11)
		return x2 == x && y2 == y && w2 == w && h2 == h
	})
}

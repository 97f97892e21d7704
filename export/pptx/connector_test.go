package pptx_test

import (
	"context"
	"math"
	"regexp"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
)

func contextCancelled(t *testing.T) (context.Context, context.CancelFunc) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	return ctx, cancel
}

var (
	connector = regexp.MustCompile(`<p:cxnSp>.*?<a:xfrm([^>]*)><a:off x="(-?\d+)" y="(-?\d+)"/><a:ext cx="(\d+)" cy="(\d+)"/></a:xfrm><a:prstGeom prst="([a-zA-Z]+)(\d)"><a:avLst>(.*?)</a:avLst>`)
	adjusted  = regexp.MustCompile(`val (-?\d+)`)
)

// drawn is the way that a program draws for a preset connector, after the
// geometry of ECMA-376: level lines and upright ones by turns from the top left
// corner to the bottom right one, the inner ones at shares of the extent; then
// mirrored, then turned about the middle.
func drawn(t *rapid.T, xml string) []canvas.Point {
	m := connector.FindStringSubmatch(xml)
	if m == nil {
		t.Fatalf("no preset connector in %s", xml)
	}
	pt := func(s string) float64 {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(err)
		}
		return v / 12700
	}
	x, y, w, h := pt(m[2]), pt(m[3]), pt(m[4]), pt(m[5])
	var adj []float64
	for _, a := range adjusted.FindAllStringSubmatch(m[8], -1) {
		v, _ := strconv.ParseFloat(a[1], 64)
		adj = append(adj, v/100000)
	}
	var way []canvas.Point
	switch m[6] + m[7] {
	case "straightConnector1":
		way = []canvas.Point{{}, {X: w, Y: h}}
	case "bentConnector2":
		way = []canvas.Point{{}, {X: w}, {X: w, Y: h}}
	case "bentConnector3":
		way = []canvas.Point{{}, {X: w * adj[0]}, {X: w * adj[0], Y: h}, {X: w, Y: h}}
	case "bentConnector4":
		way = []canvas.Point{{}, {X: w * adj[0]}, {X: w * adj[0], Y: h * adj[1]}, {X: w, Y: h * adj[1]}, {X: w, Y: h}}
	case "bentConnector5":
		way = []canvas.Point{{}, {X: w * adj[0]}, {X: w * adj[0], Y: h * adj[1]}, {X: w * adj[2], Y: h * adj[1]}, {X: w * adj[2], Y: h}, {X: w, Y: h}}
	}
	flip := func(name string) bool { return regexp.MustCompile(name + `="1"`).MatchString(m[1]) }
	for i, p := range way {
		if flip("flipH") {
			p.X = w - p.X
		}
		if flip("flipV") {
			p.Y = h - p.Y
		}
		if regexp.MustCompile(`rot="5400000"`).MatchString(m[1]) { // a quarter, clockwise
			dx, dy := p.X-w/2, p.Y-h/2
			p = canvas.Point{X: w/2 - dy, Y: h/2 + dx}
		}
		way[i] = canvas.Point{X: x + p.X, Y: y + p.Y}
	}
	return way
}

// A link of up to four corners is a preset connector that is drawn as ours.
func TestAPresetConnectorIsDrawnAsTheWay(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		at := canvas.Point{X: rapid.Float64Range(50, 800).Draw(r, "x"), Y: rapid.Float64Range(50, 400).Draw(r, "y")}
		way := []canvas.Point{at}
		level := rapid.Bool().Draw(r, "level")
		for range rapid.IntRange(1, 5).Draw(r, "lines") {
			d := rapid.Float64Range(2, 90).Draw(r, "d")
			if rapid.Bool().Draw(r, "back") {
				d = -d
			}
			if level {
				at.X += d
			} else {
				at.Y += d
			}
			way, level = append(way, at), !level
		}
		from, to := way[0], way[len(way)-1]
		if len(way) > 2 && (math.Abs(from.X-to.X) < 1 || math.Abs(from.Y-to.Y) < 1) {
			return // looked at below: the preset's extent is at least a pt there
		}
		got := drawn(r, writeRapid(r, page(1, link("", "", way...)))[slideOne])
		if len(got) != len(way) {
			r.Fatalf("%d points for %v", len(got), way)
		}
		for i := range got {
			if math.Hypot(got[i].X-way[i].X, got[i].Y-way[i].Y) > 0.02 {
				r.Fatalf("%v is drawn as %v", way, got)
			}
		}
	})
}

// Ends above one another leave no extent to take shares of: it is a pt then,
// and the way is drawn within that.
func TestAConnectorWhoseEndsAreAboveOneAnother(t *testing.T) {
	way := []canvas.Point{{X: 100, Y: 100}, {X: 130, Y: 100}, {X: 130, Y: 200}, {X: 100, Y: 200}}
	rapid.Check(t, func(r *rapid.T) {
		got := drawn(r, writeRapid(r, page(1, link("", "", way...)))[slideOne])
		for i := range got {
			if math.Hypot(got[i].X-way[i].X, got[i].Y-way[i].Y) > 1 {
				r.Fatalf("%v is drawn as %v", way, got)
			}
		}
	})
}

// A link of more corners than presets have keeps its way as a path.
func TestALongWayIsAPath(t *testing.T) {
	way := []canvas.Point{{X: 0, Y: 0}}
	for i := range 7 {
		p := way[len(way)-1]
		if i%2 == 0 {
			p.X += 20
		} else {
			p.Y += 20
		}
		way = append(way, p)
	}
	s := write(t, page(1, link("", "", way...)))[slideOne]
	if n := regexp.MustCompile("<a:lnTo>").FindAllString(s, -1); len(n) != 7 {
		t.Errorf("%d lines", len(n))
	}
}

package presenting

import (
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/overlay"
)

// Did says what a call did.
type Did uint8

const (
	Looks   Did = 1 << iota // something looks otherwise
	Went                    // one stands elsewhere
	Laid                    // another overlay is wanted
	Ended                   // it is over
	Full                    // the window is to fill its screen, or not any more
	Noted                   // the presenter's window is to open, or to close
	Redrawn                 // the document is another
)

// Has reports whether all of d are among what was done.
func (s Did) Has(d Did) bool { return s&d == d }

// How long a move takes, from a neighbour to the other end of the map.
const (
	shortMove = 420 * time.Millisecond
	longMove  = 900 * time.Millisecond
)

// Show is a presentation. It belongs to one goroutine. Make it with New.
type Show struct {
	plan  *layout.Plan
	index *index.Index
	stops *stops
	times map[model.StepID]StepTime
	total model.Duration

	window  canvas.Size // units
	stop    Stop
	home    Stop // where Z leads back to from the overview
	walking bool
	walked  int // in the walk

	from  look // where the move began
	to    look
	began time.Time
	lasts time.Duration // 0: it stands

	black   bool
	help    bool
	overlay int // in overlay.AllIDs, from 1; 0 for none
	number  number
	ink     ink
	wheel   wheel
}

// look is what is seen of the map.
type look struct {
	view view.View
	lit  []canvas.Rect // pt; nil: nothing is pale
	ring canvas.Rect   // around what one stands at; empty: none
	sum  model.Duration
}

// New begins a presentation of a plan at a part of the drawing, the overview where
// that is none. window is in units.
func New(p *layout.Plan, at canvas.Owner, window canvas.Size) *Show {
	s := &Show{window: window}
	s.take(p)
	if stop, ok := s.stops.of(at); ok {
		s.stop = stop
	}
	s.to = s.lookAt(s.stop)
	return s
}

// Still is what a stop looks like in a window of another size, at rest.
func Still(p *layout.Plan, at Stop, window canvas.Size) *Show {
	s := New(p, "", window)
	s.stop = s.stops.nearest(at)
	s.stand()
	return s
}

func (s *Show) take(p *layout.Plan) {
	s.plan, s.index, s.stops = p, index.Make(p, s.index), stopsOf(p)
	s.times, s.total = timesOf(p.Doc)
}

// StepTime is what a step takes on the customer's path, and what the path takes
// up to its end.
type StepTime struct{ Standard, Most, Until model.Duration }

func timesOf(d *model.Document) (map[model.StepID]StepTime, model.Duration) {
	out := map[model.StepID]StepTime{}
	t := measure.TimesOf(d)
	if t == nil {
		return out, 0
	}
	by := make(map[model.StepID]measure.StepTimes, len(t.Steps))
	for _, x := range t.Steps {
		by[x.Step] = x
	}
	var sum model.Duration
	for _, x := range d.Steps() {
		at := by[x.ID]
		sum += model.Duration(at.StandardSeconds)
		out[x.ID] = StepTime{model.Duration(at.StandardSeconds), model.Duration(at.MaximumSeconds), sum}
	}
	return out, sum
}

// Follow takes the next state of the document. One stays where one is, or goes to
// what that lay in if it is gone.
func (s *Show) Follow(p *layout.Plan) Did {
	if p == s.plan {
		return 0
	}
	before := s.stop
	s.take(p)
	s.stop, s.home = s.stops.nearest(s.stop), s.stops.nearest(s.home)
	if s.walking {
		s.rewalk(before.Card)
	}
	s.stand()
	did := Looks | Redrawn
	if before != s.stop {
		did |= Went
	}
	return did
}

// Resize takes another size of the window, in units.
func (s *Show) Resize(window canvas.Size) Did {
	if window == s.window {
		return 0
	}
	s.window = window
	s.stand()
	return Looks
}

// stand ends a move where it leads to.
func (s *Show) stand() {
	if parts := s.partsOf(s.stop); s.stop.Part >= parts {
		s.stop.Part = max(0, parts-1)
	}
	s.to, s.lasts = s.lookAt(s.stop), 0
}

// partsOf is how many parts a stop has.
func (s *Show) partsOf(at Stop) int {
	if at.Level != AtStep {
		return 1
	}
	column, cards := s.column(at.Step)
	return len(s.camera().parts(column, cards))
}

// Bar is how high the line below the map is, in units.
func (s *Show) Bar() float64 { return min(s.window.H/4, max(44, s.window.W*barShare)) }

// barShare is the height of the line below the map, as a part of the width.
const barShare = 0.044

func (s *Show) camera() camera {
	return camera{s.plan, place.HeadsOf(s.plan), canvas.Size{W: s.window.W, H: max(1, s.window.H-s.Bar())}}
}

// column is where a step stands, from the top of its head to the end of the
// lanes, and its cards.
func (s *Show) column(id model.StepID) (canvas.Rect, []*layout.Card) {
	i, ok := s.plan.Doc.Column(id)
	if !ok {
		return canvas.Rect{}, nil
	}
	x, h := s.plan.Steps[i], place.HeadsOf(s.plan)
	return canvas.Rect{X: x.Left, Y: h.Bottom, W: x.Right - x.Left, H: h.End - h.Bottom}, s.stops.cards(id)
}

// lookAt is what is seen at a stop.
func (s *Show) lookAt(at Stop) look {
	c := s.camera()
	l := look{view: c.all(), sum: s.sumAt(at)}
	switch at.Level {
	case AtPhase:
		for _, ph := range s.plan.Phases {
			if ph.Phase.ID == at.Phase {
				body := canvas.Rect{X: ph.Rect.X, Y: c.heads.Bottom, W: ph.Rect.W, H: c.heads.End - c.heads.Bottom}
				l.view = c.showing(body, min(c.fit(body), c.scaleFor(mostSize)))
				l.ring = canvas.Rect{X: ph.Rect.X, Y: ph.Rect.Y, W: ph.Rect.W, H: c.heads.End - ph.Rect.Y}
				l.lit = []canvas.Rect{l.ring}
			}
		}
	case AtStep:
		column, cards := s.column(at.Step)
		body := tall(column, cards)
		parts := c.parts(column, cards)
		if len(parts) > 1 {
			body = parts[min(at.Part, len(parts)-1)]
		}
		l.view = c.showing(body, c.stepScale(body))
		if len(parts) > 1 {
			l.view = c.showing(body, c.scaleFor(leastSize))
		}
		l.ring = s.headed(at.Step, column)
		l.lit = []canvas.Rect{l.ring}
	case AtCard:
		card := s.plan.Card(at.Card)
		l.view = c.showing(card.Rect, max(min(c.fit(card.Rect), c.scaleFor(cardSize)), c.scaleFor(leastSize)/4))
		l.ring = card.Rect.Inset(-halo)
		column, _ := s.column(at.Step)
		head := s.headed(at.Step, column)
		head.H = c.heads.Bottom - head.Y
		l.lit = []canvas.Rect{card.Rect.Inset(-2 * halo), head}
	}
	return l
}

// headed is a column with the head of its step.
func (s *Show) headed(id model.StepID, column canvas.Rect) canvas.Rect {
	i, _ := s.plan.Doc.Column(id)
	head := s.plan.Steps[i].Head
	return column.Union(canvas.Rect{X: column.X, Y: head.Y, W: column.W, H: head.H})
}

// move goes to a stop; now is the time.
func (s *Show) move(to Stop, now time.Time) Did {
	if to == s.stop && s.lasts == 0 {
		return 0
	}
	from := s.seen(now)
	s.stop = to
	s.from, s.to, s.began = from, s.lookAt(to), now
	far := distance(s.from.view, s.to.view)
	s.lasts = shortMove + time.Duration(float64(longMove-shortMove)*min(1, far))
	return Looks | Went
}

// distance is how far two views are apart: 1 is four windows, or a zoom by eight.
func distance(a, b view.View) float64 {
	if a.Window.W <= 0 {
		return 0
	}
	p, q := middle(a), middle(b)
	w := max(a.Window.W/a.Scale(), b.Window.W/b.Scale())
	across := (abs(p.X-q.X) + abs(p.Y-q.Y)) / w / 4
	zoom := max(a.Zoom/b.Zoom, b.Zoom/a.Zoom) / 8
	return max(across, zoom)
}

func abs(v float64) float64 { return max(v, -v) }

// seen is what is seen now.
func (s *Show) seen(now time.Time) look {
	e := s.done(now)
	if e >= 1 {
		return s.to
	}
	l := s.to
	l.view = between(s.from.view, s.to.view, e)
	l.ring = mixed(s.from.ring, s.to.ring, e)
	l.sum = s.from.sum + model.Duration(float64(s.to.sum-s.from.sum)*e)
	if e < 0.5 {
		l.lit = s.from.lit
	}
	return l
}

// done is how much of a move is done.
func (s *Show) done(now time.Time) float64 {
	if s.lasts <= 0 {
		return 1
	}
	return eased(float64(now.Sub(s.began)) / float64(s.lasts))
}

// mixed is a rectangle on the way from one to another; from or to none it stays
// where it is.
func mixed(a, b canvas.Rect, e float64) canvas.Rect {
	if a.Empty() || b.Empty() {
		if e < 0.5 {
			return a
		}
		return b
	}
	mix := func(x, y float64) float64 { return x + (y-x)*e }
	return canvas.Rect{X: mix(a.X, b.X), Y: mix(a.Y, b.Y), W: mix(a.W, b.W), H: mix(a.H, b.H)}
}

// Tick tells the time.
func (s *Show) Tick(now time.Time) Did {
	did := s.number.tick(s, now)
	if s.lasts > 0 {
		if did |= Looks; s.done(now) >= 1 {
			s.lasts = 0
		}
	}
	return did
}

// frameTime is how long a frame of a move stands: 60 in a second.
const frameTime = time.Second / 60

// NextTick is how long until the time is wanted next; false: not at all.
func (s *Show) NextTick(now time.Time) (time.Duration, bool) {
	if s.lasts > 0 {
		return frameTime, true
	}
	return s.number.wait(now)
}

// Moving reports whether a move is on.
func (s *Show) Moving() bool { return s.lasts > 0 }

// Stop is where one stands.
func (s *Show) Stop() Stop { return s.stop }

// Next is where Next leads to, and whether that is elsewhere.
func (s *Show) Next() (Stop, bool) {
	to := s.onward(1)
	return to, to != s.stop
}

// Black reports whether the screen is black.
func (s *Show) Black() bool { return s.black }

// Help reports whether the keys are shown.
func (s *Show) Help() bool { return s.help }

// Overlay is the id of what is laid over the map; "" for nothing.
func (s *Show) Overlay() string {
	if s.overlay == 0 {
		return ""
	}
	return overlay.AllIDs()[s.overlay-1]
}

package presenting_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/event"
	"touchline/canvas/layout"
	"touchline/canvas/presenting"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/overlay"
	"touchline/model/sample"
	"touchline/model/sample/everything"
)

var start = time.Date(2026, 11, 27, 9, 0, 0, 0, time.UTC)

var screen = canvas.Size{W: 1920, H: 1080}

// room is a presentation with a clock.
type room struct {
	*presenting.Show
	now time.Time
}

func newRoom(d *model.Document, at canvas.Owner) *room {
	return &room{presenting.New(layout.Make(d, layout.Options{}), at, screen), start}
}

// named is the keys of a script.
var named = map[string]event.Key{
	"Right": event.KeyRight, "Left": event.KeyLeft, "Up": event.KeyUp, "Down": event.KeyDown, "Home": event.KeyHome, "End": event.KeyEnd,
	"PgDn": event.KeyPageDown, "PgUp": event.KeyPageUp, "Space": event.KeySpace, "Enter": event.KeyEnter, "Esc": event.KeyEscape, "Back": event.KeyBackspace,
}

// press presses keys: names, letters, "wait" for a second.
func (r *room) press(keys string) (did presenting.Did) {
	for k := range strings.FieldsSeq(keys) {
		switch key, ok := named[k]; {
		case k == "wait":
			r.now = r.now.Add(time.Second)
			did |= r.Tick(r.now)
		case ok:
			did |= r.Key(event.KeyEvent{Key: key}, r.now)
		default:
			did |= r.Key(event.KeyEvent{Rune: []rune(k)[0]}, r.now)
		}
	}
	return did
}

func (r *room) at() string {
	s := r.Stop()
	switch s.Level {
	case presenting.AtPhase:
		return "phase " + string(s.Phase)
	case presenting.AtStep:
		if s.Part > 0 {
			return fmt.Sprintf("step %s part %d", s.Step, s.Part)
		}
		return "step " + string(s.Step)
	case presenting.AtCard:
		return "card " + string(s.Card)
	}
	return "overview"
}

// The bank has the phases one (s1, s2) and two (s3, s4). Each script begins at
// the overview.
func TestKeys(t *testing.T) {
	for _, tt := range []struct{ keys, at string }{
		{"", "overview"},
		{"Left", "overview"},
		{"Up", "overview"},
		{"Right", "phase one"},
		{"PgDn", "phase one"},
		{"n", "phase one"},
		{"N", "phase one"},
		{"Space Space", "step s1"},
		{"Right Right Right Right", "phase two"},
		{"Right Right Right Right Left", "step s2"},
		{"Right Right PgUp", "phase one"},
		{"Right Right Back p", "overview"},
		{"Down", "phase one"},
		{"Down Down", "step s1"},
		{"Down Down Up", "phase one"},
		{"Down Down Up Up", "overview"},
		{"End", "step s4"},
		{"End Right Right", "step s4"},
		{"End Home", "overview"},
		{"3", "step s3"}, // of four steps no two digits are one
		{"0 3", "step s3"},
		{"9", "step s4"},
		{"2 z", "overview"},
		{"2 z z", "step s2"},
		{"2 z Down", "step s2"},
		{"z", "overview"},
		{"Enter", "phase one"},
		{"b Right", "overview"}, // back from black first
		{"b Right Right", "phase one"},
		{"? Right", "phase one"},
	} {
		r := newRoom(editortest.Bank(), "")
		if r.press(tt.keys); r.at() != tt.at {
			t.Errorf("%q leads to %s, want %s", tt.keys, r.at(), tt.at)
		}
	}
}

// Of forty steps a digit waits for another one.
func TestNumbers(t *testing.T) {
	d := sample.Make(600, 3, model.English)
	n := len(d.Steps())
	if n < 20 {
		t.Fatalf("%d steps", n)
	}
	step := func(i int) string { return "step " + string(d.Steps()[i-1].ID) }
	for _, tt := range []struct{ keys, at string }{
		{"1", "overview"},
		{"1 wait", step(1)},
		{"1 Enter", step(1)},
		{"1 7", step(17)},
		{"1 wait 7 Enter", step(7)},
		{"2 Right wait", step(2)}, // the number counts, whatever comes before it is done
	} {
		r := newRoom(d, "")
		if r.press(tt.keys); r.at() != tt.at {
			t.Errorf("%q leads to %s, want %s", tt.keys, r.at(), tt.at)
		}
	}
}

// What was selected is where one begins.
func TestBeginsAtTheSelection(t *testing.T) {
	d := editortest.Counter()
	for owner, at := range map[canvas.Owner]string{
		"": "overview", "title": "overview", "lane:customer": "overview", "phase:one": "phase one", "step:s2": "step s2",
		"card:b": "card b", "link:ab": "card a", "card:gone": "overview", "nonsense": "overview",
	} {
		if got := newRoom(d, owner).at(); got != at {
			t.Errorf("from %q it begins at %s, want %s", owner, got, at)
		}
	}
}

// A click goes into what lies there, a right click out, the wheel on and back.
func TestMouse(t *testing.T) {
	d := editortest.Counter()
	r := newRoom(d, "")
	p := layout.Make(d, layout.Options{})
	click := func(at canvas.Point, b event.Button) {
		v := r.View(r.now)
		s := v.Scale()
		r.Press(event.Press{At: canvas.Point{X: at.X*s - v.At.X, Y: at.Y*s - v.At.Y}, Button: b, Clicks: 1}, r.now)
		r.Release(event.Release{})
		r.press("wait")
	}
	want := func(what, at string) {
		t.Helper()
		if r.at() != at {
			t.Errorf("%s: at %s, want %s", what, r.at(), at)
		}
	}
	card := p.Card("b").Rect.Center()
	beside := canvas.Point{X: p.Steps[1].Left + 1, Y: p.Steps[1].Head.Bottom() + 2}
	click(beside, event.ButtonPrimary)
	want("beside the cards, from the overview", "phase one")
	click(beside, event.ButtonPrimary)
	want("beside the cards of a step", "step s2")
	click(card, event.ButtonPrimary)
	want("a card", "card b")
	click(card, event.ButtonSecondary)
	want("the right button", "step s2")
	click(card, event.ButtonSecondary)
	click(card, event.ButtonSecondary)
	want("out of all", "overview")
	click(p.Phases[1].Rect.Center(), event.ButtonPrimary)
	want("the band", "phase two")
	r.Wheel(event.Wheel{Notches: -1}, r.now)
	want("the wheel", "step s3")
	r.Wheel(event.Wheel{Notches: -5}, r.now)
	want("a touchpad that goes on", "step s3")
	r.press("wait")
	r.Wheel(event.Wheel{Notches: 0.5}, r.now)
	r.Wheel(event.Wheel{Notches: 0.6}, r.now)
	want("the wheel back, in small turns", "phase two")
}

// The customer goes from card to card along the links, over cards of others too.
func TestWalk(t *testing.T) {
	d := editortest.Counter()
	r := newRoom(d, "")
	r.press("w")
	var all []string
	for {
		all = append(all, r.at())
		if c := r.Caption(r.now, model.English); c.At != len(all) {
			t.Errorf("card %d of the walk is said to be %d of %d", len(all), c.At, c.Of)
		}
		before := r.Stop()
		if r.press("Right"); r.Stop() == before {
			break
		}
	}
	seen := map[string]bool{}
	for _, at := range all {
		id, ok := strings.CutPrefix(at, "card ")
		c := d.Card(model.CardID(id))
		if !ok || c == nil || d.Lane(c.Lane).Role != model.RoleCustomer || seen[at] {
			t.Fatalf("the walk goes %q", all)
		}
		seen[at] = true
	}
	own := 0
	for _, c := range d.CardsInOrder() {
		if c.Lane == "customer" {
			own++
		}
	}
	if len(all) != own {
		t.Errorf("the walk has %d of %d cards: %q", len(all), own, all)
	}
	if r.press("w"); r.Stop().Level != presenting.AtStep {
		t.Errorf("after it one is at %s", r.at())
	}
}

// Links decide, not places: a customer who goes back to a card that is read
// before is there when the walk is.
func TestWalkFollowsLinks(t *testing.T) {
	card := func(id, lane, step, rank string) *model.Card {
		return &model.Card{ID: model.CardID(id), Lane: model.LaneID(lane), Step: model.StepID(step), Rank: rank, Span: 1, Kind: model.KindAction, Text: id}
	}
	link := func(id, from, to string, loop bool) *model.Link {
		return &model.Link{ID: model.LinkID(id), From: model.CardID(from), To: model.CardID(to), Loop: loop}
	}
	d := model.New(model.Parts{
		Head:   &model.Head{},
		Lanes:  []*model.Lane{{ID: "c", Role: model.RoleCustomer}, {ID: "f", Role: model.RoleFrontstage}},
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "1"}, {ID: "2"}, {ID: "3"}}}},
		Cards:  []*model.Card{card("a", "c", "1", "a"), card("b", "c", "1", "b"), card("x", "f", "1", "a"), card("y", "f", "2", "a"), card("e", "c", "2", "a"), card("z", "c", "3", "a")},
		Links:  []*model.Link{link("1", "a", "x", false), link("2", "x", "y", false), link("3", "y", "z", false), link("4", "z", "b", false), link("5", "b", "a", true)},
	})
	r := newRoom(d, "")
	r.press("w")
	got := r.at()
	for range 3 {
		r.press("Right")
		got += ", " + r.at()
	}
	if want := "card a, card z, card b, card e"; got != want {
		t.Errorf("the walk goes %s, want %s", got, want)
	}
}

// The time that runs on the walk ends at what the whole path takes.
func TestTimeRunsOnTheWalk(t *testing.T) {
	d := sample.Make(200, 7, model.English)
	r := newRoom(d, "")
	r.press("w")
	last := ""
	for {
		before := r.Stop()
		if r.press("Right wait"); r.Stop() == before {
			break
		}
		last = r.Caption(r.now, model.English).Sum
	}
	sum, total, ok := strings.Cut(last, " of ")
	if !ok || sum != total || sum == "" {
		t.Errorf("at its end the walk says %q", last)
	}
}

// What the document becomes while it is shown: one stays, or goes to what the
// stop lay in.
func TestFollow(t *testing.T) {
	d := editortest.Counter()
	r := newRoom(d, "card:b")
	apply := func(x edit.Edit, at string) {
		t.Helper()
		next, err := edit.Apply(d, x)
		if err != nil {
			t.Fatal(err)
		}
		d = next
		if r.Follow(layout.Make(d, layout.Options{})); r.at() != at {
			t.Errorf("at %s, want %s", r.at(), at)
		}
	}
	apply(edit.RemoveCards{Cards: []model.CardID{"a"}}, "card b")
	apply(edit.RemoveCards{Cards: []model.CardID{"b"}}, "step s2")
	apply(edit.RemoveSteps{Steps: []model.StepID{"s2"}}, "phase one")
	apply(edit.RemovePhase{Phase: "one"}, "overview")
}

// Ink stays on the map while one goes on, is wiped by a key, and is in nothing
// that the document is.
func TestInk(t *testing.T) {
	r := newRoom(editortest.Counter(), "")
	theme, _ := compose.ThemeNamed("colour")
	strokes := func() int { return len(r.Over(r.now, theme)) }
	at := func(x, y float64) canvas.Point { return canvas.Point{X: x, Y: y} }
	r.press("d")
	r.Press(event.Press{At: at(400, 400), Button: event.ButtonPrimary}, r.now)
	r.Move(event.Move{At: at(500, 420)}, r.now)
	r.Release(event.Release{})
	r.Move(event.Move{At: at(900, 900)}, r.now)
	if strokes() != 1 || r.at() != "overview" {
		t.Fatalf("%d strokes at %s", strokes(), r.at())
	}
	line := r.Over(r.now, theme)[0].Items[0].(*canvas.Shape).Path.Points
	r.press("Right wait")
	after := r.Over(r.now, theme)[1].Items[0].(*canvas.Shape).Path.Points
	if line[0] != after[0] || line[len(line)-1] != after[len(after)-1] {
		t.Error("a stroke does not stay on the map")
	}
	if r.press("e"); strokes() != 1 { // the ring
		t.Errorf("after wiping %d are left", strokes())
	}
	r.press("d")
	if r.Drawing() || r.Pointing() {
		t.Error("the pen stays taken")
	}
}

// A pen that is put away, or whose drawing is wiped, while the button is down draws
// nothing more until the button goes down again.
func TestInkEndsWithItsPen(t *testing.T) {
	theme, _ := compose.ThemeNamed("colour")
	for _, keys := range []string{"d d", "e"} {
		r := newRoom(editortest.Counter(), "")
		points := func() (n int) {
			for _, g := range r.Over(r.now, theme) {
				n += len(g.Items[0].(*canvas.Shape).Path.Points)
			}
			return n
		}
		r.press("d")
		r.Press(event.Press{At: canvas.Point{X: 400, Y: 400}, Button: event.ButtonPrimary}, r.now)
		r.press(keys)
		before := points()
		r.Move(event.Move{At: canvas.Point{X: 700, Y: 500}}, r.now)
		if points() != before {
			t.Errorf("after %q the pen draws on", keys)
		}
	}
}

// However long one draws, so much stays: the oldest strokes go first.
func TestInkIsBounded(t *testing.T) {
	r := newRoom(editortest.Counter(), "")
	theme, _ := compose.ThemeNamed("colour")
	r.press("d")
	const strokes, points = 60, 1000
	for i := range strokes {
		y := float64(100 + i)
		r.Press(event.Press{At: canvas.Point{X: 100, Y: y}, Button: event.ButtonPrimary}, r.now)
		for x := range points {
			r.Move(event.Move{At: canvas.Point{X: float64(101 + x), Y: y}}, r.now)
		}
		r.Release(event.Release{})
	}
	kept := r.Over(r.now, theme)
	if n := len(kept); n < 15 || n > 25 {
		t.Errorf("%d of %d strokes of %d points are kept", n, strokes, points)
	}
	height := func(g *canvas.Group) float64 { return g.Bounds.Center().Y }
	if len(kept) > 1 && height(kept[0]) >= height(kept[len(kept)-1]) {
		t.Error("the newest strokes went")
	}
}

// Escape closes the sheet of keys first, and is not held.
func TestEscape(t *testing.T) {
	r := newRoom(editortest.Counter(), "")
	if did := r.press("? Esc"); did.Has(presenting.Ended) || r.Help() {
		t.Error("with the sheet open it ends")
	}
	if did := r.Key(event.KeyEvent{Key: event.KeyEscape, Held: true}, r.now); did.Has(presenting.Ended) {
		t.Error("held it ends")
	}
	if !r.press("b Esc").Has(presenting.Ended) {
		t.Error("from black it does not end")
	}
}

// A step that cannot be read as a whole has parts, and Next goes through them;
// every card of it is in one.
func TestPartsOfATallStep(t *testing.T) {
	lanes := []*model.Lane{}
	cards := []*model.Card{}
	for i := range 14 {
		id := fmt.Sprintf("l%02d", i)
		lanes = append(lanes, &model.Lane{ID: model.LaneID(id), Name: id, Role: model.RoleFrontstage})
		cards = append(cards, &model.Card{ID: model.CardID("c" + id), Lane: model.LaneID(id), Step: "s", Rank: "a", Span: 1, Kind: model.KindAction, Text: "Something that is done here"})
	}
	d := model.New(model.Parts{Head: &model.Head{}, Lanes: lanes, Cards: cards, Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s", Name: "All"}, {ID: "t"}}}}})
	p := layout.Make(d, layout.Options{})
	r := newRoom(d, "step:s")
	seen := map[model.CardID]bool{}
	parts := 0
	for r.Stop().Step == "s" {
		v := r.View(r.now)
		if size := layout.SizeBody * v.Scale() * 960 / screen.W; size < 14-0.01 {
			t.Errorf("part %d: the texts are as %.1f pt", parts, size)
		}
		for _, c := range p.Cards() {
			if in := v.Visible(); in.Y <= c.Rect.Y && c.Rect.Bottom() <= in.Bottom() {
				seen[c.Card.ID] = true
			}
		}
		if still := presenting.Still(p, r.Stop(), screen); still.Rest() != v || still.Stop() != r.Stop() {
			t.Errorf("a still of part %d shows another place", parts)
		}
		parts++
		r.press("Right wait")
	}
	if parts < 2 || len(seen) != len(cards) {
		t.Errorf("%d parts show %d of %d cards", parts, len(seen), len(cards))
	}
	if r.press("Left wait"); r.Stop().Part != parts-1 {
		t.Errorf("back leads to %s", r.at())
	}
}

// checked fails unless all is as it must be at any time.
func (r *room) checked(t *rapid.T, d *model.Document) {
	s := r.Stop()
	if o := s.Owner(); s.Level != presenting.Overview {
		again := newRoom(d, o)
		if at := again.Stop(); at.Level != s.Level || at.Owner() != o {
			t.Fatalf("one stands at %+v, which is not there", s)
		}
		again.Resize(canvas.Size{W: r.Rest().Window.W, H: r.Rest().Window.H + r.Bar()})
		if is, want := r.Rest(), again.Rest(); s.Part == 0 && is != want {
			t.Fatalf("at %s one sees %+v, and who begins there %+v", r.at(), is, want)
		}
	}
	for _, now := range []time.Time{r.now, r.now.Add(200 * time.Millisecond), r.now.Add(time.Hour)} {
		v := r.View(now)
		scale := v.Scale()
		x, y := (v.At.X+v.Window.W/2)/scale, (v.At.Y+v.Window.H/2)/scale
		if !(scale > 0) || math.IsInf(scale, 0) || x < -0.01 || y < -0.01 || x > v.Picture.W+0.01 || y > v.Picture.H+0.01 {
			t.Fatalf("the middle of the window is at %.1f, %.1f of %v, scale %v", x, y, v.Picture, scale)
		}
		area := canvas.Rect{W: v.Picture.W, H: v.Picture.H}
		pale := r.Pale(area, now)
		for i, p := range pale {
			if p.Much <= 0 || p.Much > 1 || p.Rect.W <= 0 || p.Rect.H <= 0 {
				t.Fatalf("pale %+v", p)
			}
			for _, q := range pale[:i] {
				if in := p.Rect.Intersect(q.Rect); in.W > 1e-9 && in.H > 1e-9 {
					t.Fatalf("pale twice: %v and %v", p, q)
				}
			}
		}
	}
	rested := r.now.Add(time.Hour)
	v := r.View(rested)
	if v != r.Rest() {
		t.Fatal("it never rests")
	}
	scale := v.Scale()
	const margin = 10.01
	for _, a := range []struct{ at, picture, window float64 }{{v.At.X, v.Picture.W, v.Window.W}, {v.At.Y, v.Picture.H, v.Window.H}} {
		from, to := a.at/scale, (a.at+a.window)/scale
		if fits := a.window/scale >= a.picture+2*margin-0.1; !fits && (from < -margin || to > a.picture+margin) {
			t.Fatalf("the window shows %.1f to %.1f of %.1f pt", from, to, a.picture)
		}
	}
	pale := r.Pale(canvas.Rect{W: v.Picture.W, H: v.Picture.H}, rested)
	if (s.Level == presenting.Overview) != (len(pale) == 0) {
		t.Fatalf("at %s %d parts are pale", r.at(), len(pale))
	}
	if s.Level == presenting.AtCard {
		c := layout.Make(d, layout.Options{}).Card(s.Card)
		for _, p := range pale {
			if in := p.Rect.Intersect(c.Rect); in.W > 1e-9 && in.H > 1e-9 {
				t.Fatalf("the card that one stands at is pale")
			}
		}
	}
}

// TestAnything: whatever is pressed, clicked and changed, one stands somewhere,
// sees the map, and the document is as it was.
func TestAnything(t *testing.T) {
	documents := []*model.Document{
		editortest.Bank(), editortest.Counter(), everything.Document(), sample.Make(60, 1, model.Chinese),
		model.New(model.Parts{Head: &model.Head{}}),
		model.New(model.Parts{Head: &model.Head{}, Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}}}),
	}
	var runes []rune
	for r := 'a'; r <= 'z'; r++ {
		runes = append(runes, r)
	}
	runes = append(runes, []rune("0123456789.?。客")...)
	var keys []event.Key
	for k := event.KeyLeft; k <= event.KeyInsert; k++ {
		keys = append(keys, k)
	}
	theme, _ := compose.ThemeNamed("colour")
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.SampledFrom(documents).Draw(t, "document")
		before := d
		var owners []canvas.Owner
		for _, c := range d.CardsInOrder() {
			owners = append(owners, canvas.Owner(c.ID.Owner()))
		}
		r := newRoom(d, rapid.SampledFrom(append(owners, "", "phase:two", "step:s1")).Draw(t, "from"))
		r.checked(t, d)
		point := func() canvas.Point {
			return canvas.Point{X: rapid.Float64Range(-10, 2000).Draw(t, "x"), Y: rapid.Float64Range(-10, 1100).Draw(t, "y")}
		}
		for range rapid.IntRange(1, 25).Draw(t, "acts") {
			switch rapid.IntRange(0, 8).Draw(t, "act") {
			case 0, 1:
				r.Key(event.KeyEvent{Key: rapid.SampledFrom(keys).Draw(t, "key"), Held: rapid.Bool().Draw(t, "held")}, r.now)
			case 2, 3:
				r.Key(event.KeyEvent{Rune: rapid.SampledFrom(runes).Draw(t, "rune"), Mods: event.Mods(rapid.IntRange(0, 7).Draw(t, "mods"))}, r.now)
			case 4:
				r.Press(event.Press{At: point(), Button: event.Button(rapid.IntRange(1, 3).Draw(t, "button"))}, r.now)
			case 5:
				r.Move(event.Move{At: point()}, r.now)
				r.Release(event.Release{})
			case 6:
				r.Wheel(event.Wheel{Notches: rapid.Float64Range(-3, 3).Draw(t, "notches")}, r.now)
			case 7:
				r.Resize(canvas.Size{W: rapid.Float64Range(1, 4000).Draw(t, "w"), H: rapid.Float64Range(1, 3000).Draw(t, "h")})
			case 8:
				if ids := d.CardsInOrder(); len(ids) > 0 {
					next, err := edit.Apply(d, edit.RemoveCards{Cards: []model.CardID{rapid.SampledFrom(ids).Draw(t, "gone").ID}})
					if err != nil {
						t.Fatal(err)
					}
					d = next
					r.Follow(layout.Make(d, layout.Options{}))
				}
			}
			if rapid.Bool().Draw(t, "waits") {
				r.now = r.now.Add(time.Duration(rapid.IntRange(0, 1500).Draw(t, "ms")) * time.Millisecond)
				r.Tick(r.now)
			}
			r.checked(t, d)
			r.Over(r.now, theme)
			r.Below(r.now, presenting.Dressing{Theme: theme, Lang: model.Chinese})
			if o := r.Overlay(); o != "" && !slices.Contains(overlay.AllIDs(), o) {
				t.Fatalf("overlay %q", o)
			}
		}
		if before.CardTable().Len() != len(owners) {
			t.Fatal("the document changed")
		}
	})
}

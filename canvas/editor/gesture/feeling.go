package gesture

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/editor/change"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/stage"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/derived"
	"touchline/model/words"
)

// feeling is a face of an emotion curve being dragged up or down: it snaps to
// −2, −1, 0, +1 and +2. Only its preview moves; the cards follow at the end.
type feeling struct {
	lane  *layout.Lane
	cards []*model.Card
	at    canvas.Point // pt: of the face
	off   float64      // pt: from the pointer to its middle
	value float64
	was   float64
}

func newFeeling(st *stage.Stage, g pressed) stage.Gesture {
	lane, f, ok := st.Places().FaceAt(g.hit.At)
	if !ok {
		return nil
	}
	column := st.Index().Column(f.At.X)
	cards, _ := derived.Telling(st.Document(), lane.Lane, st.Plan().Steps[column].Step.ID)
	return &feeling{lane: lane, cards: cards, at: f.At, off: f.At.Y - g.hit.At.Y, value: f.Value, was: f.Value}
}

func (g *feeling) Name() string         { return "feeling" }
func (g *feeling) Cursor() event.Cursor { return event.CursorRow }
func (g *feeling) Scrolls() bool        { return false }
func (g *feeling) Cancel(*stage.Stage)  {}

func (g *feeling) Move(st *stage.Stage, m event.Move) {
	g.value = change.Snapped(g.lane.Emotion.ValueAt(st.Body(m.At).Y + g.off))
	st.Say("canvas.hint.feeling", "value", words.Signed(g.value, 0))
	st.Redraw()
}

func (g *feeling) Draw(_ *stage.Stage, o *overlay.Sheet) {
	o.Felt(g.lane.Emotion, g.at, g.value)
}

func (g *feeling) Release(st *stage.Stage, r event.Release) {
	g.Move(st, event.Move(r))
	st.Say("")
	if g.value == g.was {
		return
	}
	if batch := change.Feel(g.cards, g.value); len(batch) > 0 {
		_ = st.Apply(batch, st.Selection())
	}
}

// enterValue is a double click on a cell of a derived lane: a feeling is set at
// the height where it was, a time can be typed, anything else is entered at the
// card that says it, whose field opens. It reports whether the lane is such a
// one.
func enterValue(st *stage.Stage, p canvas.Point) bool {
	x := st.Index()
	row, column := x.Row(p.Y), x.Column(p.X)
	if !x.InGrid(row, column) || !st.Plan().Lanes[row].Lane.Role.Derived() {
		return false
	}
	lane := st.Plan().Lanes[row]
	cards, said := derived.Telling(st.Document(), lane.Lane, st.Plan().Steps[column].Step.ID)
	of := st.Document().Followed(lane.Lane)
	switch path := lane.Lane.Role.Path(); {
	case of == nil && (path || lane.Lane.Follows != ""):
		st.Say("canvas.value.no-lane", "lane", layout.LaneName(st.Plan().Lang, lane.Lane))
	case len(cards) == 0 && (path || lane.Lane.Follows != ""):
		st.Say("canvas.value.no-card", "lane", layout.LaneName(st.Plan().Lang, of))
	case len(cards) == 0:
		st.Say("canvas.value.no-service")
	case lane.Lane.Role == model.RoleEmotion:
		value := change.Snapped(lane.Emotion.ValueAt(p.Y))
		if batch := change.Feel(cards, value); len(batch) > 0 && st.Apply(batch, selection.Of(owner.Card(cards[0].ID))) == nil {
			st.Say("canvas.value.felt", "value", words.Signed(value, 0))
		}
	case lane.Lane.Role == model.RoleTime:
		enterTime(st, cards)
	default:
		enterField(st, lane.Lane.Role, cards, said)
	}
	return true
}

// enterField opens the field of the one card that says what a cell shows, or of
// all that do.
func enterField(st *stage.Stage, r model.Role, cards []*model.Card, said int) {
	var all []canvas.Owner
	for _, c := range cards[:max(said, 1)] {
		all = append(all, owner.Card(c.ID))
	}
	st.Pick(selection.Of(all...))
	st.Ask(event.WantField{Key: derived.Key(r)})
	key := "canvas.value.entered." + string(r)
	if len(all) > 1 {
		st.Say(key+".several", "n", strconv.Itoa(len(all)))
		return
	}
	st.Say(key)
}

// enterTime asks for the time of the one card that a cell shows; where it is the
// sum of several, it says where to enter them.
func enterTime(st *stage.Stage, cards []*model.Card) {
	timed := cards[:0:0]
	for _, c := range cards {
		if c.Touch != nil && (c.Touch.Time != 0 || c.Touch.MaxTime != 0) {
			timed = append(timed, c)
		}
	}
	if len(timed) == 1 {
		cards = timed
	}
	if len(cards) > 1 {
		var all []canvas.Owner
		for _, c := range cards {
			all = append(all, owner.Card(c.ID))
		}
		st.Pick(selection.Of(all...))
		st.Say("canvas.value.several", "n", strconv.Itoa(len(cards)))
		return
	}
	st.Pick(selection.Of(owner.Card(cards[0].ID)))
	st.Rename(owner.Time(cards[0].ID), "")
}

package gesture

import (
	"strconv"
	"unicode"

	"touchline/canvas"
	"touchline/canvas/editor/drop"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/find"
	"touchline/canvas/editor/link"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/stage"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// aiming is linking without a button: a click, or Enter, chooses the card.
type aiming struct {
	linking
	spelling spelling     // with keys
	byKey    bool         // a key chose last
	rest     canvas.Point // where the pointer was then
}

// Aim begins a link from a card; a click chooses where it ends.
func Aim(st *stage.Stage, from model.CardID) {
	c := st.Plan().Card(from)
	if c == nil || st.Closed {
		return
	}
	st.Cancel()
	g := &aiming{linking: *newLinking(from, canvas.Point{X: c.Rect.Right(), Y: c.Rect.Center().Y})}
	st.Become(g)
	if st.Inside {
		g.Move(st, st.Pointer)
	}
}

// Scrolls: while keys choose, the pointer scrolls nothing.
func (g *aiming) Scrolls() bool { return !g.byKey }

func (g *aiming) Press(st *stage.Stage, p event.Press) {
	st.Become(nil)
	if p.Button == event.ButtonPrimary {
		g.Release(st, event.Release{At: p.At, Mods: p.Mods})
	} else {
		st.Say("")
	}
}

// spelling is how the keyboard chooses where a link ends: arrows go from card
// to card, beginning at the one that the link leaves; letters look for cards
// whose text has all the words typed, nearest first, and arrows then go
// through what was found. Enter links, Escape leaves.
type spelling struct {
	typed string
	found []model.CardID
	at    int
}

// AimByKey begins a link from the selected card with the keyboard.
func AimByKey(st *stage.Stage) bool {
	c := st.SoleCard()
	if c == nil {
		return false
	}
	Aim(st, c.Card.ID)
	g, ok := st.Gesture().(*aiming)
	if !ok {
		return true
	}
	g.target, g.to, g.why = nil, drop.Drop{}, event.Status{}
	g.at = g.start
	g.byKey, g.rest = true, st.Pointer.At
	st.Say("keys.link.how")
	return true
}

// Move follows the pointer, unless a key chose since it moved last: time that
// goes by and the keys of modifiers come as moves, too.
func (g *aiming) Move(st *stage.Stage, m event.Move) {
	if g.byKey && m.At == g.rest {
		return
	}
	g.byKey = false
	g.linking.Move(st, m)
}

// Key makes aiming a gesture that has a use for keys.
func (g *aiming) Key(st *stage.Stage, k event.KeyEvent) bool {
	if k.Mods&(event.Ctrl|event.Alt) != 0 {
		return true // no command in the middle of a link
	}
	g.byKey, g.rest = true, st.Pointer.At
	s := &g.spelling
	switch k.Key {
	case event.KeyLeft:
		g.turn(st, side.Left)
	case event.KeyRight:
		g.turn(st, side.Right)
	case event.KeyUp:
		g.turn(st, side.Top)
	case event.KeyDown:
		g.turn(st, side.Bottom)
	case event.KeyTab:
		if k.Mods.Has(event.Shift) {
			g.turn(st, side.Left)
		} else {
			g.turn(st, side.Right)
		}
	case event.KeyEnter:
		g.accept(st)
	case event.KeyBackspace:
		if r := []rune(s.typed); len(r) > 0 {
			g.spell(st, string(r[:len(r)-1]))
		}
	case 0:
		if unicode.IsGraphic(k.Rune) {
			g.spell(st, s.typed+string(k.Rune))
		}
	}
	return true
}

// spell looks for what was typed.
func (g *aiming) spell(st *stage.Stage, typed string) {
	s := &g.spelling
	s.typed, s.found, s.at = typed, nil, 0
	words := find.Words(typed)
	if len(words) == 0 {
		g.choose(st, nil)
		st.Say("keys.link.how")
		return
	}
	s.found = link.Spelled(st.Plan(), g.from, words)
	if len(s.found) == 0 {
		g.choose(st, nil)
		st.Say("keys.link.none", "text", typed)
		return
	}
	g.chooseFound(st)
}

// turn goes to the next card found, or to the next card in a direction.
func (g *aiming) turn(st *stage.Stage, to side.Side) {
	s := &g.spelling
	if n := len(s.found); n > 0 {
		by := 1
		if to == side.Left || to == side.Top {
			by = n - 1
		}
		s.at = (s.at + by) % n
		g.chooseFound(st)
		return
	}
	from := st.Plan().Card(g.from)
	if g.target != nil {
		from = g.target
	}
	c := st.Walk().Nearest(from.Rect, to, func(c *layout.Card) bool { return c.Card.ID != g.from && c != g.target })
	if c == nil {
		st.Say("keys.edge")
		return
	}
	g.choose(st, c)
}

func (g *aiming) chooseFound(st *stage.Stage) {
	s := g.spelling
	g.choose(st, st.Plan().Card(s.found[s.at]))
	if g.why.Key == "" {
		st.Say("keys.link.found", "text", s.typed, "at", strconv.Itoa(s.at+1), "n", strconv.Itoa(len(s.found)))
	}
}

// choose shows the card at which the link would end; nil for none yet.
func (g *aiming) choose(st *stage.Stage, c *layout.Card) {
	g.target, g.to, g.why = c, drop.Drop{}, event.Status{}
	g.at = g.start
	if c != nil {
		g.why = event.Status{Key: link.Between(st.Document(), g.from, c.Card.ID)}
		st.Say("keys.link.accept")
		st.Reveal(owner.Card(c.Card.ID))
	}
	if g.why.Key != "" {
		st.SayWhy(g.why)
	}
	st.Redraw()
}

// accept makes the link and selects it, so that its kind and its label can
// follow.
func (g *aiming) accept(st *stage.Stage) {
	if g.target == nil {
		st.Say("keys.link.how")
		return
	}
	if g.why.Key != "" {
		st.SayWhy(g.why)
		return
	}
	st.Become(nil)
	st.Say("")
	l := link.New(st.Document(), g.from, g.target.Card.ID, st.Bits)
	st.Around = g.from
	_ = st.Apply(edit.AddLink{Link: l}, selection.Of(owner.Link(l.ID)))
}

// Aimed is the link that is being drawn without a button: where it begins,
// where it would end ("" while that is open), and whether there is one.
func Aimed(st *stage.Stage) (from, to model.CardID, on bool) {
	g, ok := st.Gesture().(*aiming)
	if !ok {
		return "", "", false
	}
	if g.target != nil && g.why.Key == "" {
		to = g.target.Card.ID
	}
	return g.from, to, true
}

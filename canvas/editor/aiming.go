package editor

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"touchline/canvas"
	"touchline/canvas/editor/find"
	"touchline/canvas/editor/link"
	"touchline/canvas/editor/side"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// aiming is linking without a button: a click, or Enter, chooses the card.
type aiming struct {
	linking
	spelling spelling     // with keys: see spelling.go
	byKey    bool         // a key chose last
	rest     canvas.Point // where the pointer was then
}

func (e *Editor) aim(from model.CardID) {
	c := e.Plan().Card(from)
	if c == nil || e.readOnly {
		return
	}
	e.cancel()
	g := &aiming{linking: *newLinking(e, from, canvas.Point{X: c.Rect.Right(), Y: c.Rect.Center().Y})}
	e.become(g)
	if e.inside {
		g.move(e, e.pointer)
	}
}

func (g *aiming) press(e *Editor, p Press) {
	e.become(nil)
	if p.Button == ButtonPrimary {
		g.release(e, Release{p.At, p.Mods})
	} else {
		e.say("")
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

// aimByKey begins a link from the selected card with the keyboard.
func (e *Editor) aimByKey() bool {
	c := e.soleCard()
	if c == nil {
		return false
	}
	e.aim(c.Card.ID)
	g, ok := e.state.(*aiming)
	if !ok {
		return true
	}
	g.target, g.to, g.why = nil, drop{}, Status{}
	g.at = g.start
	g.byKey, g.rest = true, e.pointer.At
	e.say("keys.link.how")
	return true
}

// move follows the pointer, unless a key chose since it moved last: time that
// goes by and the keys of modifiers come as moves, too.
func (g *aiming) move(e *Editor, m Move) {
	if g.byKey && m.At == g.rest {
		return
	}
	g.byKey = false
	g.linking.move(e, m)
}

// key makes aiming a gesture that has a use for keys.
func (g *aiming) key(e *Editor, k KeyEvent) bool {
	if k.Mods&(Ctrl|Alt) != 0 {
		return true // no command in the middle of a link
	}
	g.byKey, g.rest = true, e.pointer.At
	s := &g.spelling
	switch k.Key {
	case KeyLeft:
		g.turn(e, side.Left)
	case KeyRight:
		g.turn(e, side.Right)
	case KeyUp:
		g.turn(e, side.Top)
	case KeyDown:
		g.turn(e, side.Bottom)
	case KeyTab:
		if k.Mods.Has(Shift) {
			g.turn(e, side.Left)
		} else {
			g.turn(e, side.Right)
		}
	case KeyEnter:
		g.accept(e)
	case KeyBackspace:
		if r := []rune(s.typed); len(r) > 0 {
			g.spell(e, string(r[:len(r)-1]))
		}
	case 0:
		if unicode.IsGraphic(k.Rune) {
			g.spell(e, s.typed+string(k.Rune))
		}
	}
	return true
}

// spell looks for what was typed.
func (g *aiming) spell(e *Editor, typed string) {
	s := &g.spelling
	s.typed, s.found, s.at = typed, nil, 0
	words := find.Words(typed)
	if len(words) == 0 {
		g.choose(e, nil)
		e.say("keys.link.how")
		return
	}
	from := e.Plan().Card(g.from)
	far := func(c *layout.Card) int {
		return 2*abs(c.Column-from.Column) + abs(c.Row-from.Row)
	}
	var cards []*layout.Card
	for _, c := range e.Plan().Cards() {
		if c != from && find.HasAll(find.Fold(c.Card.Text), words) {
			cards = append(cards, c)
		}
	}
	begins := func(c *layout.Card) int {
		if strings.HasPrefix(find.Fold(c.Card.Text), words[0]) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(cards, func(a, b *layout.Card) int {
		return cmp.Or(cmp.Compare(begins(a), begins(b)), cmp.Compare(far(a), far(b)))
	})
	for _, c := range cards {
		s.found = append(s.found, c.Card.ID)
	}
	if len(s.found) == 0 {
		g.choose(e, nil)
		e.say("keys.link.none", "text", typed)
		return
	}
	g.chooseFound(e)
}

func abs(x int) int { return max(x, -x) }

// turn goes to the next card found, or to the next card in a direction.
func (g *aiming) turn(e *Editor, to side.Side) {
	s := &g.spelling
	if n := len(s.found); n > 0 {
		by := 1
		if to == side.Left || to == side.Top {
			by = n - 1
		}
		s.at = (s.at + by) % n
		g.chooseFound(e)
		return
	}
	from := e.Plan().Card(g.from)
	if g.target != nil {
		from = g.target
	}
	c := e.grid().Nearest(from.Rect, to, func(c *layout.Card) bool { return c.Card.ID != g.from && c != g.target })
	if c == nil {
		e.say("keys.edge")
		return
	}
	g.choose(e, c)
}

func (g *aiming) chooseFound(e *Editor) {
	s := g.spelling
	g.choose(e, e.Plan().Card(s.found[s.at]))
	if g.why.Key == "" {
		e.say("keys.link.found", "text", s.typed, "at", strconv.Itoa(s.at+1), "n", strconv.Itoa(len(s.found)))
	}
}

// choose shows the card at which the link would end; nil for none yet.
func (g *aiming) choose(e *Editor, c *layout.Card) {
	g.target, g.to, g.why = c, drop{}, Status{}
	g.at = g.start
	if c != nil {
		g.why = Status{Key: link.Between(e.Document(), g.from, c.Card.ID)}
		e.say("keys.link.accept")
		e.reveal(OfCard(c.Card.ID))
	}
	if g.why.Key != "" {
		e.say(g.why.Key, g.why.Args...)
	}
	e.redraw()
}

// accept makes the link and selects it, so that its kind and its label can
// follow.
func (g *aiming) accept(e *Editor) {
	if g.target == nil {
		e.say("keys.link.how")
		return
	}
	if g.why.Key != "" {
		e.say(g.why.Key, g.why.Args...)
		return
	}
	e.become(nil)
	e.say("")
	l := link.New(e.Document(), g.from, g.target.Card.ID, e.bits)
	e.keys.around = g.from
	_ = e.do(edit.AddLink{Link: l}, SelectionOf(OfLink(l.ID)))
}

package reading

import (
	"crypto/sha256"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"touchline/model"
)

// MaxText is the most characters of one card or name that are taken: under
// model.MaxText bytes in any language.
const MaxText = 4000

// Document makes a blueprint of a reading. What the limits of a document have
// no room for, and values that no card takes, are added to what the reading
// lost. Bits are for the ids; nil: the same reading gives the same ids.
func (r *Reading) Document(bits model.Bits) (*model.Document, error) {
	if len(r.Steps) == 0 || len(r.Lanes) == 0 {
		return nil, model.NewFault("reading.empty")
	}
	if bits == nil {
		text, err := json.Marshal(r)
		if err != nil {
			return nil, model.Faultf(err, "reading.empty")
		}
		bits = rand.NewChaCha8(sha256.Sum256(text)).Uint64
	}
	b := &builder{r: r, bits: bits, used: map[string]bool{}, cells: map[[2]int][]*model.Card{}}
	b.makeSteps()
	b.makeLanes()
	b.makeCards()
	b.makeLinks()
	b.makeNotes()
	b.place()
	d := b.document()
	slices.SortStableFunc(r.Lost, func(x, y Loss) int { return comparePlaces(x.At, y.At) })
	if over := d.CheckSums(); len(over) > 0 {
		return nil, model.NewFault("reading.too-much", append([]string{"what", over[0].Code}, over[0].Args...)...)
	}
	return d, nil
}

type builder struct {
	r    *Reading
	bits model.Bits
	used map[string]bool

	phases []*model.Phase
	steps  []*model.Step
	lanes  []*model.Lane // nil for those that there is no room for
	cards  []*model.Card // nil likewise
	cells  map[[2]int][]*model.Card
	links  []*model.Link
	notes  []*model.Sticky
	shown  map[int]bool // derived lanes that show something
	gone   map[int]bool // those that are another one by now, or have no lane to follow
}

// newID draws a new id. Bits that repeat themselves give way to a count.
func newID[T ~string](b *builder, prefix byte) T {
	for range 100 {
		v := model.NewID[T](prefix, b.bits)
		if !b.used[string(v)] {
			b.used[string(v)] = true
			return v
		}
	}
	v := string(prefix) + strconv.Itoa(len(b.used))
	b.used[v] = true
	return T(v)
}

// cardID is the id that a card of ours came back with, if no other has it, else
// a new one.
func (b *builder) cardID(own string) model.CardID {
	if model.ValidID(own) && !b.used[own] {
		b.used[own] = true
		return model.CardID(own)
	}
	return newID[model.CardID](b, model.CardPrefix)
}

// text holds a text to MaxText and reports the rest.
func (b *builder) text(at Place, s string) string {
	if utf8.RuneCountInString(s) <= MaxText {
		return s
	}
	runes := []rune(s)
	b.r.Lose(at, string(runes[MaxText:]), "reading.too-long", "limit", strconv.Itoa(MaxText))
	return string(runes[:MaxText])
}

func (b *builder) makeSteps() {
	last := -1
	for i, s := range b.r.Steps {
		if i >= model.MaxSteps {
			b.r.Lose(s.At, s.Name, "reading.too-many-steps", "limit", strconv.Itoa(model.MaxSteps))
			continue
		}
		if s.Phase != last || len(b.phases) == 0 {
			p := b.r.Phases[s.Phase]
			if last = s.Phase; len(b.phases) < model.MaxPhases {
				b.phases = append(b.phases, &model.Phase{ID: newID[model.PhaseID](b, model.PhasePrefix), Name: b.text(p.At, p.Text)})
			} else {
				b.r.Shift(p.At, p.Text, "reading.too-many-phases", "limit", strconv.Itoa(model.MaxPhases))
			}
		}
		step := &model.Step{ID: newID[model.StepID](b, model.StepPrefix), Name: b.text(s.At, s.Name)}
		phase := b.phases[len(b.phases)-1]
		phase.Steps = append(phase.Steps, step)
		b.steps = append(b.steps, step)
	}
}

func (b *builder) makeLanes() {
	b.lanes = make([]*model.Lane, len(b.r.Lanes))
	for i, l := range b.r.Lanes {
		if i >= model.MaxLanes {
			b.r.Lose(l.At, l.Name, "reading.too-many-lanes", "limit", strconv.Itoa(model.MaxLanes))
			continue
		}
		b.lanes[i] = &model.Lane{ID: newID[model.LaneID](b, model.LanePrefix), Role: l.Role, Name: b.text(l.At, l.Name), Sub: b.text(l.At, l.Sub)}
		b.r.Lanes[i].ID = b.lanes[i].ID
	}
}

func (b *builder) makeCards() {
	b.cards = make([]*model.Card, len(b.r.Cards))
	n := 0
	for i, c := range b.r.Cards {
		if n >= model.MaxCards {
			b.r.Lose(c.At, c.Text, "reading.too-many-cards", "limit", strconv.Itoa(model.MaxCards))
			continue
		}
		if c.Step >= len(b.steps) || b.lanes[c.Lane] == nil {
			b.r.Lose(c.At, c.Text, "reading.no-room")
			continue
		}
		lane := b.lanes[c.Lane]
		card := &model.Card{
			ID: b.cardID(c.ID), Lane: lane.ID, Step: b.steps[c.Step].ID,
			Span: min(max(1, c.Span), len(b.steps)-c.Step), Kind: c.Kind, Text: b.text(c.At, c.Text), Marks: c.Marks,
		}
		if card.Kind == "" {
			card.Kind = lane.Role.DefaultKind()
		}
		if !c.Record.IsZero() {
			card.Touch = c.Record.Clone()
		}
		at := [2]int{c.Lane, c.Step}
		b.cards[i] = card
		b.cells[at] = append(b.cells[at], card)
		n++
	}
	for _, cell := range b.cells {
		for i, rank := range model.Ranks(len(cell)) {
			cell[i].Rank = rank
		}
	}
}

func (b *builder) makeLinks() {
	for _, l := range b.r.Links {
		from, to := b.cards[l.From], b.cards[l.To]
		switch {
		case from == nil || to == nil:
			if l.Label != "" {
				b.r.Lose(l.At, l.Label, "reading.no-room")
			}
		case len(b.links) >= min(model.MaxLinks, model.MaxParts-len(b.cards)):
			b.r.Lose(l.At, l.Label, "reading.too-many-links", "limit", strconv.Itoa(model.MaxLinks))
		default:
			b.links = append(b.links, &model.Link{
				ID: newID[model.LinkID](b, model.LinkPrefix), From: from.ID, To: to.ID,
				Kind: l.Kind, Label: b.text(l.At, l.Label), Loop: l.Loop,
			})
		}
	}
}

// noteGap is how far notes of one cell stand apart, in pt.
const noteGap = 14

func (b *builder) makeNotes() {
	at := map[[2]int]float64{}
	for _, n := range b.r.Notes {
		if n.Step >= len(b.steps) || b.lanes[n.Lane] == nil || len(b.notes) >= model.MaxStickies {
			b.r.Lose(n.At, n.Text, "reading.no-room")
			continue
		}
		cell := [2]int{n.Lane, n.Step}
		b.notes = append(b.notes, &model.Sticky{
			ID: newID[model.StickyID](b, model.StickyPrefix), Lane: b.lanes[n.Lane].ID, Step: b.steps[n.Step].ID,
			DX: at[cell], DY: at[cell], Text: b.text(n.At, n.Text),
		})
		at[cell] = min(at[cell]+noteGap, model.MaxExtent)
	}
}

func (b *builder) document() *model.Document {
	p := model.Parts{Head: &model.Head{Language: model.English, Title: b.text(b.r.Title.At, b.r.Title.Text)}, Phases: b.phases, Links: b.links, Stickies: b.notes}
	if b.r.chinese() {
		p.Head.Language = model.Chinese
	}
	for i, l := range b.lanes {
		if l != nil && !b.gone[i] {
			p.Lanes = append(p.Lanes, l)
		}
	}
	for _, c := range b.cards {
		if c != nil {
			p.Cards = append(p.Cards, c)
		}
	}
	return model.New(p)
}

// chinese reports whether most letters of the names and cards are Chinese: a
// character counts as two letters, since it says more. Japanese has characters
// too, but none without kana between.
func (r *Reading) chinese() bool {
	balance := 0
	count := func(s string) {
		for _, c := range s {
			switch {
			case unicode.Is(unicode.Han, c):
				balance += 2
			case unicode.Is(unicode.Hiragana, c) || unicode.Is(unicode.Katakana, c):
				balance -= 8
			case unicode.IsLetter(c):
				balance--
			}
		}
	}
	for _, s := range r.Steps {
		count(s.Name)
	}
	for _, c := range r.Cards {
		count(c.Text)
	}
	return balance > 0
}

func comparePlaces(a, b Place) int {
	for _, d := range []int{strings.Compare(a.Sheet, b.Sheet), a.Row - b.Row, a.Column - b.Column, a.Line - b.Line, strings.Compare(a.Element, b.Element)} {
		if d != 0 {
			return d
		}
	}
	return 0
}

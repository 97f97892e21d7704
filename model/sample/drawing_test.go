package sample

import (
	"hash/fnv"
	"math/rand/v2"
	"strings"

	"touchline/model"
)

// drawing is a template in the making, in one language. Every text of it is
// given in both, "中文|English", so that the two files cannot differ in
// anything else; the ids follow the template's name and are the same too.
type drawing struct {
	*draft
	lang model.Lang
}

func draw(name string, lang model.Lang, how func(*drawing)) *model.Document {
	h := fnv.New64a()
	h.Write([]byte(name))
	d := &drawing{newDraft(rand.New(rand.NewPCG(h.Sum64(), 1)).Uint64), lang}
	d.head.Language = lang
	how(d)
	return d.document()
}

// say chooses the language of a text. One without "|" is the same in both.
func (d *drawing) say(text string) string {
	zh, en, two := strings.Cut(text, "|")
	if two && d.lang == model.English {
		return en
	}
	return zh
}

// about writes the head; every template says its state, scope and date.
func (d *drawing) about(h model.Head) {
	for _, s := range []*string{&h.Title, &h.Service, &h.Scope, &h.Segment, &h.Owner, &h.Notes, &h.Currency} {
		*s = d.say(*s)
	}
	h.Language = d.lang
	d.head = h
}

// stage adds a phase with its steps.
func (d *drawing) stage(name string, steps ...string) {
	d.phase(d.say(name))
	for _, s := range steps {
		d.step(d.say(s))
	}
}

// row is a lane's cards by column.
type row [][]*model.Card

// at is the first card of a column, counted from 1.
func (r row) at(column int) *model.Card { return r[column-1][0] }

// of is the n-th card of a column, both counted from 1.
func (r row) of(column, n int) *model.Card { return r[column-1][n-1] }

// fill adds a lane and its cards, one text a step; ";" parts the cards of a
// cell, in both languages alike.
func (d *drawing) fill(role model.Role, name, sub string, cells ...string) row {
	at := d.draft.lane(role, d.say(name), d.say(sub))
	r := make(row, len(d.steps))
	for column, cell := range cells {
		if cell == "" {
			continue
		}
		for text := range strings.SplitSeq(d.say(cell), ";") {
			r[column] = append(r[column], d.card(at, column, strings.TrimSpace(text)))
		}
	}
	return r
}

// derived adds a row that shows what a lane's cards say.
func (d *drawing) derived(role model.Role, name, sub string, follows row) {
	at := d.draft.lane(role, d.say(name), d.say(sub))
	for _, cards := range follows {
		if len(cards) > 0 {
			d.lanes[at].Follows = cards[0].Lane
			return
		}
	}
}

// chain links a row's cards from left to right.
func (d *drawing) chain(r row) {
	var last *model.Card
	for _, cards := range r {
		for _, c := range cards {
			d.link(last, c, model.LinkFlow)
			last = c
		}
	}
}

// flow links cards one to the next; meet links both ways, help with the
// dashed line of support.
func (d *drawing) flow(cards ...*model.Card) { d.run(model.LinkFlow, cards) }
func (d *drawing) meet(cards ...*model.Card) { d.run(model.LinkExchange, cards) }
func (d *drawing) help(cards ...*model.Card) { d.run(model.LinkSupport, cards) }

func (d *drawing) run(kind model.LinkKind, cards []*model.Card) {
	for i := range cards[1:] {
		d.link(cards[i], cards[i+1], kind)
	}
}

// back links to an earlier card, on purpose.
func (d *drawing) back(from, to *model.Card, label string) {
	l := d.link(from, to, model.LinkFlow)
	l.Loop, l.Label = true, d.say(label)
}

// touch is a card's record, made when it is first asked for.
func touch(c *model.Card) *model.Touchpoint {
	if c.Touch == nil {
		c.Touch = &model.Touchpoint{}
	}
	return c.Touch
}

// feel sets the feelings of a row's cards by column; texts of 99 say none.
func feel(r row, feelings ...float64) {
	for i, v := range feelings {
		if len(r[i]) > 0 && v != 99 {
			touch(r[i][0]).Feeling = &v
		}
	}
}

// take sets standard and maximum of a row's cards by column, in a unit.
func take(r row, unit model.Duration, times ...[2]model.Duration) {
	for i, t := range times {
		if t != [2]model.Duration{} {
			touch(r[i][0]).Time, touch(r[i][0]).MaxTime = t[0]*unit, t[1]*unit
		}
	}
}

// served says who serves whom, and how they meet.
func served(provider, receiver model.Party, contact model.Contact, cards ...*model.Card) {
	for _, c := range cards {
		t := touch(c)
		t.Provider, t.Receiver, t.Contact = provider, receiver, contact
	}
}

// note sticks a note into a cell, by lane and column from 1.
func (d *drawing) note(r int, column int, text string) {
	d.notes = append(d.notes, &model.Sticky{
		ID: newID[model.StickyID](d.draft, model.StickyPrefix), Lane: d.lanes[r].ID, Step: d.steps[column-1].ID,
		DX: 10, DY: 8, Text: d.say(text), Color: model.AccentAmber,
	})
}

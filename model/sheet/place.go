package sheet

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"touchline/model"
)

// placeValues puts the numbers of time, emotion, metric and channel rows on
// the cards that they tell of, and adds the rows that show them.
func (b *builder) placeValues() {
	added := 0 // lanes of rows above: the table's order is kept
	for _, v := range b.values {
		at := v.at + added
		order := b.hosts(v, at)
		if len(order) == 0 {
			b.loseRow(v.row, "no-card")
			continue
		}
		if b.showRow(v, order[0], at) {
			added++
		}
		for column := range b.steps {
			text := b.grid.at(v.row, firstStep+column)
			if silent(text) {
				continue
			}
			b.placeCell(v, column, text, order)
		}
	}
}

// hosts is the lanes whose cards may take a row's values, the one that the
// row is going to follow first. Feelings are a customer's alone.
func (b *builder) hosts(v valueRow, at int) []*model.Lane {
	var order []*model.Lane
	for i := at - 1; i >= 0; i-- { // the customer whose row this is
		if b.lanes[i].Role == model.RoleCustomer {
			order = append(order, b.lanes[i])
			break
		}
	}
	roles := []model.Role{model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport}
	if v.role == model.RoleEmotion {
		roles = roles[:1]
		if len(order) > 0 {
			return order
		}
	}
	for _, role := range roles {
		for _, l := range b.lanes {
			if l.Role == role && !slices.Contains(order, l) {
				order = append(order, l)
			}
		}
	}
	if v.role == model.RoleEmotion {
		return order[:min(1, len(order))]
	}
	for i, l := range order {
		if b.covers(l, v.row) {
			return slices.Concat([]*model.Lane{l}, order[:i], order[i+1:])
		}
	}
	return order
}

// covers reports whether a lane has a card wherever a row has a value.
func (b *builder) covers(l *model.Lane, row int) bool {
	for column := range b.steps {
		if !silent(b.grid.at(row, firstStep+column)) && len(b.cells[cell{l, column}]) == 0 {
			return false
		}
	}
	return true
}

// showRow adds the derived lane and reports whether it did: two rows of a
// role that tell of the same lane are one, with both names.
func (b *builder) showRow(v valueRow, host *model.Lane, at int) bool {
	follows := host.ID
	if host == b.first(model.RoleCustomer) {
		follows = ""
	}
	for _, l := range b.lanes {
		if l.Role == v.role && l.Follows == follows {
			if name := b.grid.at(v.row, 1); name != "" && name != l.Name {
				l.Name = b.text(v.row, 1, l.Name+" / "+name)
			}
			return false
		}
	}
	lane := b.addLane(v.row, v.role, at)
	if lane == nil {
		return false
	}
	lane.Follows = follows
	return true
}

// placeCell puts one cell's values on cards: the first on the first card,
// and so on.
func (b *builder) placeCell(v valueRow, column int, text string, order []*model.Lane) {
	host := order[0]
	for _, l := range order {
		if len(b.cells[cell{l, column}]) > 0 {
			host = l
			break
		}
	}
	cards := b.cells[cell{host, column}]
	if len(cards) == 0 {
		key := "no-card"
		if v.role == model.RoleEmotion {
			key = "no-customer-card"
		}
		b.lose(v.row, firstStep+column, text, key)
		return
	}
	if host != order[0] && !b.showsAll(v, order[0]) {
		b.lose(v.row, firstStep+column, text, "elsewhere", "lane", host.Name)
	}
	texts := parts(text)
	if v.role == model.RoleChannel && len(texts) > len(cards) {
		texts = []string{strings.Join(texts, "; ")} // one card may be met on several channels
	}
	for i, part := range texts {
		card := cards[0]
		if v.role != model.RoleMetric { // a card may have many metrics
			if i >= len(cards) {
				b.lose(v.row, firstStep+column, part, "more-values", "n", strconv.Itoa(len(cards)))
				continue
			}
			card = cards[i]
		}
		part = b.text(v.row, firstStep+column, part)
		if key := b.set(card, v, part); key != "" {
			b.lose(v.row, firstStep+column, part, key)
		}
	}
}

// showsAll reports whether the derived row shows every lane's values: rows of
// metrics and channels do that where they follow no lane by name.
func (b *builder) showsAll(v valueRow, host *model.Lane) bool {
	return (v.role == model.RoleMetric || v.role == model.RoleChannel) && host == b.first(model.RoleCustomer)
}

// set writes a value into a card's record and returns what is wrong with it,
// or "".
func (b *builder) set(card *model.Card, v valueRow, text string) string {
	name := b.grid.at(v.row, 1)
	touch := card.Touch
	if touch == nil {
		touch = &model.Touchpoint{}
	}
	switch v.role {
	case model.RoleEmotion:
		feeling, ok := number(text)
		switch {
		case !ok:
			return "no-number"
		case feeling < -2 || feeling > 2:
			return "feeling-range"
		case touch.Feeling != nil:
			return "taken"
		}
		touch.Feeling = &feeling
	case model.RoleTime:
		standard, most, ok := times(text, unitIn(name))
		if !ok {
			return "no-time"
		}
		if most == 0 && longest(name) {
			standard, most = 0, standard
		}
		if standard != 0 && touch.Time != 0 || most != 0 && touch.MaxTime != 0 {
			return "taken"
		}
		touch.Time, touch.MaxTime = touch.Time+standard, touch.MaxTime+most
	case model.RoleMetric:
		if len(touch.Metrics) >= model.MaxList {
			return "too-many-metrics"
		}
		m, ok := metric(text, cmp.Or(name, b.grid.at(v.row, 0)))
		if !ok {
			return "no-number"
		}
		touch.Metrics = append(touch.Metrics, m)
	case model.RoleChannel:
		if touch.Channel != "" {
			return "taken"
		}
		touch.Channel = cmp.Or(channelWords[bare(text)], text)
	}
	card.Touch = touch
	return ""
}

// longest reports whether a row of times is about the maximum.
func longest(name string) bool {
	name = strings.ToLower(name)
	for _, word := range []string{"max", "longest", "acceptable", "limit", "最长", "最大", "上限"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// loseRow reports every value of a row.
func (b *builder) loseRow(row int, key string) {
	for c := firstStep; c < firstStep+len(b.steps); c++ {
		if text := b.grid.at(row, c); !silent(text) {
			b.lose(row, c, text, key)
		}
	}
}

// report is what was not placed, in the order of the table.
func (b *builder) report() []Unplaced {
	slices.SortStableFunc(b.lost, func(x, y Unplaced) int {
		return cmp.Or(x.Row-y.Row, len(x.Column)-len(y.Column), cmp.Compare(x.Column, y.Column))
	})
	if b.more > 0 {
		b.lost = append(b.lost, Unplaced{Key: "sheet.more", Args: []string{"n", strconv.Itoa(b.more)}})
	}
	return b.lost
}

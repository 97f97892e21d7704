package reading

import (
	"slices"
	"strconv"

	"touchline/model"
)

// place puts the values of each row on the cards that they tell of.
func (b *builder) place() {
	b.shown, b.gone = map[int]bool{}, map[int]bool{}
	byRow := map[int][]int{}
	var rows []int
	for i, v := range b.r.Values {
		if len(byRow[v.Row]) == 0 {
			rows = append(rows, v.Row)
		}
		byRow[v.Row] = append(byRow[v.Row], i)
	}
	for _, row := range rows {
		b.placeRow(byRow[row])
	}
}

// placeRow puts one row's values: the first of a cell on the first card, and
// so on.
func (b *builder) placeRow(values []int) {
	first := b.r.Values[values[0]]
	role := model.RoleText
	if first.Lane >= 0 {
		role = b.r.Lanes[first.Lane].Role
	}
	feels := first.Record.Touchpoint != nil && first.Record.Feeling != nil
	order := b.hosts(first.Above, feels, values)
	if len(order) == 0 {
		for _, i := range values {
			b.r.Lose(b.r.Values[i].At, b.r.Values[i].Text, "reading.no-card")
		}
		b.gone[first.Lane] = true
		return
	}
	b.show(first.Lane, order[0])
	for _, i := range values {
		b.placeValue(b.r.Values[i], role, feels, order)
	}
}

// hosts is the lanes whose cards may take a row's values, the one that the row
// is going to follow first. Feelings are a customer's alone.
func (b *builder) hosts(above int, feels bool, values []int) []int {
	var order []int
	for i := min(above, len(b.lanes)) - 1; i >= 0; i-- { // the customer whose row this is
		if b.lanes[i] != nil && b.lanes[i].Role == model.RoleCustomer {
			order = append(order, i)
			break
		}
	}
	roles := []model.Role{model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport, model.RoleEvidence}
	if feels {
		roles = roles[:1]
	}
	for _, role := range roles {
		for i, l := range b.lanes {
			if l != nil && l.Role == role && !slices.Contains(order, i) {
				order = append(order, i)
			}
		}
	}
	if feels {
		return order[:min(1, len(order))]
	}
	for i, l := range order {
		if b.covers(l, values) {
			return slices.Concat([]int{l}, order[:i], order[i+1:])
		}
	}
	return order
}

// covers reports whether a lane has a card wherever there is a value.
func (b *builder) covers(lane int, values []int) bool {
	for _, i := range values {
		if len(b.cells[[2]int{lane, b.r.Values[i].Step}]) == 0 {
			return false
		}
	}
	return true
}

// show makes a derived lane follow what it shows: two rows of a role that tell
// of the same lane are one, with both names.
func (b *builder) show(lane, host int) {
	if lane < 0 || b.lanes[lane] == nil {
		return
	}
	follows := b.lanes[host].ID
	if host == b.r.first(model.RoleCustomer) {
		follows = ""
	}
	l := b.lanes[lane]
	for i := range b.lanes {
		o := b.lanes[i]
		if i == lane || !b.shown[i] || o.Role != l.Role || o.Follows != follows {
			continue
		}
		if l.Name != "" && l.Name != o.Name {
			o.Name = b.text(b.r.Lanes[lane].At, o.Name+" / "+l.Name)
		}
		b.gone[lane] = true
		return
	}
	l.Follows = follows
	b.shown[lane] = true
}

func (b *builder) placeValue(v Value, role model.Role, feels bool, order []int) {
	host := order[0]
	for _, l := range order {
		if len(b.cells[[2]int{l, v.Step}]) > 0 {
			host = l
			break
		}
	}
	cards := b.cells[[2]int{host, v.Step}]
	switch {
	case len(cards) == 0 && feels:
		b.r.Lose(v.At, v.Text, "reading.no-customer-card")
		return
	case len(cards) == 0:
		b.r.Lose(v.At, v.Text, "reading.no-card")
		return
	case v.Nth >= len(cards) && role != model.RoleMetric: // a card may have many metrics
		b.r.Lose(v.At, v.Text, "reading.more-values", "n", strconv.Itoa(len(cards)))
		return
	}
	if v.Lane >= 0 && host != order[0] && !b.showsAll(role, order[0]) {
		b.r.Shift(v.At, v.Text, "reading.elsewhere", "lane", b.lanes[host].Name)
	}
	card := cards[0]
	if role != model.RoleMetric {
		card = cards[v.Nth]
	}
	if card.Touch == nil {
		card.Touch = &model.Touchpoint{}
	}
	t := card.Touch
	if max(len(t.Metrics), len(t.Improvements), len(t.Quality), len(t.Actors), len(t.Systems)) >= model.MaxList {
		b.r.Lose(v.At, v.Text, "reading.too-many-values", "limit", strconv.Itoa(model.MaxList))
		return
	}
	if taken := merge(t, v.Record.Touchpoint); len(taken) > 0 {
		b.r.Lose(v.At, v.Text, "reading.taken")
	}
}

// showsAll reports whether the derived row shows every lane's values: rows of
// metrics and channels do that where they follow no lane by name.
func (b *builder) showsAll(role model.Role, host int) bool {
	return (role == model.RoleMetric || role == model.RoleChannel) && host == b.r.first(model.RoleCustomer)
}

package layout_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"touchline/model"
)

// blueprint reads a small blueprint from text:
//
//	customer    A  B/C  D     a lane by its role, and its cells: "." is an
//	frontstage  .  E    E     empty one, "B/C" a stack, E covers two steps
//	time                      a lane that shows what others say
//	A: text=one|two feeling=-1 quote=Why_so_slow time=60/300 kind=decision
//	B: channel=phone metric=calls_a_day:12
//	links: A>B B-C D<>E=yes A>E|2_1
//
// Behind a link "|2" and "_1" are the column and row gutters that it is pinned
// to, in their order. Steps are called s1, s2, …, lanes by their roles.
func blueprint(t testing.TB, text string) *model.Document {
	t.Helper()
	s := spec{t: t, cards: map[string]*model.Card{}}
	s.Head = &model.Head{Title: "T", Language: model.English}
	columns := 0
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0:
		case fields[0] == "links:":
			for _, f := range fields[1:] {
				s.link(f)
			}
		case strings.HasSuffix(fields[0], ":"):
			s.describe(strings.TrimSuffix(fields[0], ":"), fields[1:])
		default:
			s.lane(fields)
			columns = max(columns, len(fields)-1)
		}
	}
	ph := &model.Phase{ID: "p1"}
	for i := range columns {
		id := "s" + strconv.Itoa(i+1)
		ph.Steps = append(ph.Steps, &model.Step{ID: model.StepID(id), Name: id})
	}
	s.Phases = []*model.Phase{ph}
	return model.New(s.Parts)
}

type spec struct {
	model.Parts
	t     testing.TB
	cards map[string]*model.Card
}

// lane adds a lane with its cards.
func (s *spec) lane(fields []string) {
	s.t.Helper()
	role := model.Role(fields[0])
	if !slices.Contains(model.Roles, role) {
		s.t.Fatalf("%q is no role", role)
	}
	lane := &model.Lane{ID: model.LaneID(string(role) + strconv.Itoa(len(s.Lanes))), Role: role, Name: string(role)}
	s.Lanes = append(s.Lanes, lane)
	for i, cell := range fields[1:] {
		if cell == "." {
			continue
		}
		for k, name := range strings.Split(cell, "/") {
			if c := s.cards[name]; c != nil {
				c.Span++
				continue
			}
			c := &model.Card{
				ID: model.CardID(name), Lane: lane.ID, Step: model.StepID("s" + strconv.Itoa(i+1)), Rank: model.Ranks(9)[k],
				Span: 1, Kind: model.KindAction, Text: name,
			}
			s.cards[name] = c
			s.Cards = append(s.Cards, c)
		}
	}
}

// describe says more of a card.
func (s *spec) describe(name string, fields []string) {
	s.t.Helper()
	c := s.cards[name]
	if c == nil {
		s.t.Fatalf("no card %q", name)
	}
	touch := &model.Touchpoint{}
	for _, f := range fields {
		key, value, _ := strings.Cut(f, "=")
		value = strings.ReplaceAll(value, "_", " ")
		switch key {
		case "text":
			c.Text = strings.ReplaceAll(value, "|", "\n")
		case "kind":
			c.Kind = model.Kind(value)
		case "quote":
			touch.Quote = value
		case "feeling":
			v := s.number(value)
			touch.Feeling = &v
		case "channel":
			touch.Channel = value
		case "metric":
			name, figure, _ := strings.Cut(value, ":")
			v := s.number(figure)
			touch.Metrics = append(touch.Metrics, model.Metric{Name: name, Measured: &v})
		case "time":
			standard, most, _ := strings.Cut(value, "/")
			touch.Time, touch.MaxTime = model.Duration(s.number(standard))*model.Second, model.Duration(s.number(most))*model.Second
		default:
			s.t.Fatalf("%q says nothing of a card", f)
		}
		if key != "text" && key != "kind" {
			c.Touch = touch
		}
	}
}

func (s *spec) number(text string) float64 {
	if text == "" {
		return 0
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		s.t.Fatal(err)
	}
	return v
}

// link adds a link.
func (s *spec) link(f string) {
	s.t.Helper()
	l := &model.Link{ID: model.LinkID(f), Kind: model.LinkFlow}
	for {
		i := strings.LastIndexAny(f, "|_")
		if i < 0 {
			break
		}
		n := int(s.number(f[i+1:]))
		pin := model.Pin{Step: model.StepID("s" + strconv.Itoa(n+1))}
		if f[i] == '_' {
			pin = model.Pin{Lane: s.Lanes[n].ID}
		}
		l.Pins, f = append([]model.Pin{pin}, l.Pins...), f[:i]
	}
	f, l.Label, _ = strings.Cut(f, "=")
	i := strings.IndexAny(f, "<>-")
	to := strings.TrimLeft(f[i:], "<>-")
	switch f[i : len(f)-len(to)] {
	case "<>":
		l.Kind = model.LinkExchange
	case "-":
		l.Kind = model.LinkSupport
	}
	l.From, l.To = model.CardID(f[:i]), model.CardID(to)
	if s.cards[string(l.From)] == nil || s.cards[string(l.To)] == nil {
		s.t.Fatalf("link %q joins no two cards", f)
	}
	s.Links = append(s.Links, l)
}

package mermaid

import (
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
)

// task is a line of a journey.
type task struct {
	text   string
	score  float64
	actors []string
	phase  int
	line   int
}

// readTask reads "text: score: actor, actor"; it reports false for any other
// line.
func readTask(l string) (t task, ok bool) {
	parts := strings.SplitN(l, ":", 3)
	if len(parts) < 2 {
		return t, false
	}
	t.text = plain(parts[0])
	if t.score, ok = model.ParseNumber(strings.TrimSpace(parts[1])); !ok || t.score < 1 || t.score > 5 {
		return t, false
	}
	for _, a := range strings.Split(strings.Join(parts[2:], ""), ",") {
		if a = plain(a); a != "" && !slices.Contains(t.actors, a) {
			t.actors = append(t.actors, a)
		}
	}
	return t, true
}

// customer is the actor whom most tasks have, of equals the first.
func customer(tasks []task) (who string) {
	count := map[string]int{}
	for _, t := range tasks {
		for _, a := range t.actors {
			count[a]++
		}
	}
	for _, t := range tasks {
		for _, a := range t.actors {
			if count[a] > count[who] {
				who = a
			}
		}
	}
	return who
}

// journey reads a user journey: sections are phases, tasks steps; the score of
// a task, 1 to 5, is the feeling. A task stands in the lane of the actor whom
// most tasks have, if it has that one, else in the lane of its first.
func journey(lines []string, first int) (*reading.Reading, error) {
	r := &reading.Reading{}
	var tasks []task
	for i, l := range lines {
		l = strings.TrimSpace(l)
		word, rest, _ := strings.Cut(l, " ")
		switch {
		case l == "" || strings.HasPrefix(l, "%%"):
		case word == "title":
			r.Title = reading.Text{Text: plain(rest), At: line(first + i)}
		case word == "section":
			r.Phases = append(r.Phases, reading.Text{Text: plain(rest), At: line(first + i)})
		default:
			t, ok := readTask(l)
			if !ok {
				r.Lose(line(first+i), l, "diagram.line")
				continue
			}
			if len(r.Phases) == 0 {
				r.Phases = append(r.Phases, reading.Text{})
			}
			t.phase, t.line = len(r.Phases)-1, first+i
			tasks = append(tasks, t)
		}
	}
	if len(tasks) == 0 {
		return nil, model.NewFault("diagram.no-shapes", "kind", "Mermaid")
	}
	who := customer(tasks)
	r.Lanes = []reading.Lane{{Name: who, Role: model.RoleCustomer, Sure: reading.Said}}
	lanes := map[string]int{who: 0}
	for i, t := range tasks {
		r.Steps = append(r.Steps, reading.Step{Phase: t.phase, At: line(t.line)})
		lane := 0
		if len(t.actors) > 0 && !slices.Contains(t.actors, who) {
			lane = laneOf(r, lanes, t.actors[0])
		}
		felt := (t.score - 3)
		tp := &model.Touchpoint{Feeling: &felt}
		if len(t.actors) > 1 {
			tp.Actors = t.actors
		}
		r.Cards = append(r.Cards, reading.Card{Lane: lane, Step: i, Text: t.text, At: line(t.line), Record: reading.Record{Touchpoint: tp}})
	}
	sheet.ProposeRoles(r)
	r.Lanes = append(r.Lanes, reading.Lane{Role: model.RoleEmotion, Sure: reading.Said})
	r.Decide("scale", "1..5", reading.Said)
	r.InOrder()
	return r, nil
}

func laneOf(r *reading.Reading, lanes map[string]int, name string) int {
	if at, ok := lanes[name]; ok {
		return at
	}
	l := reading.Lane{Name: name, Sure: reading.Proposed}
	if role, sure := sheet.RoleOfName(name); role.Service() {
		if l.Role = role; sure {
			l.Sure = reading.Said
		}
	}
	lanes[name] = len(r.Lanes)
	r.Lanes = append(r.Lanes, l)
	return lanes[name]
}

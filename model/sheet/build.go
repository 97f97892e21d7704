package sheet

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"touchline/model"
)

// firstStep is the column of the first step.
const firstStep = 2

// builder makes a document of a table, row by row.
type builder struct {
	grid grid
	bits model.Bits
	used map[string]bool // ids

	headers map[header]int // which row names phases, steps
	phases  []*model.Phase
	steps   []*model.Step
	lanes   []*model.Lane
	cells   map[cell][]*model.Card
	cards   []*model.Card
	links   []*model.Link
	values  []valueRow
	lost    []Unplaced
	more    int // that lost has no room for
}

type cell struct {
	lane   *model.Lane
	column int
}

// valueRow is a row of numbers that belong to other lanes' cards.
type valueRow struct {
	row  int
	role model.Role
	at   int // how many lanes stand above
}

func newBuilder(t grid, bits model.Bits) *builder {
	return &builder{
		grid: t, bits: bits, used: map[string]bool{},
		headers: map[header]int{}, cells: map[cell][]*model.Card{},
	}
}

// id draws a new id. Bits that repeat themselves give way to a count.
func id[T ~string](b *builder, prefix byte) T {
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

// lose reports a cell whose text has no place, or another than its own.
func (b *builder) lose(row, column int, text, key string, args ...string) {
	if len(b.lost) >= maxUnplaced {
		b.more++
		return
	}
	b.lost = append(b.lost, Unplaced{Row: row + 1, Column: columnName(column), Text: text, Key: "sheet." + key, Args: args})
}

// findHeaders finds the rows of phase and step names. A second one of a kind
// has no place.
func (b *builder) findHeaders() {
	for row := range b.grid {
		h, ok := headerOf(b.grid, row)
		if !ok {
			continue
		}
		if _, twice := b.headers[h]; !twice {
			b.headers[h] = row
			continue
		}
		for c := firstStep; c < len(b.grid[row]); c++ {
			if text := b.grid.at(row, c); text != "" {
				b.lose(row, c, text, "second-header")
			}
		}
	}
}

// columns is how many steps the table has: as many as the header rows name,
// or, without those, as the widest row fills.
func (b *builder) columns() int {
	n := 0
	for _, row := range b.headers {
		n = max(n, len(b.grid[row])-firstStep)
	}
	if n == 0 {
		for row := range b.grid {
			n = max(n, len(b.grid[row])-firstStep)
		}
	}
	return min(n, model.MaxSteps)
}

func (b *builder) makeSteps() {
	phaseRow, hasPhases := b.headers[phaseHeader]
	stepRow, hasSteps := b.headers[stepHeader]
	var phase *model.Phase
	for c := range b.columns() {
		name := ""
		if hasPhases {
			name = b.text(phaseRow, firstStep+c, b.grid.at(phaseRow, firstStep+c))
		}
		if name != "" && len(b.phases) >= model.MaxPhases && name != phase.Name {
			b.lose(phaseRow, firstStep+c, name, "too-many-phases", "limit", strconv.Itoa(model.MaxPhases))
			name = ""
		}
		if phase == nil || name != "" && name != phase.Name {
			phase = &model.Phase{ID: id[model.PhaseID](b, model.PhasePrefix), Name: name}
			b.phases = append(b.phases, phase)
		}
		step := &model.Step{ID: id[model.StepID](b, model.StepPrefix)}
		if hasSteps {
			step.Name = b.text(stepRow, firstStep+c, b.grid.at(stepRow, firstStep+c))
		}
		phase.Steps = append(phase.Steps, step)
		b.steps = append(b.steps, step)
	}
	for _, row := range b.headers {
		b.beyond(row)
	}
}

// beyond reports what stands right of the last step.
func (b *builder) beyond(row int) {
	for c := firstStep + len(b.steps); c < len(b.grid[row]); c++ {
		if text := b.grid.at(row, c); text != "" {
			b.lose(row, c, text, "beyond", "steps", strconv.Itoa(len(b.steps)))
		}
	}
}

// text holds a text to MaxText and reports the rest.
func (b *builder) text(row, column int, s string) string {
	if utf8.RuneCountInString(s) <= MaxText {
		return s
	}
	runes := []rune(s)
	b.lose(row, column, string(runes[MaxText:]), "too-long", "limit", strconv.Itoa(MaxText))
	return string(runes[:MaxText])
}

func (b *builder) makeLanes() {
	for row, cells := range b.grid {
		if _, isHeader := headerOf(b.grid, row); isHeader || len(cells) == 0 {
			continue
		}
		b.beyond(row)
		role, known := roleOf(b.grid.at(row, 0))
		if known && role.Derived() {
			b.values = append(b.values, valueRow{row, role, len(b.lanes)})
			continue
		}
		if !known && !b.strange(row) {
			continue
		}
		if !known {
			role = model.RoleText
		}
		if lane := b.addLane(row, role, len(b.lanes)); lane != nil {
			b.makeCards(row, lane)
		}
	}
}

// strange reports a row whose role is not known; it becomes a row of text if
// it has any cell.
func (b *builder) strange(row int) bool {
	word, name := b.grid.at(row, 0), b.grid.at(row, 1)
	for c := firstStep; c < min(len(b.grid[row]), firstStep+len(b.steps)); c++ {
		if b.grid.at(row, c) == "" {
			continue
		}
		if word == "" {
			b.lose(row, 1, name, "no-role")
		} else {
			b.lose(row, 0, word, "unknown-role")
		}
		return true
	}
	for c, text := range []string{word, name} {
		if text != "" {
			b.lose(row, c, text, "no-cells")
		}
	}
	return false
}

// addLane makes the row's lane and puts it at an index of the lanes. A row
// without a name is called what its role column says.
func (b *builder) addLane(row int, role model.Role, at int) *model.Lane {
	word, name := b.grid.at(row, 0), b.grid.at(row, 1)
	if len(b.lanes) >= model.MaxLanes {
		b.lose(row, 0, strings.TrimSpace(word+" "+name), "too-many-lanes", "limit", strconv.Itoa(model.MaxLanes))
		return nil
	}
	lane := &model.Lane{ID: id[model.LaneID](b, model.LanePrefix), Role: role, Name: b.text(row, 1, name)}
	if _, known := roleOf(word); name == "" {
		lane.Name = b.text(row, 0, word)
	} else if !known {
		lane.Sub = b.text(row, 0, word)
	}
	b.lanes = append(b.lanes, nil)
	copy(b.lanes[at+1:], b.lanes[at:])
	b.lanes[at] = lane
	return lane
}

func (b *builder) makeCards(row int, lane *model.Lane) {
	for column, step := range b.steps {
		texts := parts(b.grid.at(row, firstStep+column))
		ranks := model.Ranks(len(texts))
		for i, text := range texts {
			if len(b.cards) >= model.MaxCards {
				b.lose(row, firstStep+column, text, "too-many-cards", "limit", strconv.Itoa(model.MaxCards))
				continue
			}
			card := &model.Card{
				ID: id[model.CardID](b, model.CardPrefix), Lane: lane.ID, Step: step.ID, Rank: ranks[i],
				Span: 1, Kind: lane.Role.DefaultKind(), Text: b.text(row, firstStep+column, text),
			}
			b.cards = append(b.cards, card)
			b.cells[cell{lane, column}] = append(b.cells[cell{lane, column}], card)
		}
	}
}

// parts are the cards of a cell.
func parts(s string) []string {
	var out []string
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return r == ';' || r == '；' }) {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

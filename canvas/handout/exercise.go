package handout

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/part"
)

// mostBlanks is how many cards an exercise takes away: one for each letter that
// is told apart easily. Chosen by hand they may be more.
const (
	mostBlanks = 12
	mostChosen = 40
)

// task is an exercise: cards that were taken from the map, in the order of their
// numbers, and the order in which they lie at the foot of the page.
type task struct {
	blanks   []*model.Card
	shuffled []int         // by letter: the number of the card, from 0
	marked   []*model.Card // whose marks are asked for, numbered behind the cards
}

// task chooses the cards: of the lanes in front and behind, spread over the
// steps, the same for the same seed.
func (b *book) task(d *model.Document) task {
	random := rand.New(rand.NewPCG(b.Seed, 0x7ea))
	var can []*model.Card
	for _, c := range d.CardsInOrder() {
		if b.takeable(c) {
			can = append(can, c)
		}
	}
	most := mostBlanks
	if b.blanks.chosen {
		most = mostChosen
	}
	if len(can) > most {
		random.Shuffle(len(can), func(i, j int) { can[i], can[j] = can[j], can[i] })
		can = can[:most]
		order := map[model.CardID]int{}
		for i, c := range d.CardsInOrder() {
			order[c.ID] = i
		}
		slices.SortFunc(can, func(x, y *model.Card) int { return cmp.Compare(order[x.ID], order[y.ID]) })
	}
	t := task{blanks: can, shuffled: random.Perm(len(can))}
	if b.blanks.marks {
		for _, c := range d.CardsInOrder() {
			if c.Marks != 0 && c.Kind != model.KindTag && !slices.Contains(can, c) {
				t.marked = append(t.marked, c)
			}
		}
	}
	return t
}

// mostSteps is how many steps an exercise has at most: more are not readable
// beside one another.
const mostSteps = 14

// exercised is the part of the map that an exercise is of: as many steps, from
// the begin of a phase on, as are readable on one page with the rest, or on two;
// nil if there is none. It does not depend on the pages before it, so that exercise and key are of the same.
func (b *book) exercised() (*model.Document, error) {
	return b.memo.derive(b.exerciseName("of"), b.chooseExercised)
}

// exerciseName names a document of an exercise by all that it depends on.
func (b *book) exerciseName(what string) string {
	return fmt.Sprintf("exercise %s|%s|%d|%v|%v", what+string(b.Task)+fmt.Sprintf("%q", b.Blank), b.Lang, b.Seed, b.Size, b.Style)
}

func (b *book) chooseExercised() (*model.Document, error) {
	plain := newBook(b.ctx, b.doc, b.Options, nil)
	if steps := plain.chosenSteps(); len(steps) > 0 {
		return b.memo.source(b.doc).Of(part.Choice{Steps: steps}, part.Options{Lang: b.Lang})
	}
	var second *model.Document // that takes two pages
	for _, steps := range plain.runs() {
		of, err := b.memo.source(b.doc).Of(part.Choice{Steps: steps}, part.Options{Lang: b.Lang})
		if err != nil {
			return nil, err
		}
		t := plain.task(of)
		if len(t.blanks) < 2 && !b.blanks.chosen {
			continue
		}
		pages, err := plain.exercisePages(of, &t)
		if pages == 1 || err != nil {
			return of, err
		}
		if pages == 2 {
			second = of
		}
	}
	return second, nil
}

// runs is the runs of steps that an exercise can be of, from the longest on: of
// those of as many phases the one with the most cards to take away, and last
// the first steps of one phase.
func (b *book) runs() (out [][]model.StepID) {
	counts := make([]int, len(b.doc.Phases)+1) // cards to take away before a phase
	for _, c := range b.doc.CardsInOrder() {
		if i, ok := b.doc.Column(c.Step); ok && b.takeable(c) {
			counts[b.doc.PhaseAt(i)+1]++
		}
	}
	for i := range b.doc.Phases {
		counts[i+1] += counts[i]
	}
	for n := min(len(b.doc.Phases), mostSteps); n >= 1; n-- {
		best, most := -1, 0
		for i := 0; i+n <= len(b.doc.Phases); i++ {
			if count := counts[i+n] - counts[i]; count > most && len(stepsOf(b.doc.Phases[i:i+n])) <= mostSteps {
				best, most = i, count
			}
		}
		if best >= 0 {
			out = append(out, stepsOf(b.doc.Phases[best:best+n]))
		}
	}
	if len(out) == 0 {
		for _, ph := range b.doc.Phases {
			out = append(out, stepsOf([]*model.Phase{ph})[:min(len(ph.Steps), mostSteps)])
		}
	}
	for n := 1; n > 0 && len(out) > 0; {
		steps := out[len(out)-1]
		if n = len(steps) / 2; n >= 2 {
			out = append(out, steps[:n])
		} else {
			n = 0
		}
	}
	return out
}

func stepsOf(phases []*model.Phase) (out []model.StepID) {
	for _, ph := range phases {
		for _, s := range ph.Steps {
			out = append(out, s.ID)
		}
	}
	return out
}

// takeable reports whether a card can be taken away.
func (b *book) takeable(c *model.Card) bool {
	if b.blanks.chosen {
		return b.blanks.cards[c.ID] && c.Kind != model.KindTag && strings.TrimSpace(c.Text) != ""
	}
	l := b.doc.Lane(c.Lane)
	return c.Kind != model.KindTag && l != nil && (l.Role == model.RoleFrontstage || l.Role == model.RoleBackstage) && strings.TrimSpace(c.Text) != ""
}

// exercisePages is how many pages an exercise takes, or its key if that takes more.
func (b *book) exercisePages(of *model.Document, t *task) (most int, err error) {
	for _, key := range []bool{false, true} {
		e := b.setting(t, key)
		maps, err := b.exerciseMaps(b.blanked(of, t, key), b.lineNumbers(t, key), e.area)
		for _, m := range maps {
			if m.scale < b.least() {
				return 0, err // not readable on any number of pages
			}
		}
		if err != nil {
			return 0, err
		}
		most = max(most, len(maps))
	}
	return most, nil
}

// setting is what stands around the map of an exercise, and the room for it.
type setting struct {
	title, subtitle string
	rules           []typeset.Block
	columns         []typeset.Column // of the rules
	high, foot      float64          // of the rules, and of what is below the map
	area            canvas.Size
}

func (b *book) setting(t *task, key bool) setting {
	e := setting{title: b.t("exercise.title"), subtitle: b.t("exercise.subtitle"), rules: b.exerciseRules(t, key)}
	if b.blanks.chosen {
		e.title, e.subtitle = b.t("blank.title"), b.t("blank.subtitle")
	}
	if key {
		e.title, e.subtitle = b.t("key.title"), b.t("key.subtitle")
	}
	body := b.measureParts(e.title, e.subtitle)
	e.columns = typeset.Columns(canvas.Rect{X: body.X, W: body.W, H: body.H}, len(e.rules), columnGap)
	for _, r := range e.rules {
		e.high = max(e.high, r.Height(e.columns[0].Width))
	}
	e.high += 8
	e.foot = b.footHeight(t, key, body.W)
	e.area = canvas.Size{W: body.W, H: body.H - e.high - e.foot}
	return e
}

// letter is the letter of the card with a number.
func (t *task) letter(n int) string {
	return letterAt(slices.Index(t.shuffled, n))
}

// letterAt is A, B, …, Z, A2, B2, …
func letterAt(i int) string {
	const letters = 26
	s := string(rune('A' + i%letters))
	if i >= letters {
		s += strconv.Itoa(i/letters + 1)
	}
	return s
}

// lineNumbers is how the map shows the three lines, if those are asked for.
func (b *book) lineNumbers(t *task, key bool) (l look) {
	if b.blanks.lines {
		l.lines, l.key = len(t.blanks)+len(t.marked)+1, key
	}
	return l
}

// exercise is the map with numbered blanks, whose cards lie shuffled at the
// foot, or the key to it. Nothing of the key is in the exercise: the blanks are
// cards that say a number and nothing else.
func (b *book) exercise(key bool) (title, note string, err error) {
	if b.Task != "" && b.Task != TaskCards {
		return b.taskPages(key)
	}
	of, err := b.exercised()
	if err != nil || of == nil {
		return "", "", err
	}
	t := b.task(of)
	e := b.setting(&t, key)
	blanked, err := b.memo.derive(b.exerciseName(fmt.Sprint("blanked ", key)), func() (*model.Document, error) {
		return b.blanked(of, &t, key), nil
	})
	if err != nil {
		return "", "", err
	}
	if err := b.setExercise(&e, &t, blanked, key); err != nil {
		return "", "", err
	}
	switch n := len(t.blanks) + len(b.written(&t)); {
	case key:
	case b.blanks.chosen:
		note = b.t("blank.note", "n", strconv.Itoa(n))
	default:
		note = b.t("exercise.note", "n", strconv.Itoa(n))
	}
	return e.title, note, nil
}

// setExercise sets the pages: the rules and the map on each, the foot on the last
// one. Where blanks were chosen by hand and the map with the foot would not be
// readable on one page, the foot has one of its own.
func (b *book) setExercise(e *setting, t *task, blanked *model.Document, key bool) error {
	maps, err := b.exerciseMaps(blanked, b.lineNumbers(t, key), e.area)
	if err != nil {
		return err
	}
	n, apart := len(maps), false
	if b.blanks.chosen && (n > 1 || maps[0].scale < b.least()) {
		if maps, err = b.exerciseMaps(blanked, b.lineNumbers(t, key), canvas.Size{W: e.area.W, H: e.area.H + e.foot}); err != nil {
			return err
		}
		n, apart = len(maps)+1, true
	}
	called := func(i int) string {
		if n == 1 {
			return e.title
		}
		return b.t("part-of", "name", e.title, "n", strconv.Itoa(i+1), "of", strconv.Itoa(n))
	}
	for i, m := range maps {
		p, body := b.newPage(called(i), e.subtitle)
		for k, r := range e.rules {
			r.Set(p.sheet, e.columns[k].X, body.Y, e.columns[k].Width)
		}
		at := canvas.Point{X: body.X, Y: body.Y + e.high}
		b.put(p, m, at, false)
		b.numberMarks(p, m, at, t)
		if i == len(maps)-1 && !apart {
			b.exerciseFoot(p.sheet, t, key, canvas.Rect{X: body.X, Y: body.Bottom() - e.foot, W: body.W, H: e.foot})
		}
	}
	if apart {
		p, body := b.newPage(called(len(maps)), e.subtitle)
		b.exerciseFoot(p.sheet, t, key, canvas.Rect{X: body.X, Y: body.Y, W: body.W, H: e.foot})
	}
	return nil
}

// exerciseMaps is the map on one page, if need be without the rows that no card
// was taken from, or else on several.
func (b *book) exerciseMaps(d *model.Document, base look, area canvas.Size) ([]*mapped, error) {
	base.compact, base.plain, base.steps = true, true, stepIDs(d)
	for _, leave := range [][]model.Role{nil, {model.RoleEvidence, model.RoleText}, {model.RoleEvidence, model.RoleText, model.RoleSupport}} {
		base.lanes = b.lanesOfTask(d, leave)
		m, err := b.lay(d, base, area)
		if err != nil {
			continue // there are no other lanes
		}
		if m.scale >= b.least() {
			return []*mapped{m}, nil
		}
	}
	base.lanes = nil
	return b.maps(d, base, area)
}

// blanked is the document with the cards of a task taken away. All blanks are
// alike, so that none betrays its card by its size; marks and what touchpoints
// say are hidden, but for the key.
func (b *book) blanked(d *model.Document, t *task, key bool) *model.Document {
	p := d.Parts()
	number := map[model.CardID]int{}
	for i, c := range t.blanks {
		number[c.ID] = i + 1
	}
	p.Cards = nil
	for _, c := range d.CardsInOrder() {
		shown := *c
		shown.Detail, shown.Links = "", nil
		if !key {
			shown.Marks, shown.Touch = 0, nil
		}
		if n := number[c.ID]; n > 0 {
			if key {
				shown.Text = t.letter(n-1) + "  " + c.Text
			} else {
				shown = model.Card{ID: c.ID, Lane: c.Lane, Step: c.Step, Rank: c.Rank, Span: c.Span, Kind: model.KindNote, Text: strconv.Itoa(n)}
			}
		}
		p.Cards = append(p.Cards, &shown)
	}
	p.Lanes = nil
	for _, l := range d.Lanes {
		if !l.Role.Derived() { // they would tell what is to be found
			p.Lanes = append(p.Lanes, l)
		}
	}
	p.Stickies = nil
	links := make([]*model.Link, len(p.Links))
	for i, l := range p.Links {
		plain := *l
		plain.Label = ""
		links[i] = &plain
	}
	p.Links = links
	return model.New(p)
}

// exerciseRules is what to do, by what rules and in what time; for the teacher,
// how it is marked and what is often wrong.
func (b *book) exerciseRules(t *task, key bool) []typeset.Block {
	keys := []string{"task", "rules", "time"}
	if b.blanks.chosen {
		return b.blankRules(t, key)
	}
	if key {
		keys = []string{"marking", "errors", "discussion"}
	}
	var out []typeset.Block
	for _, k := range keys {
		out = append(out, ruled{b, b.t("exercise." + k), b.t("exercise." + k + ".text")})
	}
	return out
}

// ruled is a word in bold and a sentence below it.
type ruled struct {
	*book
	word, says string
}

// Height is that of both.
func (r ruled) Height(width float64) float64 {
	return typeset.TextHeight(width, r.word, typeset.Bold(r.Style.Small)) + typeset.TextHeight(width, r.says, typeset.Regular(r.Style.Small))
}

// Set sets both.
func (r ruled) Set(s *typeset.Sheet, x, y, width float64) {
	y += s.Text(canvas.Point{X: x, Y: y}, width, r.word, typeset.Bold(r.Style.Small), r.inks.Ink)
	s.Text(canvas.Point{X: x, Y: y}, width, r.says, typeset.Regular(r.Style.Small), r.inks.Ink)
}

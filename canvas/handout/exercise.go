package handout

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/part"
)

// mostBlanks is how many cards an exercise takes away: one for each letter that
// is told apart easily.
const mostBlanks = 12

// task is an exercise: cards that were taken from the map, in the order of their
// numbers, and the order in which they lie at the foot of the page.
type task struct {
	blanks   []*model.Card
	shuffled []int // by letter: the number of the card, from 0
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
	if len(can) > mostBlanks {
		random.Shuffle(len(can), func(i, j int) { can[i], can[j] = can[j], can[i] })
		can = can[:mostBlanks]
		order := map[model.CardID]int{}
		for i, c := range d.CardsInOrder() {
			order[c.ID] = i
		}
		slices.SortFunc(can, func(x, y *model.Card) int { return cmp.Compare(order[x.ID], order[y.ID]) })
	}
	return task{can, random.Perm(len(can))}
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
	return fmt.Sprintf("exercise %s|%s|%d|%v|%v", what+string(b.Task), b.Lang, b.Seed, b.Size, b.Style)
}

func (b *book) chooseExercised() (*model.Document, error) {
	plain := newBook(b.ctx, b.doc, b.Options, nil)
	var second *model.Document // that takes two pages
	for _, steps := range plain.runs() {
		of, err := part.Of(b.doc, part.Choice{Steps: steps}, part.Options{Lang: b.Lang})
		if err != nil {
			return nil, err
		}
		t := plain.task(of)
		if len(t.blanks) < 2 {
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
	l := b.doc.Lane(c.Lane)
	return c.Kind != model.KindTag && l != nil && (l.Role == model.RoleFrontstage || l.Role == model.RoleBackstage) && strings.TrimSpace(c.Text) != ""
}

// exercisePages is how many pages an exercise takes.
func (b *book) exercisePages(of *model.Document, t *task) (int, error) {
	e := b.setting(t, false)
	maps, err := b.exerciseMaps(b.blanked(of, t, false), e.area)
	for _, m := range maps {
		if m.scale < b.least() {
			return 0, err // not readable on any number of pages
		}
	}
	return len(maps), err
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
	e := setting{title: b.t("exercise.title"), subtitle: b.t("exercise.subtitle"), rules: b.exerciseRules(key)}
	if key {
		e.title, e.subtitle = b.t("key.title"), b.t("key.subtitle")
	}
	_, body := b.newPage(e.title, e.subtitle)
	b.pages = b.pages[:len(b.pages)-1] // only to measure
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
	return string(rune('A' + slices.Index(t.shuffled, n)))
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
	maps, err := b.exerciseMaps(blanked, e.area)
	if err != nil {
		return "", "", err
	}
	for i, m := range maps {
		name := e.title
		if len(maps) > 1 {
			name = b.t("part-of", "name", e.title, "n", strconv.Itoa(i+1), "of", strconv.Itoa(len(maps)))
		}
		p, body := b.newPage(name, e.subtitle)
		for k, r := range e.rules {
			r.Set(p.sheet, e.columns[k].X, body.Y, e.columns[k].Width)
		}
		b.put(p, m, canvas.Point{X: body.X, Y: body.Y + e.high}, false)
		if i == len(maps)-1 {
			b.exerciseFoot(p.sheet, &t, key, canvas.Rect{X: body.X, Y: body.Bottom() - e.foot, W: body.W, H: e.foot})
		}
	}
	if !key {
		note = b.t("exercise.note", "n", strconv.Itoa(len(t.blanks)))
	}
	return e.title, note, nil
}

// exerciseMaps is the map on one page, if need be without the rows that no card
// was taken from, or else on several.
func (b *book) exerciseMaps(d *model.Document, area canvas.Size) ([]*mapped, error) {
	for _, leave := range [][]model.Role{nil, {model.RoleEvidence, model.RoleText}, {model.RoleEvidence, model.RoleText, model.RoleSupport}} {
		m, err := b.lay(d, look{compact: true, plain: true, steps: stepIDs(d), lanes: lanesBut(d, leave)}, area)
		if err != nil {
			continue // there are no other lanes
		}
		if m.scale >= b.least() {
			return []*mapped{m}, nil
		}
	}
	return b.maps(d, look{compact: true, plain: true, steps: stepIDs(d)}, area)
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
func (b *book) exerciseRules(key bool) []typeset.Block {
	keys := []string{"task", "rules", "time"}
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

// Places of the foot of an exercise, pt.
const (
	answerHigh = 20.0 // a line to write on
	cutWidth   = 64.0 // least width of a card to cut out
	cutHead    = 15.0 // the letters above the cards
	cutPad     = 5.0
)

// cuts is how many cards stand in a row at the foot, how wide, and how high the
// highest is.
func (b *book) cuts(t *task, width float64) (perRow int, w, h float64) {
	perRow = min(max(int(width/cutWidth), 1), len(t.blanks))
	w = width / float64(perRow)
	for _, c := range t.blanks {
		h = max(h, typeset.TextHeight(w-2*cutPad, name(c), typeset.Regular(b.Style.Small)))
	}
	return perRow, w, h + 2*cutPad
}

func (b *book) footHeight(t *task, key bool, width float64) float64 {
	perRow, _, h := b.cuts(t, width)
	rows := float64((len(t.blanks) + perRow - 1) / perRow)
	if key {
		return rows*36 + 20
	}
	return 2*answerHigh + rows*(h+cutHead) + 14
}

// exerciseFoot sets lines for answers and the cards to cut out, or the letters
// by number.
func (b *book) exerciseFoot(s *typeset.Sheet, t *task, key bool, r canvas.Rect) {
	perRow, w, h := b.cuts(t, r.W)
	if key {
		b.answers(s, t, r, perRow, w)
		return
	}
	small, bold := typeset.Regular(b.Style.Small), typeset.Bold(b.Style.Small)
	for i, k := range []string{"answer.truth", "answer.fail", "answer.wait", "answer.worst"} {
		x, y := r.X+r.W/4*float64(i), r.Y+answerHigh
		x = s.Line(x, y, typeset.Span{Text: b.t(k), Face: bold, Color: b.inks.Ink}) + 6
		s.Rule(x, y+2, r.X+r.W/4*float64(i+1)-12-x, 0.6, b.inks.Muted)
	}
	y := r.Y + answerHigh + 12
	s.Text(canvas.Point{X: r.X, Y: y}, r.W, b.t("exercise.cut"), small, b.inks.Muted)
	y += text.LineHeight(small) + 4
	for i, n := range t.shuffled {
		at := canvas.Rect{X: r.X + w*float64(i%perRow), Y: y + float64(i/perRow)*(h+cutHead) + cutHead, W: w, H: h}
		s.Fill(canvas.Rect{X: at.Center().X - 6, Y: at.Y - 14, W: 12, H: 12}, 6, b.inks.Ink)
		s.Centred(at.Center().X, at.Y-8-text.LineHeight(bold)/2, 20, string(rune('A'+i)), bold, b.inks.Ground)
		s.Frame(at, 0, canvas.Stroke{Color: b.inks.Muted, Width: 0.6, Dash: []float64{3, 2}})
		words := name(t.blanks[n])
		s.Centred(at.Center().X, at.Center().Y-typeset.TextHeight(w-2*cutPad, words, small)/2, w-2*cutPad, words, small, b.inks.Ink)
	}
}

// answers is the letter of each number.
func (b *book) answers(s *typeset.Sheet, t *task, r canvas.Rect, perRow int, w float64) {
	s.Rule(r.X, r.Y+6, r.W, 1, b.inks.Ink)
	for n := range t.blanks {
		x, y := r.X+w*(float64(n%perRow)+0.5), r.Y+10+float64(n/perRow)*36
		s.Centred(x, y, w, strconv.Itoa(n+1), typeset.Regular(b.Style.Small), b.inks.Muted)
		s.Centred(x, y+11, w, t.letter(n), typeset.Bold(b.Style.Lead), b.inks.Ink)
	}
	b.onlyTeacher(s, r)
}

// onlyTeacher says at the foot of a page that it is for the teacher.
func (b *book) onlyTeacher(s *typeset.Sheet, r canvas.Rect) {
	label := b.t("key.only")
	bold := typeset.Bold(b.Style.Small)
	wide := text.Width(label, bold) + 12
	s.Fill(canvas.Rect{X: r.X, Y: r.Bottom() - 14, W: wide, H: 14}, 0, b.inks.Ink)
	s.Line(r.X+6, r.Bottom()-4, typeset.Span{Text: label, Face: bold, Color: b.inks.Ground})
}

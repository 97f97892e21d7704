package handout

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/typeset"
	"touchline/model"
)

// Task is what an exercise asks.
type Task string

// The tasks.
const (
	TaskCards Task = "cards" // put cards back that were taken from the map
	TaskTruth Task = "truth" // where are the moments of truth, the fail points, the waits?
	TaskLines Task = "lines" // draw the three lines yourself
	TaskRows  Task = "rows"  // which row is backstage?
)

// Tasks is every task, the usual one first.
var Tasks = []Task{TaskCards, TaskTruth, TaskLines, TaskRows}

// taskPages is an exercise without cards to cut out, or the key to it: the map
// without what is asked for, and lines to write on.
func (b *book) taskPages(key bool) (title, note string, err error) {
	of, err := b.exercised()
	if err != nil || of == nil {
		return "", "", err
	}
	task := string(b.Task)
	d, err := b.memo.derive(b.exerciseName("task "+task+strconv.FormatBool(key)), func() (*model.Document, error) {
		return b.disguised(of, key), nil
	})
	if err != nil {
		return "", "", err
	}
	title, note = b.t("task."+task+".title"), b.t("task."+task+".note")
	if key {
		title = b.t("key.title")
	}
	rules := []typeset.Block{
		ruled{b, b.t("exercise.task"), b.t("task." + task + ".text")},
		ruled{b, b.t("exercise.rules"), b.t("task." + task + ".rules")},
		ruled{b, b.t("exercise.time"), b.t("task.time")},
	}
	if key {
		rules = []typeset.Block{ruled{b, b.t("exercise.marking"), b.t("task.marking")}, ruled{b, b.t("exercise.discussion"), b.t("task." + task + ".discussion")}}
	}
	body := b.measureParts(title, note)
	columns, high := typeset.Columns(body, 3, columnGap), 0.0
	for i, r := range rules {
		high = max(high, r.Height(columns[i].Width))
	}
	const foot = 2*answerHigh + 18
	maps, err := b.exerciseMaps(d, look{}, canvas.Size{W: body.W, H: body.H - high - 8 - foot})
	if err != nil {
		return "", "", err
	}
	for i, m := range maps {
		called := title
		if len(maps) > 1 {
			called = b.t("part-of", "name", title, "n", strconv.Itoa(i+1), "of", strconv.Itoa(len(maps)))
		}
		p, body := b.newPage(called, note)
		for k, r := range rules {
			r.Set(p.sheet, columns[k].X, body.Y, columns[k].Width)
		}
		b.put(p, m, canvas.Point{X: body.X, Y: body.Y + high + 8}, false)
		if i == len(maps)-1 {
			b.taskFoot(p.sheet, canvas.Rect{X: body.X, Y: body.Bottom() - foot, W: body.W, H: foot}, key)
		}
	}
	return title, note, nil
}

// taskFoot is lines to write on, or that the page is for the teacher.
func (b *book) taskFoot(s *typeset.Sheet, r canvas.Rect, key bool) {
	if key {
		b.onlyTeacher(s, r)
		return
	}
	for i := range 2 {
		y := r.Y + answerHigh*float64(i+1)
		x := r.X
		if i == 0 {
			x = s.Line(r.X, y, typeset.Span{Text: b.t("task.why"), Face: typeset.Bold(b.Style.Small), Color: b.inks.Ink}) + 6
		}
		s.Rule(x, y+2, r.Right()-x, 0.6, b.inks.Muted)
	}
}

// disguised is a document without what a task asks for; the key has all of it.
// Nothing of the answer is in what the students get: it is taken out and not
// covered.
func (b *book) disguised(d *model.Document, key bool) *model.Document {
	p := d.Parts()
	p.Stickies, p.Cards = nil, nil
	for _, c := range d.CardsInOrder() {
		shown := *c
		shown.Links = nil
		if !key {
			shown.Touch, shown.Detail = nil, ""
			shown.Marks = 0
		}
		p.Cards = append(p.Cards, &shown)
	}
	p.Lanes = nil
	for i, l := range d.Lanes {
		if l.Role.Derived() { // it would tell what is to be found
			continue
		}
		shown := *l
		if !key && b.Task != TaskTruth {
			// Rows of text have neither lines between them nor colours of their own.
			shown.Name, shown.Role, shown.Sub = layout.LaneName(b.Lang, l), model.RoleText, ""
			if b.Task == TaskRows {
				shown.Name = b.t("task.row", "n", strconv.Itoa(i+1))
			}
		}
		p.Lanes = append(p.Lanes, &shown)
	}
	return model.New(p)
}

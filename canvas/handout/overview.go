package handout

import (
	"fmt"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// overview is the whole map on one page, with the page of each phase. A map
// that would not be readable on one page is shown in outline: a block for each
// card.
func (b *book) overview() (title, note string, err error) {
	title = b.t("overview.title")
	if len(b.doc.Steps()) == 0 || len(b.doc.Lanes) == 0 {
		return "", "", nil
	}
	d, err := b.withPages()
	if err != nil {
		return "", "", err
	}
	p, body := b.newPage(title, words.Pointed(b.doc.Head.Segment, b.doc.Head.Scope))
	body.H -= 18 // for totals and signs
	var m *mapped
	for _, leave := range [][]model.Role{nil, {model.RoleEmotion}, derivedRoles()} {
		l := look{compact: true, steps: stepIDs(d), lanes: lanesBut(d, leave)}
		if m, err = b.lay(d, l, canvas.Size{W: body.W, H: body.H}); err != nil {
			return "", "", err
		}
		if m.scale >= b.least() {
			break
		}
	}
	bottom := body.Bottom()
	if m.scale >= b.least() {
		bottom = body.Y + b.put(p, m, canvas.Point{X: body.X, Y: body.Y}, true)
	} else {
		b.outline(p.sheet, body, "", true)
	}
	b.totals(p.sheet, canvas.Point{X: body.X, Y: min(bottom+8, body.Bottom()+4)}, body.W)
	return title, b.t("overview.note"), nil
}

// lanesBut is the lanes of other roles than these: rows of values stand on the
// pages of the phases too.
func lanesBut(d *model.Document, roles []model.Role) (out []model.LaneID) {
	for _, l := range d.Lanes {
		if !contains(roles, l.Role) {
			out = append(out, l.ID)
		}
	}
	return out
}

func stepIDs(d *model.Document) (out []model.StepID) {
	for _, s := range d.Steps() {
		out = append(out, s.ID)
	}
	return out
}

// withPages is the document with the page of each phase in its name.
func (b *book) withPages() (*model.Document, error) {
	numbers := fmt.Sprint("overview ", b.Lang)
	for _, ph := range b.doc.Phases {
		numbers += fmt.Sprint(" ", b.pageOfStep(ph.Steps[0].ID))
	}
	return b.memo.derive(numbers, func() (*model.Document, error) {
		p := b.doc.Parts()
		p.Phases = make([]*model.Phase, len(b.doc.Phases))
		for i, ph := range b.doc.Phases {
			p.Phases[i] = ph
			if n := b.pageOfStep(ph.Steps[0].ID); n > 0 && ph.Name != "" {
				named := *ph
				named.Name = b.t("to-page", "name", ph.Name, "n", strconv.Itoa(n))
				p.Phases[i] = &named
			}
		}
		return model.New(p), nil
	})
}

// totals is a line with the times of the service, and the signs of the map.
func (b *book) totals(s *typeset.Sheet, at canvas.Point, width float64) {
	small, strong := typeset.Regular(b.Style.Small), typeset.Bold(b.Style.Small)
	baseline := at.Y + text.Ascent(small)
	standard, most := b.times(b.doc)
	x := at.X
	for _, v := range []struct {
		key   string
		time  model.Duration
		color canvas.Color
	}{{"standard", standard, b.inks.Ink}, {"most", most, b.inks.Bad}} {
		if v.time > 0 {
			x = s.Line(x, baseline, typeset.Span{Text: b.t(v.key) + " ", Face: small, Color: b.inks.Muted},
				typeset.Span{Text: words.Duration(b.Lang, v.time), Face: strong, Color: v.color}) + 14
		}
	}
	b.signs(s, canvas.Point{X: at.X + width, Y: baseline - b.Style.Small*0.37}, x)
}

// times is the standard and longest time of a document along its customer's
// path; 0 where nothing is said.
func (b *book) times(d *model.Document) (standard, most model.Duration) {
	t := measure.TimesOf(d)
	if t == nil {
		return 0, 0
	}
	return inSeconds(t.StandardSeconds), inSeconds(t.MaximumSeconds)
}

func inSeconds(v *int64) model.Duration {
	if v == nil {
		return 0
	}
	return model.Duration(*v)
}

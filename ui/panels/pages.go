package panels

import (
	"strconv"

	"fyne.io/fyne/v2/widget"

	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/words"
)

// counted is the heading of a page: one of a kind, or how many.
func counted[R any](in *Inspector, s *subjects[R], one, many string) func() string {
	return func() string {
		if len(s.all) > 1 {
			return in.n(many, len(s.all))
		}
		return in.t(one)
	}
}

func (in *Inspector) stepPage() *page {
	s := in.steps()
	return in.simplePage(counted(in, s, "step", "steps"), s.refresh, func(f *form) {
		f.row(part{in.t("field.name"), in.text(at(s, "name", func(x *model.Step) *string { return &x.Name }), true)})
		f.row(part{in.t("field.width"), in.extent(at(s, "width", func(x *model.Step) *float64 { return &x.Width }))})
		in.fact(f, "field.phase", func() string {
			d := in.document()
			if x := s.sole(); x != nil {
				if column, ok := d.Column(x.ID); ok {
					return in.phaseName(d, d.PhaseAt(column))
				}
			}
			return "—"
		})
		in.fact(f, "field.cards", func() string {
			n, d := 0, in.document()
			for _, x := range s.all {
				for _, l := range d.Lanes {
					n += len(d.Cell(l.ID, x.ID))
				}
			}
			return strconv.Itoa(n)
		})
	})
}

// phaseName is a phase's name, or its number where it has none.
func (s speaker) phaseName(d *model.Document, i int) string {
	if name := oneLine(d.Phases[i].Name); name != "" {
		return name
	}
	return s.t("phase.number", "n", strconv.Itoa(i+1))
}

// stepName is a step's name, or its number where it has none.
func (s speaker) stepName(d *model.Document, column int) string {
	if name := oneLine(d.Steps()[column].Name); name != "" {
		return name
	}
	return s.t("step.number", "n", strconv.Itoa(column+1))
}

func (in *Inspector) phasePage() *page {
	s := in.phases()
	return in.simplePage(counted(in, s, "phase", "phases"), s.refresh, func(f *form) {
		f.row(part{in.t("field.name"), in.text(at(s, "name", func(x *model.Phase) *string { return &x.Name }), false)})
		in.fact(f, "field.steps", func() string {
			n := 0
			for _, x := range s.all {
				n += len(x.Steps)
			}
			return strconv.Itoa(n)
		})
	})
}

func (in *Inspector) lanePage() *page {
	s := in.lanes()
	lang := in.host.Lang()
	role := func(r model.Role) string { return words.T(lang, "map.lane."+string(r)) }
	return in.simplePage(counted(in, s, "lane", "lanes"), s.refresh, func(f *form) {
		name := in.text(at(s, "name", func(l *model.Lane) *string { return &l.Name }), true)
		name.hint = in.t("hint.lane")
		f.row(part{in.t("field.name"), name})
		f.row(part{in.t("field.sub"), in.text(at(s, "sub", func(l *model.Lane) *string { return &l.Sub }), true)})
		roles := choiceOf(in, at(s, "role", func(l *model.Lane) *model.Role { return &l.Role }), model.Roles, role)
		refusal := newTrouble(in)
		set := roles.b.set
		roles.b.set = func(r model.Role, typing bool) error {
			err := set(r, typing)
			refusal.say(err, 0)
			return err
		}
		f.note(func() { refusal.say(nil, 0) })
		f.row(part{in.t("field.role"), roles})
		f.add(refusal.box)
		f.row(
			part{in.t("field.line"), choiceOf(in, at(s, "line", func(l *model.Lane) *model.LineStyle { return &l.Line }), model.LineStyles,
				func(l model.LineStyle) string {
					if l == model.LineDefault {
						return in.t("line.default")
					}
					return in.t("line." + string(l))
				})},
			part{in.t("field.height"), in.extent(at(s, "height", func(l *model.Lane) *float64 { return &l.Height }))})
		f.add(tight(sentence(in.t("hint.line"), widget.LowImportance)))
		in.follows(s, f)
	})
}

// follows is whose cards a derived row shows. Which lanes there are changes,
// so the choice is made anew when they do.
func (in *Inspector) follows(s *subjects[model.Lane], f *form) {
	b := at(s, "follows", func(l *model.Lane) *model.LaneID { return &l.Follows })
	choice := choiceOf(in, b, []model.LaneID{""}, func(model.LaneID) string { return in.t("follows.first") })
	box := labelled(in.t("field.follows"), choice.object())
	f.add(box)
	f.note(func() {
		derived := len(s.all) > 0
		for _, l := range s.all {
			derived = derived && l.Role.Derived()
		}
		if derived != box.Visible() {
			if derived {
				box.Show()
			} else {
				box.Hide()
			}
			in.relay()
		}
		if !derived {
			return
		}
		choice.values, choice.box.Options = []model.LaneID{""}, []string{in.t("follows.first")}
		seen := map[string]int{}
		for _, l := range in.document().Lanes {
			if l.Role.Derived() {
				continue
			}
			name := oneLine(layout.LaneName(in.host.Lang(), l))
			if seen[name]++; seen[name] > 1 { // two of a name are told apart
				name += " " + strconv.Itoa(seen[name])
			}
			choice.values = append(choice.values, l.ID)
			choice.box.Options = append(choice.box.Options, name)
		}
		choice.load()
	})
	f.own(choice)
}

func (in *Inspector) stickyPage() *page {
	s := in.stickies()
	return in.simplePage(counted(in, s, "sticky", "stickies"), s.refresh, func(f *form) {
		f.row(part{in.t("field.text"), in.text(at(s, "text", func(x *model.Sticky) *string { return &x.Text }), true)})
		in.swatches(f, at(s, "color", func(x *model.Sticky) *model.Accent { return &x.Color }))
	})
}

func (in *Inspector) documentPage() *page {
	s := in.heads()
	return in.simplePage(func() string { return in.t("document") }, s.refresh, func(f *form) {
		text := func(id string, lines bool, place func(*model.Head) *string) part {
			return part{in.t("field." + id), in.text(at(s, id, place), lines)}
		}
		f.row(text("title", true, func(h *model.Head) *string { return &h.Title }))
		f.row(text("service", true, func(h *model.Head) *string { return &h.Service }))
		scope := text("scope", true, func(h *model.Head) *string { return &h.Scope })
		scope.field.(*textField).example = in.t("hint.scope")
		f.row(scope)
		f.row(text("segment", true, func(h *model.Head) *string { return &h.Segment }))
		f.row(
			part{in.t("field.state"), choose(in, at(s, "state", func(h *model.Head) *model.State { return &h.State }),
				model.States, func(v model.State) string { return in.t("state." + string(v)) })},
			text("version", false, func(h *model.Head) *string { return &h.Version }))
		f.row(
			part{in.t("field.date"), in.date(at(s, "date", func(h *model.Head) *model.Date { return &h.Date }))},
			part{in.t("field.reviewed"), in.date(at(s, "reviewed", func(h *model.Head) *model.Date { return &h.Reviewed }))})
		owner := text("owner", false, func(h *model.Head) *string { return &h.Owner })
		owner.field.(*textField).suggest = in.suggest("owner", ofTouch(model.OwnerNames))
		f.row(owner)
		f.row(part{in.t("field.reviewers"), in.list(listAt(s, "reviewers", func(h *model.Head) *[]string { return &h.Reviewers }), "", nil)})
		f.row(part{in.t("field.keywords"), in.list(listAt(s, "keywords", func(h *model.Head) *[]string { return &h.Keywords }), "tags", tags)})
		f.row(part{in.t("field.language"), choose(in, at(s, "language", func(h *model.Head) *model.Lang { return &h.Language }),
			model.Languages, func(v model.Lang) string { return in.t("language." + string(v)) })})
		f.row(text("notes", true, func(h *model.Head) *string { return &h.Notes }))
	})
}

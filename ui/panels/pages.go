package panels

import (
	"strconv"

	"fyne.io/fyne/v2/widget"

	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/words"
)

// counted is the heading of a page: one of a kind, or how many.
func counted[R any](s *subjects[R], one, many string) func() string {
	return func() string {
		if len(s.all) > 1 {
			return s.sheet.n(many, len(s.all))
		}
		return s.sheet.t(one)
	}
}

func stepPage(sh *sheet) *page {
	s := steps(sh)
	return simplePage(sh, counted(s, "step", "steps"), s.refresh, func(f *form) {
		f.row(f.part("name", newText(at(s, "name", func(x *model.Step) *string { return &x.Name }), true)))
		f.row(f.part("width", newExtent(at(s, "width", func(x *model.Step) *float64 { return &x.Width }))))
		f.fact("phase", func() string {
			d := sh.document()
			if x := s.sole(); x != nil {
				if column, ok := d.Column(x.ID); ok {
					return sh.phaseName(d, d.PhaseAt(column))
				}
			}
			return "—"
		})
		f.fact("cards", func() string {
			n, d := 0, sh.document()
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

func phasePage(sh *sheet) *page {
	s := phases(sh)
	return simplePage(sh, counted(s, "phase", "phases"), s.refresh, func(f *form) {
		f.row(f.part("name", newText(at(s, "name", func(x *model.Phase) *string { return &x.Name }), false)))
		f.fact("steps", func() string {
			n := 0
			for _, x := range s.all {
				n += len(x.Steps)
			}
			return strconv.Itoa(n)
		})
	})
}

func lanePage(sh *sheet) *page {
	s := lanes(sh)
	lang := sh.host.Lang()
	role := func(r model.Role) string { return words.T(lang, "map.lane."+string(r)) }
	return simplePage(sh, counted(s, "lane", "lanes"), s.refresh, func(f *form) {
		name := newText(at(s, "name", func(l *model.Lane) *string { return &l.Name }), true)
		name.hint = sh.t("hint.lane")
		f.row(f.part("name", name))
		f.row(f.part("sub", newText(at(s, "sub", func(l *model.Lane) *string { return &l.Sub }), true)))
		roles := choiceOf(at(s, "role", func(l *model.Lane) *model.Role { return &l.Role }), model.Roles, role)
		refusal := newTrouble(sh)
		set := roles.b.set
		roles.b.set = func(r model.Role, typing bool) error {
			err := set(r, typing)
			refusal.say(err, 0)
			return err
		}
		f.note(func() { refusal.say(nil, 0) })
		f.row(f.part("role", roles))
		f.add(refusal.box)
		f.row(
			f.part("line", choiceOf(at(s, "line", func(l *model.Lane) *model.LineStyle { return &l.Line }), model.LineStyles,
				func(l model.LineStyle) string {
					if l == model.LineDefault {
						return sh.t("line.default")
					}
					return sh.t("line." + string(l))
				})),
			f.part("height", newExtent(at(s, "height", func(l *model.Lane) *float64 { return &l.Height }))))
		f.add(tight(sentence(sh.t("hint.line"), widget.LowImportance)))
		follows(s, f)
	})
}

// follows is whose cards a derived row shows. Which lanes there are changes,
// so the choice is made anew when they do.
func follows(s *subjects[model.Lane], f *form) {
	sh := s.sheet
	b := at(s, "follows", func(l *model.Lane) *model.LaneID { return &l.Follows })
	choice := choiceOf(b, []model.LaneID{""}, func(model.LaneID) string { return sh.t("follows.first") })
	box := labelled(sh.t("field.follows"), choice.object())
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
			sh.relay()
		}
		if !derived {
			return
		}
		choice.values, choice.box.Options = []model.LaneID{""}, []string{sh.t("follows.first")}
		seen := map[string]int{}
		for _, l := range sh.document().Lanes {
			if l.Role.Derived() {
				continue
			}
			name := oneLine(layout.LaneName(sh.host.Lang(), l))
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

func stickyPage(sh *sheet) *page {
	s := stickies(sh)
	return simplePage(sh, counted(s, "sticky", "stickies"), s.refresh, func(f *form) {
		f.row(f.part("text", newText(at(s, "text", func(x *model.Sticky) *string { return &x.Text }), true)))
		swatches(f, at(s, "color", func(x *model.Sticky) *model.Accent { return &x.Color }))
	})
}

func documentPage(sh *sheet) *page {
	s := heads(sh)
	return simplePage(sh, func() string { return sh.t("document") }, s.refresh, func(f *form) {
		text := func(id string, lines bool, place func(*model.Head) *string) part {
			return part{sh.t("field." + id), newText(at(s, id, place), lines)}
		}
		f.row(text("title", true, func(h *model.Head) *string { return &h.Title }))
		f.row(text("service", true, func(h *model.Head) *string { return &h.Service }))
		scope := text("scope", true, func(h *model.Head) *string { return &h.Scope })
		scope.field.(*textField).example = sh.t("hint.scope")
		f.row(scope)
		f.row(text("segment", true, func(h *model.Head) *string { return &h.Segment }))
		f.row(
			f.part("state", choose(at(s, "state", func(h *model.Head) *model.State { return &h.State }),
				model.States, func(v model.State) string { return sh.t("state." + string(v)) })),
			text("version", false, func(h *model.Head) *string { return &h.Version }))
		f.row(
			f.part("date", newDate(at(s, "date", func(h *model.Head) *model.Date { return &h.Date }))),
			f.part("reviewed", newDate(at(s, "reviewed", func(h *model.Head) *model.Date { return &h.Reviewed }))))
		owner := text("owner", false, func(h *model.Head) *string { return &h.Owner })
		owner.field.(*textField).suggest = sh.suggest("owner", ofTouch(model.OwnerNames))
		f.row(owner)
		f.row(f.part("reviewers", newList(listAt(s, "reviewers", func(h *model.Head) *[]string { return &h.Reviewers }), "", nil)))
		f.row(f.part("keywords", newList(listAt(s, "keywords", func(h *model.Head) *[]string { return &h.Keywords }), "tags", tags)))
		f.row(f.part("language", choose(at(s, "language", func(h *model.Head) *model.Lang { return &h.Language }),
			model.Languages, func(v model.Lang) string { return sh.t("language." + string(v)) })))
		f.row(text("notes", true, func(h *model.Head) *string { return &h.Notes }))
	})
}

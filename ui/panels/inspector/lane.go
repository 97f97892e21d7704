package inspector

import (
	"strconv"

	"fyne.io/fyne/v2/widget"

	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/values"
	"touchline/ui/widgets"
)

func lanePage(sh *fields.Sheet) *page {
	s := lanes(sh)
	lang := sh.Host.Lang()
	role := func(r model.Role) string { return words.T(lang, "map.lane."+string(r)) }
	return simplePage(sh, counted(s, "lane", "lanes"), s.Refresh, func(f *fields.Form) {
		name := fields.Text(fields.At(s, "name", func(l *model.Lane) *string { return &l.Name }), true)
		name.Hint = sh.T("hint.lane")
		f.Row(f.Part("name", name))
		f.Row(f.Part("sub", fields.Text(fields.At(s, "sub", func(l *model.Lane) *string { return &l.Sub }), true)))
		roles := fields.ChoiceOf(fields.At(s, "role", func(l *model.Lane) *model.Role { return &l.Role }), model.Roles, role)
		refusal := fields.NewTrouble(sh)
		set := roles.Bind.Set
		roles.Bind.Set = func(r model.Role, typing bool) error {
			err := set(r, typing)
			refusal.Say(err, 0)
			return err
		}
		f.Also(func() { refusal.Say(nil, 0) })
		f.Row(f.Part("role", roles))
		f.Add(refusal.Box)
		f.Row(
			f.Part("line", fields.ChoiceOf(fields.At(s, "line", func(l *model.Lane) *model.LineStyle { return &l.Line }), model.LineStyles,
				func(l model.LineStyle) string {
					if l == model.LineDefault {
						return sh.T("line.default")
					}
					return sh.T("line." + string(l))
				})),
			f.Part("height", fields.Extent(fields.At(s, "height", func(l *model.Lane) *float64 { return &l.Height }))))
		f.Add(widgets.Tight(widgets.Sentence(sh.T("hint.line"), widget.LowImportance)))
		follows(s, f)
	})
}

// follows is whose cards a derived row shows. Which lanes there are changes,
// so the choice is made anew when they do.
func follows(s *fields.Records[model.Lane], f *fields.Form) {
	sh := s.Sheet
	b := fields.At(s, "follows", func(l *model.Lane) *model.LaneID { return &l.Follows })
	choice := fields.ChoiceOf(b, []model.LaneID{""}, func(model.LaneID) string { return sh.T("follows.first") })
	box := fields.Labelled(sh.T("field.follows"), choice.Object())
	f.Add(box)
	f.Also(func() {
		derived := len(s.All) > 0
		for _, l := range s.All {
			derived = derived && l.Role.Derived()
		}
		if derived != box.Visible() {
			if derived {
				box.Show()
			} else {
				box.Hide()
			}
			sh.Relay()
		}
		if !derived {
			return
		}
		choice.Values, choice.Box.Options = []model.LaneID{""}, []string{sh.T("follows.first")}
		seen := map[string]int{}
		for _, l := range sh.Document().Lanes {
			if l.Role.Derived() {
				continue
			}
			name := values.OneLine(layout.LaneName(sh.Host.Lang(), l))
			if seen[name]++; seen[name] > 1 { // two of a name are told apart
				name += " " + strconv.Itoa(seen[name])
			}
			choice.Values = append(choice.Values, l.ID)
			choice.Box.Options = append(choice.Box.Options, name)
		}
		choice.Load()
	})
	f.Own(choice)
}

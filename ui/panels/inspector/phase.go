package inspector

import (
	"strconv"

	"touchline/model"
	"touchline/ui/panels/fields"
)

func phasePage(sh *fields.Sheet) *page {
	s := phases(sh)
	return simplePage(sh, counted(s, "phase", "phases"), s.Refresh, func(f *fields.Form) {
		f.Row(f.Part("name", fields.Text(fields.At(s, "name", func(x *model.Phase) *string { return &x.Name }), false)))
		f.Row(f.Part("notes", fields.Text(fields.At(s, "notes", func(x *model.Phase) *string { return &x.Notes }), true)))
		f.Fact("steps", func() string {
			n := 0
			for _, x := range s.All {
				n += len(x.Steps)
			}
			return strconv.Itoa(n)
		})
	})
}

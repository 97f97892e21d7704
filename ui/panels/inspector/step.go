package inspector

import (
	"strconv"

	"touchline/model"
	"touchline/ui/panels/fields"
)

func stepPage(sh *fields.Sheet) *page {
	s := steps(sh)
	return simplePage(sh, counted(s, "step", "steps"), s.Refresh, func(f *fields.Form) {
		f.Row(f.Part("name", fields.Text(fields.At(s, "name", func(x *model.Step) *string { return &x.Name }), true)))
		f.Row(f.Part("width", fields.Extent(fields.At(s, "width", func(x *model.Step) *float64 { return &x.Width }))))
		f.Row(f.Part("notes", fields.Text(fields.At(s, "notes", func(x *model.Step) *string { return &x.Notes }), true)))
		f.Fact("phase", func() string {
			d := sh.Document()
			if x := s.Sole(); x != nil {
				if column, ok := d.Column(x.ID); ok {
					return sh.PhaseName(d, d.PhaseAt(column))
				}
			}
			return "—"
		})
		f.Fact("cards", func() string {
			n, d := 0, sh.Document()
			for _, x := range s.All {
				for _, l := range d.Lanes {
					n += len(d.Cell(l.ID, x.ID))
				}
			}
			return strconv.Itoa(n)
		})
	})
}

package inspector

import (
	"touchline/model"
	"touchline/ui/panels/fields"
)

func stickyPage(sh *fields.Sheet) *page {
	s := stickies(sh)
	return simplePage(sh, counted(s, "sticky", "stickies"), s.Refresh, func(f *fields.Form) {
		f.Row(f.Part("text", fields.Text(fields.At(s, "text", func(x *model.Sticky) *string { return &x.Text }), true)))
		fields.Swatches(f, fields.At(s, "color", func(x *model.Sticky) *model.Accent { return &x.Color }))
	})
}

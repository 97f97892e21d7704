package export

import (
	"cmp"
	"context"
	"io"

	"touchline/canvas/compose"
	"touchline/export/pptx"
	"touchline/model"
)

func writePPTX(ctx context.Context, w io.Writer, p print, progress func(done, total int)) error {
	theme, _ := compose.ThemeNamed(cmp.Or(p.job.Theme, compose.Themes()[0].Name))
	return pptx.Write(ctx, w, pptx.File{Pages: p.pages, About: p.about, Colors: themeColors(p.job.Brand.On(theme))}, progress)
}

// themeColors is the colours of a theme by what they are in a presentation: who
// changes one there changes all that is painted in it.
func themeColors(t *compose.Theme) pptx.Colors {
	c := pptx.Colors{Ink: t.Ink, Ground: t.Ground, Muted: t.Muted, Quiet: t.Roles[model.RoleSupport].Ground}
	c.Accents[0] = t.PhaseFrom
	for i, r := range []model.Role{model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage} {
		c.Accents[i+1] = t.Roles[r].Accent
	}
	c.Accents[4], c.Accents[5] = t.Fail, t.Roles[model.RoleMetric].Accent
	return c
}

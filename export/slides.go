package export

import (
	"context"
	"io"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/deck"
	"touchline/export/pptx"
	"touchline/model"
)

func writePPTX(ctx context.Context, w io.Writer, p print, progress func(done, total int)) error {
	theme, err := themeOf(p.job)
	if err != nil {
		return err
	}
	return pptx.Write(ctx, w, pptx.File{Pages: p.pages, About: p.about, Colors: themeColors(theme), Template: p.job.Template}, progress)
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

// high is the height of the slides that a frame of slides is given for, pt.
const high = 540.0

// FrameOf is where slides have their parts in a template. One whose slides are of
// another shape than those of a room gets the program's own in their middle; ok is
// false then.
func FrameOf(t *pptx.Template) (f deck.Frame, ok bool) {
	if t == nil {
		return deck.Frame{}, true
	}
	k := high / t.Size.H
	width := t.Size.W * k
	if f.Width = min(max(width, deck.LeastWidth), deck.MostWidth); f.Width != width {
		return f, false
	}
	for _, r := range []struct {
		from canvas.Rect
		to   *canvas.Rect
	}{{t.Title, &f.Title}, {t.Body, &f.Body}, {t.Foot, &f.Foot}, {t.Number, &f.Number}, {t.CoverTitle, &f.CoverTitle}, {t.CoverText, &f.CoverText}} {
		*r.to = canvas.Rect{X: r.from.X * k, Y: r.from.Y * k, W: r.from.W * k, H: r.from.H * k}
	}
	return f, true
}

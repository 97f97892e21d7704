package ui

import (
	"context"

	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/canvas/layout"
	"touchline/canvas/raster"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/ui/board"
)

// shown is a document with its picture.
type shown struct {
	opened
	plan    *layout.Plan
	theme   string
	painter *raster.Painter
	picture board.Picture
}

// draw lays a document out and composes its picture.
func draw(ctx context.Context, o opened, theme string, system *text.System) (s *shown, err error) {
	defer guard(&err)
	s = &shown{opened: o, plan: layout.Make(o.doc, layout.Options{})}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.compose(theme, system)
	return s, ctx.Err()
}

// compose makes the picture of the plan in a theme.
func (s *shown) compose(theme string, system *text.System) {
	t, ok := compose.ThemeNamed(theme)
	if !ok {
		t = compose.Themes()[0]
	}
	s.theme = theme
	scene := compose.Scene(s.plan, t)
	s.painter = raster.NewPainter(scene, system)
	p := s.plan
	s.picture = board.Picture{Scene: scene, Painter: s.painter, Heads: editor.Heads{
		Left: p.Top.X, Right: p.Frozen.X, Top: p.Top.Y, Bottom: p.Frozen.Y, End: gridEnd(p),
	}}
}

// gridEnd is the lower edge of the last lane, in pt.
func gridEnd(p *layout.Plan) float64 {
	if n := len(p.Lanes); n > 0 {
		return p.Lanes[n-1].Body.Bottom()
	}
	return p.Size.H
}

// show puts a document into the window.
func (w *Window) show(s *shown) {
	w.shown = s
	w.app.remember(s.path)
	w.build()
	w.board.Open(s.picture)
	w.focusBoard()
	if text := w.warnings(s.opened); text != "" {
		w.tell(w.t("open.partly", "file", s.name), text, "")
	}
	if s.theme != w.app.pictureTheme() {
		w.recompose() // the look changed while the file was read
	}
}

// recompose makes the picture in the windows' look, from the plan that is
// there.
func (w *Window) recompose() {
	s := w.shown
	theme := w.app.pictureTheme()
	if s == nil || s.theme == theme {
		return
	}
	next := *s
	go func() {
		next.compose(theme, w.app.system)
		w.app.later(func() {
			if w.shown == s { // still the same document
				w.shown = &next
				w.board.Update(next.picture, nil)
				w.recompose() // if the look changed once more meanwhile
			}
		})
	}()
}

// card is the card of an owner such as "card:c123", or nil.
func (s *shown) card(owner string) *model.Card {
	const prefix = "card:"
	if s == nil || len(owner) <= len(prefix) || owner[:len(prefix)] != prefix {
		return nil
	}
	return s.doc.Card(model.CardID(owner[len(prefix):]))
}

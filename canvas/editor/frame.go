package editor

import (
	"errors"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/model"
)

// Plan is the document laid out. It is made anew when the document changed.
func (e *Editor) Plan() *layout.Plan {
	doc := e.Document()
	if e.plan != nil && e.plan.Doc == doc {
		return e.plan
	}
	e.setPlan(layout.Make(doc, layout.Options{Lang: e.lang, Previous: e.plan}))
	return e.plan
}

// setPlan takes a plan of the document.
func (e *Editor) setPlan(p *layout.Plan) {
	e.plan, e.overlayCache = p, nil
	e.view = e.view.Over(p.Size, headsOf(p))
}

// index is the index of the plan as it is now.
func (e *Editor) index() *index.Index {
	if p := e.Plan(); e.found == nil || e.found.Plan != p {
		e.found = index.Make(p, e.found)
	}
	return e.found
}

// headsOf is what of a plan stays in the window while it scrolls.
func headsOf(p *layout.Plan) view.Heads {
	h := view.Heads{Left: p.Top.X, Right: p.Frozen.X, Top: p.Top.Y, Bottom: p.Frozen.Y, End: p.Frozen.Y}
	for _, l := range p.Lanes {
		h.End = max(h.End, l.Body.Bottom())
	}
	return h
}

// Picture is the plan composed; groups that did not change are those of the
// picture before.
func (e *Editor) Picture() *compose.Picture {
	p := e.Plan()
	if e.picture == nil || e.composed != p {
		e.picture, e.composed = compose.Next(e.picture, p, e.theme), p
	}
	return e.picture
}

// SetTheme changes the colours.
func (e *Editor) SetTheme(t *compose.Theme) Did {
	if t != nil && t.Name != e.theme.Name {
		e.theme, e.picture, e.overlayCache = t, nil, nil
		e.did |= Overlaid | Edited
	}
	return e.Take()
}

// View is where the window stands.
func (e *Editor) View() view.View { e.Plan(); return e.view }

// Show moves the window. The pointer rests, and may be on something else then.
func (e *Editor) Show(v view.View) Did {
	e.show(v)
	if e.did.Has(Moved) && e.state == nil && e.inside {
		e.hoverAt(e.pointer.At)
	}
	return e.Take()
}

// show moves the window, over the picture as it is now.
func (e *Editor) show(v view.View) {
	e.Plan()
	if v = v.Over(e.view.Picture, e.view.Heads); v == e.view {
		return
	}
	e.view = v
	e.did |= Moved
	e.redraw()
}

// Resize gives the window another size.
func (e *Editor) Resize(window canvas.Size) Did {
	e.show(e.View().Resized(window))
	return e.Take()
}

// refuse says why something cannot be done and returns err.
func (e *Editor) refuse(err error) error {
	var f *model.Fault
	if errors.As(err, &f) {
		e.say(f.Key, f.Args...)
	}
	return err
}

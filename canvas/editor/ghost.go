package editor

import "touchline/canvas"

// Ghost is what follows the pointer, half transparent, above the picture. It
// is drawn where it stands in the picture, moved By.
type Ghost struct {
	Scene *canvas.Scene // the same during a gesture; its size is the picture's
	Area  canvas.Rect   // pt: what the scene's groups cover
	By    canvas.Point  // pt
	Alpha float64
}

// ghostAlpha is how solid a ghost is.
const ghostAlpha = 0.6

// Ghost is what follows the pointer now, or nil.
func (e *Editor) Ghost() *Ghost { return e.ghost }

// lift makes a ghost of what some owners own, when a gesture begins.
func (e *Editor) lift(owners map[canvas.Owner]bool) {
	g := &Ghost{Scene: &canvas.Scene{Size: e.Plan().Size}, Alpha: ghostAlpha}
	g.Scene.Groups = e.Picture().Owned(owners)
	for _, group := range g.Scene.Groups {
		g.Area = g.Area.Union(group.Bounds)
	}
	e.ghost = g
	e.did |= Overlaid
}

// drift moves the ghost.
func (e *Editor) drift(by canvas.Point) {
	if e.ghost == nil || e.ghost.By == by {
		return
	}
	next := *e.ghost
	next.By = by
	e.ghost = &next
	e.did |= Overlaid
}

// land ends the ghost.
func (e *Editor) land() {
	if e.ghost != nil {
		e.ghost = nil
		e.did |= Overlaid
	}
}

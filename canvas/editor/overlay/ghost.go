package overlay

import (
	"touchline/canvas"
	"touchline/canvas/compose"
)

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

// Lift makes a ghost of what some owners own, when a gesture begins.
func Lift(p *compose.Picture, owners map[canvas.Owner]bool) *Ghost {
	g := &Ghost{Scene: &canvas.Scene{Size: p.Size}, Alpha: ghostAlpha}
	g.Scene.Groups = p.Owned(owners)
	for _, group := range g.Scene.Groups {
		g.Area = g.Area.Union(group.Bounds)
	}
	return g
}

// Moved is the ghost at another place; itself where it is there already.
func (g *Ghost) Moved(by canvas.Point) *Ghost {
	if g == nil || g.By == by {
		return g
	}
	next := *g
	next.By = by
	return &next
}

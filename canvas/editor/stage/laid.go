package stage

import (
	"touchline/canvas/compose"
	"touchline/canvas/editor/event"
	"touchline/model"
	overlays "touchline/model/overlay"
	"touchline/model/slice"
)

// Laid is what is laid over the picture of the document as it is now.
func (s *Stage) Laid() compose.Look {
	l := &s.laid
	doc := s.Document()
	if l.overlay == nil && l.slice == nil || l.of == doc {
		return l.look
	}
	l.of = doc
	var in func(*model.Card) bool
	if l.slice != nil {
		l.look.Slice = slice.Of(doc, *l.slice, l.look.Slice)
		in = l.look.Slice.Has
	}
	if l.overlay == nil {
		return l.look
	}
	last := l.look.Overlay
	l.look.Overlay = l.overlay.Of(doc, s.Plan().Lang, in, last)
	if last != nil && last.Scheme != l.look.Overlay.Scheme {
		l.look.Only = l.look.Only.Within(last.Scheme, l.look.Overlay.Scheme)
	}
	return l.look
}

// Lay lays an overlay over the picture; nil takes away what is there.
func (s *Stage) Lay(o *overlays.Overlay) {
	if s.laid.overlay == o {
		return
	}
	s.laid.overlay, s.laid.of = o, nil
	s.laid.look.Overlay, s.laid.look.Only = nil, 0
	s.Did |= event.Laid
}

// Only shows some classes of the overlay alone; none stands for all.
func (s *Stage) Only(c compose.Classes) {
	if s.laid.overlay == nil || s.laid.look.Only == c {
		return
	}
	s.laid.look.Only = c
	s.Did |= event.Laid
}

// Cut draws all but a slice pale; nil draws all as it is.
func (s *Stage) Cut(to *model.Slice) {
	if s.laid.slice == nil && to == nil {
		return
	}
	s.laid.slice, s.laid.of, s.laid.look.Slice = to, nil, nil
	s.Did |= event.Laid
}

// Picture is the plan composed; groups that did not change are those of the
// picture before.
func (s *Stage) Picture() *compose.Picture {
	p, l := s.Plan(), s.Laid()
	if s.picture == nil || s.composed != p || s.looked != l {
		s.picture, s.composed, s.looked = compose.Next(s.picture, p, s.Theme, l), p, l
	}
	return s.picture
}

// Paint changes the colours.
func (s *Stage) Paint(t *compose.Theme) {
	if t != nil && t.Name != s.Theme.Name {
		s.Theme, s.picture = t, nil
		s.Did |= event.Edited
		s.Redraw()
	}
}

package editor

import (
	"slices"

	"touchline/canvas/compose"
	"touchline/canvas/editor/event"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/overlay"
)

// Laid is what is laid over the picture: an overlay, and which of its classes
// are shown.
func (e *Editor) Laid() compose.Look { return e.on.Laid() }

// LayOver lays an overlay over the picture, by its id; "" takes away what is
// there.
func (e *Editor) LayOver(id string) event.Did {
	o, _ := overlay.Named(id)
	e.on.Lay(o)
	return e.done()
}

// ShowClass shows a class of the overlay alone, or with the others that were
// chosen; once more takes it out again.
func (e *Editor) ShowClass(class int) event.Did {
	e.on.Only(e.on.Laid().Only.Toggled(class))
	return e.done()
}

// ShowAllClasses shows all classes of the overlay.
func (e *Editor) ShowAllClasses() event.Did { e.on.Only(0); return e.done() }

// Cut draws all but a slice pale; nil draws all as it is.
func (e *Editor) Cut(to *model.Slice) event.Did {
	if e.on.Cut(to); to != nil {
		e.slice = *to
	}
	return e.done()
}

// LastSlice is the slice that is on, or was on last.
func (e *Editor) LastSlice() model.Slice { return e.slice }

// SaveSlice keeps a slice in the document by its name, in place of one that has
// that name.
func (e *Editor) SaveSlice(s model.Slice) error {
	h := *e.Document().Head
	h.Slices = slices.Clone(h.Slices)
	if at := slices.IndexFunc(h.Slices, func(o model.Slice) bool { return o.Name == s.Name }); at >= 0 {
		s.Extra = h.Slices[at].Extra
		h.Slices[at] = s
	} else {
		h.Slices = append(h.Slices, s)
	}
	return e.Do(edit.SetHead{Head: &h})
}

// SaveHandout keeps a preset for handouts in the document by its name, in place of
// one that has that name.
func (e *Editor) SaveHandout(o model.Handout) error {
	h := *e.Document().Head
	h.Handouts = slices.Clone(h.Handouts)
	if at := slices.IndexFunc(h.Handouts, func(old model.Handout) bool { return old.Name == o.Name }); at >= 0 {
		o.Extra = h.Handouts[at].Extra
		h.Handouts[at] = o
	} else {
		h.Handouts = append(h.Handouts, o)
	}
	return e.Do(edit.SetHead{Head: &h})
}

// RemoveHandout takes the preset of a name out of the document.
func (e *Editor) RemoveHandout(name string) error {
	h := *e.Document().Head
	h.Handouts = slices.DeleteFunc(slices.Clone(h.Handouts), func(o model.Handout) bool { return o.Name == name })
	return e.Do(edit.SetHead{Head: &h})
}

// RemoveSlice takes the slice of a name out of the document.
func (e *Editor) RemoveSlice(name string) error {
	h := *e.Document().Head
	h.Slices = slices.DeleteFunc(slices.Clone(h.Slices), func(o model.Slice) bool { return o.Name == name })
	return e.Do(edit.SetHead{Head: &h})
}

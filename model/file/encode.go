package file

import (
	"fmt"
	"io"

	"touchline/model"
)

// Encode returns the bytes of a document's file. The same document gives the
// same bytes.
func Encode(d *model.Document) []byte {
	var w writer
	w.document(d)
	return w.buf
}

// Write writes a document's file as it goes, some 64 KB at a time.
func Write(out io.Writer, d *model.Document) error {
	w := writer{out: out}
	w.document(d)
	w.flush(0)
	return w.err
}

func (w *writer) document(d *model.Document) {
	p := d.Parts()
	w.buf = append(w.buf, '{')
	w.between, w.begun = "\n  ", false
	w.raw(w.between)
	w.name("format")
	w.str(formatName)
	w.name("version")
	w.str(fmt.Sprintf("%d.%d", model.Format.Major, model.Format.Minor))
	w.name("head")
	w.head(p.Head)
	writeSection(w, "phases", phaseFields, p.Phases)
	writeSection(w, "steps", stepFields, stepsOf(p.Phases))
	writeSection(w, "lanes", laneFields, p.Lanes)
	writeSection(w, "cards", cardFields, p.Cards)
	writeSection(w, "links", linkFields, p.Links)
	writeSection(w, "stickies", stickyFields, p.Stickies)
	writeSection(w, "pictures", pictureFields, p.Pictures)
	w.extra(p.Extra)
	w.raw("\n}\n")
}

// head writes the head, one field a line.
func (w *writer) head(h *model.Head) {
	inner := writer{between: "\n    "}
	writeFields(&inner, headFields, h)
	if inner.err != nil && w.err == nil {
		w.err = inner.err
	}
	if len(inner.buf) == 0 {
		w.raw("{}")
		return
	}
	w.raw("{\n    ")
	w.buf = append(w.buf, inner.buf...)
	w.raw("\n  }")
}

func stepsOf(phases []*model.Phase) []*step {
	var all []*step
	for _, p := range phases {
		for _, s := range p.Steps {
			all = append(all, &step{Step: *s, phase: p.ID})
		}
	}
	return all
}

package ui

import (
	"bytes"
	"testing"

	"touchline/canvas"
	"touchline/export"
	"touchline/model"
	parts "touchline/model/part"
)

// TestAPictureOfStepsIsABlueprint: what is selected comes with heads and lines, as an
// export of those steps does; of a link alone there is no part.
func TestAPictureOfStepsIsABlueprint(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	doc := w.session.doc()
	step := doc.Steps()[1]
	w.session.ed.Select(canvas.Owner("step:" + string(step.ID)))
	var got, want bytes.Buffer
	if err := w.pictures.partPicture(doc, chosen(w.session.ed.Selection()))(t.Context(), &got); err != nil {
		t.Fatal(err)
	}
	o := export.Defaults("png")
	o.Scale, o.Part = pictureScale, parts.Names{Steps: []string{"2"}}
	if _, err := export.Run(t.Context(), &want, export.Job{Doc: doc, Format: "png", Options: o}, nil); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want.Bytes()) {
		t.Errorf("%d bytes, the export of the step has %d", got.Len(), want.Len())
	}
	w.session.ed.Select(canvas.Owner(doc.LinksInOrder()[0].ID.Owner()))
	if c := chosen(w.session.ed.Selection()); !c.All() {
		t.Errorf("a link alone is the part %+v", c)
	}
}

package layout_test

import (
	"fmt"
	"math"
	"testing"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/sample/unusual"
)

// TestLinksKeepOffWhatIsRead: in documents of every kind, on the screen, on a
// page and in an overview, the words on a link cover no card and nothing that a
// row says, and no arrow ends at a mark.
func TestLinksKeepOffWhatIsRead(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, c := range unusual.Documents(lang) {
			for _, o := range []layout.Options{
				{}, {Area: canvas.Size{W: 842, H: 595}}, {Area: canvas.Size{W: 595, H: 842}, Dense: true}, {Area: canvas.Size{W: 842, H: 595}, Dense: true, Compact: true},
			} {
				t.Run(fmt.Sprint(c.Name, lang, o.Area.W, o.Dense, o.Compact), func(t *testing.T) {
					p := layout.Make(c.Document, o)
					for _, l := range p.Links() {
						labelIsClear(t, p, l)
						endIsClear(t, p.Card(l.Link.From), l.Points[0])
						endIsClear(t, p.Card(l.Link.To), l.Points[len(l.Points)-1])
					}
				})
			}
		}
	}
}

// labelIsClear finds what the words on a link cover.
func labelIsClear(t *testing.T, p *layout.Plan, l *layout.Link) {
	t.Helper()
	if l.LabelBox.Empty() {
		return
	}
	covers := func(what string, r canvas.Rect) {
		if s := r.Intersect(l.LabelBox); s.W > 0.5 && s.H > 0.5 {
			t.Errorf("%q at %v covers %s at %v", l.Label.Source, l.LabelBox, what, r)
		}
	}
	for _, c := range p.Cards() {
		covers("card "+c.Card.Text, c.Rect)
	}
	for _, lane := range p.Lanes {
		for _, cell := range lane.Cells {
			covers("what a row says", cell.Area(layout.SizeSmall))
		}
		if lane.Emotion == nil {
			continue
		}
		for _, f := range lane.Emotion.Points {
			covers("a face", canvas.Rect{X: f.At.X, Y: f.At.Y}.Inset(-layout.FaceRadius))
		}
	}
}

// endIsClear looks whether a link's end at the top of a card is beside its marks.
func endIsClear(t *testing.T, c *layout.Card, end canvas.Point) {
	t.Helper()
	if end.Y > c.Rect.Y+0.1 {
		return
	}
	at := c.Rect.Right() - layout.MarkInset
	for _, m := range []model.Marks{model.MarkWait, model.MarkFail, model.MarkTruth} {
		if !c.Card.Marks.Has(m) {
			continue
		}
		if math.Abs(end.X-at) < layout.MarkRadius+3 {
			t.Errorf("a link ends at %v, on a mark of the card at %v", end, c.Rect)
		}
		at -= layout.MarkPitch
	}
}

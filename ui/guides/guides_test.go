package guides

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/model"
	"touchline/model/guide"
	"touchline/model/words"
	"touchline/ui/frame/frametest"
)

// rig is the guide of a window.
type rig struct {
	*Guides
	doc *model.Document
	led []guide.Step
}

func newRig(t *testing.T, lang model.Lang) *rig {
	t.Helper()
	w := frametest.New(t, lang)
	r := &rig{doc: model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}},
		Lanes:  []*model.Lane{{ID: "c", Role: model.RoleCustomer}},
	})}
	w.Program.Later = func(f func()) { f() }
	r.Guides = New(w.Frame, Source{
		Document: func() *model.Document { return r.doc }, Lead: func(_ guide.ID, s guide.Step) { r.led = append(r.led, s) },
	}, canvas.NewRectangle(nil), "")
	w.Native().SetContent(r.Object)
	w.Native().Resize(fyne.NewSize(300, 700))
	return r
}

// frame paints it, by which it knows what can be pressed.
func (r *rig) frame() {
	s := r.list.Size()
	r.list.Paint(image.NewRGBA(image.Rect(0, 0, int(s.Width), int(s.Height))), 1)
}

// press clicks into the middle of a zone.
func (r *rig) press(i int) {
	r.frame()
	c := r.list.zones[i].at.Center()
	e := &desktop.MouseEvent{}
	e.Position = fyne.NewPos(float32(c.X), float32(c.Y))
	r.list.MouseMoved(e)
	r.list.MouseDown(e)
	r.list.MouseUp(e)
}

func TestItTicksItself(t *testing.T) {
	r := newRig(t, model.English)
	if r.Now() != "" || r.list.Visible() || !r.properties.Visible() {
		t.Fatal("one is open")
	}
	r.Welcome()
	if r.Now() != guide.Drawing || !r.list.Visible() || r.properties.Visible() {
		t.Fatal("none is open beside a new document")
	}
	r.press(0) // show me where the scope is said
	if len(r.led) != 1 || r.led[0].Key != "scope" || !r.properties.Visible() {
		t.Fatalf("led %+v", r.led)
	}
	r.tabs.Set(0)
	r.doc = r.doc.WithHead(&model.Head{Scope: "a to b"})
	r.Update()
	r.press(0)
	if len(r.led) != 2 || r.led[1].Key != "customer" || r.led[1].Step != "s" || r.properties.Visible() {
		t.Errorf("led %+v", r.led)
	}
	r.doc = r.doc.WithHead(&model.Head{})
	r.Update()
	if n, _ := guide.Ticked(r.steps); n != 0 {
		t.Errorf("%d ticks for what was taken away", n)
	}
}

func TestClosedItStaysSo(t *testing.T) {
	r := newRig(t, model.Chinese)
	r.Welcome()
	r.frame()
	r.press(len(r.list.zones) - 1) // the cross
	if r.Now() != "" || !r.Memory.GuideClosed || !r.properties.Visible() || r.tabs.Visible() {
		t.Fatal("it is open still")
	}
	if r.Welcome(); r.Now() != "" {
		t.Error("it came back by itself")
	}
	r.Open(guide.Touchpoints)
	if r.Now() != guide.Touchpoints || r.Memory.GuideClosed {
		t.Error("the menu did not open it")
	}
	r.frame()
	r.press(len(r.list.zones) - 2) // the other guide
	if r.Now() != guide.Drawing {
		t.Errorf("%q is open", r.Now())
	}
}

// TestEveryStepHasItsTexts: in both languages.
func TestEveryStepHasItsTexts(t *testing.T) {
	for _, lang := range words.Langs {
		for _, id := range []guide.ID{guide.Drawing, guide.Touchpoints} {
			keys := []string{"title." + string(id), "foot." + string(id)}
			for _, s := range guide.Of(id, model.New(model.Parts{})) {
				keys = append(keys, "step."+string(id)+"."+s.Key, "step."+string(id)+"."+s.Key+".about")
			}
			for _, key := range keys {
				if !words.Has(lang, "guide."+key) {
					t.Errorf("%s: there is no text %s", lang, key)
				}
			}
		}
	}
}

package editor

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/pad"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/sample"
)

// TestAnyGestures: whatever a hand does, nothing panics, the document stays
// sound, and all of it undone is the start.
func TestAnyGestures(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		start := rapid.SampledFrom(starts).Draw(rt, "start")
		h := newHand(t, start)
		h.e.Resize(canvas.Size{W: rapid.Float64Range(200, 1300).Draw(rt, "w"), H: rapid.Float64Range(150, 800).Draw(rt, "h")})
		h.e.Show(h.e.View().Home())
		for range rapid.IntRange(1, 60).Draw(rt, "events") {
			rapid.SampledFrom(doings).Draw(rt, "event")(rt, h)
			h.e.Overlay()
			h.e.Pad()
			h.e.Asks()
			if found := h.e.Document().Check(); len(found) > 0 {
				rt.Fatalf("broken: %+v", found)
			}
			for _, o := range h.e.Selection().Owners() {
				if !owner.Exists(h.e.Document(), o) {
					rt.Fatalf("%s is selected and does not exist", o)
				}
			}
		}
		h.e.Cancel()
		if h.e.Ghost() != nil || h.e.Doing() != "resting" {
			rt.Fatalf("after a cancel: %s, ghost %v", h.e.Doing(), h.e.Ghost())
		}
		for h.e.CanUndo() {
			h.e.Undo()
		}
		if h.e.Document() != start {
			rt.Fatal("all undone is not the start")
		}
	})
}

// starts is what a hand begins with: a little of everything, nothing, and a
// document as they are.
var starts = []*model.Document{bank(), model.New(model.Parts{}), sample.Make(40, 7, model.Chinese)}

// spot is a point in the window, mostly one where something is.
func spot(rt *rapid.T, h *hand) canvas.Point {
	jitter := canvas.Point{X: rapid.Float64Range(-20, 20).Draw(rt, "dx"), Y: rapid.Float64Range(-20, 20).Draw(rt, "dy")}
	p := h.e.Plan()
	switch rapid.IntRange(0, 5).Draw(rt, "at") {
	case 0, 1:
		if len(p.Cards()) > 0 {
			return h.units(rapid.SampledFrom(p.Cards()).Draw(rt, "card").Rect.Center()).Add(jitter)
		}
	case 2:
		if len(p.Links()) > 0 {
			return h.units(rapid.SampledFrom(rapid.SampledFrom(p.Links()).Draw(rt, "link").Points).Draw(rt, "point")).Add(jitter)
		}
	case 3:
		if len(p.Steps) > 0 {
			s := rapid.SampledFrom(p.Steps).Draw(rt, "step")
			return h.units(canvas.Point{X: s.Right, Y: p.Frozen.Y - 10}).Add(jitter)
		}
	case 4:
		if len(p.Lanes) > 0 {
			return h.units(rapid.SampledFrom(p.Lanes).Draw(rt, "lane").Head.Center()).Add(jitter)
		}
	}
	return canvas.Point{X: rapid.Float64Range(-50, 1350).Draw(rt, "x"), Y: rapid.Float64Range(-50, 850).Draw(rt, "y")}
}

func someMods(rt *rapid.T) event.Mods {
	return rapid.SampledFrom([]event.Mods{0, 0, 0, event.Shift, event.Ctrl, event.Alt, event.Shift | event.Ctrl}).Draw(rt, "mods")
}

var doings = []func(*rapid.T, *hand){
	func(rt *rapid.T, h *hand) { pressSome(rt, h) },
	func(rt *rapid.T, h *hand) {
		pressSome(rt, h)
		moveSome(rt, h)
		moveSome(rt, h)
		h.e.Release(event.Release{At: h.at, Mods: someMods(rt)})
	},
	func(rt *rapid.T, h *hand) {
		pressSome(rt, h)
		moveSome(rt, h)
		h.e.Release(event.Release{At: h.at, Mods: someMods(rt)})
	},
	moveSome,
	func(rt *rapid.T, h *hand) { h.e.Release(event.Release{At: h.at, Mods: someMods(rt)}) },
	func(rt *rapid.T, h *hand) { h.e.Modifiers(someMods(rt)) },
	func(rt *rapid.T, h *hand) {
		h.wait(time.Duration(rapid.IntRange(1, 1500).Draw(rt, "ms")) * time.Millisecond)
	},
	func(rt *rapid.T, h *hand) {
		h.e.Wheel(event.Wheel{At: h.at, DX: rapid.Float64Range(-200, 200).Draw(rt, "dx"), DY: rapid.Float64Range(-200, 200).Draw(rt, "dy"), Notches: 1, Mods: someMods(rt)})
	},
	func(rt *rapid.T, h *hand) {
		k := rapid.SampledFrom([]event.Key{event.KeyEscape, event.KeyEnter, event.KeyDelete, event.KeyBackspace, event.KeyF2, event.KeySpace, event.KeyLeft, event.KeyRight, event.KeyUp, event.KeyDown, event.KeyTab, event.KeyHome, event.KeyEnd}).Draw(rt, "key")
		h.e.Key(event.KeyEvent{Key: k, Mods: someMods(rt)})
		h.e.KeyUp(event.KeySpace)
	},
	func(rt *rapid.T, h *hand) {
		h.e.Key(event.KeyEvent{Rune: rapid.SampledFrom([]rune("al1 字")).Draw(rt, "rune"), Mods: someMods(rt)})
	},
	func(rt *rapid.T, h *hand) {
		if o := h.e.Typing(); o != "" {
			h.e.SetText(o, rapid.SampledFrom([]string{"", "x", "long text of a card", "多行\n文字"}).Draw(rt, "text"))
		}
	},
	func(rt *rapid.T, h *hand) { h.e.EndText(rapid.Bool().Draw(rt, "keep")) },
	func(_ *rapid.T, h *hand) { h.e.Undo() },
	func(_ *rapid.T, h *hand) { h.e.Redo() },
	func(rt *rapid.T, h *hand) {
		h.e.PressPad(rapid.SampledFrom([]pad.Sign{pad.Append, pad.Link, pad.Truth, pad.Fail, pad.Wait, pad.Delete, pad.More}).Draw(rt, "action"))
	},
	func(rt *rapid.T, h *hand) {
		p := gesture.Piece{Kind: rapid.SampledFrom([]owner.Kind{owner.KindCard, owner.KindSticky, owner.KindStep, owner.KindPhase, owner.KindLane}).Draw(rt, "piece"), Card: model.KindDecision, Role: model.RoleTime}
		m := event.Move{At: spot(rt, h), Mods: someMods(rt)}
		h.e.Carry(p, m)
		if rapid.Bool().Draw(rt, "drop") {
			h.e.Drop(p, m)
		}
	},
	func(rt *rapid.T, h *hand) {
		h.e.Delete()
		for _, r := range h.e.Asks() {
			if a, ok := r.(event.AskDelete); ok && rapid.Bool().Draw(rt, "confirm") {
				h.e.Confirm(a)
			}
		}
	},
}

func pressSome(rt *rapid.T, h *hand) {
	h.at = spot(rt, h)
	h.e.Press(event.Press{
		At: h.at, Mods: someMods(rt), Clicks: rapid.IntRange(1, 2).Draw(rt, "clicks"),
		Button: rapid.SampledFrom([]event.Button{event.ButtonPrimary, event.ButtonPrimary, event.ButtonPrimary, event.ButtonMiddle, event.ButtonSecondary}).Draw(rt, "button"),
	})
}

func moveSome(rt *rapid.T, h *hand) {
	h.at = spot(rt, h)
	h.e.Move(event.Move{At: h.at, Mods: someMods(rt)})
}

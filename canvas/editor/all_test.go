package editor

import (
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/event"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample"
)

// everything is a document of so many cards, with a free row and a free column
// on every side, so that all of them can be moved at once.
func everything(b *testing.B, cards int) *model.Document {
	d := sample.Make(cards, 1, model.English)
	step := func(id model.StepID) *model.Phase {
		return &model.Phase{ID: model.PhaseID(id), Steps: []*model.Step{{ID: id}}}
	}
	d, err := edit.Apply(d, edit.Batch{
		edit.AddLane{Lane: &model.Lane{ID: "above", Role: model.RoleEvidence}, At: 0},
		edit.AddLane{Lane: &model.Lane{ID: "below", Role: model.RoleSupport}, At: -1},
		edit.AddPhase{Phase: step("first"), At: 0},
		edit.AddPhase{Phase: step("last"), At: -1},
	})
	if err != nil {
		b.Fatal(err)
	}
	return d
}

// BenchmarkCommandsOnAll runs every command of the table on all of 20,000
// cards, to the plan and the picture that follow: a new command is in it by
// itself. None takes more than a second. What a window asks for then is
// answered: a paste brings what was copied, a question is said yes to.
func BenchmarkCommandsOnAll(b *testing.B) {
	d := everything(b, 20_000)
	base := New(d, Options{Bits: counting()})
	base.Resize(canvas.Size{W: 1280, H: 800})
	base.Picture()
	base.Run("select.all")
	copied, _ := base.Copy()
	for _, v := range Commands() {
		b.Run(v.ID, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				e := shown(base)
				e.Resize(canvas.Size{W: 1280, H: 800})
				e.Run("select.all")
				e.Asks()
				switch v.ID {
				case "paste.cell":
					e.Select(e.Selection().Owners()[0])
				case "undo", "redo":
					e.Run("mark.fail")
					if v.ID == "redo" {
						e.Undo()
					}
					e.Picture()
				}
				b.StartTimer()
				e.Run(v.ID)
				answer(e, copied)
				e.Picture()
				e.Overlay()
			}
		})
	}
	b.Run("replace all", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			e := shown(base)
			e.Find("e")
			b.StartTimer()
			if _, n := e.ReplaceAll("x"); n < 20_000 {
				b.Fatal(n)
			}
			e.Picture()
		}
	})
}

// shown is an editor of the same document, laid out and composed already.
func shown(base *Editor) *Editor {
	e := New(model.New(model.Parts{Head: &model.Head{}}), Options{Bits: counting()})
	e.Become(base)
	return e
}

func answer(e *Editor, copied clip.Clip) {
	for _, r := range e.Asks() {
		switch r := r.(type) {
		case event.WantPaste:
			if r.OneCell {
				e.PasteInCell(copied.Text)
			} else {
				e.Paste(copied)
			}
		case event.AskDelete:
			e.Confirm(r)
		}
	}
}

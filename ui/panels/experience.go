package panels

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/model"
	"touchline/model/words"
)

// experienceForm is what the customer feels and says.
func experienceForm(s *subjects[model.Card], f *form) {
	sh := s.sheet
	text := func(id string, place func(*model.Touchpoint) *string) *textField {
		return newText(touch(s, "touch."+id, place), true)
	}
	feeling := pointed(bindBy(s, "touch.feeling", func(a, b *float64) bool { return figureOf(a) == figureOf(b) },
		touched(func(t *model.Touchpoint) *float64 { return t.Feeling }),
		touching(func(t *model.Touchpoint, v *float64) { t.Feeling = v })))
	faces := newFeelings(func(v figure) {
		_ = feeling.set(v, false)
	})
	faces.back = sh.leave
	f.own(&feelingField{feeling, faces})
	name := caption("")
	name.right = true
	f.note(func() {
		v, mixed := feeling.get()
		switch {
		case mixed:
			name.set(sh.t("mixed"))
		case !v.ok:
			name.set(sh.t("feeling.unset"))
		default:
			name.set(sh.t(feelingName(v.v)) + "  " + signed(v.v))
		}
	})
	f.add(stacked(labelGap, beside(caption(sh.t("field.feeling")), name), faces))
	f.row(f.part("expectation", text("expectation", func(t *model.Touchpoint) *string { return &t.Expectation })))
	f.row(f.part("painpoint", text("painPoint", func(t *model.Touchpoint) *string { return &t.PainPoint })))
	f.row(f.part("quote", text("quote", func(t *model.Touchpoint) *string { return &t.Quote })))
	f.row(f.part("feedback", text("feedback", func(t *model.Touchpoint) *string { return &t.Feedback })))
	closed := newPill(sh.t("field.loopclosed"), themeColor(theme.ColorNameSuccess), nil)
	f.own(switchOf(touch(s, "touch.loopClosed", func(t *model.Touchpoint) *bool { return &t.LoopClosed }), closed))
	f.add(row(0, -1, closed))
}

// feelingName is the word for a feeling: that of the nearest whole one.
func feelingName(v float64) string {
	switch {
	case v <= -1.5:
		return "feeling.awful"
	case v <= -0.5:
		return "feeling.bad"
	case v < 0.5:
		return "feeling.even"
	case v < 1.5:
		return "feeling.good"
	}
	return "feeling.great"
}

// signed is a figure with its sign.
func signed(v float64) string {
	return words.Signed(v, 2)
}

type feelingField struct {
	b   bind[figure]
	row *feelings
}

func (f *feelingField) object() fyne.CanvasObject { return f.row }
func (f *feelingField) allow(on bool)             { f.row.allow(on) }
func (f *feelingField) load()                     { f.row.show(f.b.get()) }

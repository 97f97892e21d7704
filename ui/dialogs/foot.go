package dialogs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// footLayout puts the buttons of a dialog side by side, with what room is left
// where a spacer stands; buttons for which there is no room in a line go into
// the next one.
type footLayout struct {
	room float32 // how wide the dialog lets it be; 0: as wide as it likes
}

// line is some of the buttons, side by side.
type line struct {
	objects []fyne.CanvasObject
	size    fyne.Size // without what spacers take
}

func spacer(o fyne.CanvasObject) bool {
	_, ok := o.(layout.SpacerObject)
	return ok
}

// lines divides the buttons into lines that are not wider than room.
func lines(objects []fyne.CanvasObject, room float32) (all []line) {
	gap := theme.Padding()
	var l line
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if spacer(o) {
			l.objects = append(l.objects, o)
			continue
		}
		s := o.MinSize()
		if l.size.Width > 0 && room > 0 && l.size.Width+gap+s.Width > room {
			all = append(all, l)
			l = line{objects: []fyne.CanvasObject{layout.NewSpacer()}} // what goes on stands at the right
		}
		if l.size.Width > 0 {
			l.size.Width += gap
		}
		l.objects = append(l.objects, o)
		l.size = fyne.NewSize(l.size.Width+s.Width, max(l.size.Height, s.Height))
	}
	return append(all, l)
}

// Layout is the toolkit's way to place the buttons.
func (f *footLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	gap, y := theme.Padding(), float32(0)
	for _, l := range lines(objects, size.Width) {
		spacers := 0
		for _, o := range l.objects {
			if spacer(o) {
				spacers++
			}
		}
		x := float32(0)
		for _, o := range l.objects {
			if spacer(o) {
				x += max(0, size.Width-l.size.Width) / float32(spacers)
				continue
			}
			s := o.MinSize()
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(min(s.Width, size.Width), l.size.Height))
			x += s.Width + gap
		}
		y += l.size.Height + gap
	}
}

// MinSize is as wide as the widest line, and as high as all of them.
func (f *footLayout) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	gap := theme.Padding()
	for i, l := range lines(objects, f.room) {
		if i > 0 {
			least.Height += gap
		}
		least = fyne.NewSize(max(least.Width, l.size.Width), least.Height+l.size.Height)
	}
	return least
}

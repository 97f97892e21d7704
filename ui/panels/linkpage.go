package panels

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/edit"
)

func (in *Inspector) linkPage() *page {
	s := in.links()
	return in.simplePage(counted(in, s, "link", "links"), s.refresh, func(f *form) {
		f.row(part{in.t("field.linkkind"), choiceOf(in, at(s, "kind", func(l *model.Link) *model.LinkKind { return &l.Kind }),
			model.LinkKinds, func(k model.LinkKind) string { return in.t("link." + string(k)) })})
		f.row(part{in.t("field.label"), in.text(at(s, "label", func(l *model.Link) *string { return &l.Label }), false)})
		loop := newPill(in.t("field.loop"), themeColor(theme.ColorNamePrimary), nil)
		f.own(switchOf(in, at(s, "loop", func(l *model.Link) *bool { return &l.Loop }), loop))
		loop.tip = in.t("hint.loop")
		f.add(row(0, -1, loop))
		in.ends(s, f)
	})
}

// ends is the two cards that a link joins, and a way to turn it round.
func (in *Inspector) ends(s *subjects[model.Link], f *form) {
	end := func(name string, of func(*model.Link) model.CardID) fyne.CanvasObject {
		link := widget.NewHyperlink("", nil)
		link.Truncation = fyne.TextTruncateEllipsis
		link.OnTapped = func() {
			if l := s.sole(); l != nil {
				in.pick(editor.OfCard(of(l)))
			}
		}
		box := labelled(in.t(name), tight(link))
		f.note(func() {
			text := ""
			if l := s.sole(); l != nil {
				if c := in.document().Card(of(l)); c != nil {
					text = shortened(c.Text, 60)
				}
				if text == "" {
					text = in.t("card.untitled")
				}
			}
			if link.Text != text {
				link.SetText(text)
			}
			if hidden := text == ""; hidden == box.Visible() {
				if hidden {
					box.Hide()
				} else {
					box.Show()
				}
				in.relay()
			}
		})
		return box
	}
	f.add(end("field.from", func(l *model.Link) model.CardID { return l.From }))
	f.add(end("field.to", func(l *model.Link) model.CardID { return l.To }))
	turn := widget.NewButtonWithIcon(in.t("link.turn"), swapSign(theme.Color(theme.ColorNameForeground)), func() {
		var batch edit.Batch
		for _, l := range s.all {
			next := *l
			next.From, next.To = l.To, l.From
			batch = append(batch, edit.SetLink{Link: &next})
		}
		in.attempt(in.apply(batch, "turn", false))
	})
	f.add(turn)
	f.own(buttonField{turn})
}

// buttonField lets a button follow what is allowed.
type buttonField struct{ b *widget.Button }

func (f buttonField) object() fyne.CanvasObject { return f.b }
func (f buttonField) load()                     {}
func (f buttonField) allow(on bool)             { enable(f.b, on) }

// fact is a line to read: a name and what the document says.
func (in *Inspector) fact(f *form, name string, value func() string) {
	v := newLabel("", theme.SizeNameText, theme.ColorNameForeground)
	f.note(func() { v.set(value()) })
	f.add(labelled(in.t(name), v))
}

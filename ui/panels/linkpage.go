package panels

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/edit"
)

func linkPage(sh *sheet) *page {
	s := links(sh)
	return simplePage(sh, counted(s, "link", "links"), s.refresh, func(f *form) {
		f.row(f.part("linkkind", choiceOf(at(s, "kind", func(l *model.Link) *model.LinkKind { return &l.Kind }),
			model.LinkKinds, func(k model.LinkKind) string { return sh.t("link." + string(k)) })))
		f.row(f.part("label", newText(at(s, "label", func(l *model.Link) *string { return &l.Label }), false)))
		loop := newPill(sh.t("field.loop"), themeColor(theme.ColorNamePrimary), nil)
		f.own(switchOf(at(s, "loop", func(l *model.Link) *bool { return &l.Loop }), loop))
		loop.tip = sh.t("hint.loop")
		f.add(row(0, -1, loop))
		ends(s, f)
	})
}

// ends is the two cards that a link joins, and a way to turn it round.
func ends(s *subjects[model.Link], f *form) {
	sh := s.sheet
	end := func(name string, of func(*model.Link) model.CardID) fyne.CanvasObject {
		link := widget.NewHyperlink("", nil)
		link.Truncation = fyne.TextTruncateEllipsis
		link.OnTapped = func() {
			if l := s.sole(); l != nil {
				sh.pick(editor.OfCard(of(l)))
			}
		}
		box := labelled(sh.t(name), tight(link))
		f.note(func() {
			text := ""
			if l := s.sole(); l != nil {
				if c := sh.document().Card(of(l)); c != nil {
					text = shortened(c.Text, 60)
				}
				if text == "" {
					text = sh.t("card.untitled")
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
				sh.relay()
			}
		})
		return box
	}
	f.add(end("field.from", func(l *model.Link) model.CardID { return l.From }))
	f.add(end("field.to", func(l *model.Link) model.CardID { return l.To }))
	turn := widget.NewButtonWithIcon(sh.t("link.turn"), swapSign(theme.Color(theme.ColorNameForeground)), func() {
		var batch edit.Batch
		for _, l := range s.all {
			next := *l
			next.From, next.To = l.To, l.From
			batch = append(batch, edit.SetLink{Link: &next})
		}
		_ = sh.apply(batch, "turn", false)
	})
	f.add(turn)
	f.own(buttonField{turn})
}

// buttonField lets a button follow what is allowed.
type buttonField struct{ b *widget.Button }

func (f buttonField) object() fyne.CanvasObject { return f.b }
func (f buttonField) load()                     {}
func (f buttonField) allow(on bool)             { enable(f.b, on) }

package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/values"
	"touchline/ui/widgets"
)

func linkPage(sh *fields.Sheet) *page {
	s := links(sh)
	return simplePage(sh, counted(s, "link", "links"), s.Refresh, func(f *fields.Form) {
		f.Row(f.Part("linkkind", fields.ChoiceOf(fields.At(s, "kind", func(l *model.Link) *model.LinkKind { return &l.Kind }),
			model.LinkKinds, func(k model.LinkKind) string { return sh.T("link." + string(k)) })))
		f.Row(f.Part("label", fields.Text(fields.At(s, "label", func(l *model.Link) *string { return &l.Label }), false)))
		loop := widgets.NewPill(sh.T("field.loop"), widgets.ThemeColor(theme.ColorNamePrimary), nil)
		f.Own(fields.SwitchOf(fields.At(s, "loop", func(l *model.Link) *bool { return &l.Loop }), loop))
		loop.Tip = sh.T("hint.loop")
		f.Add(widgets.Row(0, -1, loop))
		ends(s, f)
	})
}

// ends is the two cards that a link joins, and a way to turn it round.
func ends(s *fields.Records[model.Link], f *fields.Form) {
	sh := s.Sheet
	end := func(name string, of func(*model.Link) model.CardID) fyne.CanvasObject {
		link := widgets.NewLink(sh.Host, "", nil)
		link.Truncation = fyne.TextTruncateEllipsis
		link.OnTapped = func() {
			if l := s.Sole(); l != nil {
				sh.Pick(owner.Card(of(l)))
			}
		}
		box := fields.Labelled(sh.T(name), widgets.Tight(link))
		f.Also(func() {
			text := ""
			if l := s.Sole(); l != nil {
				if c := sh.Document().Card(of(l)); c != nil {
					text = values.Shortened(c.Text, 60)
				}
				if text == "" {
					text = sh.T("card.untitled")
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
				sh.Relay()
			}
		})
		return box
	}
	f.Add(end("field.from", func(l *model.Link) model.CardID { return l.From }))
	f.Add(end("field.to", func(l *model.Link) model.CardID { return l.To }))
	turn := sh.Button(sh.T("link.turn"), widgets.SwapSign(theme.Color(theme.ColorNameForeground)), func() {
		var batch edit.Batch
		for _, l := range s.All {
			next := *l
			next.From, next.To = l.To, l.From
			batch = append(batch, edit.SetLink{Link: &next})
		}
		_ = sh.Apply(batch, "turn", false)
	})
	f.Add(turn)
	f.Own(fields.ButtonField{Button: turn})
}

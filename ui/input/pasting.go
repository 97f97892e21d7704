package input

import "fyne.io/fyne/v2"

// pasting is a paste of what the window makes of the text.
func (k *Keys) pasting(s *fyne.ShortcutPaste) *fyne.ShortcutPaste {
	if k == nil || k.Pasted == nil {
		return s
	}
	return &fyne.ShortcutPaste{Clipboard: pasted{s.Clipboard, k.Pasted}, Secondary: s.Secondary}
}

// pasted is a clipboard whose text is seen as a field should have it.
type pasted struct {
	fyne.Clipboard
	as func(string) string
}

func (p pasted) Content() string { return p.as(p.Clipboard.Content()) }

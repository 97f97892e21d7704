package ui

import (
	"fyne.io/fyne/v2"

	"touchline/source"
)

// dropped opens files that were dropped on the window, and puts pictures
// where they were dropped. A dialog that is open is left: a drop means a wish
// to see the file.
func (w opener) dropped(at fyne.Position, uris []fyne.URI) {
	w.imports.Forget()
	w.Dialogs().CloseAll()
	var paths []string
	for _, u := range uris {
		if u.Scheme() == "file" {
			paths = append(paths, u.Path())
		}
	}
	w.app.Jobs.Go(func() {
		for _, path := range paths {
			kind, _ := source.KindAt(path) // what is wrong with it, opening it says
			w.app.Later(func() {
				if kind == source.Picture {
					w.pictures.dropPicture(path, at)
				} else {
					w.openFile(path)
				}
			})
		}
	})
}

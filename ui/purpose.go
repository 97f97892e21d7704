package ui

import (
	"os"
	"path/filepath"
)

// purpose is what a folder is looked for. Pictures lie elsewhere than the
// documents that show them, so each purpose has a folder that it begins with,
// and choosing a picture does not change where a document is saved.
type purpose string

const (
	forDocuments purpose = "" // saving what no file holds yet
	forOpening   purpose = "open"
	forPictures  purpose = "pictures"
	forTables    purpose = "tables"
	forExports   purpose = "exports"
	forCopies    purpose = "copies" // begins at the document each time
)

// purposes is those that are remembered beside the documents.
var purposes = []purpose{forOpening, forPictures, forTables, forExports}

// folderMemory is the folder where a file was found or put last, by purpose.
type folderMemory map[purpose]string

// folderFor is where to begin: where the last such file was, else where the
// last document was, else the home folder. Whether it is there still is not
// looked at: that may take long.
func (a *App) folderFor(p purpose) string {
	for _, folder := range []string{a.memory.Folders[p], a.memory.Folder} {
		if folder != "" {
			return folder
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	return home
}

// wentTo remembers where a file was found or put.
func (a *App) wentTo(p purpose, folder string) {
	a.remember(func(m *memory) {
		switch p {
		case forDocuments:
			m.Folder = folder
		case forCopies:
		default:
			if m.Folders == nil {
				m.Folders = folderMemory{}
			}
			m.Folders[p] = folder
		}
	})
}

// pictureFolder is where the picture of a card is looked for: where the last
// one was, else beside the document.
func (w *Window) pictureFolder() string {
	if folder := w.app.memory.Folders[forPictures]; folder != "" || w.session == nil {
		return w.app.folderFor(forPictures)
	}
	return w.saveFolder(w.session)
}

package memory

import (
	"os"
	"path/filepath"
)

// Purpose is what a folder is looked for. Pictures lie elsewhere than the
// documents that show them, so each purpose has a folder that it begins with,
// and choosing a picture does not change where a document is saved.
type Purpose string

const (
	ForDocuments Purpose = "" // saving what no file holds yet
	ForOpening   Purpose = "open"
	ForPictures  Purpose = "pictures"
	ForTables    Purpose = "tables"
	ForExports   Purpose = "exports"
	ForCopies    Purpose = "copies" // begins at the document each time
)

// purposes is those that are remembered beside the documents.
var purposes = []Purpose{ForOpening, ForPictures, ForTables, ForExports}

// folderMemory is the folder where a file was found or put last, by purpose.
type folderMemory map[Purpose]string

// FolderFor is where to begin: where the last such file was, else where the
// last document was, else the home folder. Whether it is there still is not
// looked at: that may take long.
func (m *Store) FolderFor(p Purpose) string {
	for _, folder := range []string{m.Folders[p], m.Folder} {
		if folder != "" {
			return folder
		}
	}
	home, err := os.UserHomeDir()
	if err != nil || !filepath.IsAbs(home) {
		return string(filepath.Separator)
	}
	return home
}

// WentTo remembers where a file was found or put.
func (m *Store) WentTo(p Purpose, folder string) {
	m.Change(func(c *Content) {
		switch p {
		case ForDocuments:
			c.Folder = folder
		case ForCopies:
		default:
			if c.Folders == nil {
				c.Folders = folderMemory{}
			}
			c.Folders[p] = folder
		}
	})
}

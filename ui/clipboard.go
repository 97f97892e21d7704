package ui

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/picture"
	"touchline/canvas/owner"
	"touchline/export"
	"touchline/export/png"
	"touchline/model"
	"touchline/model/disk"
	"touchline/model/keep"
	"touchline/model/table"
	"touchline/ui/chooser"
	"touchline/ui/desk"
	"touchline/ui/memory"
	"touchline/ui/panels/palette"
)

// copyOut puts what was copied on the system's clipboard, as its text, and
// keeps the rest for the program's windows, and in the state folder for other
// running copies. Where it cannot be kept, those paste the text.
func (w *Window) copyOut(r event.CopyOut) {
	a := w.app
	a.clips.Put(r.Clip)
	text := r.Clip.Text
	if r.File {
		text = string(r.Clip.JSON)
	}
	a.fyne.Clipboard().SetContent(text)
	w.status.say(w.t("copied.clip"))
	if a.state != "" {
		a.jobs.Go(func() { _ = keep.KeepClip(a.state, clip.Plain(r.Clip.Text), r.Clip.JSON) })
	}
}

// lookForClip reads what another running copy kept last, before it is asked
// for: whoever copied there comes here, and then pastes.
func (a *App) lookForClip() {
	if a.state == "" {
		return
	}
	seen := a.foreign
	a.reads.Go(func() {
		c := keep.LastClip(a.state, seen)
		a.later(func() { a.foreign = c })
	})
}

// clipOf is what a text on the clipboard stands for.
func (a *App) clipOf(text string) clip.Clip {
	c := a.clips.Match(text)
	if plain := clip.Plain(text); len(c.JSON) == 0 && a.foreign.For(plain) {
		c.JSON = a.foreign.Data
	}
	return c
}

// inField is a text of the clipboard as a field takes it: what was copied here
// comes without the guard that spreadsheets need.
func (a *App) inField(text string) string {
	if len(a.clipOf(text).JSON) == 0 {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		cells := strings.Split(line, "\t")
		for j, s := range cells {
			cells[j] = table.Unguard(s)
		}
		lines[i] = strings.Join(cells, "\t")
	}
	return strings.Join(lines, "\n")
}

// paste puts what is on the clipboard into the document.
func (w *Window) paste(r event.WantPaste) {
	ed := w.session.ed
	text := w.app.fyne.Clipboard().Content()
	if r.OneCell {
		w.did(ed.PasteInCell(text))
		return
	}
	w.did(ed.Paste(w.app.clipOf(text)))
}

// copyText copies what is selected, or with nothing selected all, as text
// alone.
func (w *Window) copyText() {
	w.app.fyne.Clipboard().SetContent(w.session.ed.SelectionText())
	w.status.say(w.t("copied.clip"))
}

// pictureKinds is the ends of the names of pictures that cards can show.
var pictureKinds = []string{".png", ".jpg", ".jpeg", ".gif"}

// maxPictureFile is the largest picture file that is read.
const maxPictureFile = 64 << 20

// readPicture reads a picture file on a goroutine of its own.
func (w *Window) readPicture(path string, then func(*model.Picture)) {
	w.app.jobs.Go(func() {
		p, err := importPicture(path)
		w.app.later(func() {
			switch {
			case err != nil:
				w.dialogs.TellFault(w.t("open.title", "file", filepath.Base(path)), err)
			case w.session != nil:
				then(p)
			}
		})
	})
}

func importPicture(path string) (p *model.Picture, err error) {
	defer desk.Guard(&err)
	f, err := disk.OpenRegular(path)
	if err != nil {
		return nil, disk.WhyNotOpened(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxPictureFile+1))
	if err != nil {
		return nil, disk.WhyNotOpened(path, err)
	}
	return picture.Import(data)
}

// ChoosePicture asks for the picture of a card.
func (w *Window) ChoosePicture(card model.CardID) {
	w.choose(memory.ForPictures, chooser.Options{
		Title: w.t("picture.choose"), Accept: w.t("picture.accept"), Folder: w.pictureFolder(), Kinds: pictureKinds,
		Done: func(path string) {
			w.readPicture(path, func(p *model.Picture) { w.did(w.session.ed.SetPicture(card, p)) })
		},
	})
}

// dropPicture puts a picture file where it was dropped; on the start page
// there is no place for it.
func (w *Window) dropPicture(path string, at fyne.Position) {
	if w.session == nil {
		w.status.say(w.t("needs.document"))
		return
	}
	w.readPicture(path, func(p *model.Picture) {
		to, ok := w.board.At(at)
		if !ok {
			w.did(w.session.ed.PastePicture(p))
			return
		}
		w.did(w.session.ed.PlacePicture(p, event.Move{At: to}))
	})
}

// savePicture saves a picture of what is selected, or of all, as PNG.
func (w *Window) savePicture() {
	s := w.session
	page, ok := s.ed.SelectionPage()
	if !ok {
		scene := s.ed.Picture().Scene()
		page = canvas.Page{Size: scene.Size, Placed: []canvas.Placement{{Scene: scene, Source: canvas.Rect{W: scene.Size.W, H: scene.Size.H}, Scale: 1}}}
	}
	w.choose(memory.ForCopies, chooser.Options{
		Title: w.t("copy.picture.choose"), Accept: w.t("save.accept"), Folder: w.saveFolder(s),
		Name: s.bare() + ".png", Save: ".png",
		Done: func(path string) { w.writePicture(path, page) },
	})
}

// pictureScale is how many px of a picture file a pt of the drawing takes.
const pictureScale = 3

// writePicture writes a picture to a file that the chooser has asked about.
func (w *Window) writePicture(path string, page canvas.Page) {
	ctx, stop := context.WithCancel(w.life)
	w.status.busy(w.t("saving", "file", filepath.Base(path)), stop)
	system, pending := w.app.system, &w.app.files.Pending
	own, others := w.openFiles()
	w.app.jobs.Go(func() {
		err := checkPicture(path, own, others)
		if err == nil {
			err = pending.Atomically(path, func(out io.Writer) (err error) {
				defer desk.Guard(&err)
				return png.Write(ctx, out, page, png.Options{Scale: pictureScale, System: system}, nil)
			})
		}
		w.app.later(func() {
			stop()
			w.status.idle()
			switch {
			case err == nil:
				w.status.say(w.t("copied", "file", chooser.Short(path)))
			case errors.Is(err, context.Canceled):
				w.status.say(w.t("export.cancelled"))
			default:
				w.dialogs.TellFault(w.t("save.failed", "file", filepath.Base(path)), err)
			}
		})
	})
}

// checkPicture looks whether a picture may be written to a path.
func checkPicture(path string, own, others []string) error {
	format, _ := export.FormatNamed("png")
	to := &disk.Outputs{Replace: true}
	to.Reads(own...)
	if err := export.Check([]string{path}, format, to); err != nil {
		return err
	}
	return checkOpen([]string{path}, others)
}

// Carry is a tile of the palette over a place of the window.
func (w *Window) Carry(t palette.Tile, at fyne.Position) {
	if w.session == nil {
		return
	}
	w.board.Carry(piece(t), at)
}

// Drop lets a tile go there.
func (w *Window) Drop(t palette.Tile, at fyne.Position) {
	if w.session == nil {
		return
	}
	w.board.Drop(piece(t), at)
	w.focusBoard()
}

// Put puts a tile into the cell of what is selected.
func (w *Window) Put(t palette.Tile) {
	if w.session == nil {
		return
	}
	if t == palette.TileSticky {
		w.actions.Do("note.new")
		return
	}
	kind, _ := t.Kind()
	ed := w.session.ed
	d, _ := ed.Run("card.new")
	w.did(d)
	if ids := ed.Selection().Cards(); len(ids) == 1 {
		d, _ := ed.Run("card.kind." + string(kind))
		w.did(d)
	}
	if t == palette.TilePicture {
		if ids := ed.Selection().Cards(); len(ids) == 1 {
			w.ChoosePicture(ids[0])
		}
	}
}

func piece(t palette.Tile) gesture.Piece {
	if kind, ok := t.Kind(); ok {
		return gesture.Piece{Kind: owner.KindCard, Card: kind}
	}
	return gesture.Piece{Kind: owner.KindSticky}
}

// pictureFolder is where the picture of a card is looked for: where the last
// one was, else beside the document.
func (w *Window) pictureFolder() string {
	if folder := w.app.memory.Folders[memory.ForPictures]; folder != "" || w.session == nil {
		return w.app.memory.FolderFor(memory.ForPictures)
	}
	return w.saveFolder(w.session)
}

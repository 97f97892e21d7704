package ui

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/picture"
	"touchline/canvas/editor/selection"
	"touchline/export"
	"touchline/export/png"
	"touchline/model"
	"touchline/model/disk"
	parts "touchline/model/part"
	"touchline/ui/chooser"
	"touchline/ui/desk"
	"touchline/ui/exports"
	"touchline/ui/memory"
)

// pictureKinds is the ends of the names of pictures that cards can show.
var pictureKinds = []string{".png", ".jpg", ".jpeg", ".gif"}

// maxPictureFile is the largest picture file that is read.
const maxPictureFile = 64 << 20

// readPicture reads a picture file on a goroutine of its own.
func (w pictures) readPicture(path string, then func(*model.Picture)) {
	w.app.Jobs.Go(func() {
		p, err := importPicture(path)
		w.app.Later(func() {
			switch {
			case err != nil:
				w.Dialogs().TellFault(w.t("open.title", "file", filepath.Base(path)), err)
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

// dropPicture puts a picture file where it was dropped; on the start page
// there is no place for it.
func (w pictures) dropPicture(path string, at fyne.Position) {
	if w.session == nil {
		w.status.Say(w.t("needs.document"))
		return
	}
	w.readPicture(path, func(p *model.Picture) {
		to, ok := w.board.At(at)
		if !ok {
			w.session.ed.PastePicture(p)
			return
		}
		w.session.ed.PlacePicture(p, event.Move{At: to})
	})
}

// savePicture saves a picture of what is selected, or of all, as PNG: of steps,
// phases, rows and cards a blueprint of its own, with heads and the three lines.
func (w pictures) savePicture() {
	s := w.session
	if c := chosen(s.ed.Selection()); !c.All() {
		w.choosePicture(w.partPicture(s.doc(), c))
		return
	}
	page, ok := s.ed.SelectionPage()
	if !ok {
		scene := s.ed.Picture().Scene()
		page = canvas.Page{Size: scene.Size, Placed: []canvas.Placement{{Scene: scene, Source: canvas.Rect{W: scene.Size.W, H: scene.Size.H}, Scale: 1}}}
	}
	system := w.app.System
	w.choosePicture(func(ctx context.Context, out io.Writer) error {
		return png.Write(ctx, out, page, png.Options{Scale: pictureScale, System: system}, nil)
	})
}

// painter writes a picture.
type painter func(ctx context.Context, out io.Writer) error

// choosePicture asks for a file, and has a picture written to it.
func (w pictures) choosePicture(paint painter) {
	s := w.session
	w.opener.choose(memory.ForCopies, chooser.Options{
		Title: w.t("copy.picture.choose"), Accept: w.t("save.accept"), Folder: w.saveFolder(s),
		Name: s.bare() + ".png", Save: ".png",
		Done: func(path string) { w.writePicture(path, paint) },
	})
}

// chosen is a selection as a part of a blueprint. Links and notes alone are none.
func chosen(s selection.Set) parts.Choice {
	return parts.Choice{Phases: s.Phases(), Steps: s.Steps(), Lanes: s.Lanes(), Cards: s.Cards()}
}

// partPicture is a part of a document as a blueprint of its own.
func (w pictures) partPicture(d *model.Document, c parts.Choice) painter {
	o := export.Defaults("png")
	o.Choice, o.Scale, o.System = &c, pictureScale, w.app.System
	return func(ctx context.Context, out io.Writer) error {
		_, err := export.Run(ctx, out, export.Job{Doc: d, Format: "png", Options: o}, nil)
		return err
	}
}

// pictureScale is how many px of a picture file a pt of the drawing takes.
const pictureScale = 3

// writePicture writes a picture to a file that the chooser has asked about.
func (w pictures) writePicture(path string, paint painter) {
	ctx, stop := context.WithCancel(w.Life)
	w.status.Busy(w.t("saving", "file", filepath.Base(path)), stop)
	pending := &w.app.files.Pending
	own, others := w.openFiles()
	w.app.Jobs.Go(func() {
		err := checkPicture(path, own, others)
		if err == nil {
			err = pending.Atomically(path, func(out io.Writer) (err error) {
				defer desk.Guard(&err)
				return paint(ctx, out)
			})
		}
		w.app.Later(func() {
			stop()
			w.status.Idle()
			switch {
			case err == nil:
				w.status.Say(w.t("copied", "file", chooser.Short(path)))
			case errors.Is(err, context.Canceled):
				w.status.Say(w.t("export.cancelled"))
			default:
				w.Dialogs().TellFault(w.t("save.failed", "file", filepath.Base(path)), err)
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
	return exports.CheckOpen([]string{path}, others)
}

// pictureFolder is where the picture of a card is looked for: where the last
// one was, else beside the document.
func (w pictures) pictureFolder() string {
	if folder := w.app.Memory.Folders[memory.ForPictures]; folder != "" || w.session == nil {
		return w.app.Memory.FolderFor(memory.ForPictures)
	}
	return w.saveFolder(w.session)
}

// openFiles is the files that the window's document is in, or was read from,
// and those of the other windows'.
func (w *Window) openFiles() (own, others []string) {
	for _, other := range w.app.windows {
		s := other.session
		if s == nil {
			continue
		}
		for _, path := range []string{s.Path(), s.From()} {
			switch {
			case path == "":
			case other == w:
				own = append(own, path)
			default:
				others = append(others, path)
			}
		}
	}
	return own, others
}

// Source is the document as it is exported.
func (w *Window) exportSource() exports.Source {
	s := w.session
	own, others := w.openFiles()
	return exports.Source{Doc: s.doc(), Name: s.Name(), File: chooser.FileName(s.bare()), Path: s.Path(), Folder: w.saveFolder(s), Own: own, Others: others}
}

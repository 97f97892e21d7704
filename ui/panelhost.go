package ui

import (
	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/ui/chooser"
	"touchline/ui/look"
	"touchline/ui/memory"
	"touchline/ui/panels/palette"
)

// Theme is the colours of the picture on the screen.
func (w panelHost) Theme() *compose.Theme { return look.ThemeNamed(w.app.pictureTheme()) }

// WindowTheme is the look of what stands around the picture.
func (w panelHost) WindowTheme() fyne.Theme { return w.app.theme }

// Reveal brings into view what an owner owns.
func (w panelHost) Reveal(o canvas.Owner) {
	if w.session == nil {
		return
	}
	if box, ok := w.session.ed.Box(o); ok {
		w.session.ed.Show(w.session.ed.View().Showing(box))
	}
}

// Undo goes back a step: a panel asks for it.
func (w panelHost) Undo() { w.actions.Do("undo") }

// Redo: see Undo.
func (w panelHost) Redo() { w.actions.Do("redo") }

// ChoosePicture asks for the picture of a card.
func (w panelHost) ChoosePicture(card model.CardID) {
	w.opener.choose(memory.ForPictures, chooser.Options{
		Title: w.t("picture.choose"), Accept: w.t("picture.accept"), Folder: w.pictures.pictureFolder(), Kinds: pictureKinds,
		Done: func(path string) {
			w.pictures.readPicture(path, func(p *model.Picture) { w.session.ed.SetPicture(card, p) })
		},
	})
}

// Carry is a tile of the palette over a place of the window.
func (w panelHost) Carry(t palette.Tile, at fyne.Position) {
	if w.session == nil {
		return
	}
	w.board.Carry(piece(t), at)
}

// Drop lets a tile go there.
func (w panelHost) Drop(t palette.Tile, at fyne.Position) {
	if w.session == nil {
		return
	}
	w.board.Drop(piece(t), at)
	w.FocusBoard()
}

// Put puts a tile into the cell of what is selected.
func (w panelHost) Put(t palette.Tile) {
	if w.session == nil {
		return
	}
	if t == palette.TileSticky {
		w.actions.Do("note.new")
		return
	}
	kind, _ := t.Kind()
	ed := w.session.ed
	ed.Run("card.new")
	if ids := ed.Selection().Cards(); len(ids) == 1 {
		ed.Run("card.kind." + string(kind))
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

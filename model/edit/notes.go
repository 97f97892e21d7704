package edit

import (
	"crypto/sha256"
	"encoding/hex"

	"touchline/model"
)

// AddSticky pins a note to a cell.
type AddSticky struct{ Sticky *model.Sticky }

func (e AddSticky) apply(d *model.Document) (*model.Document, error) {
	if e.Sticky == nil {
		return nil, incomplete("sticky")
	}
	if d.Sticky(e.Sticky.ID) != nil {
		return nil, taken("sticky", e.Sticky.ID)
	}
	if err := room(d.StickyTable().Len()+1, model.MaxStickies, "model.count.stickies"); err != nil {
		return nil, err
	}
	if err := refuse(d.CheckSticky(e.Sticky)); err != nil {
		return nil, err
	}
	return d.WithSticky(e.Sticky), nil
}

// SetSticky replaces a note's record by another one with its id; so a note
// is moved as well.
type SetSticky struct{ Sticky *model.Sticky }

func (e SetSticky) apply(d *model.Document) (*model.Document, error) {
	if e.Sticky == nil {
		return nil, incomplete("sticky")
	}
	old := d.Sticky(e.Sticky.ID)
	switch {
	case old == nil:
		return nil, gone("sticky", e.Sticky.ID)
	case old == e.Sticky:
		return d, nil
	}
	if err := refuse(d.CheckSticky(e.Sticky)); err != nil {
		return nil, err
	}
	return d.WithSticky(e.Sticky), nil
}

// RemoveSticky removes a note.
type RemoveSticky struct{ Sticky model.StickyID }

func (e RemoveSticky) apply(d *model.Document) (*model.Document, error) {
	if d.Sticky(e.Sticky) == nil {
		return nil, gone("sticky", e.Sticky)
	}
	return d.WithoutSticky(e.Sticky), nil
}

// AddPicture puts a picture into the document, under the hash of its bytes.
// One that is there already stays.
type AddPicture struct{ Picture *model.Picture }

func (e AddPicture) apply(d *model.Document) (*model.Document, error) {
	if e.Picture == nil {
		return nil, incomplete("picture")
	}
	if d.Picture(e.Picture.ID) != nil {
		return d, nil
	}
	if err := room(d.PictureTable().Len()+1, model.MaxPictures, "model.count.pictures"); err != nil {
		return nil, err
	}
	if err := refuse(e.Picture.Check()); err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(e.Picture.Data); hex.EncodeToString(sum[:]) != string(e.Picture.ID) {
		return nil, model.NewFault("model.picture.hash", "where", e.Picture.ID.Owner())
	}
	return d.WithPicture(e.Picture), nil
}

// RemovePicture takes a picture out of the document and off the cards that
// show it. It looks at every card.
type RemovePicture struct{ Picture model.PictureID }

func (e RemovePicture) apply(d *model.Document) (*model.Document, error) {
	if d.Picture(e.Picture) == nil {
		return nil, gone("picture", e.Picture)
	}
	next := d.WithoutPicture(e.Picture)
	for _, old := range d.CardTable().All() {
		if old.Picture == e.Picture {
			c := *old
			c.Picture = ""
			next = next.WithCard(&c)
		}
	}
	return next, nil
}

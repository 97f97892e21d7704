package edit

import (
	"strconv"

	"touchline/model"
)

// Edit is a change to a document.
type Edit interface {
	// apply returns the next document; d itself where nothing changes.
	apply(d *model.Document) (*model.Document, error)
}

// Apply returns the document after an edit. With an error it returns no
// document; d is as it was in any case.
func Apply(d *model.Document, e Edit) (*model.Document, error) {
	next, err := applyOne(d, e)
	if err != nil {
		return nil, err
	}
	if err := refuse(next.CheckGrowth(d)); err != nil {
		return nil, err
	}
	return next, nil
}

// applyOne applies an edit that may be one of several: what all of them come
// to is for Apply to judge.
func applyOne(d *model.Document, e Edit) (*model.Document, error) {
	if e == nil {
		return nil, incomplete("edit")
	}
	return e.apply(d)
}

// Batch is several edits as one: all of them, or none. Edits that
// follow one another and are of cards, of links, or of records of the grid are
// made together: so thousands of them cost by how many they are, and not each
// by the size of the document.
type Batch []Edit

func (b Batch) apply(d *model.Document) (*model.Document, error) {
	for len(b) > 0 {
		var next *model.Document
		var err error
		n := 1
		if cards := leading[cardEdit](b); len(cards) > 1 {
			next, err = arrange(d, cards...)
			n = len(cards)
		} else if links := leading[linkEdit](b); len(links) > 1 {
			next, err = relink(d, links...)
			n = len(links)
		} else if grid := leading[gridEdit](b); len(grid) > 1 {
			next, err = regrid(d, grid...)
			n = len(grid)
		} else {
			next, err = applyOne(d, b[0])
		}
		if err != nil {
			return nil, err
		}
		d, b = next, b[n:]
	}
	return d, nil
}

// leading is the edits of a kind with which a batch begins.
func leading[E Edit](b Batch) []E {
	var all []E
	for _, e := range b {
		x, ok := e.(E)
		if !ok {
			break
		}
		all = append(all, x)
	}
	return all
}

// SetHead replaces the head.
type SetHead struct{ Head *model.Head }

func (e SetHead) apply(d *model.Document) (*model.Document, error) {
	if e.Head == nil {
		return nil, incomplete("head")
	}
	if e.Head == d.Head {
		return d, nil
	}
	if err := refuse(e.Head.Check()); err != nil {
		return nil, err
	}
	return d.WithHead(e.Head), nil
}

// refuse makes the first problem an error.
func refuse(found []model.Problem) error {
	if len(found) == 0 {
		return nil
	}
	return found[0].Fault()
}

// gone says that a record that an edit names is not in the document.
func gone[T ~string](kind string, id T) error {
	return model.NewFault("edit.gone", "where", model.OwnerOf(kind, string(id)))
}

// taken says that a new record has the id of another one.
func taken[T ~string](kind string, id T) error {
	return model.NewFault("edit.taken", "where", model.OwnerOf(kind, string(id)))
}

// incomplete says that an edit lacks its record.
func incomplete(kind string) error {
	return model.NewFault("edit.incomplete", "what", kind)
}

// room says that a document may not have more than limit of something.
func room(n, limit int, key string) error {
	if n <= limit {
		return nil
	}
	return model.NewFault(key, "n", strconv.Itoa(n), "limit", strconv.Itoa(limit))
}

// place bounds an index at which something is put among n others; a negative
// one is the end.
func place(at, n int) int {
	if at < 0 || at > n {
		return n
	}
	return at
}

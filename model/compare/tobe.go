package compare

import "touchline/model"

// ToBe is a document to be drawn from another one: what shall be, of what is.
// It differs by its state alone, and every id stays, so that comparing the two
// is exact.
func ToBe(d *model.Document) *model.Document {
	h := *d.Head
	h.State = model.StateToBe
	return d.WithHead(&h)
}

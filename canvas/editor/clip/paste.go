package clip

import (
	"touchline/model"
	"touchline/model/file"
)

// Paste is the edits that put a clip into a document. A clip keeps its
// distances, from a column on, in the lanes of its roles and names; a table
// that is a blueprint is read as a file with it would be; other cells of a
// spreadsheet land as lanes and steps from a cell on; lines of text become
// cards, one step after the other. The grid grows where it must. What there is
// no room for is refused whole.
func (p Paster) Paste(d *model.Document, c Clip, at At) (Pasted, error) {
	if len(c.JSON) == 0 && IsBlueprint(c.Text) {
		c.JSON = []byte(c.Text)
	}
	switch {
	case len(c.JSON) > maxBytes:
		return Pasted{}, tooLarge(maxBytes)
	case len(c.JSON) > 0:
		part, _, err := file.Decode(c.JSON)
		if err != nil {
			return Pasted{}, err
		}
		return p.part(d, part, at)
	case len(c.Text) > maxText:
		return Pasted{}, tooLarge(maxText)
	}
	if part := p.blueprintOf(c.Text); part != nil {
		return p.blueprint(d, part, at)
	}
	return p.table(d, tableOf(c.Text), at)
}

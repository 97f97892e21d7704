package export

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/words"
)

// aloud says what pages of a document do not, for who has them read aloud. It knows
// no page: a writer lets go of those that it has drawn.
type aloud struct {
	doc  *model.Document
	lang model.Lang
}

// alt says what a thing without words of its own is.
func (a aloud) alt(o canvas.Owner) string { return owner.Aloud(a.doc, o) }

// toPage says that a click leads to a page.
func (a aloud) toPage(n int) string {
	return words.T(a.lang, "handout.at-page", "n", strconv.Itoa(n))
}

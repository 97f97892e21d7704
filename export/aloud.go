package export

import (
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/model"
	"touchline/model/words"
)

// aloud says what pages of a document do not, for who has them read aloud. It knows
// no page: a writer lets go of those that it has drawn.
type aloud struct {
	doc  *model.Document
	lang model.Lang
}

// alt says what a thing without words of its own is: of a link, from which card to
// which.
func (a aloud) alt(o canvas.Owner) string {
	kind, id, _ := strings.Cut(string(o), ":")
	if kind != "link" {
		return ""
	}
	l := a.doc.Link(model.LinkID(id))
	if l == nil {
		return ""
	}
	from, to := a.doc.Card(l.From), a.doc.Card(l.To)
	if from == nil || to == nil {
		return ""
	}
	says := words.OneLine(from.Text) + " → " + words.OneLine(to.Text)
	if l.Label != "" {
		says += " · " + words.OneLine(l.Label)
	}
	return says
}

// toPage says that a click leads to a page.
func (a aloud) toPage(n int) string {
	return words.T(a.lang, "handout.at-page", "n", strconv.Itoa(n))
}

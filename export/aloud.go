package export

import (
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/model"
	"touchline/model/words"
)

// alt says, for who has a page read aloud, what a thing without words of its own
// is: of a link, from which card to which.
func (p print) alt(o canvas.Owner) string {
	kind, id, _ := strings.Cut(string(o), ":")
	if kind != "link" {
		return ""
	}
	l := p.job.Doc.Link(model.LinkID(id))
	if l == nil {
		return ""
	}
	from, to := p.job.Doc.Card(l.From), p.job.Doc.Card(l.To)
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
func (p print) toPage(n int) string {
	return words.T(model.Lang(p.about.Language), "handout.at-page", "n", strconv.Itoa(n))
}

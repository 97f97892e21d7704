package clip

import (
	"regexp"
	"slices"
	"strings"

	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/sheet"
	"touchline/model/table"
)

// tableOf is what a pasted text holds: rows and columns of texts.
//
//   - With tabs it is cells of a spreadsheet.
//   - Otherwise its lines are a row: one step after the other. Commas are
//     commas: sentences have them, too.
//
// Cells are clean (table.Clean), empty lines of a row left out.
func tableOf(text string) [][]string {
	text = Plain(text)
	if strings.Contains(text, "\t") {
		return separated(text, '\t')
	}
	var row []string
	for _, line := range strings.Split(text, "\n") {
		if line = table.Clean(line); line != "" {
			row = append(row, line)
		}
	}
	if len(row) == 0 {
		return nil
	}
	return [][]string{row}
}

// separated parts a text into cells.
func separated(text string, sep byte) [][]string {
	var rows [][]string
	for cells := range table.Rows(text, sep) {
		rows = append(rows, slices.Clone(cells))
	}
	return rows
}

// blueprintOf is the blueprint that a pasted table is, read as a file with it
// would be; nil if the text is none, or if something of it would be left out.
func (p Paster) blueprintOf(text string) *model.Document {
	sep, rest := table.Separator(Plain(text))
	if sep == 0 {
		return nil
	}
	rows := slices.DeleteFunc(separated(rest, sep), func(row []string) bool { return dashes.MatchString(strings.Join(row, "")) })
	r, err := sheet.Read(&sheet.Table{Rows: rows}, sheet.Options{})
	if err != nil {
		return nil
	}
	for i, l := range r.Lanes { // the name that a role has by itself is none
		for _, lang := range []model.Lang{model.English, model.Chinese} {
			if l.Name == layout.LaneName(lang, &model.Lane{Role: l.Role}) {
				r.Lanes[i].Name = ""
			}
		}
	}
	d, err := r.Document(p.Bits)
	if err != nil || r.LeftOut() > 0 {
		return nil
	}
	return d
}

// dashes is the line below the heads of a table of Markdown.
var dashes = regexp.MustCompile(`^[:-]*-[:-]*$`)

// blueprint pastes what a table became: its cards go to the lanes of their
// roles. Where the document's grid says nothing yet it takes the table's names;
// else steps with names are new ones.
func (p Paster) blueprint(d, part *model.Document, at At) (Pasted, error) {
	k := ofCards
	if !isBare(d) {
		for _, ph := range part.Phases {
			for _, s := range ph.Steps {
				if s.Name != "" && k == ofCards {
					k = ofSteps
				}
			}
			if ph.Name != "" {
				k = ofPhases
			}
		}
	}
	return p.kindOfPart(d, part, k, at)
}

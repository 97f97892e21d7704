package clip

import (
	"touchline/canvas/editor/selection"
	"touchline/model"
	"touchline/model/file"
)

// Of is a clip of what is selected, and whether anything can be copied. lang
// is the language of the names that lanes have by themselves.
func Of(d *model.Document, s selection.Set, lang model.Lang) (Clip, bool) {
	part := take(d, s)
	if part == nil {
		return Clip{}, false
	}
	return Clip{Text: textOf(d, part, s, lang), JSON: file.Encode(part)}, true
}

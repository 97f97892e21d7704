package unusual

import "touchline/model"

// Case is a document with a name.
type Case struct {
	Name     string
	Document *model.Document
}

// Documents is every case in a language.
func Documents(lang model.Lang) []Case {
	var all []Case
	for _, c := range []struct {
		name string
		make func(model.Lang) *sketch
	}{
		{"long words", longWords},
		{"mixed scripts", mixedScripts},
		{"one card", oneCard},
		{"twenty steps", twentySteps},
		{"many phases", manyPhases},
		{"twelve lanes", twelveLanes},
		{"links across", linksAcross},
		{"labels everywhere", labelsEverywhere},
		{"deep cells", deepCells},
		{"every face", everyFace},
		{"feelings between", feelingsBetween},
		{"figures", figures},
		{"times", times},
		{"marks", marks},
		{"pictures", pictures},
		{"spans and notes", spansAndNotes},
		{"narrow and wide", narrowAndWide},
		{"every row", everyRow},
	} {
		all = append(all, Case{c.name, c.make(lang).document()})
	}
	return all
}

// Package sampletest gives tests the blueprints that come with the program, and
// one of long names. What goes wrong there fails the test.
package sampletest

import (
	"testing"

	"touchline/assets"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/sample"
)

// Template is the template of a name ("bank") in a language, read as a file is.
func Template[L ~string](t testing.TB, name string, lang L) *model.Document {
	t.Helper()
	data, ok := assets.Template(name, string(lang))
	if !ok {
		t.Fatalf("there is no template %s in %s", name, lang)
	}
	d, _, err := file.Decode(data)
	if err != nil {
		t.Fatalf("the template %s in %s: %v", name, lang, err)
	}
	return d
}

// Wordy is a blueprint in English with names as long as people write them when
// nobody stops them; its cards and its seed are those of [sample.Make].
func Wordy(cards int, seed uint64) *model.Document {
	d := sample.Make(cards, seed, model.English)
	d.Head.Title += " and of all that comes before it and after it, as it is and as it ought to be"
	d.Head.Service += ", at the counter, on the telephone, in the app and by letter"
	for i, l := range d.Lanes {
		if i%2 == 1 {
			l.Name = "What all of those do, say and decide who stand behind it, number " + string(rune('A'+i))
		}
	}
	for i, ph := range d.Phases {
		if i%2 == 1 {
			ph.Name += " with everything that belongs to it from the first word to the last"
		}
		for k, s := range ph.Steps {
			if k%2 == 0 {
				s.Name += " and what is said to the customer meanwhile"
			}
		}
	}
	for i, c := range d.CardsInOrder() {
		if i%5 == 0 {
			c.Text += ", which takes longer than one would think since nobody knows who has to say yes to it first"
		}
	}
	return d
}

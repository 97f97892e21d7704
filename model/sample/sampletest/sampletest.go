// Package sampletest gives tests the blueprints that come with the program.
// What goes wrong there fails the test.
package sampletest

import (
	"testing"

	"touchline/assets"
	"touchline/model"
	"touchline/model/file"
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

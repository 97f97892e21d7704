package ui

import (
	"testing"

	"touchline/model"
	"touchline/model/check"
)

// A new document greets with no problems.
func TestANewDocumentGreetsWithoutProblems(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		if found := check.On(blank(lang), "2026-11-26").All(); len(found) != 0 {
			t.Errorf("%s: %+v", lang, found)
		}
	}
}

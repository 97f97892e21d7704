package ui

import (
	"time"

	"touchline/model"
	"touchline/model/edit"
	"touchline/ui/chooser"
	"touchline/ui/memory"
	"touchline/ui/surveys"
)

// askSurvey lets the user choose a file with the answers to a survey.
func (w opener) askSurvey() {
	w.choose(memory.ForTables, chooser.Options{
		Title: w.t("survey.choose"), Accept: w.t("survey.accept"),
		Folder: w.app.Memory.FolderFor(memory.ForTables), Kinds: surveys.Kinds,
		Done: w.surveys.Read,
	})
}

// surveyTarget is the document of the window, for the results of a survey.
func (w opener) surveyTarget() surveys.Target {
	s := w.session
	if s == nil { // closed meanwhile
		return surveys.Target{Doc: model.New(model.Parts{}), Store: func([]*model.Card) error { return nil }}
	}
	target := surveys.Target{Doc: s.doc(), Store: func(cards []*model.Card) error {
		var all edit.Batch
		for _, c := range cards {
			all = append(all, edit.SetCard{Card: c})
		}
		return s.ed.Do(all)
	}}
	if cards := s.ed.Selection().Cards(); len(cards) > 0 {
		target.Card = cards[0]
	}
	return target
}

// today is the day that results are dated with.
func today() model.Date { return model.Date(time.Now().Format(time.DateOnly)) }

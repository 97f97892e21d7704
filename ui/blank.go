package ui

import (
	"math/rand/v2"

	"touchline/model"
)

// blankSteps is how many steps a new document begins with.
const blankSteps = 5

// blank is a new document: the five lanes of the book under their usual
// names, one phase, a few steps, no cards.
func blank(lang model.Lang) *model.Document {
	phase := &model.Phase{ID: model.NewID[model.PhaseID](model.PhasePrefix, rand.Uint64)}
	for range blankSteps {
		phase.Steps = append(phase.Steps, &model.Step{ID: model.NewID[model.StepID](model.StepPrefix, rand.Uint64)})
	}
	var lanes []*model.Lane
	for _, r := range []model.Role{model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport} {
		lanes = append(lanes, &model.Lane{ID: model.NewID[model.LaneID](model.LanePrefix, rand.Uint64), Role: r})
	}
	return model.New(model.Parts{
		Head: &model.Head{Language: lang}, Lanes: lanes, Phases: []*model.Phase{phase},
	})
}

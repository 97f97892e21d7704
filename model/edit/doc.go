// Package edit changes blueprints.
//
// Every change is a value: AddCard, MoveSteps, RemoveLane, …, or a Batch of
// several. Apply gives the document after it and leaves the one before as it
// was; the two share all that did not change, and an edit costs by what it
// changes (those that insert, move or remove steps look at every card once
// as well, because a wide card may reach over the place).
//
// What stands in a lane, step or phase goes along with it when it is moved
// or removed, links included. An edit that cannot be applied, because a
// record is missing or because a broken invariant (see model.Document.Check)
// would be left behind, returns a *model.Fault and no document; a sound
// document stays sound under every edit.
//
// Edits are made by their caller with everything in them: ids of new records
// too (model.NewID). So an edit can be kept, sent and applied again, and
// gives the same document.
//
// History is a document with its past and future.
package edit

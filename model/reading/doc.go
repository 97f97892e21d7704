// Package reading holds what was understood of a file of another program, as
// a plain value: lanes with their names and roles, phases, steps, cards,
// links, notes and values, each with the place that it came from; what was
// decided on the way and how sure that is; and everything that was not taken,
// with the reason.
//
// A reader (package model/sheet for tables, the folders of package source for
// drawings) makes a [Reading]; [Reading.Document] makes a blueprint of one, the
// same way whichever reader it came from. So what is true of every import is
// written once: the limits, which card a value goes to, that nothing vanishes
// without a word.
package reading

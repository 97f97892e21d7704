// Package guides shows the steps of a guide beside the map, as a checklist that
// ticks itself, in place of the properties until those are asked for. How far
// each step is, and where to go on, package guide says. It is closed for good
// by its cross, and opened again from the menu.
package guides

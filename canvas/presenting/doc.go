// Package presenting is what presenting a blueprint does, without a window: where
// one stands in it, what of the map is seen, what is pale, what the pen drew. A
// plan, keys, the mouse and the time in; a [Frame] to draw out. It knows no
// toolkit and no clock, and can change no document: a plan is all that it has.
//
// # Where one stands
//
// A [Stop] is the overview, a phase, a step or a card. Next and Previous go through
// overview, phases and steps, which is what a clicker has; In and Out go a level
// deeper and back. A step that is too high to be read from the last row has parts,
// and Next goes through these first. On the walk the stops are the cards of the
// customer's path instead.
//
// # What is seen
//
// Each stop has a [view.View] and a rectangle that is lit; what lies between two of
// them is worked out from the time ([Show.Frame]). The heads of lanes, phases and
// steps stay at the edges of the window as they do on the canvas.
//
// # What it asks of a window
//
// Every call returns what it did, as bits: that it looks otherwise, that another
// overlay is wanted, that it is over. Nothing runs by itself: [Show.NextTick] says
// when the time is wanted next.
package presenting

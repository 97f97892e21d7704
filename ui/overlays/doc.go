// Package overlays is the strip above the canvas that says what is laid over
// the map: which overlay, and its classes with how many cards are in each. A
// click on a class shows it alone. It is there only while an overlay is on.
package overlays

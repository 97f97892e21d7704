// Package painted is a part of the window that the program paints itself, as
// it does the canvas: lists and boards in which more stands than the toolkit
// can draw anew in a frame. What shows comes in as a sheet of items in units of
// the window; out go pixels. What an event means is the matter of whoever
// embeds a Pane.
package painted

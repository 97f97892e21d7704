// Package panes is how a window's room is shared: a middle with a panel at its
// left, its right and its lower edge, each as wide as its border was dragged.
// What comes in is the panels and what the user chose (Sizes), what goes out is
// where each stands. In a narrow window the panels at the sides fold to rails,
// and open from there over the middle. It knows no document and no action.
package panes

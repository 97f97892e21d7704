// Package outline is the panel that shows a document as a tree of phases,
// steps and cards, with a search above it. A press selects and shows; a card
// or a step that is dragged onto a step moves there.
//
// What the lines are is decided in tree.go, without widgets; list.go and
// row.go show them, drag.go moves what they show.
package outline

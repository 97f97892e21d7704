// Package pptx writes pages as slides that one can edit (PresentationML, ECMA-376
// part 1): boxes with their text in them, links that are tied to their cards,
// tables and charts as such, notes, sections, links between slides.
//
// [Write] turns each page into shapes (slide.go) and each shape into a part of the
// slide's XML (shape.go, words.go, connector.go, table.go). What a group is beyond
// its items is said by its canvas.Native; a group without one becomes shapes: a
// box takes the texts that stand in it, so that they flow in it again when
// someone types.
//
// There is no picture where a shape could be. Texts are set in the fonts of the
// theme, which every office program has: lines stand at the same distance as on
// paper and may break elsewhere. Measures are EMU, 12,700 to the pt.
//
// The same pages give the same bytes: no date of now, ids by order.
package pptx

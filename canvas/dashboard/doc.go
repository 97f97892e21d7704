// Package dashboard draws what a blueprint comes to on one page, or down a panel:
// totals, time and feelings along the journey, quality, risks, touchpoints,
// metrics against their targets, improvements by stage.
//
// A document goes in, [Of] measures it, and the result draws itself on a sheet:
// [Dashboard.Page] in rows, as wide as a page, [Dashboard.Column] one below
// another. What nobody entered leaves no gap: its block is not there, and the
// others take its room. What is drawn of cards belongs to them: an owner of
// [Counted] names all that a figure counts.
package dashboard

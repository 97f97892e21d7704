// Package workbook reads the tables in a workbook of Excel, WPS or
// LibreOffice (.xlsx, .xlsm and their templates).
//
// The bytes of a file come in; a [Book] goes out, which hands on the rows of
// a sheet one by one, as texts, or a whole [Sheet] with what stands beside
// its cells: which are merged, which rows and columns are hidden, the
// comments, and the formulas that have no result. Cells hold what the
// spreadsheet program shows, with days as 2026-11-26, and the results of
// formulas, never the formulas.
//
// A workbook is a zip of XML, and both can be small and unfold to more than a
// computer holds. So only the parts that say something of cells are looked
// at, each is unfolded once against the limits below before anything is
// built of it, and large sheets are read from the disk row by row. The package
// knows no blueprint.
package workbook

// Package tables writes a blueprint as tables: the grid as people keep it in a
// spreadsheet (a row a lane, a column a step), and the inventory of its
// touchpoints (a row a card, a column a field of the record). They go out as a
// workbook, as separated values and as Markdown, and package source reads them
// again; what a form cannot hold comes back as a list.
package tables

// Package find finds texts in a blueprint and replaces them. In come a
// document and a query, out go owners in reading order, or an edit; which of
// them is shown, and in what window, is the editor's business.
package find

// Package pdf draws pages of scenes as a PDF, and finds the blueprint inside
// such a PDF again.
//
// In come canvas pages (what is drawn where), the outline's marks and the
// document's head; out goes a file whose text can be selected and searched,
// whose pictures are vectors and whose bytes depend on nothing but the input.
// The package never measures, wraps or paginates.
//
// The work is done in four steps, one after the other:
//
//	alphabet.go  which characters the pages use → codes 1, 2, 3, … a face
//	cut.go       the embedded font cut down to those codes
//	draw.go      the pages' content, written by pen.go and packed meanwhile
//	             (content.go)
//	finish.go    gofpdf's file, rewritten: see there for what it cannot say
//
// Text comes out whole and in the order of the scene's groups for every reader
// that follows the content (pdftotext -raw, copying, reading aloud): a text
// that was broken into lines says as a whole what was typed (ActualText). A
// reader that sorts by place, as pdftotext does if it is not told otherwise,
// has every text whole too, in an order of its own. The price: poppler marks
// only the first line of such a text when it is selected.
//
// gofpdf holds the document (pages, pictures, transparency, links, outline,
// information). This folder is the only one that imports it, and
// guards.go lists what it must never be given.
package pdf

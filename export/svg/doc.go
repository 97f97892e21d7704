// Package svg writes a page as an SVG 1.1 file: a canvas.Page in, bytes out.
//
// Text stays text, each line at the place that the scene gives it, in the
// family of the embedded font with the usual Chinese fonts after it; fonts
// are not embedded, as a Chinese one would be many times the drawing. A
// viewer without any of the fonts breaks no line differently, for lines are
// placed one by one. Clusters that the embedded fonts lack are text too: the
// viewer's own fonts draw them. Nothing in the file can run: no scripts, no
// style sheets, no foreign objects, no references but pictures inside the file and
// links to http, https and mailto.
//
// The package measures nothing and knows nothing of documents. Coordinates
// are pt, rounded to 0.01; the same page gives the same bytes.
package svg

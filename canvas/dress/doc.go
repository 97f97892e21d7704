// Package dress sets finished pages in a font of one's own: every text stays where it
// is and as it was broken, so that a page says the same on the same lines whatever
// the font. A line that would become wider than it was is drawn narrower; one that
// becomes less wide keeps the edge that it stands at.
//
// It knows pages and scenes, and nothing of what they show. Widths and outlines come
// from canvas/text.
package dress

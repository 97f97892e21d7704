// Package film writes pages as a picture that moves: one page after the other, as
// GIF or as animated PNG.
//
// [WriteGIF] and [WriteAPNG] paint the pages one by one, and write of each what
// differs from the one before: two pictures are in memory at any time, however
// many pages there are. A GIF has 255 colours and one for what stays. They are
// chosen from all pages beforehand, by how much is painted in them, so that flat
// grounds and letters have just the colour that they should. An animated PNG has
// every colour, and the whole first page for programs that show no film.
//
// The encoders of the standard library want all pictures at once, or know no
// second one; so the frames of both formats are put together here, around their
// compression.
package film

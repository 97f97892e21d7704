// Package brand is how a house wants its pages to look: its colours and its
// logo, laid over a theme, and its font. A [Brand] is a value that handouts, slides and
// exports of the map take alike; the zero Brand is that of the program.
//
// Meaning stays where it is: rows keep the colours of their roles and marks
// theirs. The font is put on finished pages (canvas/dress). What takes the accent is what the theme has one colour for, the
// phases and what is pointed at. Words on it are readable ([Brand.Check]), and
// words in it are as dark as their ground asks for (compose.Theme.AccentInk).
package brand

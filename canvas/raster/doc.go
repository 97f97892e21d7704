// Package raster paints a picture into pixels.
//
// A Painter comes from a picture and paints any piece of it at any scale, in
// px a pt. It paints what is in the piece and no more, so a tile of a large
// picture costs as much as one of a small picture. Painters are safe for
// concurrent use. Next makes the painter of the following picture, which keeps
// the caches.
//
// Every pixel is computed from the scene and the scale alone, in whole
// numbers of 1/256 px from the origin of the scene: how a picture is divided
// into tiles, and among how many workers, does not change a byte.
//
// # The pixel grid
//
// Lines that run exactly across or down, and the edges of boxes, are put on
// the grid so that they are crisp at every scale:
//
//   - The width of such a line is a whole number of pixels, at least 1. A line
//     thinner than a pixel is 1 px wide and paler instead.
//   - Its middle is put in the middle of a pixel if the width is odd, between
//     two if it is even.
//   - The outer edges of a box (with half its stroke), and edges of filled
//     shapes that run across or down, are put between pixels.
//   - A baseline is put between pixels; a glyph begins at a quarter of a pixel.
//   - An arrow head after its line, in one group, moves with it.
//
// Corners and slanted parts follow their ends. None of this moves anything by
// more than half a pixel, and it depends only on the place in the scene.
package raster

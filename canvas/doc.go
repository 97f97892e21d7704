// Package canvas is the vocabulary of the picture: points, paths, paint,
// words and the Scene that holds them. It is data only; nothing here
// measures, wraps, routes or paints.
//
// Lengths are points (1/72 inch), the origin is at the top left, y grows
// downward. Every backend (raster, PDF, SVG, slides) draws the same Scene and
// puts words and paths just where it says.
package canvas

// Package route draws the links of a blueprint as orthogonal lines through
// the gutters of its grid.
//
// In comes a Grid: boxes in cells, links between boxes. Out comes, first, a
// Routing, which says which way each link takes and how much room every
// gutter needs, and then, when the caller has placed columns and rows, a
// Placement, which has the points of every link. Nothing here knows of cards,
// lanes, text or colours.
//
// Plan makes a Routing from nothing. Again makes the same of a grid that came
// of another, at the cost of what changed: it keeps the ways whose choice
// nothing that changed can concern (region.go), and the channels in which all
// is as it was. Places in a row are counted from its middle, and lengths from
// the boxes that a link joins, so that what is the same elsewhere comes out the
// same to the last bit.
//
// The work has three stages, each in its own files:
//
//	ways     occupancy.go, ways.go, fit.go, escape.go
//	         each link takes the cheapest of a bounded set of ways. A way is
//	         a sequence of channels (a gutter, or the inside of a row or
//	         column) and is chosen by looking at the boxes along it and at
//	         nothing else: moving a card cannot change the way of a link that
//	         passes neither where the card was nor where it is.
//	         pins.go, lattice.go, search.go: a link that is pinned to certain
//	         gutters takes the cheapest way that uses them in their order,
//	         found on the lattice of gutters near it.
//	tracks   segment.go, order.go, spread.go, tracks.go
//	         the segments that share a channel are put in an order with few
//	         crossings and moved apart, so that no two links ever lie on top
//	         of each other; the ends of links become ports on a box's side.
//	places   place.go, label.go, near.go
//	         offsets in channels become points, link by link as they are asked
//	         for; labels find a free spot.
//
// Until a geometry is given, positions are grid coordinates: gutter i stands
// at 2i·unit and the inside of row or column i around (2i+1)·unit, with
// offsets inside them in pt. They order everything as the picture will, but
// do not depend on any width or height.
package route

// Package tour is the hints for beginners, which show one after another in a
// corner of the canvas.
package tour

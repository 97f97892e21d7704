// Package chart draws small charts on a page: dumbbells, tracks, bars, bullets,
// pips, a radar, a donut, a sparkline, a matrix. Each is a function from figures and a place to what is painted there,
// and none depends on colour alone: before is hollow and after filled, a target
// is a tick, what waits is hatched. So they look the same on the screen, on
// paper, and on a grey copy.
//
// All sizes are pt. A figure that was not entered is nil and draws nothing.
package chart

// Package buildup shows a map piece by piece: lane by lane, in the order in which
// a service is told, or step by step.
//
// [Scenes] takes a plan and the scene that was composed of it, and gives a scene
// for each piece that comes. All are of one size and everything keeps its place:
// what is still to come is left out, and the heads of it are pale. The last scene
// is the one that was given.
package buildup

// Package sight keeps the names of phases, steps and lanes in sight: of a head
// that the window shows in part, where the name stands in that part. A plan and
// a view in, names at their places out. A name that shows where the plan has it
// is left out. It knows how wide words are, and not how they are painted.
package sight

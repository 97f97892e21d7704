// Package pair draws two blueprints as one picture: the same columns above and
// below, one band of phases for both, and a sign at whatever was added, removed,
// moved or changed.
//
// A [compare.Result] goes in. [Of] makes one document of the two, in which the
// steps of both stand in one order and the lanes of the one above those of the
// other, so that canvas/layout places them and leads their links like any
// other; where a step is in one alone, the other keeps a dashed place for it.
// [Pair.Scene] composes a plan of that document, or of a part of it, and adds the
// signs. A sign is a shape in a square, and an edge of a width or a dash of its
// own: nothing is told by colour alone.
package pair

// Package deck makes the slides of a training deck from a blueprint: a title
// with the customer's feelings, the whole journey on one slide, each phase built
// up lane by lane, each moment of truth and each fail point, what improves, an
// exercise and what to remember.
//
// [Make] goes through the kinds, each a file here and a function of the maker. A
// slide is a page of 960 × 540 pt; nothing on it is under 14 pt. Maps are laid
// out by canvas/layout, with as few steps on a slide as that takes; a step that is
// too high is parted by its lanes, and a cell by its cards. A map that is built up
// keeps every place from slide to slide.
//
// What is said to the room stands in the notes of a slide, the key of an
// exercise with it.
package deck

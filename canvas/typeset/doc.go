// Package typeset sets pages of text: paragraphs, lines of several faces,
// tables, columns of blocks with a rule above each. It knows sizes and places
// and no blueprint; canvas/handout decides what stands on a page.
//
// A [Sheet] collects what is set on one page. A [Block] is something that knows
// its height at a width before it is set, so that pages can be planned: [Pour]
// fills columns with blocks and gives back what found no room. Nothing is ever
// shrunk or cut to fit: a block that can be parted goes on in the next column,
// and one that cannot begins there.
//
// All sizes are in pt. A Style is a type scale with six sizes, and nothing is
// set smaller than its Small.
package typeset

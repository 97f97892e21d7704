// Package layout turns a document into a plan: every card, head, line, link
// and derived value with its place and its broken lines. Colours and shapes
// are not its business (see canvas/compose), and nothing is painted here.
//
// # Stages
//
// Make runs stages, one after the other. Each is a function of what those
// before it made, and reads nothing else:
//
//	outline    what the document says of phases, steps and lanes
//	grid       the columns and rows that cards can stand in
//	contents   the cards by column, their texts broken → their heights
//	network    the links, by the column of the card that they leave
//	stacking   the cards of each cell above one another → the rows' heights
//	routing    which way every link goes → how wide the gutters must be
//	across     where the columns stand
//	heading    title and legend
//	heads      phases and steps
//	totals     what the rows without cards of their own say
//	values     that broken into lines → the heights of those rows
//	rows       where the lanes stand
//	lanes      the lanes, with that
//	ways       the points of the links
//	columns    the cards and links of each column at their places
//	…          free notes, gutters, footer
//
// # Laying out again
//
// There is one mechanism for what did not change, memo (memo.go): a stage that
// is given what it was given last has made what it made last. Inputs are
// compared with ==, so what is large in them are pointers to what nobody
// changes; and a stage that makes the same of another input returns what it
// returned before, as the same pointer, so that those after it are spared.
//
// Three stages read the document itself: contents, network and notes. They
// find what differs from the document of the plan before, which shares with
// this one all that is the same, and gather the columns concerned. So a typed
// word costs a column, whatever the size of the drawing.
//
// Places are kept where they change least: a card's from the middle of its
// row, a value's text from its own middle. A row that gets higher moves the
// rows below, and no card in them is touched; a Column puts its cards where
// they belong in the drawing when they are first looked at.
//
// The plan is the one that Make gives without one before it: tests compare the
// two after random edits. Since tells what moved between two plans, for those
// who paint them.
//
// With Options.Area it chooses the column width that prints largest on that
// area and then spreads rows and columns until the drawing fills it.
package layout

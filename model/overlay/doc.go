// Package overlay says what of the touchpoints can be laid over the map: one
// table with a line for each overlay (class, channel, risk, waiting …), its
// classes or its scale, and what of a card is its value.
//
// A document and the id of an overlay come in, a [View] goes out: the classes
// with how many cards are in each, and for a card its class and the few
// characters that stand in its field. Nothing is drawn here, and no colour is
// known: a [Tone] says what a class means, and whoever draws chooses colour and
// pattern for it.
package overlay

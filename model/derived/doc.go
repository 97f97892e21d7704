// Package derived works out what the rows of a map say that hold no cards of
// their own: times with waits, feelings, metrics with how far they have come,
// channels, owners, risks, gaps of quality. The records of the cards of one step
// come in, and what a row says of that step goes out, as texts and figures; what
// it looks like and where it stands is for others.
//
// A row holds nothing, so what it says is entered where it is said: Keys names
// the field.
package derived

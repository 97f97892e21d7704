// Package tiles keeps painted squares of a picture, as many as a bound allows:
// which tiles a part of the picture lies on (Cover), and a shelf for them.
package tiles

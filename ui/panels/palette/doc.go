// Package palette is the panel of tiles that can be dragged into the picture,
// or pressed to go into the cell of what is selected.
package palette

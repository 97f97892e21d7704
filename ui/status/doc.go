// Package status is the lower edge of a window: how safe the document is, what
// is being done, said or selected, how many problems there are, and the zoom.
package status

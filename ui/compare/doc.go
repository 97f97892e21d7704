// Package compare is the view of two blueprints side by side: both on one picture
// with a sign at whatever differs, the list of it that one walks, and the figures.
// It changes neither.
//
// The window hands over the other blueprint, as what reads it; reading,
// comparing and laying out go beside the toolkit's goroutine. The view lies on
// the window like a dialog, so that nothing is edited below it, and Escape
// leaves it.
package compare

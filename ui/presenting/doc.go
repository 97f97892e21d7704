// Package presenting shows a blueprint to a room: a window of its own that fills a
// screen, and a second one for whoever presents, with notes, clock and what comes
// next. What is seen and what keys do is canvas/presenting's business; here are the
// windows, the pixels and the time.
//
// The window of the document waits meanwhile behind a sheet that says so: nothing
// of it can be changed, and all of it is as it was when presenting ends. The
// document stays live: what another program writes into its file is shown.
//
// Where windows stand is asked of ui/placing; the toolkit itself knows no screens.
// With two screens the map fills the one on which the document is not, and the
// notes stand on the other; where the system does not say (Wayland), both windows
// are moved by hand and fill their screen with F.
package presenting

// Package frame is what every part of a window may use of it: the Frame, which
// is a window without what it shows, and the Program, which is what all windows
// share. So a part of a window, a find bar or a dialog, needs to know neither
// the window nor the application.
package frame

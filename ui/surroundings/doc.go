// Package surroundings is what the program finds around it before there is a
// window: a display to open one on, the session bus and the folders that the
// toolkit looks for, the language of the user's system.
package surroundings

// Package look is how the windows look: their colours, fonts and sizes, light
// and dark, as a theme of the toolkit. What pictures of blueprints look like is
// the business of canvas/compose; the window's is chosen to go with it.
package look

// Package improve is the improvements of a blueprint as a board: in which
// column each stands, how far it is, what it lacks there, and the edits that
// carry it on. A document, a day and what is chosen come in; columns and edits
// go out. It draws nothing and changes nothing by itself.
package improve

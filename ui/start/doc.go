// Package start is what a window offers to open: the start page with the files
// opened last, the templates and the samples, the same in menus, the drafts that
// a crash left, and earlier versions.
//
// Opening is the business of whoever made it: functions come in for that.
package start

// Package chooser is the dialog in which a file or a folder is chosen, to open
// it or to save under its name, and what belongs to names of files: what no
// disk takes, how a path is typed and shown, and asking before something is
// replaced.
//
// The toolkit's own dialogs close by no key, cut a file to nothing before one
// has said yes, and speak English in part. A drive may be asleep or gone: the
// disk is asked on goroutines of their own, and the window does not wait.
package chooser

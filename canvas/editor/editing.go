package editor

import "touchline/model/edit"

// DoTyping is Do for what is typed into a field beside the picture: edits
// with the same key count as one step of undo, as long as no pause between
// them is longer than edit.MergePause.
func (e *Editor) DoTyping(x edit.Edit, key string) error {
	return e.merge(x, e.Selection(), edit.Merge{Key: key, At: e.now()})
}

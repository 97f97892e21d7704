package clip

import (
	"strings"
	"sync"

	"touchline/model/file"
)

// Clip is what was copied.
type Clip struct {
	Text string // tab-separated rows and columns; of one card its text alone
	JSON []byte // a .blueprint of what was copied, nil for nothing
}

// Last keeps what was copied last, for all windows of the program. It is safe
// for concurrent use; the zero Last is empty.
type Last struct {
	mu   sync.Mutex
	last Clip
}

// Put keeps a clip.
func (l *Last) Put(c Clip) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.last = c
}

// Match is the clip that a text on the system's clipboard stands for: the one
// kept, if the text is its own, else the text alone.
func (l *Last) Match(text string) Clip {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.last.JSON) > 0 && Plain(l.last.Text) == Plain(text) {
		return l.last
	}
	return Clip{Text: text}
}

// Plain is a text as clipboards of all systems would give it back: with one
// kind of line ends, and none behind it.
func Plain(s string) string {
	return strings.TrimRight(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"), "\n\x00")
}

// IsBlueprint reports whether a text is the JSON of a blueprint.
func IsBlueprint(text string) bool {
	return file.IsBlueprint([]byte(text[:min(len(text), file.BeginBytes)]))
}

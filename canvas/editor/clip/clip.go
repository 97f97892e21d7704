package clip

import (
	"encoding/json"
	"strings"
	"sync"

	"touchline/model"
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

// The JSON of a clip is a .blueprint that holds what was copied and the part
// of the grid that it stands in. It has no head, and two fields of its own at
// its top: what it is of, and the rows that it was taken from. A whole
// .blueprint, without the fields, pastes as its cards.

// kind is what a clip is of.
type kind string

const (
	ofCards  kind = "cards"  // they stand at the same distances when pasted
	ofSteps  kind = "steps"  // new columns with what stands in them
	ofPhases kind = "phases" // the same, as phases
	ofLanes  kind = "lanes"  // new rows
)

// The fields at the top of a clip.
const (
	kindField = "clip"
	rowsField = "clipRows"
)

// row is a lane of the document that a clip was taken from. All of them come
// along, so that a lane that is made elsewhere finds its place, and one that
// shows what another says finds that.
type row struct {
	ID      model.LaneID `json:"id"`
	Role    model.Role   `json:"role"`
	Name    string       `json:"name,omitempty"` // "" too where it is too long to be found by
	Follows model.LaneID `json:"follows,omitempty"`
}

// field reads a field at the top of a clip.
func field(part *model.Document, name string, into any) bool {
	for _, f := range part.Extra {
		if f.Name == name && json.Unmarshal([]byte(f.JSON), into) == nil {
			return true
		}
	}
	return false
}

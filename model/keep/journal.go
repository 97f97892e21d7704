package keep

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"touchline/model/file"
)

// A journal is a text: a first line, then frames, each a line of its own
// before what it holds:
//
//	touchline draft 1
//	@origin 1795290000123 214 8f3c2a01     kind, time (ms), bytes, CRC-32C
//	{…}                                    of kind, time, bytes and content
//	@whole 1795290000123 51200 0c11d2e4
//	{…}
//	@change 1795290001444 312 77a0b9c3
//	{…}
//
// origin says of which file and process the draft is, whole is the document
// as its file would be, and change is what changed since
// (file.EncodeChanges). saving is an origin that the document is about to be
// saved as, and saved one that it was saved as: what stood before is no draft
// any more, for saving if the file has that content. A frame that is cut off
// or does not fit its checksum ends the journal; what stands before it is
// good.
const firstLine = "touchline draft 1\n"

const (
	frameOrigin = "origin"
	frameWhole  = "whole"
	frameChange = "change"
	frameSaving = "saving"
	frameSaved  = "saved"
)

// maxJournalBytes is the longest journal that is read: the largest file, and
// the changes before it is written anew.
const maxJournalBytes = file.MaxFileBytes + maxChangesBytes + 1<<20

// maxFrameLine bounds the line before a frame.
const maxFrameLine = 80

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Origin says what a draft is the draft of.
type Origin struct {
	Path string // of the document's file; "" if it was never saved
	Hash Hash   // of the file's content when it was opened or last saved
}

// frame is one frame of a journal.
type frame struct {
	kind string
	at   time.Time
	body []byte
}

func appendFrame(b []byte, f frame) []byte {
	start := len(b)
	b = fmt.Appendf(b, "@%s %d %d ", f.kind, f.at.UnixMilli(), len(f.body))
	sum := crc32.Update(crc32.Checksum(b[start:], castagnoli), castagnoli, f.body)
	b = fmt.Appendf(b, "%08x\n", sum)
	return append(append(b, f.body...), '\n')
}

var errTorn = errors.New("the frame is cut off or damaged")

// nextFrame reads the frame that data begins with and returns what follows
// it. With errTorn the frame's body is what there is of it.
func nextFrame(data []byte) (f frame, rest []byte, err error) {
	end := bytes.IndexByte(data[:min(len(data), maxFrameLine)], '\n')
	if end < 0 || data[0] != '@' {
		return frame{}, nil, errTorn
	}
	fields := strings.Fields(string(data[1:end]))
	if len(fields) != 4 {
		return frame{}, nil, errTorn
	}
	at, errAt := strconv.ParseInt(fields[1], 10, 64)
	size, errSize := strconv.ParseUint(fields[2], 10, 32)
	sum, errSum := strconv.ParseUint(fields[3], 16, 32)
	if errAt != nil || errSize != nil || errSum != nil {
		return frame{}, nil, errTorn
	}
	f = frame{kind: fields[0], at: time.UnixMilli(at)}
	body := data[end+1:]
	if size >= uint64(len(body)) { // the line end included
		f.body = body
		return f, nil, errTorn
	}
	f.body, rest = body[:size], body[size+1:]
	head := data[:end-len(fields[3])]
	if body[size] != '\n' || crc32.Update(crc32.Checksum(head, castagnoli), castagnoli, f.body) != uint32(sum) {
		return f, nil, errTorn
	}
	return f, rest, nil
}

// journal is what a journal says.
type journal struct {
	who    journalOrigin
	began  time.Time // when the journal was begun, or last written anew
	kept   time.Time // when the last frame was written
	saved  bool      // nothing was changed since the last save
	saving *Origin   // of the last save, if it is not known to have ended
	before bool      // nothing was changed since saving
	torn   bool      // its end is missing
	replay *file.Replay
}

// journalOrigin is the body of a frame of origin or saved.
type journalOrigin struct {
	Path string `json:"path,omitempty"`
	Raw  []byte `json:"raw,omitempty"` // Path where it is no UTF-8
	Hash Hash   `json:"hash,omitzero"`
	User string `json:"user,omitempty"`
	Host string `json:"host,omitempty"`
	PID  int    `json:"pid,omitempty"`
	// When the draft was begun, in ms since 1970: the frame's own time is
	// when the journal was last written anew.
	Began int64 `json:"began,omitempty"`
}

func (o Origin) journalOrigin(began time.Time) journalOrigin {
	self := Self()
	j := journalOrigin{Path: o.Path, Hash: o.Hash, User: self.User, Host: self.Host, PID: self.PID, Began: began.UnixMilli()}
	if !utf8.ValidString(o.Path) {
		j.Raw = []byte(o.Path)
	}
	return j
}

func (j journalOrigin) origin() Origin {
	if len(j.Raw) > 0 {
		return Origin{Path: string(j.Raw), Hash: j.Hash}
	}
	return Origin{Path: j.Path, Hash: j.Hash}
}

func (j journalOrigin) frame(kind string, at time.Time) frame {
	body, err := json.Marshal(j)
	if err != nil { // there is nothing in it that could fail
		body = []byte("{}")
	}
	return frame{kind, at, body}
}

// errNoJournal means that nothing can be read from a journal.
var errNoJournal = errors.New("no draft can be read from this")

// readJournal reads a journal as far as it is good.
func readJournal(data []byte) (journal, error) {
	rest, ok := bytes.CutPrefix(data, []byte(firstLine))
	if !ok {
		return journal{}, errNoJournal
	}
	var j journal
	for len(rest) > 0 {
		f, next, err := nextFrame(rest)
		if err != nil {
			j.torn = true
			if f.kind == frameWhole && j.replay == nil {
				j.salvage(f)
			}
			break
		}
		if !j.take(f) {
			j.torn = true
			break
		}
		rest = next
	}
	if j.replay == nil {
		return journal{}, errNoJournal
	}
	return j, nil
}

// salvage reads what there is of a document whose frame is damaged.
func (j *journal) salvage(f frame) {
	if r, err := file.NewReplay(f.body); err == nil {
		j.replay, j.kept = r, f.at
	}
}

// take reports whether a frame made sense.
func (j *journal) take(f frame) bool {
	switch f.kind {
	case frameOrigin, frameSaved:
		var who journalOrigin
		if json.Unmarshal(f.body, &who) != nil {
			return false
		}
		j.who, j.saved, j.saving = who, f.kind == frameSaved, nil
		if j.began.IsZero() {
			j.began = time.UnixMilli(who.Began)
		}
	case frameSaving:
		var who journalOrigin
		if json.Unmarshal(f.body, &who) != nil {
			return false
		}
		of := who.origin()
		j.saving, j.before = &of, true
	case frameWhole:
		r, err := file.NewReplay(f.body)
		if err != nil {
			return false
		}
		j.replay, j.saved, j.before = r, false, false
	case frameChange:
		if j.replay == nil || j.replay.Apply(f.body) != nil {
			return false
		}
		j.saved, j.before = false, false
	default:
		return false // of a newer version: what it means for the rest is not known
	}
	j.kept = f.at
	return true
}

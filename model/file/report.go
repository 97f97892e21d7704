package file

import (
	"strconv"

	"touchline/model"
)

// Report is what a reader should know about a file that was opened: nothing,
// for a sound one.
type Report struct {
	Items []Item
	More  int  // items beyond maxItems, not kept
	Cut   bool // the file ends too early: what followed is missing
}

// maxItems bounds a report: nobody reads more.
const maxItems = 200

// An Item is one thing that was missing or wrong, and what became of it. Key
// and Args make its sentence with model/words.
type Item struct {
	Key   string
	Args  []string // name, value, name, value, …
	Where string   // the owner, "card:ID"; "" for the document
	Line  int      // in the file; 0 where it is not known
}

// Clean reports whether the file was sound: read and written back it is the
// same blueprint.
func (r Report) Clean() bool { return len(r.Items) == 0 }

func (r *Report) add(where, key string, args ...string) {
	r.addItem(Item{Key: key, Args: append(args, "where", where), Where: where})
}

func (r *Report) addItem(i Item) {
	if len(r.Items) >= maxItems {
		r.More++
		return
	}
	r.Items = append(r.Items, i)
}

func limitFault(key string, limit, line int) *model.Fault {
	return model.NewFault(key, "limit", strconv.Itoa(limit), "line", strconv.Itoa(line))
}

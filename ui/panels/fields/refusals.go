package fields

// refusals is the texts that are no value, each where it was typed, until it
// is mended or the document says something else.
type refusals struct {
	of  string // names what is selected now
	all map[place]refused
}

// place names where a text was refused.
type place struct {
	owners string
	id     string // of the property
}

// refused is a text that is no value, what the document said when it was
// typed, and why it is none.
type refused struct {
	text, of string
	err      error
}

// maxRefusals bounds the refused texts that are kept.
const maxRefusals = 200

func newRefusals() *refusals { return &refusals{all: map[place]refused{}} }

// at is what was refused of a property of what is selected.
func (r *refusals) at(id string) (refused, bool) {
	x, ok := r.all[place{r.of, id}]
	return x, ok
}

// keep keeps a refused text.
func (r *refusals) keep(id string, x refused) {
	if len(r.all) >= maxRefusals {
		clear(r.all) // nobody leaves so many behind
	}
	r.all[place{r.of, id}] = x
}

// drop forgets the refused text of a property; false if there is none.
func (r *refusals) drop(id string) bool {
	_, ok := r.at(id)
	delete(r.all, place{r.of, id})
	return ok
}

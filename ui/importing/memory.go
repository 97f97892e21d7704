package importing

import (
	"encoding/json"

	"touchline/ui/importing/preview"
	"touchline/ui/memory"
)

// known is what was said of files before.
func (w *Imports) known() (all []preview.Known) {
	if w.Memory == nil {
		return nil
	}
	for _, raw := range w.Memory.Imports {
		var k preview.Known
		if json.Unmarshal(raw, &k) == nil {
			all = append(all, k)
		}
	}
	return all
}

// remember keeps what was said of a file, for the next of its shape.
func (w *Imports) remember(p *preview.Preview) {
	shape := preview.ShapeOf(p.Seen)
	if w.Memory == nil || shape == (preview.Shape{}) {
		return
	}
	var raw []json.RawMessage
	for _, k := range preview.Remember(w.known(), shape, p.Asked) {
		if data, err := json.Marshal(k); err == nil {
			raw = append(raw, data)
		}
	}
	w.Memory.Change(func(m *memory.Content) { m.Imports = raw })
}

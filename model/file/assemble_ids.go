package file

import "touchline/model"

// ids gives every record of a kind an id of its own.
type ids[I ~string] struct {
	kind    string
	prefix  byte
	used    map[I]bool
	renamed map[I]I // ids that could not stay, to what the first such record got
	state   uint64  // of the generator: the same file gives the same ids
}

func newIDs[I ~string](kind string, prefix byte, n int) *ids[I] {
	return &ids[I]{kind: kind, prefix: prefix, used: make(map[I]bool, n), renamed: map[I]I{}, state: uint64(prefix)}
}

// settle returns the id if it is good and new, or another one.
func (x *ids[I]) settle(id I, report *Report) I {
	if model.ValidID(id) && !x.used[id] {
		x.used[id] = true
		return id
	}
	next := x.fresh()
	key := "file.repair.id"
	if model.ValidID(id) {
		key = "file.repair.id-twice"
	} else if _, ok := x.renamed[id]; !ok {
		x.renamed[id] = next
	}
	report.add(model.OwnerOf(x.kind, string(next)), key, "id", short(string(id)))
	return next
}

// ref returns the id that stands for one that a record names.
func (x *ids[I]) ref(id I) I {
	if next, ok := x.renamed[id]; ok {
		return next
	}
	return id
}

// restore returns the id for a record that is named but missing.
func (x *ids[I]) restore(id I) I {
	if model.ValidID(id) && !x.used[id] {
		x.used[id] = true
		return id
	}
	next := x.fresh()
	x.renamed[id] = next
	return next
}

// fresh returns an id that is not used yet.
func (x *ids[I]) fresh() I {
	for {
		id := model.NewID[I](x.prefix, x.bits)
		if !x.used[id] {
			x.used[id] = true
			return id
		}
	}
}

// bits is splitmix64.
func (x *ids[I]) bits() uint64 {
	x.state += 0x9E3779B97F4A7C15
	z := x.state
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

package model

import "strings"

// An owner names a record wherever one is spoken of, in a report, a drawing or
// a selection: its kind and its id, "card:7f3k". Here alone it is put together
// and taken apart.

// TheDocument is the owner of what belongs to no record.
const TheDocument = "document"

// OwnerOf is the owner of a record of a kind.
func OwnerOf(kind, id string) string { return kind + ":" + id }

// SplitOwner takes an owner apart. The document has no id.
func SplitOwner(owner string) (kind, id string) {
	kind, id, _ = strings.Cut(owner, ":")
	return kind, id
}

// Owner is the owner of the record with an id.
func (id PhaseID) Owner() string   { return OwnerOf("phase", string(id)) }
func (id StepID) Owner() string    { return OwnerOf("step", string(id)) }
func (id LaneID) Owner() string    { return OwnerOf("lane", string(id)) }
func (id CardID) Owner() string    { return OwnerOf("card", string(id)) }
func (id LinkID) Owner() string    { return OwnerOf("link", string(id)) }
func (id StickyID) Owner() string  { return OwnerOf("sticky", string(id)) }
func (id PictureID) Owner() string { return OwnerOf("picture", string(id)) }

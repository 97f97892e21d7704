package keep_test

import (
	"fmt"
	"os"
	"path/filepath"

	"touchline/model/file"
	"touchline/model/keep"
	"touchline/model/sample/everything"
)

// Every change is in a draft within a second, and the next start of the
// program offers what a dead one left.
func ExampleOpenDraft() {
	state, err := os.MkdirTemp("", "state")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(state)
	draft, err := keep.OpenDraft(state, keep.Origin{}, func(err error) { fmt.Println(err) })
	if err != nil {
		fmt.Println(err)
		return
	}
	draft.Note(everything.Visit())
	fmt.Println(draft.Leave()) // as a signal does: the draft stays

	found, err := keep.Drafts(state)
	for _, f := range found {
		d, _, err := f.Open()
		fmt.Println(f.Disk, d.Head.Title, err)
	}
	fmt.Println(err)
	// Output:
	// <nil>
	// unsaved Bank <nil>
	// <nil>
}

// Each save is kept as a version, too.
func ExampleSave() {
	folder, err := os.MkdirTemp("", "docs")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	state, path := filepath.Join(folder, "state"), filepath.Join(folder, "bank.blueprint")
	d := everything.Visit()
	first, err := keep.Save(path, d, keep.Saving{State: state})
	fmt.Println(first == keep.HashOf(file.Encode(d)), err)
	_, err = keep.Save(path, d.WithoutLink("x"), keep.Saving{State: state, Checked: true, Only: []keep.Hash{first}})
	fmt.Println(err)
	versions, err := keep.Versions(state, path)
	fmt.Println(len(versions), err)
	// Output:
	// true <nil>
	// <nil>
	// 2 <nil>
}

package keep_test

import (
	"fmt"
	"os"
	"path/filepath"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
)

// visit is a blueprint of two cards.
func visit() *model.Document {
	return model.New(model.Parts{
		Head:   &model.Head{Title: "Bank", Language: model.English},
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s", Name: "Queue"}, {ID: "t", Name: "Counter"}}}},
		Lanes:  []*model.Lane{{ID: "c", Role: model.RoleCustomer}, {ID: "f", Role: model.RoleFrontstage}},
		Cards: []*model.Card{
			{ID: "a", Lane: "c", Step: "s", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Take a number"},
			{ID: "b", Lane: "f", Step: "t", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Greet"},
		},
		Links: []*model.Link{{ID: "x", From: "a", To: "b", Kind: model.LinkFlow}},
	})
}

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
	draft.Note(visit())
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
	d := visit()
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

package memory_test

import (
	"fmt"
	"os"

	"touchline/model"
	"touchline/ui/memory"
)

// What is changed is written behind the window's back, and the next run of the
// program recalls it.
func ExampleStore() {
	folder, err := os.MkdirTemp("", "state")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	m := memory.Recall(folder)
	m.Change(func(c *memory.Content) { c.Language = model.Chinese })
	m.Opened("/home/ann/bank.blueprint")
	m.Wait()

	next := memory.Recall(folder)
	fmt.Println(next.Language, next.Recent, next.FolderFor(memory.ForOpening))
	// Output: zh [/home/ann/bank.blueprint] /home/ann
}

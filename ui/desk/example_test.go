package desk_test

import (
	"fmt"

	"touchline/ui/desk"
)

// A window tells the desk what happens and does what it asks. This one answers
// nothing: it runs the jobs and says what else is asked of it.
func ExampleDesk() {
	disk := newDisk() // of the program: desk.NewFiles(state)
	disk.put("a.blueprint", blueprint("one"))
	var events []desk.Event
	d := desk.New(desk.Options{
		Disk:   disk,
		Post:   func(e desk.Event) { events = append(events, e) },
		Others: func() []string { return nil },
	})
	happens := func(e desk.Event) {
		for events = append(events, e); len(events) > 0; {
			e, events = events[0], events[1:]
			for _, r := range d.Do(e) {
				switch r := r.(type) {
				case desk.Run:
					if done := r.Job.Run(); done != nil { // in the program: on a goroutine of its own
						events = append(events, done)
					}
				case desk.Show:
					fmt.Println("show", d.Name())
				case desk.Ask:
					fmt.Println("ask", r.Question)
				case desk.Saved:
					fmt.Println("saved", r.Name)
				}
			}
		}
	}
	happens(desk.Open{Name: "a", Read: func() (desk.Opened, error) {
		c, err := disk.Read("a.blueprint")
		return desk.Opened{Doc: c.Doc, Name: "a.blueprint", Path: "a.blueprint", Hash: c.Hash}, err
	}})
	d.Editor().SetText("title", "two")
	happens(desk.Edited{})
	disk.put("a.blueprint", blueprint("theirs")) // another program
	happens(desk.Save{})
	happens(desk.Answer{Question: desk.AskConflict, Choice: desk.Mine})
	// Output:
	// show a.blueprint
	// ask conflict
	// saved a.blueprint
}

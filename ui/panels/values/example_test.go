package values_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/words"
	"touchline/ui/panels/values"
)

// What people type as a time is read in both languages; what is shown reads
// back as what it was.
func ExampleReadTime() {
	for _, typed := range []string{"1 h 30", "90 min", "半小时", "2"} {
		d, err := values.ReadTime(typed)
		if err != nil {
			sentence, _ := words.Explain(model.English, err)
			fmt.Println(typed, "—", sentence)
			continue
		}
		fmt.Println(typed, "—", values.ShowTime(model.English, d))
	}
	// Output:
	// 1 h 30 — 1 h 30 min
	// 90 min — 1 h 30 min
	// 半小时 — 30 min
	// 2 — Add the unit: s, min, h or d.
}

// Lists are written in one line. An entry with a comma in it stands in quotes.
func ExampleReadList() {
	all := values.ReadList(`clerk, "guard, night"、manager`)
	fmt.Println(len(all), values.ShowList(model.Chinese, all))
	// Output: 3 clerk、"guard, night"、manager
}

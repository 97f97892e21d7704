package text_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/text"
)

// A text is broken once, for the screen and for every file: at a word, a
// Chinese one too.
func ExampleWrap() {
	f := text.Face{Size: 10, Weight: canvas.Regular}
	for _, s := range []string{"Ask the customer to take a number", "请客户取号并等待叫号"} {
		for _, l := range text.Wrap(s, f, 70) {
			for _, r := range l.Runs {
				fmt.Printf("%q ", r.Text)
			}
			fmt.Println(l.Width <= 70)
		}
	}
	// Output:
	// "Ask the " true
	// "customer to " true
	// "take a number" true
	// "请客户取号并" true
	// "等待叫号" true
}

// What the embedded fonts lack is known before it is drawn, and an export says
// so.
func ExampleMissing() {
	fmt.Println(text.Missing("到号 🎫 تذكرة"))
	// Output: [🎫 تذكرة]
}

// A name that must stay on one line shows its begin.
func ExampleFit() {
	l := text.Fit("Identity verification", text.Face{Size: 10}, 60)
	fmt.Println(l.Runs[0].Text, l.Width <= 60)
	// Output: Identity ve… true
}

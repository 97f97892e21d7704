package markup_test

import (
	"fmt"

	"touchline/source/markup"
)

// A table of a text, and the words around it with their lines.
func ExampleMarkdown() {
	p := markup.Markdown("# Bank\n\nAs it is.\n\n| lane | Queue |\n|---|---|\n| Customer | Take a **number** |\n")
	fmt.Println(p.Title.Text)
	fmt.Println(p.Tables[0].Rows)
	for _, o := range p.Others {
		fmt.Println(o.At, o.Text)
	}
	// Output:
	// Bank
	// [[lane Queue] [] [Customer Take a number]]
	// 3 As it is.
}

func ExampleText() {
	fmt.Println(markup.Text("Take a <b>number</b> &amp; wait"))
	// Output: Take a number & wait
}

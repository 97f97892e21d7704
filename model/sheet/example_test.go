package sheet_test

import (
	"fmt"

	"touchline/model/sheet"
)

// A table that people keep in a spreadsheet is understood by its labels: what
// was decided, and how surely, comes with it.
func ExampleRead() {
	r, err := sheet.Read(&sheet.Table{Rows: [][]string{
		{"", "Step", "Queue", "Counter"},
		{"customer", "Customer", "Take a number", "Ask; Sign"},
		{"frontstage", "Teller", "", "Greet"},
	}}, sheet.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range r.Cards {
		fmt.Printf("%s/%s: %s\n", r.Lanes[c.Lane].Name, r.Steps[c.Step].Name, c.Text)
	}
	fmt.Println(len(r.Links), "link", len(r.Lost), "lost")
	// Output:
	// Customer/Queue: Take a number
	// Customer/Counter: Ask
	// Customer/Counter: Sign
	// Teller/Counter: Greet
	// 2 link 0 lost
}

// Roles are known by what people call them, in both languages.
func ExampleRoleOfName() {
	for _, name := range []string{"Front office", "后台", "Marketing"} {
		role, sure := sheet.RoleOfName(name)
		fmt.Printf("%s %q %v\n", name, role, sure)
	}
	// Output:
	// Front office "frontstage" true
	// 后台 "backstage" true
	// Marketing "" false
}

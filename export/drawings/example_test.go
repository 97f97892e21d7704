package drawings_test

import (
	"fmt"
	"os"

	"touchline/export/drawings"
	"touchline/model"
	"touchline/model/sample/everything"
)

// A drawing of another program, and what its notation cannot hold.
func ExampleMermaid() {
	lost, err := drawings.Mermaid(os.Stdout, everything.Visit(), model.English)
	fmt.Println(len(lost), err)
	// Output:
	// ---
	// title: "Bank"
	// ---
	// flowchart LR
	//   subgraph xc ["Customer actions"]
	//     xa["Take a number"]
	//   end
	//   subgraph xf ["Frontstage"]
	//     xb["Greet"]
	//   end
	//   xa --> xb
	// 1 <nil>
}

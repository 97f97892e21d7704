package tables_test

import (
	"bytes"
	"fmt"
	"strings"

	"touchline/export/tables"
	"touchline/model"
	"touchline/model/sample/everything"
)

// The grid as people keep it in a spreadsheet, and what it could not hold.
func ExampleCSV() {
	var b bytes.Buffer
	lost, err := tables.CSV(&b, everything.Visit(), model.English)
	// Spreadsheets know UTF-8 by the mark at its begin, and want their line ends.
	fmt.Println(strings.NewReplacer("\ufeff", "", "\r\n", "\n").Replace(b.String()))
	fmt.Println(lost, err)
	// Output:
	// cards are parted by “;”,step,Queue,Counter
	// customer,Customer actions,Take a number,
	// frontstage,Frontstage,,Greet
	//
	// [{export.not.links 1}] <nil>
}

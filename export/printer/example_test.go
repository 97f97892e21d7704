package printer_test

import (
	"context"
	"fmt"

	"touchline/export/printer"
)

// What cannot be asked any more knows no printer: nothing is waited for.
func ExamplePrinters() {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	fmt.Println(len(printer.Printers(ctx)))
	// Output: 0
}

// Command touchline-cli is the command line without the window: it needs no
// display and no C libraries.
package main

import (
	"os"

	"touchline/cmd/internal/cli"
)

func main() {
	os.Exit(cli.Process())
}

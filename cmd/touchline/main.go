// Touchline opens blueprints in windows; with a subcommand it does that on
// the command line and opens none.
//
//	touchline [FILE…]
//	touchline COMMAND [ARGUMENT…]
package main

import (
	"fmt"
	"os"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"touchline/assets"
	"touchline/cmd/internal/cli"
	"touchline/ui"
	"touchline/ui/frame"
	"touchline/ui/placing/native"
	"touchline/ui/surroundings"
)

// id names the program's preferences.
const id = "org.touchline.Touchline"

func main() { os.Exit(run(os.Args)) }

func run(args []string) int {
	// No flag is a window's: what looks like one is for the command line to
	// say what it thinks of it.
	if rest := args[1:]; cli.Wants(rest) || len(rest) > 0 && strings.HasPrefix(rest[0], "-") {
		return cli.Process()
	}
	return window(args[1:])
}

// window opens a window for each file, and returns when all are closed.
func window(files []string) int {
	parts := frame.NewParts(os.Getenv, os.Stderr)
	parts.Done("process, packages")
	if sentence, hint, none := surroundings.NoDisplay(os.Getenv); none {
		fmt.Fprintf(os.Stderr, "error: %s\nhint: %s\n", sentence, hint)
		return 1
	}
	cli.WindowMemory()
	surroundings.Prepare()
	icon := fyne.NewStaticResource("touchline.png", assets.Icon)
	app.SetMetadata(fyne.AppMetadata{
		ID: id, Name: "Touchline", Version: "0.1.0", Icon: icon,
		Migrations: map[string]bool{"fyneDo": true},
	})
	a := app.NewWithID(id)
	a.SetIcon(icon)
	program := ui.New(a, ui.StateDir())
	program.Parts = parts
	program.Place(native.Desktop{})
	return program.Run(files, os.Exit)
}

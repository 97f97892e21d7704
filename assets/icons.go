package assets

import "embed"

// Icon is the program's icon, 512 × 512 px; IconDrawing is the drawing that
// it was made from.
var (
	//go:embed icons/touchline.png
	Icon []byte
	//go:embed icons/touchline.svg
	IconDrawing []byte
)

// icons is the signs of the window: icons/tools/NAME.svg.
//
//go:embed icons/tools
var icons embed.FS

// IconInk is the colour that the signs of the window are drawn in, to be
// replaced by that of the text beside them.
const IconInk = "#33404D"

// ToolIcon is the drawing of a sign of the window, 20 × 20; ok is false if
// there is none of the name.
func ToolIcon(name string) (svg string, ok bool) {
	data, err := icons.ReadFile("icons/tools/" + name + ".svg")
	return string(data), err == nil
}

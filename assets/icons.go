package assets

import _ "embed"

// Icon is the program's icon, 512 × 512 px; IconDrawing is the drawing that
// it was made from.
var (
	//go:embed icons/touchline.png
	Icon []byte
	//go:embed icons/touchline.svg
	IconDrawing []byte
)

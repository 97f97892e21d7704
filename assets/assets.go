// Package assets is what the program carries in itself: fonts, texts in
// English and Chinese, icons, templates and samples. It has no logic and
// knows no other package.
package assets

import "embed"

// Words is the texts: words/en/AREA.json and words/zh/AREA.json, each an
// object of name to text. model/words reads them.
//
//go:embed words
var Words embed.FS

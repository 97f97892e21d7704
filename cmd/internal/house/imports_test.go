package house

import (
	"sort"
	"strings"
	"testing"
)

// A rule is what one folder may import beside the standard library.
type rule struct {
	folder  string
	ours    []string // our folders; "model/..." is model and all below it
	modules []string // modules of others, by a prefix of the import path
	coming  bool     // on its way: may not be there yet
}

const (
	fyne       = "fyne.io/fyne/v2"
	glfw       = "github.com/go-gl/glfw/v3.4/glfw"
	gofpdf     = "github.com/jung-kurt/gofpdf"
	pdfcpu     = "github.com/pdfcpu/pdfcpu"
	typesetter = "github.com/go-text/typesetting"
	ximage     = "golang.org/x/image"
	xtext      = "golang.org/x/text"
	xsys       = "golang.org/x/sys"
	xterm      = "golang.org/x/term"
	uniseg     = "github.com/rivo/uniseg"
	compress   = "github.com/klauspost/compress"
	cobra      = "github.com/spf13/cobra"
	pflag      = "github.com/spf13/pflag"
	godbus     = "github.com/godbus/dbus"
	goldmark   = "github.com/yuin/goldmark"
	xnet       = "golang.org/x/net"
	excelize   = "github.com/xuri/excelize/v2"
	pinyin     = "github.com/mozillazg/go-pinyin"
)

// rules is the house from the ground up: a folder may import only folders
// that stand above it in this table (a test holds the table to that), so that
// no arrow ever runs back. docs/architecture.md says why each stands where it
// does.
var rules = []rule{
	{folder: "assets"},

	// The blueprint.
	{folder: "model"},
	{folder: "model/words", ours: []string{"assets", "model"}},
	{folder: "model/search/folding", modules: []string{xtext}},
	{folder: "model/search", ours: []string{"model/search/folding"}, modules: []string{pinyin}},
	{folder: "model/edit", ours: []string{"model"}},
	{folder: "model/table", modules: []string{xtext}},
	{folder: "model/table/workbook", ours: []string{"model", "model/table"}, modules: []string{excelize}},
	{folder: "model/measure", ours: []string{"model"}},
	{folder: "model/derived", ours: []string{"model", "model/measure", "model/words"}},
	{folder: "model/improve", ours: []string{"model", "model/edit", "model/measure"}},
	{folder: "model/survey", ours: []string{"model", "model/table", "model/table/workbook"}},
	{folder: "model/reading", ours: []string{"model"}},
	{folder: "model/sheet", ours: []string{"model", "model/words", "model/table", "model/reading"}, modules: []string{xtext}},
	{folder: "model/disk", ours: []string{"model"}, modules: []string{xsys}},
	{folder: "model/file", ours: []string{"model", "model/disk"}},
	{folder: "model/compare", ours: []string{"model", "model/file", "model/measure", "model/search/folding"}},
	{folder: "model/keep", ours: []string{"model", "model/disk", "model/file"}, modules: []string{xsys}},
	{folder: "model/record", ours: []string{"model", "model/words"}},
	{folder: "model/sample/everything", ours: []string{"model"}},
	{folder: "model/sample/unusual", ours: []string{"model"}},
	{folder: "model/compare/comparetest", ours: []string{"assets", "model", "model/compare", "model/edit", "model/file", "model/sample/everything"}},
	{folder: "model/reading/readingtest", ours: []string{"model", "model/reading"}},
	{folder: "model/compare/telling", ours: []string{"model", "model/compare", "model/record", "model/words"}},
	{folder: "model/overlay", ours: []string{"model", "model/measure", "model/words"}},
	{folder: "model/check", ours: []string{"model", "model/words", "model/edit"}},
	{folder: "model/part", ours: []string{"model", "model/search/folding", "model/words"}},
	{folder: "model/guide", ours: []string{"model"}},
	{folder: "model/slice", ours: []string{"model", "model/part", "model/words"}},
	{folder: "model/sample", ours: []string{"model"}},
	{folder: "model/sample/hostile"},
	{folder: "model/sample/sampletest", ours: []string{"assets", "model", "model/file", "model/sample"}},

	// Its picture.
	{folder: "canvas"},
	{folder: "canvas/pixels"},
	{folder: "canvas/text", ours: []string{"assets", "canvas", "model"}, modules: []string{typesetter, ximage, xtext, uniseg}},
	{folder: "canvas/route", ours: []string{"canvas"}},
	{folder: "canvas/raster", ours: []string{"canvas", "canvas/pixels", "canvas/text"}, modules: []string{ximage}},
	{folder: "canvas/canvastest", ours: []string{"canvas", "canvas/text"}},
	{folder: "canvas/layout", ours: []string{"model", "model/derived", "model/measure", "model/words", "canvas", "canvas/pixels", "canvas/text", "canvas/route"}},
	{folder: "canvas/compose", ours: []string{"model/slice", "model", "model/overlay", "model/words", "canvas", "canvas/layout", "canvas/text"}},
	{folder: "canvas/owner", ours: []string{"model", "model/words", "canvas"}},
	{folder: "canvas/editor/editortest", ours: []string{"model", "model/edit"}},
	{folder: "canvas/editor/tolerance"},
	{folder: "canvas/editor/side", ours: []string{"canvas"}},
	{folder: "canvas/editor/tiles", ours: []string{"canvas"}},
	{folder: "canvas/editor/view", ours: []string{"canvas", "canvas/editor/tolerance"}},
	{folder: "canvas/editor/selection", ours: []string{"model", "canvas", "canvas/owner"}},
	{folder: "canvas/editor/picture", ours: []string{"model", "canvas/pixels"}},
	// Kernels: a document or its plan in, edits or places out.
	{folder: "canvas/editor/find", ours: []string{"model", "model/edit", "model/search", "canvas", "canvas/owner"}},
	{folder: "canvas/editor/change", ours: []string{"model", "model/edit", "canvas", "canvas/owner", "canvas/editor/selection"}},
	{folder: "canvas/editor/choose", ours: []string{"model", "canvas", "canvas/owner", "canvas/editor/selection"}},
	{folder: "canvas/editor/grid", ours: []string{"model", "model/edit"}},
	{folder: "canvas/editor/index", ours: []string{"model", "canvas", "canvas/layout"}},
	{folder: "canvas/editor/walk", ours: []string{"model", "canvas", "canvas/layout", "canvas/owner", "canvas/editor/grid", "canvas/editor/index", "canvas/editor/selection", "canvas/editor/side"}},
	{folder: "canvas/editor/clip", ours: []string{"model", "model/edit", "model/file", "model/search", "model/sheet", "model/table", "canvas", "canvas/layout", "canvas/owner", "canvas/editor/grid", "canvas/editor/selection", "canvas/editor/walk"}},
	{folder: "canvas/editor/link", ours: []string{"model", "model/edit", "canvas/layout", "canvas/editor/find"}},
	{folder: "canvas/editor/move", ours: []string{"model", "model/edit", "canvas/editor/clip", "canvas/editor/grid"}},
	{folder: "canvas/editor/place", ours: []string{"model", "model/words", "canvas", "canvas/text", "canvas/layout", "canvas/owner", "canvas/editor/grid", "canvas/editor/index", "canvas/editor/side", "canvas/editor/tolerance", "canvas/editor/view"}},
	{folder: "canvas/editor/hit", ours: []string{"canvas", "canvas/layout", "canvas/owner", "canvas/editor/place", "canvas/editor/side", "canvas/editor/tolerance", "canvas/editor/view"}},
	{folder: "canvas/editor/pad", ours: []string{"model", "canvas", "canvas/layout", "canvas/editor/index", "canvas/editor/side", "canvas/editor/tolerance", "canvas/editor/view"}},
	{folder: "canvas/editor/sight", ours: []string{"canvas", "canvas/text", "canvas/layout", "canvas/owner", "canvas/editor/view"}},
	{folder: "canvas/editor/overlay", ours: []string{"model", "canvas", "canvas/text", "canvas/compose", "canvas/layout", "canvas/owner", "canvas/editor/place", "canvas/editor/sight", "canvas/editor/tolerance", "canvas/editor/view"}},
	// What goes in and out, what it works on, what the hand does to that.
	{folder: "canvas/editor/event", ours: []string{"model", "model/edit", "canvas", "canvas/editor/clip", "canvas/editor/place"}},
	{folder: "canvas/editor/drop", ours: []string{"model", "canvas", "canvas/layout", "canvas/editor/event", "canvas/editor/move", "canvas/editor/overlay", "canvas/editor/place", "canvas/editor/tolerance"}},
	{folder: "canvas/editor/add", ours: []string{"model", "model/edit", "canvas/layout", "canvas/editor/drop", "canvas/editor/grid", "canvas/editor/link", "canvas/editor/side", "canvas/editor/walk"}},
	{folder: "canvas/editor/stage", ours: []string{
		"model/overlay", "model/slice", "model", "model/edit", "canvas", "canvas/compose", "canvas/layout", "canvas/owner", "canvas/editor/add", "canvas/editor/change", "canvas/editor/drop",
		"canvas/editor/event", "canvas/editor/grid", "canvas/editor/index", "canvas/editor/overlay", "canvas/editor/place", "canvas/editor/selection",
		"canvas/editor/side", "canvas/editor/sight", "canvas/editor/view", "canvas/editor/walk",
	}},
	{folder: "canvas/editor/gesture", ours: []string{
		"model", "model/derived", "model/edit", "model/words", "canvas", "canvas/layout", "canvas/owner", "canvas/editor/change", "canvas/editor/drop", "canvas/editor/event", "canvas/editor/find",
		"canvas/editor/grid", "canvas/editor/hit", "canvas/editor/link", "canvas/editor/move", "canvas/editor/overlay", "canvas/editor/place",
		"canvas/editor/selection", "canvas/editor/side", "canvas/editor/stage", "canvas/editor/tolerance", "canvas/editor/view",
	}},
	{folder: "canvas/editor", ours: []string{"model/derived", "model/overlay", "model", "model/record", "model/words", "model/edit", "canvas", "canvas/layout", "canvas/compose", "canvas/owner", "canvas/editor/..."}},
	{folder: "canvas/brand", ours: []string{"model", "canvas", "canvas/compose", "canvas/text"}},
	{folder: "canvas/presenting", ours: []string{"model", "model/measure", "model/overlay", "model/words", "canvas", "canvas/compose", "canvas/layout", "canvas/owner", "canvas/text", "canvas/editor/event", "canvas/editor/index", "canvas/editor/place", "canvas/editor/view"}},
	{folder: "canvas/dress", ours: []string{"canvas", "canvas/text"}},
	{folder: "canvas/pair", ours: []string{"model", "model/compare", "model/compare/telling", "model/words", "canvas", "canvas/compose", "canvas/layout", "canvas/text"}},
	{folder: "canvas/paper", ours: []string{"model", "model/words", "canvas", "canvas/text"}},
	{folder: "canvas/typeset", ours: []string{"canvas", "canvas/text"}},
	{folder: "canvas/chart", ours: []string{"canvas", "canvas/text", "canvas/typeset"}},
	{folder: "canvas/dashboard", ours: []string{"model", "model/measure", "model/words", "canvas", "canvas/chart", "canvas/compose", "canvas/layout", "canvas/text", "canvas/typeset"}},
	{folder: "canvas/handout", ours: []string{"model", "model/overlay", "model/compare", "model/check", "model/measure", "model/part", "model/record", "model/words", "canvas", "canvas/brand", "canvas/chart", "canvas/compose", "canvas/dashboard", "canvas/layout", "canvas/owner", "canvas/pair", "canvas/paper", "canvas/text", "canvas/typeset"}},
	{folder: "canvas/buildup", ours: []string{"model", "canvas", "canvas/compose", "canvas/layout", "canvas/owner"}},
	{folder: "canvas/deck", ours: []string{"model", "model/compare", "model/compare/telling", "model/measure", "model/part", "model/words", "canvas", "canvas/buildup", "canvas/chart", "canvas/compose", "canvas/handout", "canvas/layout", "canvas/owner", "canvas/text", "canvas/typeset"}, modules: []string{uniseg}},
	{folder: "canvas/handout/preset", ours: []string{"model", "canvas", "canvas/brand", "canvas/compose", "canvas/deck", "canvas/handout", "canvas/paper"}},

	// What leaves the program. The writers know scenes and pages, not
	// blueprints; model is there for model.Fault alone.
	{folder: "export/printer", ours: []string{"model"}, modules: []string{godbus}},
	{folder: "export/pdf", ours: []string{"model", "canvas", "canvas/pixels", "canvas/text"}, modules: []string{gofpdf, pdfcpu, compress, ximage, xtext}},
	{folder: "export/png", ours: []string{"model", "canvas", "canvas/text", "canvas/raster"}, modules: []string{compress}},
	{folder: "export/pptx", ours: []string{"model", "canvas", "canvas/pixels", "canvas/text"}, modules: []string{excelize}},
	{folder: "export/film", ours: []string{"model", "canvas", "canvas/text", "export/png"}},
	{folder: "export/svg", ours: []string{"model", "canvas", "canvas/pixels", "canvas/text"}},
	{folder: "export/tables", ours: []string{"model", "model/derived", "model/words", "model/table", "model/sheet"}, modules: []string{excelize}},
	{folder: "export/drawings", ours: []string{"model", "model/words"}},
	{folder: "export", ours: []string{"model/slice", "model", "model/compare", "model/words", "model/disk", "model/file", "model/overlay", "model/part", "canvas/...", "export/..."}},

	// What comes in.
	{folder: "source/markup", ours: []string{"model/reading", "model/sheet"}, modules: []string{goldmark, xnet}},
	{folder: "source/diagram", ours: []string{"model", "model/reading", "model/sheet"}},
	{folder: "source/drawio", ours: []string{"model", "model/reading", "source/diagram", "source/markup"}},
	{folder: "source/bpmn", ours: []string{"model", "model/reading", "model/sheet", "source/diagram"}},
	{folder: "source/mermaid", ours: []string{"model", "model/reading", "model/sheet", "source/diagram"}},
	{folder: "source", ours: []string{"model", "model/disk", "model/file", "model/words", "model/reading", "model/sheet", "model/table", "model/table/workbook", "export/pdf", "source/..."}},

	// The programs.
	{folder: "cmd/internal/cli", ours: []string{"assets", "model/...", "canvas/...", "export/...", "source"}, modules: []string{cobra, pflag, xterm, xsys}},
	{folder: "cmd/touchline-cli", ours: []string{"cmd/internal/cli"}},
	{folder: "ui/input", modules: []string{fyne}},
	{folder: "ui/widgets", ours: []string{"assets", "model/words", "ui/input"}, modules: []string{fyne, uniseg}},
	{folder: "ui/panes", ours: []string{"ui/input"}, modules: []string{fyne}},
	{folder: "ui/dialogs", ours: []string{"model", "model/words", "ui/input", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/chooser", ours: []string{"model", "model/disk", "model/search", "model/words", "ui/dialogs", "ui/input", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/device", modules: []string{fyne}},
	{folder: "ui/board", ours: []string{"model", "canvas/...", "ui/device", "ui/input"}, modules: []string{fyne}},
	{folder: "ui/desk", ours: []string{"model", "model/disk", "model/file", "model/keep", "canvas/compose", "canvas/editor", "source"}},
	{folder: "ui/look", ours: []string{"assets", "canvas/compose"}, modules: []string{fyne}},
	{folder: "ui/surroundings", ours: []string{"model", "model/words", "ui/look"}, modules: []string{fyne}},
	{folder: "ui/memory", ours: []string{"model", "model/disk", "canvas/editor/view", "ui/look", "ui/panes"}},
	{folder: "ui/placing", ours: []string{"ui/memory"}, modules: []string{fyne}},
	{folder: "ui/placing/native", ours: []string{"ui/placing"}, modules: []string{fyne, glfw}},
	{folder: "ui/thumbs", ours: []string{"model", "model/disk", "model/file", "model/keep", "canvas", "canvas/compose", "canvas/layout", "canvas/raster", "canvas/text", "ui/desk", "ui/look"}, modules: []string{fyne}},
	{folder: "ui/fuzzy", ours: []string{"model/search"}},
	{folder: "ui/actions", ours: []string{"model/overlay", "model/slice", "model", "model/words", "canvas", "canvas/editor", "canvas/editor/event", "canvas/owner", "ui/dialogs", "ui/fuzzy", "ui/memory", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/hub", ours: []string{"canvas/editor/event"}},
	{folder: "ui/frame", ours: []string{"model", "model/words", "canvas/text", "ui/dialogs", "ui/input", "ui/memory", "ui/thumbs", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/frame/frametest", ours: []string{"model", "ui/frame", "ui/memory", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/surveys", ours: []string{"model", "model/disk", "model/survey", "model/words", "ui/chooser", "ui/dialogs", "ui/frame", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/exports", ours: []string{"model", "model/disk", "model/words", "canvas/buildup", "canvas/compose", "canvas/paper", "export", "export/film", "export/printer", "ui/chooser", "ui/frame", "ui/memory", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/viewer", ours: []string{"canvas", "canvas/editor/view", "canvas/raster", "canvas/text", "ui/board", "ui/device", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/presenting", ours: []string{"model/overlay", "model/words", "canvas", "canvas/compose", "canvas/editor", "canvas/editor/event", "canvas/editor/view", "canvas/presenting", "canvas/raster", "ui/board", "ui/device", "ui/dialogs", "ui/frame", "ui/input", "ui/look", "ui/placing"}, modules: []string{fyne}},
	{folder: "ui/dashboard", ours: []string{"model", "canvas", "canvas/compose", "canvas/dashboard", "canvas/editor/view", "ui/board", "ui/frame", "ui/viewer", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/compare", ours: []string{"model", "model/compare", "model/words", "canvas", "canvas/compose", "canvas/editor/view", "canvas/layout", "canvas/pair", "export", "ui/board", "ui/chooser", "ui/dialogs", "ui/exports", "ui/frame", "ui/memory", "ui/viewer", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/book", ours: []string{"model", "model/disk", "model/words", "canvas", "canvas/brand", "canvas/compose", "canvas/deck", "canvas/dress", "canvas/text", "canvas/editor/picture", "canvas/handout", "canvas/handout/preset", "canvas/typeset", "export", "export/png", "export/pptx", "ui/chooser", "ui/dialogs", "ui/exports", "ui/frame", "ui/memory", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/status", ours: []string{"model", "model/words", "canvas/editor/event", "canvas/editor/view", "canvas/layout", "canvas/owner", "ui/actions", "ui/desk", "ui/frame", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/find", ours: []string{"model/words", "canvas/editor", "ui/actions", "ui/frame", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/overlays", ours: []string{"model", "model/overlay", "model/slice", "model/words", "canvas", "canvas/compose", "canvas/editor", "canvas/raster", "ui/actions", "ui/frame", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/tour", ours: []string{"model/words", "ui/frame", "ui/memory", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/start", ours: []string{"assets", "model", "model/file", "model/keep", "model/words", "ui/actions", "ui/chooser", "ui/dialogs", "ui/frame", "ui/input", "ui/thumbs", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/panels/values", ours: []string{"model", "model/words"}},
	{folder: "ui/painted", ours: []string{"model/improve", "canvas", "canvas/raster", "canvas/text", "canvas/typeset", "ui/device"}, modules: []string{fyne}},
	{folder: "ui/importing/preview", ours: []string{"model", "model/reading", "model/sheet", "model/table", "model/words", "source"}},
	{folder: "ui/importing", ours: []string{"model", "model/disk", "model/file", "model/reading", "model/sheet", "model/words", "canvas", "canvas/compose", "canvas/editor/view", "canvas/layout", "canvas/typeset", "source", "ui/board", "ui/chooser", "ui/dialogs", "ui/frame", "ui/importing/preview", "ui/memory", "ui/painted", "ui/viewer", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/views", ours: []string{"ui/frame", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/guides", ours: []string{"model", "model/guide", "model/words", "canvas", "canvas/typeset", "ui/frame", "ui/memory", "ui/painted", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/improvements", ours: []string{"model", "model/edit", "model/improve", "model/measure", "model/table", "model/words", "canvas", "canvas/chart", "canvas/compose", "canvas/editor", "canvas/owner", "canvas/typeset", "ui/frame", "ui/input", "ui/painted", "ui/views", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/inventory/cells", ours: []string{"model", "model/edit", "model/improve", "model/measure", "model/record", "model/search", "model/table", "model/words", "canvas/layout", "ui/panels/values"}, modules: []string{xtext}},
	{folder: "ui/inventory", ours: []string{"model", "model/improve", "model/measure", "model/words", "canvas", "canvas/compose", "canvas/editor", "canvas/layout", "canvas/owner", "canvas/text", "canvas/typeset", "ui/frame", "ui/input", "ui/inventory/cells", "ui/memory", "ui/painted", "ui/panels/values", "ui/views", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui/panels", ours: []string{"model", "model/words", "canvas", "canvas/compose", "canvas/editor", "canvas/layout", "canvas/owner", "ui/widgets", "ui/panels/values"}},
	{folder: "ui/panels/fields", ours: []string{"model", "model/words", "model/edit", "canvas", "canvas/editor/selection", "ui/input", "ui/widgets", "ui/panels", "ui/panels/values"}, modules: []string{fyne}},
	{folder: "ui/panels/inspector", ours: []string{"model", "model/check", "model/derived", "model/measure", "model/words", "model/edit", "canvas", "canvas/layout", "canvas/pixels", "canvas/owner", "canvas/editor/selection", "ui/input", "ui/widgets", "ui/panels", "ui/panels/fields", "ui/panels/values"}, modules: []string{fyne}},
	{folder: "ui/panels/outline", ours: []string{"model", "model/words", "model/edit", "canvas", "canvas/owner", "canvas/editor/find", "canvas/editor/selection", "ui/input", "ui/widgets", "ui/panels", "ui/panels/values"}, modules: []string{fyne}},
	{folder: "ui/panels/problems", ours: []string{"model", "model/check", "model/edit", "model/words", "canvas", "canvas/owner", "ui/widgets", "ui/panels", "ui/panels/values"}, modules: []string{fyne}},
	{folder: "ui/panels/palette", ours: []string{"model", "ui/widgets", "ui/panels"}, modules: []string{fyne}},
	{folder: "ui/panels/panelstest", ours: []string{"model", "model/edit", "canvas", "canvas/compose", "canvas/editor", "canvas/editor/event", "ui/input", "ui/widgets"}, modules: []string{fyne}},
	{folder: "ui", ours: []string{"assets", "model/...", "canvas/...", "export/...", "source", "ui/..."}, modules: []string{fyne}},
	{folder: "cmd/touchline", ours: []string{"assets", "ui", "ui/placing/native", "ui/surroundings", "ui/frame", "cmd/internal/cli"}, modules: []string{fyne}},

	{folder: "cmd/internal/house"},
	{folder: "cmd/internal/mutate"},
}

// inTests is what any test may import beside what its folder may.
var inTests = rule{
	ours: []string{"assets", "model", "model/words", "model/edit", "model/file", "model/compare/comparetest", "model/reading/readingtest", "model/sample", "model/sample/hostile", "model/sample/everything", "model/sample/unusual", "model/sample/sampletest", "canvas/canvastest", "canvas/editor/editortest", "ui/frame/frametest", "ui/panels/panelstest"},
	modules: []string{
		"pgregory.net/rapid",
		"github.com/rogpeppe/go-internal/testscript",
		"github.com/santhosh-tekuri/jsonschema",
		ximage + "/font/gofont", // a font that may be given to anyone
	},
}

// testsOf is what the tests of one folder may import besides, and why.
var testsOf = map[string]rule{
	"model/overlay":       {ours: []string{"model/record"}},        // where else a field is seen
	"canvas/editor/drop":  {ours: []string{"canvas/editor/index"}}, // a plan to drop on
	"canvas/editor/hit":   {ours: []string{"canvas/editor/index"}}, // a plan to point at
	"canvas/editor/pad":   {ours: []string{"canvas/editor/place"}}, // the heads of a plan
	"canvas/editor/sight": {ours: []string{"canvas/editor/place"}},
	"model/survey":        {modules: []string{"gonum.org/v1/gonum/stat", excelize}},              // the oracle of its figures; workbooks to read
	"canvas/compose":      {ours: []string{"canvas/raster"}},                                     // what it says has changed, against pixels
	"export":              {modules: []string{pdfcpu}},                                           // all that is in a file of an exercise
	"export/pdf":          {ours: []string{"canvas/raster"}},                                     // its pages, as poppler paints them, against our pixels
	"export/film":         {ours: []string{"canvas/buildup", "canvas/compose", "canvas/layout"}}, // a map to show
	"source":              {ours: []string{"export"}, modules: []string{excelize}},               // that what goes out comes in, and what others made of it
	"canvas/presenting":   {ours: []string{"model/edit", "model/sample", "model/sample/everything", "canvas/editor/editortest"}},
	"ui/improvements":     {ours: []string{"canvas/editor/event"}},
	"ui/inventory":        {ours: []string{"canvas/editor/event"}}, // what the editor tells
	"ui/hub":              {ours: []string{"canvas/editor"}},       // which it listens to
	"ui/thumbs":           {ours: []string{"assets"}},
	"ui/book":             {ours: []string{"model/disk"}}, // what exports are made with
	"ui/presenting":       {ours: []string{"model", "model/edit", "model/sample", "model/sample/sampletest"}},
	"ui/dashboard":        {ours: []string{"canvas/editor"}}, // what changes the document
	"ui/compare":          {ours: []string{"model/disk"}},    // what exports are made with
	"ui/look":             {ours: []string{"canvas"}},        // colours as the canvas has them
	"ui/actions":          {ours: []string{"ui/look"}},       // the font that its menus are measured in

	"canvas/editor/overlay": {ours: []string{"canvas/editor/index"}}, // a plan to draw over
}

// onlyIn is the modules that have one home: no change of the table above may
// let them out of it.
var onlyIn = map[string][]string{
	fyne: { // not ui/desk
		"cmd/touchline", "ui", "ui/actions", "ui/board", "ui/book", "ui/chooser", "ui/compare", "ui/dashboard", "ui/device", "ui/dialogs", "ui/frame/frametest", "ui/exports", "ui/find", "ui/frame", "ui/guides", "ui/importing", "ui/improvements", "ui/input", "ui/inventory", "ui/look", "ui/painted", "ui/panes", "ui/placing", "ui/placing/native", "ui/overlays", "ui/presenting", "ui/start", "ui/status", "ui/surroundings", "ui/surveys", "ui/thumbs", "ui/tour", "ui/viewer", "ui/views", "ui/widgets",
		"ui/panels/fields", "ui/panels/inspector", "ui/panels/outline", "ui/panels/problems", "ui/panels/palette", "ui/panels/panelstest",
	},
	gofpdf: {"export/pdf"},
}

func (r rule) allowsOurs(folder string) bool {
	for _, o := range r.ours {
		if o == folder {
			return true
		}
		if root, all := strings.CutSuffix(o, "/..."); all && (folder == root || strings.HasPrefix(folder, root+"/")) {
			return true
		}
	}
	return false
}

func (r rule) allowsModule(path string) bool {
	for _, m := range r.modules {
		if path == m || strings.HasPrefix(path, m+"/") {
			return true
		}
	}
	return false
}

// standard reports whether an import path is of the standard library: its
// first element has no dot.
func standard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}

// breach says what is wrong with an import, or "".
func breach(f *goFile, path string, r rule) string {
	switch {
	case strings.HasPrefix(path, module):
		folder := strings.TrimPrefix(path, module)
		if r.allowsOurs(folder) {
			return ""
		}
		if f.Test && (folder == f.Folder || inTests.allowsOurs(folder) || testsOf[f.Folder].allowsOurs(folder)) {
			return ""
		}
		return f.Folder + " may not import " + folder
	case path == "C":
		return "no C of our own: the command line must build without a C compiler"
	case standard(path):
		return ""
	case r.allowsModule(path):
		return ""
	case f.Test && (inTests.allowsModule(path) || testsOf[f.Folder].allowsModule(path)):
		return ""
	}
	return f.Folder + " may not import " + path
}

func TestImportsFollowTheTable(t *testing.T) {
	files := readTree(t)
	table := map[string]rule{}
	for _, r := range rules {
		table[r.folder] = r
	}
	for _, f := range files {
		r, known := table[f.Folder]
		if !known {
			continue
		}
		for _, path := range f.Imports {
			if wrong := breach(f, path, r); wrong != "" {
				t.Errorf("%s: %s", f.Path, wrong)
			}
		}
	}
	there := folders(files)
	for folder := range there {
		if _, known := table[folder]; !known {
			t.Errorf("%s is not in the table of imports: say there what it may know", folder)
		}
	}
	for _, r := range rules {
		if len(there[r.folder]) == 0 && !r.coming {
			t.Errorf("the table of imports names %s, which is not there", r.folder)
		}
	}
}

// The table itself must keep its one rule, or it could allow a circle.
func TestTheTableRunsOneWay(t *testing.T) {
	place := map[string]int{}
	for i, r := range rules {
		if _, twice := place[r.folder]; twice {
			t.Errorf("%s stands twice in the table", r.folder)
		}
		place[r.folder] = i
	}
	for i, r := range rules {
		for _, o := range r.ours {
			root, all := strings.CutSuffix(o, "/...")
			if _, known := place[root]; !known {
				t.Errorf("%s may import %s, which is not in the table", r.folder, o)
			}
			for folder, at := range place {
				below := folder == root || all && strings.HasPrefix(folder, root+"/")
				if below && at >= i && folder != r.folder {
					t.Errorf("%s may import %s, which stands below it in the table", r.folder, folder)
				}
			}
		}
	}
}

func TestModulesStayHome(t *testing.T) {
	for _, f := range readTree(t) {
		for _, path := range f.Imports {
			for m, homes := range onlyIn {
				if (rule{modules: []string{m}}).allowsModule(path) && !(rule{ours: homes}).allowsOurs(f.Folder) {
					t.Errorf("%s imports %s, whose only homes are %s", f.Path, m, strings.Join(homes, ", "))
				}
			}
			// The rest of Fyne builds without a C compiler, and is tested so.
			if path == fyne+"/app" && f.Folder != "cmd/touchline" && !f.Test {
				t.Errorf("%s imports %s: only cmd/touchline may, since it alone needs C and OpenGL", f.Path, path)
			}
		}
	}
}

// The command line must build where there is no C compiler and no screen:
// nothing that it reaches may import Fyne.
func TestCommandLineReachesNoWindow(t *testing.T) {
	imports := map[string]map[string]bool{}
	for _, f := range readTree(t) {
		if f.Test {
			continue
		}
		if imports[f.Folder] == nil {
			imports[f.Folder] = map[string]bool{}
		}
		for _, path := range f.Imports {
			imports[f.Folder][path] = true
		}
	}
	seen := map[string]bool{}
	var visit func(folder string, way []string)
	visit = func(folder string, way []string) {
		if seen[folder] {
			return
		}
		seen[folder] = true
		way = append(way, folder)
		var next []string
		for path := range imports[folder] {
			if strings.HasPrefix(path, fyne) {
				t.Errorf("the command line reaches Fyne: %s", strings.Join(way, " → "))
			}
			if ours, ok := strings.CutPrefix(path, module); ok {
				next = append(next, ours)
			}
		}
		sort.Strings(next)
		for _, n := range next {
			visit(n, way)
		}
	}
	visit("cmd/touchline-cli", nil)
}

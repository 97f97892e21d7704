package memory

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"time"

	"touchline/canvas/editor/view"
	"touchline/model"
	"touchline/model/disk"
	"touchline/ui/look"
	"touchline/ui/panes"
)

// Content is what is remembered.
type Content struct {
	Language    model.Lang        `json:"language,omitempty"`
	Appearance  look.Appearance   `json:"appearance,omitempty"`
	Scale       int               `json:"scale,omitempty"` // of the windows, percent; 0: 100
	Width       float32           `json:"width,omitempty"` // of a new window, units
	Height      float32           `json:"height,omitempty"`
	Places      []Place           `json:"places,omitempty"` // of the last window that closed, by the screens, the last ones first
	Panels      panes.Sizes       `json:"panels"`
	Recent      []string          `json:"recent,omitempty"`      // files, the last one first
	Folder      string            `json:"folder,omitempty"`      // where the last document was
	Format      string            `json:"format,omitempty"`      // of the last export
	Folders     folderMemory      `json:"folders,omitempty"`     // where other files were
	Minimap     bool              `json:"minimap,omitempty"`     // it is open
	Toured      bool              `json:"toured,omitempty"`      // the hints for beginners are not to be shown again
	Views       []View            `json:"views,omitempty"`       // where the window stood in files, the last one first
	Presets     []json.RawMessage `json:"presets,omitempty"`     // for handouts, of the user's own
	Handouts    []Handout         `json:"handouts,omitempty"`    // what was chosen in files, the last one first
	Imports     []json.RawMessage `json:"imports,omitempty"`     // what was said of files of other programs, the last one first
	GuideClosed bool              `json:"guideClosed,omitempty"` // the guide is not to be shown beside new documents
	Inventory   Inventory         `json:"inventory"`             // what the table of touchpoints shows
}

// Inventory is the columns of the table of touchpoints, none for the usual
// ones, and what it is sorted by: "-risk" is from high to low.
type Inventory struct {
	Columns []string `json:"columns,omitempty"`
	Sort    []string `json:"sort,omitempty"`
	Group   string   `json:"group,omitempty"`
	// Widths is how wide columns were pulled, in units.
	Widths map[string]float64 `json:"widths,omitempty"`
}

// Handout is what was chosen for the handout of a file.
type Handout struct {
	Path     string          `json:"path"`
	Settings json.RawMessage `json:"settings"`
}

// View is where the window stood in a file: the zoom, and the point of
// the picture in its upper left corner, in pt.
type View struct {
	Path string  `json:"path"`
	Zoom float64 `json:"zoom"`
	X    float64 `json:"x"`
	Y    float64 `json:"y"`
}

// Place is where a window stood with some screens, in the coordinates of the
// system.
type Place struct {
	Screens   string `json:"screens"`
	X         int    `json:"x"`
	Y         int    `json:"y"`
	Width     int    `json:"width"`
	Height    int    `json:"height"`
	Maximized bool   `json:"maximized,omitempty"`
}

// PlaceWith is where a window stood with such screens; ok is false if none did.
func (m *Content) PlaceWith(screens string) (p Place, ok bool) {
	for _, p := range m.Places {
		if p.Screens == screens && screens != "" {
			return p, true
		}
	}
	return p, false
}

// KeepPlace remembers where a window stands.
func (m *Content) KeepPlace(p Place) {
	m.Places = slices.DeleteFunc(m.Places, func(o Place) bool { return o.Screens == p.Screens })
	m.Places = append([]Place{p}, m.Places...)
}

// The least size of a window, in units.
const leastWidth, leastHeight = 480, 320

const (
	maxMemoryBytes = 8 << 20
	maxRecent      = 10
	maxViews       = 200
	maxHandouts    = 16
	maxHandout     = 400 << 10 // bytes of one: it may hold a logo
	maxImports     = 40
	maxImport      = 16 << 10 // bytes of what was said of one
	maxPlaces      = 20
	maxScreens     = 1000 // bytes of a name of screens
	maxCoordinate  = 1 << 16
	maxPathBytes   = 4096
	maxColumns     = 200
)

// Scales is the sizes that the windows' controls can have, in percent.
var Scales = []int{100, 125, 150, 175, 200}

// readMemory reads what was remembered; what cannot be read is forgotten.
func readMemory(path string) Content {
	var m Content
	f, err := disk.OpenOwn(path, os.O_RDONLY)
	if err == nil {
		defer f.Close()
		var data []byte
		data, err = io.ReadAll(io.LimitReader(f, maxMemoryBytes+1))
		if err == nil && len(data) <= maxMemoryBytes {
			m = parse(data)
		}
	}
	m.mend()
	return m
}

// parse reads each field by itself: one that is not as it should be takes none
// of the others along, and so not the presets that the user made.
func parse(data []byte) (m Content) {
	var fields map[string]json.RawMessage
	if json.NewDecoder(bytes.NewReader(data)).Decode(&fields) != nil {
		return m
	}
	for name, value := range fields {
		field, err := json.Marshal(map[string]json.RawMessage{name: value})
		if next := m; err == nil && json.Unmarshal(field, &next) == nil {
			m = next
		}
	}
	return m
}

// memoryPatience is how long the start waits for the memory, a file of some
// kilobytes.
const memoryPatience = time.Second

// mend brings every value to what makes sense.
func (m *Content) mend() {
	if m.Language != model.English && m.Language != model.Chinese {
		m.Language = ""
	}
	switch m.Appearance {
	case look.System, look.Light, look.Dark:
	default:
		m.Appearance = ""
	}
	if !slices.Contains(Scales, m.Scale) {
		m.Scale = 100
	}
	m.Width, m.Height = within(m.Width, leastWidth, 16000), within(m.Height, leastHeight, 16000)
	m.Places = slices.DeleteFunc(m.Places, Place.bad)
	m.Places = m.Places[:min(len(m.Places), maxPlaces)]
	m.Panels.Mend()
	m.Recent = slices.DeleteFunc(m.Recent, badPath)
	m.Recent = m.Recent[:min(len(m.Recent), maxRecent)]
	if badPath(m.Folder) {
		m.Folder = ""
	}
	for p, folder := range m.Folders {
		if !slices.Contains(purposes, p) || badPath(folder) {
			delete(m.Folders, p)
		}
	}
	m.Views = slices.DeleteFunc(m.Views, func(v View) bool {
		const far = 1e7 // pt; more than the largest picture
		sane := func(x float64) bool { return !math.IsNaN(x) && math.Abs(x) < far }
		return badPath(v.Path) || !sane(v.X) || !sane(v.Y) || !(v.Zoom >= view.MinZoom && v.Zoom <= view.MaxZoom)
	})
	m.Views = m.Views[:min(len(m.Views), maxViews)]
	m.Handouts = slices.DeleteFunc(m.Handouts, func(h Handout) bool {
		return badPath(h.Path) || len(h.Settings) > maxHandout || !json.Valid(h.Settings)
	})
	m.Presets = slices.DeleteFunc(m.Presets, func(p json.RawMessage) bool { return len(p) > maxHandout || !json.Valid(p) })
	m.Presets = m.Presets[max(len(m.Presets)-maxHandouts, 0):]
	m.Handouts = m.Handouts[:min(len(m.Handouts), maxHandouts)]
	m.Imports = slices.DeleteFunc(m.Imports, func(p json.RawMessage) bool { return len(p) > maxImport || !json.Valid(p) })
	m.Imports = m.Imports[:min(len(m.Imports), maxImports)]
	m.Inventory.Columns = m.Inventory.Columns[:min(len(m.Inventory.Columns), maxColumns)]
	m.Inventory.Sort = m.Inventory.Sort[:min(len(m.Inventory.Sort), maxColumns)]
	maps.DeleteFunc(m.Inventory.Widths, func(_ string, w float64) bool { return !(w >= 20 && w <= 4000) })
	if len(m.Inventory.Widths) > maxColumns {
		m.Inventory.Widths = nil
	}
}

// bad reports whether a place makes no sense.
func (p Place) bad() bool {
	far := func(x int) bool { return x < -maxCoordinate || x > maxCoordinate }
	return len(p.Screens) > maxScreens || far(p.X) || far(p.Y) || p.Width < leastWidth || p.Height < leastHeight || far(p.Width) || far(p.Height)
}

// within is a size that is remembered, or 0 for one that makes no sense.
func within(v, least, most float32) float32 {
	if v >= least && v <= most {
		return v
	}
	return 0
}

func badPath(p string) bool { return len(p) > maxPathBytes || !filepath.IsAbs(p) }

// memoryFile is the file's name in the state folder.
const memoryFile = "window.json"

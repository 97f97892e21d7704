package palette

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"touchline/model"
	"touchline/ui/panels"
	"touchline/ui/widgets"
)

// Tile is something that can be put into the picture.
type Tile string

const (
	TileAction   Tile = "action"
	TileEvidence Tile = "evidence"
	TileDecision Tile = "decision"
	TileSystem   Tile = "system"
	TileSticky   Tile = "sticky"
	TilePicture  Tile = "picture"
)

// Tiles is all of them, as they stand in the palette.
var Tiles = []Tile{TileAction, TileEvidence, TileDecision, TileSystem, TileSticky, TilePicture}

// Kind is the kind of the card that a tile makes; a sticky note is none.
func (t Tile) Kind() (model.Kind, bool) {
	if t == TileSticky {
		return "", false
	}
	return model.Kind(t), true
}

// Host is the window that a palette stands in.
type Host interface {
	panels.Host

	// Carry is something of the palette over a place of the window, in units,
	// Drop lets it go there; Put puts it into the cell of what is selected.
	Carry(t Tile, at fyne.Position)
	Drop(t Tile, at fyne.Position)
	Put(t Tile)
}

// Palette is the tiles that can be dragged into the picture, or pressed to
// go into the cell of what is selected.
type Palette struct {
	panels.Speaker
	window Host
	root   *fyne.Container
	tiles  []*tile
	lang   model.Lang
}

// New makes a palette.
func New(h Host) *Palette {
	p := &Palette{Speaker: panels.Speaker{Host: h}, window: h, root: widgets.Stacked(6)}
	p.Update()
	return p
}

// Object is what stands in the window.
func (p *Palette) Object() fyne.CanvasObject { return p.root }

// Update follows the editor: what is only to be read takes no tile.
func (p *Palette) Update() {
	if lang := p.Host.Lang(); lang != p.lang {
		p.lang = lang
		p.build()
	}
	e := p.Host.Editor()
	for _, t := range p.tiles {
		t.Allow(e != nil && !e.ReadOnly())
	}
}

func (p *Palette) build() {
	p.root.RemoveAll()
	p.tiles = nil
	p.root.Add(widgets.Padded(0, 0, widgets.Caption(p.T("palette"))))
	var row []fyne.CanvasObject
	for _, t := range Tiles {
		w := newTile(t, p.T("tile."+string(t)), p.window)
		p.tiles = append(p.tiles, w)
		if row = append(row, w); len(row) == 2 {
			p.root.Add(widgets.Padded(0, 0, widgets.BesideBy(6, nil, row...)))
			row = nil
		}
	}
	p.root.Add(widgets.BlankSpace(1, 6))
}

// tile is a tile of the palette. It is carried by a drag; a press or Return
// puts it into the current cell.
type tile struct {
	widgets.Actor
	kind    Tile
	text    string
	host    Host
	carried bool
	at      fyne.Position // in the window, where it was carried last
}

func newTile(kind Tile, text string, h Host) *tile {
	t := &tile{kind: kind, text: text, host: h}
	t.Act = func() { h.Put(kind) }
	t.Of(t)
	return t
}

// Dragged carries the tile over the window.
func (t *tile) Dragged(e *fyne.DragEvent) {
	if t.Disabled {
		return
	}
	t.carried, t.at = true, e.AbsolutePosition
	t.host.Carry(t.kind, t.at)
}

// DragEnd lets it go.
func (t *tile) DragEnd() {
	if t.carried {
		t.carried = false
		t.host.Drop(t.kind, t.at)
	}
}

// Cursor is a hand that can take hold.
func (t *tile) Cursor() desktop.Cursor { return t.Actor.Cursor() }

// accent is the colour of a tile's edge: that of the lane such cards mostly
// stand in.
func (t *tile) accent() color.Color {
	th := t.host.Theme()
	switch t.kind {
	case TileAction:
		return panels.RGBA(th.Roles[model.RoleCustomer].Accent)
	case TileEvidence:
		return panels.RGBA(th.Roles[model.RoleEvidence].Accent)
	case TileDecision:
		return panels.RGBA(th.Roles[model.RoleFrontstage].Accent)
	case TileSystem:
		return panels.RGBA(th.Roles[model.RoleSupport].Accent)
	case TileSticky:
		return panels.RGBA(th.Truth)
	}
	return panels.RGBA(th.Roles[model.RoleBackstage].Accent)
}

// tileHeight is in units.
const tileHeight = 30

func (t *tile) CreateRenderer() fyne.WidgetRenderer {
	bar, box := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	text := widgets.NewLabel(t.text, theme.SizeNameText, theme.ColorNameForeground)
	p := &widgets.Drawing{Parts: []fyne.CanvasObject{box, bar, text}, Least: fyne.NewSize(60, tileHeight)}
	p.Place = func(size fyne.Size) {
		box.Resize(size)
		bar.Resize(fyne.NewSize(4, size.Height))
		h := text.MinSize().Height
		text.Move(fyne.NewPos(13, (size.Height-h)/2))
		text.Resize(fyne.NewSize(size.Width-17, h))
	}
	p.Paint = func() {
		ground := theme.Color(theme.ColorNameBackground)
		box.FillColor, box.StrokeColor, box.StrokeWidth = ground, theme.Color(theme.ColorNameInputBorder), 1
		if t.Hovered && !t.Disabled {
			box.FillColor = widgets.Blend(ground, t.accent(), 0.09)
		}
		t.Look(box, 5)
		bar.TopLeftCornerRadius, bar.BottomLeftCornerRadius = 5, 5
		bar.FillColor = t.accent()
		text.Color = theme.ColorNameForeground
		if t.Disabled {
			text.Color = theme.ColorNameDisabled
		}
		text.Refresh()
		bar.Refresh()
		box.Refresh()
	}
	p.Paint()
	return p
}

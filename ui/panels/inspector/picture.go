package inspector

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"touchline/canvas/pixels"
	"touchline/model"
	"touchline/ui/panels/fields"
	"touchline/ui/widgets"
)

// pictureHeight is how high a card's picture shows, in units.
const pictureHeight = 120

// picture is a card's picture, with ways to choose another and to take it
// away.
func picture(s *fields.Records[model.Card], f *fields.Form) {
	sh := s.Sheet
	b := fields.At(s, "picture", func(c *model.Card) *model.PictureID { return &c.Picture })
	shown := canvas.NewImageFromImage(nil)
	shown.FillMode, shown.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleFastest
	shown.SetMinSize(fyne.NewSize(60, pictureHeight))
	shown.Hide()
	choose := sh.Button(sh.T("picture.choose"), nil, func() {
		if c := s.Sole(); c != nil {
			sh.Host.ChoosePicture(c.ID)
		}
	})
	remove := sh.Button(sh.T("picture.remove"), nil, func() { _ = b.Set("", false) })
	f.Add(fields.Labelled(sh.T("field.picture"), widgets.Stacked(5, shown, widgets.Beside(choose, remove))))
	f.Own(&pictureField{s: s, b: b, image: shown, choose: choose, remove: remove, on: true})
}

type pictureField struct {
	s              *fields.Records[model.Card]
	b              fields.Bind[model.PictureID]
	image          *canvas.Image
	choose, remove *widgets.Button
	on             bool
	id             model.PictureID // that shows, or is being read
}

func (f *pictureField) Object() fyne.CanvasObject { return f.image }

func (f *pictureField) Allow(on bool) {
	f.on = on
	f.buttons()
}

func (f *pictureField) buttons() {
	id, mixed := f.b.Get()
	fields.Enable(f.choose, f.on && f.s.Sole() != nil)
	fields.Enable(f.remove, f.on && (mixed || id != ""))
}

// pictureShown is the side in px of the picture in the panel.
const pictureShown = 512

// Load shows the picture once it is read, which takes a while for a large
// one.
func (f *pictureField) Load() {
	f.buttons()
	id, mixed := f.b.Get()
	if mixed {
		id = ""
	}
	if id == f.id {
		return
	}
	f.id = id
	f.show(nil)
	var x *model.Picture
	if d := f.s.Sheet.Document(); d != nil {
		x = d.Picture(id)
	}
	if x == nil {
		return
	}
	f.s.Sheet.Aside(func() {
		img, err := pixels.Within(x.Data, pictureShown)
		if err != nil {
			return // model/file has judged it; there is nothing to show
		}
		f.s.Sheet.Host.Later(func() {
			if f.id == id {
				f.show(img)
			}
		})
	})
}

func (f *pictureField) show(img image.Image) {
	f.image.Image = img
	f.image.Hidden = img == nil
	f.image.Refresh()
	f.s.Sheet.Relay()
}

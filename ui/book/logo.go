package book

import (
	"io"
	"path/filepath"

	"touchline/canvas/editor/picture"
	"touchline/canvas/handout/preset"
	"touchline/model"
	"touchline/model/disk"
	"touchline/ui/chooser"
	"touchline/ui/memory"
	"touchline/ui/widgets"
)

// logoKinds is the ends of the names of pictures that a logo can be.
var logoKinds = []string{".png", ".jpg", ".jpeg", ".gif"}

// logo is the row of the logo: choosing one, and taking it away.
func (o *options) logo() {
	d := o.d
	choose := widgets.NewButton(d.w, d.w.t("logo.choose"), nil, o.chooseLogo)
	none := widgets.NewButton(d.w, d.w.t("logo.none"), nil, func() {
		d.Change(func(s *preset.Settings) { s.Brand.Logo = nil })
		o.refresh()
	})
	if d.Settings.Brand.Logo == nil {
		none.Disable()
	}
	o.rows.Add(o.field("logo", widgets.Beside(choose, none)))
}

func (o *options) chooseLogo() {
	d := o.d
	chooser.Open(d.w, chooser.Options{
		Title: d.w.t("logo.title"), Accept: d.w.t("logo.accept"), Folder: d.w.Memory.FolderFor(memory.ForPictures), Kinds: logoKinds,
		Went: func(folder string) { d.w.Memory.WentTo(memory.ForPictures, folder) },
		Done: func(path string) {
			d.w.Jobs.Go(func() {
				l, err := readLogo(path)
				d.w.Later(func() {
					switch {
					case err != nil:
						d.w.Dialogs().TellFault(d.w.t("logo.title"), err)
					case d.Modal.Open():
						d.Change(func(s *preset.Settings) { s.Brand.Logo = l })
						o.refresh()
					}
				})
			})
		},
	})
}

// readLogo reads a picture as a logo.
func readLogo(path string) (*preset.Logo, error) {
	const most = 32 << 20 // bytes of a file that is read
	f, err := disk.OpenRegular(path)
	if err != nil {
		return nil, disk.WhyNotOpened(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, disk.WhyNotOpened(path, err)
	}
	p, err := picture.Import(data)
	if err != nil {
		return nil, err
	}
	if len(p.Data) > preset.MaxLogo {
		return nil, model.Faultf(nil, "handout.logo-size", "file", filepath.Base(path))
	}
	return &preset.Logo{Type: p.Type, Width: p.Width, Height: p.Height, Data: p.Data}, nil
}

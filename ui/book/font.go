package book

import (
	"io"
	"path/filepath"
	"strconv"
	"sync"

	"fyne.io/fyne/v2/theme"

	"touchline/canvas/brand"
	"touchline/canvas/handout/preset"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/disk"
	"touchline/model/words"
	"touchline/ui/chooser"
	"touchline/ui/memory"
	"touchline/ui/widgets"
)

// fontKinds is the ends of the names of fonts.
var fontKinds = []string{".ttf", ".otf", ".ttc", ".otc"}

// fonts is the font of one's own that was read last. It may be used by several
// goroutines at once.
type fonts struct {
	mu   sync.Mutex
	of   preset.Font
	font *text.Own
	err  error
}

// fetch is the font of a brand, read from its file if it is another one than last
// time; nil for none.
func (f *fonts) fetch(b preset.Brand) (*text.Own, error) {
	if b.Font == nil {
		return nil, nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.of != *b.Font {
		f.of = *b.Font
		f.font, f.err = readFont(b.Font.File, b.Font.Number)
	}
	return f.font, f.err
}

// value is the brand that pages are made with, with the font that was read for it.
func (f *fonts) value(b preset.Brand) brand.Brand {
	v := b.Value()
	f.mu.Lock()
	defer f.mu.Unlock()
	if b.Font != nil && f.of == *b.Font {
		v.Font = f.font
	}
	return v
}

func readFont(path string, number int) (*text.Own, error) {
	f, err := disk.OpenRegular(path)
	if err != nil {
		return nil, disk.WhyNotOpened(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, text.MaxOwnBytes+1))
	if err != nil {
		return nil, disk.WhyNotOpened(path, err)
	}
	return text.LoadOwn(data, number)
}

// font is the row of the font: which it is, choosing one, and taking it away.
func (o *options) font() {
	d := o.d
	choose := widgets.NewButton(d.w, d.w.t("font.choose"), nil, o.chooseFont)
	none := widgets.NewButton(d.w, d.w.t("logo.none"), nil, func() { o.setFont(nil) })
	f := d.Settings.Brand.Font
	if f == nil {
		none.Disable()
	}
	o.rows.Add(o.field("font", widgets.Beside(choose, none)))
	if f == nil {
		return
	}
	said := widgets.Caption(f.Name)
	o.rows.Add(said)
	if d.Made != nil && d.Made.fontErr != nil {
		said.Dye(theme.ColorNameError)
		said.Set(words.T(d.w.Language, "font.missing", "font", f.Name))
		return
	}
	if own := d.fonts.value(d.Settings.Brand).Font; own != nil && len(own.Names()) > 1 {
		var values []string
		for i := range own.Names() {
			values = append(values, strconv.Itoa(i))
		}
		o.rows.Add(o.field("font.number", o.named(own.Names(), values, strconv.Itoa(f.Number), func(v string) {
			next := *f
			next.Number, _ = strconv.Atoi(v)
			d.Settings.Brand.Font = &next
		})))
	}
}

func (o *options) setFont(f *preset.Font) {
	o.d.Change(func(s *preset.Settings) { s.Brand.Font = f })
	o.refresh()
}

func (o *options) chooseFont() {
	d := o.d
	chooser.Open(d.w, chooser.Options{
		Title: d.w.t("font.title"), Accept: d.w.t("font.accept"), Folder: d.w.Memory.FolderFor(memory.ForPictures), Kinds: fontKinds,
		Done: func(path string) { d.takeFont(path, func(f *preset.Font) { o.setFont(f) }) },
	})
}

// takeFont reads a font that was chosen, and hands it on if it can be used.
func (d *Dialog) takeFont(path string, take func(*preset.Font)) {
	d.w.Jobs.Go(func() {
		f := &preset.Font{File: path}
		own, err := d.fonts.fetch(preset.Brand{Font: f})
		d.w.Later(func() {
			switch {
			case err != nil:
				d.w.Dialogs().TellFault(d.w.t("font.title"), err)
			case d.Modal.Open():
				named := *f
				if named.Name = own.FontName(); named.Name == "" {
					named.Name = filepath.Base(path)
				}
				take(&named)
			}
		})
	})
}

// fontFault is what is wrong with the font of a preset; nil for nothing.
func fontFault(b preset.Brand, err error) error {
	if err == nil {
		return nil
	}
	return model.Faultf(err, "font.missing", "font", b.Font.Name)
}

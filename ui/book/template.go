package book

import (
	"io"
	"path/filepath"

	"fyne.io/fyne/v2/widget"

	"touchline/canvas/handout/preset"
	"touchline/export/pptx"
	"touchline/model/disk"
	"touchline/ui/chooser"
	"touchline/ui/memory"
	"touchline/ui/widgets"
)

// templateKinds is the ends of the names of presentations that can be a template.
var templateKinds = []string{".pptx", ".potx"}

// template is the row of the template of a house: choosing one, taking it away, and
// what slides do not take from it. It is asked for each time, as it is a file
// somewhere else.
func (o *options) template() {
	d := o.d
	choose := widgets.NewButton(d.w, d.w.t("template.choose"), nil, o.chooseTemplate)
	none := widgets.NewButton(d.w, d.w.t("template.none"), nil, func() { o.setTemplate(nil, "") })
	if d.template == nil {
		none.Disable()
	}
	o.rows.Add(o.field("template", widgets.Beside(choose, none)))
	if d.template != nil {
		o.rows.Add(widgets.Wrapped(d.w.t("template.is", "file", d.templateName), widget.LowImportance))
	}
}

func (o *options) setTemplate(t *pptx.Template, name string) {
	o.d.template, o.d.templateName = t, name
	o.d.Change(func(s *preset.Settings) {
		if t != nil {
			s.Format = "pptx"
		}
	})
	o.refresh()
}

func (o *options) chooseTemplate() {
	d := o.d
	chooser.Open(d.w, chooser.Options{
		Title: d.w.t("template.title"), Accept: d.w.t("template.accept"), Folder: d.w.Memory.FolderFor(memory.ForExports), Kinds: templateKinds,
		Went: func(folder string) { d.w.Memory.WentTo(memory.ForExports, folder) },
		Done: func(path string) {
			d.w.Jobs.Go(func() {
				t, err := readTemplate(path)
				d.w.Later(func() {
					switch {
					case err != nil:
						d.w.Dialogs().TellFault(d.w.t("template.title"), err)
					case d.Modal.Open():
						o.setTemplate(t, filepath.Base(path))
					}
				})
			})
		},
	})
}

// readTemplate reads a presentation as a template.
func readTemplate(path string) (*pptx.Template, error) {
	f, err := disk.OpenRegular(path)
	if err != nil {
		return nil, disk.WhyNotOpened(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, pptx.MaxTemplate+1))
	if err != nil {
		return nil, disk.WhyNotOpened(path, err)
	}
	return pptx.ReadTemplate(data)
}

// house is the template of an export: only a presentation has one.
func (d *Dialog) house(s preset.Settings) *pptx.Template {
	if s.IsDeck() && s.Format == "pptx" {
		return d.template
	}
	return nil
}

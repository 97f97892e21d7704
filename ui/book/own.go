package book

import (
	"encoding/json"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/handout/preset"
	"touchline/model/disk"
	"touchline/model/words"
	"touchline/ui/chooser"
	"touchline/ui/memory"
	"touchline/ui/widgets"
)

// own is the presets of one's own, in the order in which they were made.
func (w *Books) own() (out []preset.Settings) {
	for _, data := range w.Memory.Presets {
		if s, err := preset.Parse(data); err == nil && s.Name != "" {
			out = append(out, s)
		}
	}
	return out
}

// isOwn reports whether a preset of one's own has a name.
func (w *Books) isOwn(name string) bool {
	return slices.ContainsFunc(w.own(), func(s preset.Settings) bool { return s.Name == name })
}

// keepOwn keeps a preset under its name; one of the same name is replaced.
func (w *Books) keepOwn(s preset.Settings) {
	data, err := s.Encode()
	if err != nil {
		return
	}
	w.Memory.Change(func(c *memory.Content) {
		c.Presets = append(without(c.Presets, s.Name), json.RawMessage(data))
	})
}

func without(all []json.RawMessage, name string) []json.RawMessage {
	return slices.DeleteFunc(slices.Clone(all), func(data json.RawMessage) bool {
		s, err := preset.Parse(data)
		return err == nil && s.Name == name
	})
}

// menu offers what can be done with presets of one's own.
func (l *presetList) menu(below fyne.CanvasObject) {
	w := l.d.w
	texts := []string{w.t("own.save"), w.t("own.load"), w.t("own.export")}
	do := []func(){l.askName, l.load, l.saveFile}
	if name := l.d.Settings.Name; name != "" {
		texts, do = append(texts, w.t("own.remove", "name", name)), append(do, l.remove)
	}
	widgets.DropDown(below, texts, -1, func(i int) { do[i]() })
}

// askName asks what a preset of the settings as they are is called, and where it
// is to live.
func (l *presetList) askName() {
	w := l.d.w
	e := widgets.NewEntry(w, l.d.Settings.Name)
	places, at := []home{inFolder, inBlueprint}, 0
	if l.lives == inBlueprint {
		at = 1
	}
	where := widgets.NewChoice(w, []string{w.t("own.where.folder"), w.t("own.where.blueprint")}, at, func(i int) { at = max(i, 0) })
	cancel := widgets.NewButton(w, words.T(w.Language, "ui.cancel"), nil, nil)
	ok := widgets.NewButton(w, w.t("own.keep"), nil, nil)
	ok.Importance = widget.HighImportance
	m := w.Dialogs().Show(w.t("own.save"), container.NewVBox(
		widgets.Caption(w.t("own.name")), e,
		widgets.Caption(w.t("own.where")), container.NewStack(where, widgets.NewBorder()),
	), cancel, ok)
	m.Accept = func() {
		if name := strings.TrimSpace(e.Text); name != "" {
			m.Close()
			l.save(name, places[at])
		}
	}
	e.OnSubmitted = func(string) { m.Accept() }
	cancel.OnTapped, ok.OnTapped = m.Close, m.Accept
	m.Resize(440, 270)
	w.Canvas().Focus(e)
}

// save keeps the settings as they are as a preset, on this computer or in the
// blueprint.
func (l *presetList) save(name string, lives home) {
	s := l.d.Settings
	s.Name = name
	if lives == inBlueprint {
		kept, err := s.Kept()
		if err == nil {
			err = l.d.w.SaveHandout(kept)
		}
		if err != nil {
			l.d.w.Dialogs().TellFault(l.d.w.t("own.save"), err)
			return
		}
		l.d.doc = l.d.w.source().Doc
	} else {
		l.d.w.keepOwn(s)
	}
	l.lives = lives
	l.d.Change(func(to *preset.Settings) { to.Name = name })
	l.build()
}

// remove takes the preset away that the settings began as, from where it lives.
// The settings stay.
func (l *presetList) remove() {
	w, name := l.d.w, l.d.Settings.Name
	if l.lives == inBlueprint {
		if err := w.RemoveHandout(name); err != nil {
			w.Dialogs().TellFault(w.t("own.remove", "name", name), err)
			return
		}
		l.d.doc = w.source().Doc
	} else {
		w.Memory.Change(func(c *memory.Content) { c.Presets = without(c.Presets, name) })
	}
	l.lives = inProgram
	l.d.Change(func(s *preset.Settings) { s.Name = "" })
	l.build()
}

// saveFile saves the settings as a file that others can load.
func (l *presetList) saveFile() {
	w, s := l.d.w, l.d.Settings
	if s.Name == "" {
		s.Name = l.current()
	}
	chooser.Open(w, chooser.Options{
		Title: w.t("own.export"), Accept: w.t("own.keep"), Folder: l.d.folder(), Save: preset.Extension, Name: chooser.FileName(s.Name) + preset.Extension,
		Went: func(folder string) { w.Memory.WentTo(memory.ForExports, folder) },
		Done: func(path string) {
			s.Brand = s.Brand.Shared()
			data, err := s.Encode()
			if err != nil {
				return
			}
			w.exports.Put(path, data)
		},
	})
}

// load takes a preset from a file, and keeps it among one's own.
func (l *presetList) load() {
	w := l.d.w
	chooser.Open(w, chooser.Options{
		Title: w.t("own.load"), Accept: w.t("own.take"), Folder: l.d.folder(), Kinds: []string{preset.Extension},
		Done: func(path string) {
			w.Jobs.Go(func() {
				s, err := readPreset(path)
				w.Later(func() {
					switch {
					case err != nil:
						w.Dialogs().TellFault(w.t("own.load"), err)
					case l.d.Modal.Open():
						w.keepOwn(s)
						l.take(s, inFolder)
						l.build()
					}
				})
			})
		},
	})
}

// readPreset reads a file of a preset; one without a name is called as the file
// is.
func readPreset(path string) (s preset.Settings, err error) {
	f, err := disk.OpenRegular(path)
	if err != nil {
		return s, disk.WhyNotOpened(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, preset.MaxBytes+1))
	if err != nil {
		return s, disk.WhyNotOpened(path, err)
	}
	if s, err = preset.Parse(data); err == nil && s.Name == "" {
		s.Name = strings.TrimSuffix(filepath.Base(path), preset.Extension)
	}
	return s, err
}

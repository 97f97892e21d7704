package cli

import (
	"cmp"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"touchline/canvas/brand"
	"touchline/canvas/editor/picture"
	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/canvas/text"
	"touchline/export"
	"touchline/model"
	"touchline/model/disk"
)

// upNames is the values of --up.
var upNames = []string{"1", "2", "4", "6", preset.Booklet}

// handout fills the options of a handout: a preset of the program, one in a file
// or one that the blueprint keeps, and what flags say in place of what it says.
func (f *exportFlags) handout(cmd *cobra.Command, sh *shell, o *export.Options, d *model.Document) error {
	s, err := f.settings(d)
	if err != nil {
		return err
	}
	s.Course, s.Teacher = cmp.Or(f.course, s.Course), cmp.Or(f.teacher, s.Teacher)
	s.Date, s.Note = cmp.Or(f.date, s.Date), cmp.Or(f.note, s.Note)
	if cmd.Flags().Changed("shuffle") {
		s.Seed = f.seed
	}
	if f.up != "" {
		if s.Up, err = named("up", f.up, func(v string) (string, bool) { return v, contains(upNames, v) }, upNames); err != nil {
			return err
		}
	}
	if cmd.Flags().Changed("blank") {
		s.Blank, s.Task = splitBlanks(f.blank), handout.TaskCards
		if err := handout.CheckBlanks(d, s.Blank); err != nil {
			return misused(err)
		}
	}
	if cmd.Flags().Changed("names") {
		s.Names = f.names
	}
	if o.Brand, err = f.brand(s.Brand); err != nil {
		return err
	}
	o.Theme = cmp.Or(o.Theme, s.Theme)
	o.Lang = cmp.Or(o.Lang, s.Lang)
	if s.IsDeck() {
		k := s.DeckOptions()
		if o.Template, err = f.readTemplate(); err != nil {
			return err
		}
		k.Before, err = f.readBefore(cmd.Context(), sh)
		o.Deck = &k
		return err
	}
	if f.template != "" {
		return usage("flag-for-slides", "flag", "--template")
	}
	h := s.Options(s.Kinds())
	if h.Before, err = f.readBefore(cmd.Context(), sh); err != nil {
		return err
	}
	if h.Before != nil {
		h.Kinds = handout.WithCompare(h.Kinds)
	}
	o.Handout = &h
	o.Up, o.Booklet, _ = s.OnSheet()
	if f.paper == "" {
		o.Paper.Sheet = s.Sheet()
	}
	return nil
}

// splitBlanks parts what --blank says at its commas.
func splitBlanks(all []string) (out []string) {
	for _, s := range all {
		for part := range strings.SplitSeq(strings.ReplaceAll(s, "，", ","), ",") {
			if part = strings.TrimSpace(part); part != "" {
				out = append(out, part)
			}
		}
	}
	return out
}

func contains(all []string, v string) bool {
	for _, a := range all {
		if a == v {
			return true
		}
	}
	return false
}

// brand is one with what flags say in place of it.
func (f *exportFlags) brand(b preset.Brand) (out brand.Brand, err error) {
	for _, c := range []struct {
		flag, value string
		to          *string
	}{{"accent", f.accent, &b.Accent}, {"on-accent", f.onAccent, &b.OnAccent}} {
		if c.value == "" {
			continue
		}
		color, ok := brand.ParseColor(c.value)
		if !ok {
			return out, usage("color", "flag", "--"+c.flag, "value", c.value)
		}
		*c.to = brand.Hex(color)
	}
	if f.accent != "" && f.onAccent == "" {
		b.OnAccent = "" // it was chosen for another accent
	}
	if f.logo != "" {
		if b.Logo, err = readLogo(f.logo); err != nil {
			return out, unread(f.logo, err)
		}
	}
	out = b.Value()
	if err := out.Check(); err != nil {
		return out, misused(err)
	}
	switch {
	case f.font != "":
		out.Font, err = readFont(fontAt(f.font))
	case b.Font != nil:
		if out.Font, err = readFont(b.Font.File, b.Font.Number); err != nil {
			err = model.NewFault("font.missing", "font", b.Font.Name)
		}
	}
	return out, err
}

// fontAt reads "FILE" or "FILE#n".
func fontAt(s string) (path string, number int) {
	if i := strings.LastIndexByte(s, '#'); i > 0 {
		if n, err := strconv.Atoi(s[i+1:]); err == nil {
			return s[:i], n
		}
	}
	return s, 0
}

func readFont(path string, number int) (*text.Own, error) {
	data, err := readSmall(path, text.MaxOwnBytes)
	if err != nil {
		return nil, unread(path, err)
	}
	font, err := text.LoadOwn(data, number)
	return font, unread(path, err)
}

// presetFile reports whether the preset is one in a file.
func (f *exportFlags) presetFile() bool {
	return strings.EqualFold(filepath.Ext(f.preset), preset.Extension)
}

// settings is those of the preset that is named. Without a document, a name that
// the program does not know is taken to be one of a preset that the blueprint keeps.
func (f *exportFlags) settings(d *model.Document) (preset.Settings, error) {
	if f.presetFile() {
		data, err := readSmall(f.preset, preset.MaxBytes)
		if err != nil {
			return preset.Settings{}, unread(f.preset, err)
		}
		s, err := preset.Parse(data)
		return s, unread(f.preset, err)
	}
	if strings.EqualFold(f.preset, preset.Deck) {
		return preset.OfSlides(), nil
	}
	names, find := presetNames(), handout.PresetNamed
	if _, known := find(f.preset); !known {
		if d == nil {
			first := handout.Presets()[0]
			return preset.Of(first), nil
		}
		if s, ok := preset.Found(d, f.preset); ok {
			return s, nil
		}
		for _, s := range preset.In(d) {
			names = append(names, s.Name)
		}
	}
	p, err := named("preset", f.preset, find, names)
	s := preset.Of(p)
	s.Names = true
	return s, err
}

// readSmall reads a file, and no more of it than is looked at.
func readSmall(path string, most int64) ([]byte, error) {
	file, err := disk.OpenRegular(path)
	if err != nil {
		return nil, disk.WhyNotOpened(path, err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, most+1))
	if err != nil {
		return nil, disk.WhyNotOpened(path, err)
	}
	return data, nil
}

func readLogo(path string) (*preset.Logo, error) {
	const most = 32 << 20 // bytes
	data, err := readSmall(path, most)
	if err != nil {
		return nil, err
	}
	p, err := picture.Import(data)
	if err != nil {
		return nil, err
	}
	if len(p.Data) > preset.MaxLogo {
		return nil, model.Faultf(nil, "handout.logo-size", "file", path)
	}
	return &preset.Logo{Type: p.Type, Width: p.Width, Height: p.Height, Data: p.Data}, nil
}

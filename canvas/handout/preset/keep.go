package preset

import (
	"slices"
	"strings"
	"unicode/utf8"

	"touchline/model"
)

// piece is how many bytes of a preset's text a blueprint holds as one text.
const piece = 16_000

// Kept is the settings as a blueprint keeps them, under their name.
func (s Settings) Kept() (model.Handout, error) {
	s.Brand = s.Brand.Shared()
	data, err := s.Encode()
	h := model.Handout{Name: s.Name}
	for text := string(data); text != ""; {
		n := min(piece, len(text))
		for n < len(text) && !utf8.RuneStart(text[n]) {
			n--
		}
		h.Settings, text = append(h.Settings, text[:n]), text[n:]
	}
	return h, err
}

// In is the presets that are kept in a blueprint, in their order. What is no
// preset is passed over: a later version may have written it.
func In(d *model.Document) (out []Settings) {
	for _, h := range d.Head.Handouts {
		s, err := Parse([]byte(strings.Join(h.Settings, "")))
		if err != nil || h.Name == "" {
			continue
		}
		s.Name = h.Name
		out = append(out, s)
	}
	return out
}

// Found is the preset of a name that is kept in a blueprint, in any case.
func Found(d *model.Document, name string) (Settings, bool) {
	all := In(d)
	i := slices.IndexFunc(all, func(s Settings) bool { return strings.EqualFold(s.Name, name) })
	if i < 0 {
		return Settings{}, false
	}
	return all[i], true
}

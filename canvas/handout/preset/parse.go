package preset

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"unicode"

	"touchline/canvas/compose"
	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/canvas/paper"
	"touchline/model"
)

// Extension is the end of the name of a file that holds a preset.
const Extension = ".handout"

// MaxBytes is the largest file of a preset that is read.
const MaxBytes = 4 << 20

// maxText is the longest text of a head or foot that is believed, in characters.
const maxText = 200

// maxDPI is more than any printer or scanner has, in px an inch.
const maxDPI = 4800

// maxWithout is how many slides that are left out are believed.
const maxWithout = 10_000

// Parse reads settings. Fault: "handout.preset" if they are none.
func Parse(data []byte) (s Settings, err error) {
	if len(data) > MaxBytes {
		return s, model.NewFault("handout.preset-size")
	}
	// An editor puts a mark before the text, a disk that lost its power zeros behind.
	data = bytes.TrimRight(bytes.TrimPrefix(data, []byte("\ufeff")), "\x00")
	if err := json.Unmarshal(data, &s); err != nil {
		return Settings{}, model.Faultf(err, "handout.preset-broken")
	}
	if len(s.Pages)+len(s.Slides) == 0 {
		return Settings{}, model.NewFault("handout.preset-broken")
	}
	// A logo stood by itself before there were brands.
	var before struct {
		Logo *Logo `json:"logo"`
	}
	if s.Brand.Logo == nil && json.Unmarshal(data, &before) == nil {
		s.Brand.Logo = before.Logo
	}
	s.mend()
	return s, nil
}

// Encode writes settings.
func (s Settings) Encode() ([]byte, error) {
	data, err := json.MarshalIndent(s, "", "\t")
	return append(data, '\n'), err
}

func same(s, t Settings) bool {
	a, _ := json.Marshal(s)
	b, _ := json.Marshal(t)
	return string(a) == string(b)
}

// mend brings every value to what makes sense.
func (s *Settings) mend() {
	s.Pages = complete(s.Pages, handout.Kinds, true)
	s.Slides = complete(s.Slides, deck.Kinds, len(s.Slides) > 0)
	if len(s.Without) > maxWithout {
		s.Without = s.Without[:maxWithout]
	}
	if s.Paper != paper.A3.Name {
		s.Paper = paper.A4.Name
	}
	if s.Held != handout.ByPage {
		s.Held = handout.AsGiven
	}
	if s.Lang != model.English && s.Lang != model.Chinese {
		s.Lang = ""
	}
	if _, ok := compose.ThemeNamed(s.Theme); !ok {
		s.Theme = compose.Themes()[0].Name
	}
	if !slices.Contains(s.Formats(), s.Format) {
		s.Format = s.Formats()[0]
	}
	if !slices.Contains([]string{"2", "4", "6", Booklet}, s.Up) {
		s.Up = "1"
	}
	if !slices.Contains(handout.Tasks, s.Task) {
		s.Task = handout.TaskCards
	}
	s.Blank = slices.DeleteFunc(s.Blank, func(v string) bool { return len(v) > maxText*4 || handout.CheckBlanks(nil, []string{v}) != nil })
	if len(s.Blank) > model.MaxList {
		s.Blank = s.Blank[:model.MaxList]
	}
	if s.PerPage != 2 && s.PerPage != 4 {
		s.PerPage = 1
	}
	if s.DPI < 0 || s.DPI > maxDPI {
		s.DPI = 0
	}
	s.Brand.mend()
	for _, text := range []*string{&s.Files, &s.Name, &s.Course, &s.Teacher, &s.Date, &s.Note} {
		*text = line(*text)
	}
}

// complete is a list of pages with every kind once: those that it does not name
// stand behind what comes before them in the order of the program, off or on.
func complete(list []Page, kinds []handout.Kind, off bool) (out []Page) {
	at := func(k handout.Kind) int { return slices.IndexFunc(out, func(p Page) bool { return p.Kind == k }) }
	for _, p := range list {
		if slices.Contains(kinds, p.Kind) && at(p.Kind) < 0 {
			out = append(out, p)
		}
	}
	for i, k := range kinds {
		if at(k) >= 0 {
			continue
		}
		place := 0
		for _, before := range kinds[:i] {
			place = max(place, at(before)+1)
		}
		out = slices.Insert(out, place, Page{Kind: k, Off: off})
	}
	return out
}

// line is a text as one line of a bounded length.
func line(s string) string {
	s = strings.Join(strings.FieldsFunc(strings.ToValidUTF8(s, ""), unicode.IsControl), " ")
	if r := []rune(s); len(r) > maxText {
		s = string(r[:maxText])
	}
	return s
}

package panels

import (
	"net/mail"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"touchline/model"
	"touchline/model/words"
)

// A figure is a number that may be missing: ok false.
type figure struct {
	v  float64
	ok bool
}

func figureOf(p *float64) figure {
	if p == nil {
		return figure{}
	}
	return figure{*p, true}
}

func (f figure) pointer() *float64 {
	if !f.ok {
		return nil
	}
	return &f.v
}

// refuse is why a text is no value: the sentence "panel.refuse.KEY".
func refuse(key string, args ...string) error {
	return model.Faultf(nil, "panel.refuse."+key, args...)
}

// timeUnits is the units in which a time is written, largest first.
var timeUnits = []struct {
	size model.Duration
	key  string
}{
	{model.Day, "map.unit.day"},
	{model.Hour, "map.unit.hour"},
	{model.Minute, "map.unit.minute"},
	{model.Second, "map.unit.second"},
}

// showTime writes a time for a field, to the second; "" for none.
func showTime(lang model.Lang, d model.Duration) string {
	if d <= 0 {
		return ""
	}
	// Short as in the picture, where that loses nothing.
	short := words.Duration(lang, d)
	if again, _, ok := model.ParseTime(short, 0); ok && again == d {
		return short
	}
	var parts []string
	for _, u := range timeUnits {
		if n := d / u.size; n > 0 {
			parts = append(parts, words.N(lang, u.key, int(n)))
			d %= u.size
		}
	}
	return strings.Join(parts, " ")
}

func readTime(s string) (model.Duration, error) {
	if strings.TrimSpace(s) == "" {
		return 0, nil
	}
	d, _, ok := model.ParseTime(s, 0)
	if ok {
		return d, nil
	}
	if _, _, ok := model.ParseTime(s, model.Second); ok {
		return 0, refuse("time.unit")
	}
	return 0, refuse("time")
}

func showFigure(f figure) string {
	if !f.ok {
		return ""
	}
	s := words.Number(f.v)
	if v, ok := model.ParseNumber(s); !ok || v != f.v {
		return strings.Replace(strconv.FormatFloat(f.v, 'f', -1, 64), "-", model.Minus, 1) // as a power it would not read back
	}
	return s
}

func readFigure(s string) (figure, error) {
	if strings.TrimSpace(s) == "" {
		return figure{}, nil
	}
	// A unit belongs into its own field, but a % is typed by habit.
	v, ok := model.ParseNumber(strings.TrimSuffix(model.PlainText(s), "%"))
	if !ok {
		return figure{}, refuse("number")
	}
	return figure{v, true}, nil
}

// readWithin reads a number of a range.
func readWithin(s string, low, high float64) (figure, error) {
	f, err := readFigure(s)
	if err == nil && f.ok && !(f.v >= low && f.v <= high) {
		err = refuse("range", "min", showFigure(figure{low, true}), "max", showFigure(figure{high, true}))
	}
	return f, err
}

func showCount(n int) string {
	if n <= 0 {
		return ""
	}
	return words.Count(n)
}

// readCount reads a whole number from least to most; "" is 0.
func readCount(s string, least, most int) (int, error) {
	f, err := readFigure(s)
	if err != nil || !f.ok {
		return 0, err
	}
	if f.v != float64(int(f.v)) || f.v < float64(least) || f.v > float64(most) {
		return 0, refuse("count", "min", strconv.Itoa(least), "max", strconv.Itoa(most))
	}
	return int(f.v), nil
}

// dateForms is how people write a day: year, month, day.
var dateForms = regexp.MustCompile(`^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$`)

func readDate(s string) (model.Date, error) {
	s = model.PlainText(s)
	if s == "" {
		return "", nil
	}
	m := dateForms.FindStringSubmatch(s)
	if m == nil {
		return "", refuse("date")
	}
	day := m[1] + "-" + two(m[2]) + "-" + two(m[3])
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return "", refuse("day", "date", s)
	}
	return model.Date(day), nil
}

func two(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// webSchemes is the kinds of address that a card may link to.
var webSchemes = []string{"http", "https", "mailto"}

// readAddresses reads web addresses, one a line.
func readAddresses(s string) ([]string, error) {
	var all []string
	for _, line := range strings.Split(s, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if !address(line) {
			return nil, refuse("address", "address", shortened(line, 40))
		}
		all = append(all, line)
	}
	return all, nil
}

func address(s string) bool {
	u, err := url.Parse(s)
	if err != nil || strings.ContainsAny(s, " \t") || !slices.Contains(webSchemes, strings.ToLower(u.Scheme)) {
		return false
	}
	if strings.EqualFold(u.Scheme, "mailto") {
		to, err := mail.ParseAddress(u.Opaque)
		return err == nil && to.Name == ""
	}
	return u.Hostname() != ""
}

// shortened is at most n characters of a text, in one line.
func shortened(s string, n int) string {
	s = oneLine(s)
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// separators part the entries of a list that is written in one line.
const separators = ",，、;；\n"

// showList writes a list in one line. An entry that has a separator in it
// stands in quotes.
func showList(lang model.Lang, all []string) string {
	parts := make([]string, len(all))
	for i, s := range all {
		if strings.ContainsAny(s, separators+`"`) || s != strings.TrimSpace(s) || s == "" {
			s = `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
		}
		parts[i] = s
	}
	if lang == model.Chinese {
		return strings.Join(parts, "、")
	}
	return strings.Join(parts, ", ")
}

// readList reads what showList writes. An empty text is no list.
func readList(s string) []string {
	var all []string
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		if rest, ok := strings.CutPrefix(s, `"`); ok {
			var entry strings.Builder
			for {
				head, tail, closed := strings.Cut(rest, `"`)
				entry.WriteString(head)
				rest = tail
				if !closed || !strings.HasPrefix(tail, `"`) {
					break
				}
				entry.WriteByte('"')
				rest = tail[1:]
			}
			all = append(all, entry.String())
			at := strings.IndexAny(rest, separators)
			if at < 0 {
				return all
			}
			s = cutSeparator(rest[at:])
			continue
		}
		at := strings.IndexAny(s, separators)
		if at < 0 {
			return append(all, s)
		}
		if entry := strings.TrimSpace(s[:at]); entry != "" {
			all = append(all, entry)
		}
		s = cutSeparator(s[at:])
	}
	return all
}

func cutSeparator(s string) string {
	for i := range s {
		if i > 0 {
			return s[i:]
		}
	}
	return ""
}

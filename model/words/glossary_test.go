package words_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"touchline/model"
	"touchline/model/words"
)

// term is a row of the glossary.
type term struct {
	en, zh string
	texts  []string // keys of texts that hold it
	not    []string // what it is not called
}

func glossary(t *testing.T) (all []term) {
	t.Helper()
	data, err := os.ReadFile("../../docs/glossary.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		cells := strings.Split(line, "|")
		if len(cells) != 6 || strings.Contains(line, "---") || strings.Contains(line, "English") {
			continue
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		row := term{en: cells[1], zh: cells[2], texts: strings.Fields(cells[3])}
		for _, not := range strings.Split(cells[4], ",") {
			if not = strings.TrimSpace(not); not != "" {
				row.not = append(row.not, not)
			}
		}
		all = append(all, row)
	}
	return all
}

// TestOneThingHasOneName: what the glossary says is so in every text of the
// program, but for the further words that the palette finds commands by.
func TestOneThingHasOneName(t *testing.T) {
	rows := glossary(t)
	if len(rows) < 35 {
		t.Fatalf("the glossary has %d rows", len(rows))
	}
	seen := map[string]bool{}
	for _, r := range rows {
		if seen[r.en] || seen[r.zh] {
			t.Errorf("%s, %s: two rows", r.en, r.zh)
		}
		seen[r.en], seen[r.zh] = true, true
		for _, key := range r.texts {
			for lang, want := range map[model.Lang]string{model.English: r.en, model.Chinese: r.zh} {
				if !words.Has(lang, key) {
					t.Errorf("%s: there is no text %s", want, key)
				} else if text := words.T(lang, key); !strings.Contains(strings.ToLower(text), strings.ToLower(want)) {
					t.Errorf("%s says %q, and the glossary %q", key, text, want)
				}
			}
		}
	}
	for _, lang := range words.Langs {
		for key, text := range texts(t, lang) {
			if strings.HasPrefix(key, "ui.also.") {
				continue
			}
			text = strings.ToLower(text)
			for _, r := range rows {
				for _, not := range r.not {
					if han := strings.ContainsFunc(not, func(c rune) bool { return unicode.Is(unicode.Han, c) }); han == (lang == model.Chinese) && strings.Contains(text, strings.ToLower(not)) {
						t.Errorf("%s: %s says %q: it is called %s", lang, key, not, map[bool]string{true: r.zh, false: r.en}[han])
					}
				}
			}
		}
	}
	if !slices.ContainsFunc(rows, func(r term) bool { return r.zh == "判断" && slices.Contains(r.not, "决策") }) {
		t.Error("the rows are not read as they stand")
	}
}

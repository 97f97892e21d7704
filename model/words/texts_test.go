package words_test

import (
	"encoding/json"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"
	"unicode"

	"touchline/assets"
	"touchline/model"
	"touchline/model/words"
)

// same is the texts that are rightly equal in both languages, and why. One
// that ends with a dot is all that begin so.
var same = map[string]string{
	"ui.key.":               "what stands on a key",
	"ui.action.language.en": "each language is called by its own name",
	"ui.action.language.zh": "each language is called by its own name",
	"ui.hand.escape":        "what stands on the key",
}

// chinese is the English texts that rightly hold Chinese, and why.
var chinese = map[string]string{
	"ui.action.language.zh":  "each language is called by its own name",
	"ui.menu.language":       "who can't read the one must find the other",
	"ui.palette.placeholder": "it says that commands are found by either name",
}

// hints is the hints that go with no text of their own name, and with which
// they go: a question counts, or is asked in two ways.
var hints = map[string]string{
	"ui.choose.replace.hint": "ui.export.replace",
	"ui.delete.hint":         "ui.delete.ask",
	"ui.disk.hint":           "ui.disk.ask",
	"ui.lock.hint":           "ui.lock.ask",
	"ui.revert.hint":         "ui.revert.ask",
}

// texts reads every text as it stands in the files, keys with their area.
func texts(t *testing.T, lang model.Lang) map[string]string {
	t.Helper()
	all := map[string]string{}
	dir := path.Join("words", string(lang))
	files, err := fs.ReadDir(assets.Words, dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		area, ok := strings.CutSuffix(f.Name(), ".json")
		if !ok {
			t.Errorf("%s/%s is no file of texts", dir, f.Name())
			continue
		}
		data, err := fs.ReadFile(assets.Words, path.Join(dir, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		var m map[string]string
		if err := json.Unmarshal(data, &m); err != nil {
			t.Fatalf("%s/%s: %v", dir, f.Name(), err)
		}
		for k, v := range m {
			all[area+"."+k] = v
		}
		for _, k := range twice(data) {
			t.Errorf("%s/%s: %q stands there twice", dir, f.Name(), k)
		}
	}
	return all
}

// twice finds the keys that a flat object has more than once: the decoder
// takes the last of them and says nothing.
func twice(data []byte) []string {
	dec := json.NewDecoder(strings.NewReader(string(data)))
	seen := map[string]int{}
	var again []string
	for i := 0; ; i++ {
		tok, err := dec.Token()
		if err != nil {
			return again
		}
		s, ok := tok.(string)
		if !ok || i%2 == 0 { // token 0 is the brace, then key and value in turns
			continue
		}
		if seen[s]++; seen[s] == 2 {
			again = append(again, s)
		}
	}
}

var value = regexp.MustCompile(`\{([^{}]*)\}`)

// values is the names in braces, sorted, each once.
func values(s string) []string {
	var names []string
	for _, m := range value.FindAllStringSubmatch(s, -1) {
		names = append(names, m[1])
	}
	sort.Strings(names)
	return slices.Compact(names)
}

func keys(m map[string]string) []string {
	all := make([]string, 0, len(m))
	for k := range m {
		all = append(all, k)
	}
	sort.Strings(all)
	return all
}

func TestBothLanguagesSayTheSameThings(t *testing.T) {
	en, zh := texts(t, model.English), texts(t, model.Chinese)
	for _, k := range keys(en) {
		if _, ok := zh[k]; !ok {
			t.Errorf("%s has no Chinese", k)
		}
	}
	for _, k := range keys(zh) {
		if _, ok := en[k]; !ok {
			t.Errorf("%s has no English", k)
		}
	}
	for _, k := range keys(en) {
		a, b := values(en[k]), values(zh[k])
		if strings.HasSuffix(k, ".one") { // may say "one" in words
			a, b = without(a, "n"), without(b, "n")
		}
		if _, ok := zh[k]; ok && !slices.Equal(a, b) {
			t.Errorf("%s has the values %v in English, and %v in Chinese", k, a, b)
		}
	}
}

func without(names []string, name string) []string {
	return slices.DeleteFunc(names, func(s string) bool { return s == name })
}

func TestTextsAreWellFormed(t *testing.T) {
	name := regexp.MustCompile(`^[a-z0-9]+(\.[a-z0-9]+([-_][a-z0-9]+)*)+$`)
	valueName := regexp.MustCompile(`^[a-z][a-z0-9]*$`)
	for _, lang := range words.Langs {
		all := texts(t, lang)
		for _, k := range keys(all) {
			s := all[k]
			wrong := func(what string) { t.Errorf("%s %s: %s: %q", lang, k, what, s) }
			if !name.MatchString(k) {
				wrong("a key is of small letters, digits, - and .")
			}
			if strings.TrimSpace(s) == "" {
				wrong("says nothing")
			}
			if s != strings.TrimSpace(s) {
				wrong("begins or ends in a space")
			}
			if strings.Contains(s, "  ") && !strings.Contains(s, "\n") {
				wrong("has two spaces in a row")
			}
			if strings.Count(s, "{") != len(value.FindAllString(s, -1)) || strings.Count(s, "}") != len(value.FindAllString(s, -1)) {
				wrong("has a brace without its other half")
			}
			for _, v := range values(s) {
				if !valueName.MatchString(v) {
					wrong("has a value with the odd name " + v)
				}
			}
			if of, ok := strings.CutSuffix(k, ".hint"); ok && strings.Contains(of, ".") {
				if other, ok := hints[k]; ok {
					of = other
				}
				if _, ok := all[of]; !ok {
					wrong("goes with " + of + ", which is not there")
				}
			}
		}
	}
}

// typed is punctuation of the wrong width: a comma, a colon, a bracket, … as
// on an English keyboard, beside Chinese.
var typed = regexp.MustCompile(`\p{Han}[,;:!?()]|[,;!?()]\p{Han}`)

// straight is an apostrophe as on a typewriter. A command line has them, as its
// shell does.
var straight = regexp.MustCompile(`[A-Za-z]'`)

func TestEachLanguageIsItself(t *testing.T) {
	en, zh := texts(t, model.English), texts(t, model.Chinese)
	for k := range hints {
		if _, ok := en[k]; !ok {
			t.Errorf("%s is an exception for nothing", k)
		}
	}
	for _, k := range keys(en) {
		if _, may := chinese[k]; !may && hasChinese(en[k]) {
			t.Errorf("%s has Chinese in its English: %q", k, en[k])
		}
		if at := straight.FindString(en[k]); at != "" && !strings.HasPrefix(k, "cli.") {
			t.Errorf("%s has a straight apostrophe at %q, not ’: %q", k, at, en[k])
		}
		if !names(same, k) && en[k] == zh[k] && hasWords(en[k]) {
			t.Errorf("%s is the same in both languages: %q. A name? Then say so in this test", k, en[k])
		}
	}
	for _, k := range keys(zh) {
		if at := typed.FindString(zh[k]); at != "" {
			t.Errorf("%s has punctuation of the wrong width at %q: %q", k, at, zh[k])
		}
	}
	for _, exceptions := range []map[string]string{same, chinese} {
		for k, why := range exceptions {
			there := slices.ContainsFunc(keys(en), func(text string) bool { return names(map[string]string{k: why}, text) })
			if !there || why == "" {
				t.Errorf("%s is an exception for nothing, or without a reason", k)
			}
		}
	}
}

// names reports whether a text is among some exceptions.
func names(exceptions map[string]string, key string) bool {
	for k := range exceptions {
		if key == k || strings.HasSuffix(k, ".") && strings.HasPrefix(key, k) {
			return true
		}
	}
	return false
}

// hasWords reports whether letters are left when the values are taken out.
func hasWords(s string) bool {
	return strings.ContainsFunc(value.ReplaceAllString(s, ""), unicode.IsLetter)
}

func hasChinese(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xffef
	})
}

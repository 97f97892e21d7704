package words

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"touchline/assets"
	"touchline/model"
)

// Langs is the languages of the program.
var Langs = []model.Lang{model.English, model.Chinese}

// Match chooses a language for a locale such as "zh_CN.UTF-8", "zh-Hans-CN"
// or "en-GB": Chinese for every Chinese, English for all else.
func Match(locale string) model.Lang {
	if strings.HasPrefix(strings.ToLower(locale), "zh") {
		return model.Chinese
	}
	return model.English
}

// T returns a text. args are names and values in turns: T(lang,
// "file.saved", "file", name). A key that has no text comes back as it is,
// so that a missing text is seen. Where {n} is 1, the text "KEY.one" is
// preferred, if there is one.
func T(lang model.Lang, key string, args ...any) string {
	if n, ok := named(args, "n"); ok && n == "1" {
		if s, ok := lookUp(lang, key+".one"); ok {
			return fill(s, args)
		}
	}
	s, ok := lookUp(lang, key)
	if !ok {
		return key
	}
	return fill(s, args)
}

// N is T for a number of things, {n}.
func N(lang model.Lang, key string, n int, args ...any) string {
	return T(lang, key, append([]any{"n", n}, args...)...)
}

// Has reports whether there is a text for a key.
func Has(lang model.Lang, key string) bool {
	_, ok := lookUp(lang, key)
	return ok
}

// Explain turns an error into a sentence in the user's language and, where
// there is one, a hint at what to do. A Fault anywhere in the chain names
// both; the cause follows the sentence where the text asks for it as
// {cause}.
func Explain(lang model.Lang, err error) (sentence, hint string) {
	if err == nil {
		return "", ""
	}
	var f *model.Fault
	if !errors.As(err, &f) {
		return because(lang, err), ""
	}
	args := make([]any, 0, len(f.Args)+2)
	for _, a := range f.Args {
		args = append(args, OneLine(a))
	}
	if f.Err != nil {
		cause, _ := Explain(lang, f.Err)
		args = append(args, "cause", cause)
	}
	sentence = T(lang, f.Key, args...)
	if Has(lang, f.Key+".hint") {
		hint = T(lang, f.Key+".hint", args...)
	}
	return sentence, hint
}

// Said is Explain as one text.
func Said(lang model.Lang, err error) string {
	sentence, hint := Explain(lang, err)
	return Sentences(lang, sentence, hint)
}

// Sentences is some sentences as one text, without those that are empty:
// Chinese sets no space between them. One that ends with what the system said
// has no stop, and gets one where another follows.
func Sentences(lang model.Lang, all ...string) string {
	between, stop := " ", "."
	if lang == model.Chinese {
		between, stop = "", "。"
	}
	var b strings.Builder
	for _, s := range all {
		if s == "" {
			continue
		}
		if b.Len() > 0 {
			if last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(b.String(), ")）]”’\"")); !strings.ContainsRune(".!?:…。！？：", last) {
				b.WriteString(stop)
			}
			b.WriteString(between)
		}
		b.WriteString(s)
	}
	return b.String()
}

// fill puts the values into their braces. It runs for every detail of every
// card, so it scans once and makes no replacer.
func fill(s string, args []any) string {
	if !strings.Contains(s, "{") {
		return s
	}
	var b strings.Builder
	for {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			break
		}
		end := strings.IndexByte(s[open:], '}')
		if end < 0 {
			break
		}
		b.WriteString(s[:open])
		name := s[open+1 : open+end]
		s = s[open+end+1:]
		if v, ok := named(args, name); ok {
			if quantities[name] {
				v = quantity(v)
			}
			b.WriteString(v)
		} else {
			b.WriteString("{" + name + "}")
		}
	}
	b.WriteString(s)
	return b.String()
}

// named is the value after a name in args.
func named(args []any, name string) (string, bool) {
	for i := 0; i+1 < len(args); i += 2 {
		if text(args[i]) == name {
			return text(args[i+1]), true
		}
	}
	return "", false
}

func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case error:
		return v.Error()
	}
	return fmt.Sprint(v)
}

func lookUp(lang model.Lang, key string) (string, bool) {
	name, rest, _ := strings.Cut(key, ".")
	a := areas()[name]
	if a == nil {
		return "", false
	}
	if lang == model.Chinese {
		if s, ok := a.chinese()[rest]; ok {
			return s, true
		}
	}
	s, ok := a.english()[rest]
	return s, ok
}

// area is the texts that lie in one file of each language, by key. A file is read
// when a text of it is asked for: most commands need a few of them.
type area struct{ english, chinese func() map[string]string }

// areas is all of them by name.
var areas = sync.OnceValue(func() map[string]*area {
	all := map[string]*area{}
	files, err := fs.ReadDir(assets.Words, path.Join("words", string(model.English)))
	if err != nil {
		panic(err)
	}
	of := func(lang model.Lang, file string) func() map[string]string {
		return sync.OnceValue(func() map[string]string { return read(path.Join("words", string(lang), file)) })
	}
	for _, f := range files {
		all[strings.TrimSuffix(f.Name(), ".json")] = &area{of(model.English, f.Name()), of(model.Chinese, f.Name())}
	}
	return all
})

// read reads the texts of a file. The files are part of the program: one that
// does not parse is a mistake that the tests find.
func read(file string) map[string]string {
	data, err := fs.ReadFile(assets.Words, file)
	if err != nil {
		panic(err)
	}
	var m map[string]string
	if err := json.Unmarshal(data, &m); err != nil {
		panic(fmt.Errorf("%s: %w", file, err))
	}
	return m
}

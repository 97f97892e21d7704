package cli

import (
	"strings"

	"touchline/model"
	"touchline/model/words"
)

// chooseLang finds the language before the command line is parsed, since
// what is wrong with that must be said in it: --lang, else the locale.
func chooseLang(args []string, env func(string) string) (lang model.Lang, said bool) {
	for i, a := range args {
		if a == "--" {
			break
		}
		v, ok := strings.CutPrefix(a, "--lang=")
		if a == "--lang" && i+1 < len(args) {
			v, ok = args[i+1], true
		}
		if ok {
			if lang, ok := langNamed(v); ok {
				return lang, true
			}
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := env(name); v != "" {
			return words.Match(v), false
		}
	}
	return words.Match(systemLocale()), false
}

// langNamed reads --lang: a language of the program, or a locale of it.
func langNamed(s string) (model.Lang, bool) {
	for _, l := range words.Langs {
		if strings.HasPrefix(strings.ToLower(s), string(l)) {
			return l, true
		}
	}
	return "", false
}

package fields

import (
	"strings"

	"touchline/model"
	"touchline/model/words"
)

// channelField shows the channels that the program knows by their names.
func Channel(b Bind[string]) *TextField {
	lang := b.sheet.Host.Lang()
	f := TextOf(b, false,
		func(c string) string { return words.Channel(lang, c) },
		func(s string) (string, error) { return channelNamed(s), nil })
	inUse := b.sheet.Suggest("channel", OfTouch(model.ChannelNames))
	f.Suggest = func() []string {
		var all []string
		seen := map[string]bool{}
		for _, c := range append(append([]string(nil), inUse()...), model.Channels...) {
			if name := words.Channel(lang, c); !seen[name] {
				seen[name] = true
				all = append(all, name)
			}
		}
		return all
	}
	return f
}

// channelNamed is the channel of a name in any of the languages.
func channelNamed(s string) string {
	s = strings.TrimSpace(s)
	for _, c := range model.Channels {
		for _, lang := range words.Langs {
			if strings.EqualFold(s, words.Channel(lang, c)) {
				return c
			}
		}
	}
	return s
}

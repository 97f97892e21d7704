package fields

import (
	"strings"

	"touchline/model"
	"touchline/model/words"
	"touchline/ui/panels/values"
)

// channelField shows the channels that the program knows by their names.
func Channel(b Bind[string]) *TextField {
	lang := b.sheet.Host.Lang()
	f := TextOf(b, false,
		func(c string) string { return words.Channel(lang, c) },
		func(s string) (string, error) { return channelNamed(s), nil })
	f.Suggest = channelsInUse(b.sheet)
	return f
}

// Channels is a list of channels, each by its name.
func Channels(b Bind[[]string]) *TextField {
	lang := b.sheet.Host.Lang()
	f := TextOf(b, false,
		func(all []string) string {
			names := make([]string, len(all))
			for i, c := range all {
				names[i] = words.Channel(lang, c)
			}
			return values.ShowList(lang, names)
		},
		func(s string) ([]string, error) {
			all := values.ReadList(s)
			for i, name := range all {
				all[i] = channelNamed(name)
			}
			return all, nil
		})
	f.list = true
	f.Suggest = channelsInUse(b.sheet)
	return f
}

// channelsInUse is the names of channels that the document has, and of those
// that the program knows.
func channelsInUse(sh *Sheet) func() []string {
	lang := sh.Host.Lang()
	inUse := sh.Suggest("channel", OfTouch(model.ChannelNames))
	return func() []string {
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

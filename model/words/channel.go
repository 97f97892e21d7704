package words

import (
	"slices"

	"touchline/model"
)

// Channel is a channel's name in a language; a free one stays as it is.
func Channel(lang model.Lang, channel string) string {
	if slices.Contains(model.Channels, channel) {
		return T(lang, "map.channel."+channel)
	}
	return channel
}

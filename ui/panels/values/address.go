package values

import (
	"net/mail"
	"net/url"
	"slices"
	"strings"
)

// webSchemes is the kinds of address that a card may link to.
var webSchemes = []string{"http", "https", "mailto"}

// ReadAddresses reads web addresses, one a line.
func ReadAddresses(s string) ([]string, error) {
	var all []string
	for _, line := range strings.Split(s, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if !address(line) {
			return nil, Refuse("address", "address", Shortened(line, 40))
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

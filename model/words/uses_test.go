package words_test

import (
	"slices"
	"strings"
	"testing"

	"touchline/model"
)

// notTexts is strings in the code that look like the key of a text and are
// none, and why.
var notTexts = map[string]string{}

func areas(all map[string]string) []string {
	var names []string
	for _, k := range keys(all) {
		area, _, _ := strings.Cut(k, ".")
		if !slices.Contains(names, area) {
			names = append(names, area)
		}
	}
	return names
}

func TestEveryTextThatIsAskedForIsThere(t *testing.T) {
	en := texts(t, model.English)
	all := keys(en)
	seen := map[string]bool{}
	for _, u := range uses(t, areas(en)) {
		seen[u.key] = true
		if u.more != "" || u.maybe || notTexts[u.key] != "" {
			continue
		}
		if !slices.ContainsFunc(all, u.covers) {
			t.Errorf("%s: there is no text %s", u.at, u.key)
		}
	}
	for k, why := range notTexts {
		if !seen[k] || why == "" {
			t.Errorf("%s is an exception for nothing, or without a reason", k)
		}
	}
}

func TestEveryTextIsAskedFor(t *testing.T) {
	en := texts(t, model.English)
	all := uses(t, areas(en))
	// These two come with the text that they belong to.
	all = append(all, use{more: ".one"}, use{more: ".hint"})
	var asked func(key string) bool
	asked = func(key string) bool {
		return slices.ContainsFunc(all, func(u use) bool {
			if u.more != "" {
				of, ok := strings.CutSuffix(key, u.more)
				return ok && asked(of)
			}
			return u.covers(key)
		})
	}
	for _, k := range keys(en) {
		if !asked(k) {
			t.Errorf("no code asks for the text %s", k)
		}
	}
}

// A value that no call gives would be shown to the user in its braces.
func TestEveryValueIsGiven(t *testing.T) {
	en := texts(t, model.English)
	for _, u := range uses(t, areas(en)) {
		if u.names == nil || u.match != nil || u.maybe {
			continue
		}
		for _, k := range []string{u.key, u.key + ".one", u.key + ".hint"} {
			for _, v := range values(en[k]) {
				if !slices.Contains(u.names, v) {
					t.Errorf("%s: the text %s shows {%s}, which the call does not give", u.at, k, v)
				}
			}
		}
	}
}

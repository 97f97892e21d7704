package surroundings

import (
	"os/user"
	"path/filepath"
	"slices"
	"testing"
)

func TestASessionBusIsFoundOrNoneIsWanted(t *testing.T) {
	me, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	mine := "/run/user/" + me.Uid
	for _, c := range []struct {
		env    map[string]string
		there  []string
		want   string
		exists bool
	}{
		{nil, nil, "", false},
		{map[string]string{busVariable: "unix:path=/x"}, nil, "", true},
		{map[string]string{busVariable: "autolaunch:"}, nil, "", false},
		{map[string]string{busVariable: "autolaunch:scope=install-path"}, nil, "", false},
		{map[string]string{busVariable: "disabled:"}, []string{mine + "/bus"}, "", false},
		{nil, []string{mine + "/bus"}, "", true},
		{nil, []string{mine + "/dbus-session"}, "", true},
		{map[string]string{busVariable: "autolaunch:"}, []string{mine + "/bus"}, "", true},
		{map[string]string{"XDG_RUNTIME_DIR": "/r"}, nil, "", false},
		{map[string]string{"XDG_RUNTIME_DIR": "/r"}, []string{"/r/bus"}, "unix:path=/r/bus", true},
		{map[string]string{"XDG_RUNTIME_DIR": "/a b,c"}, []string{"/a b,c/bus"}, "", false},
		{map[string]string{"XDG_RUNTIME_DIR": "r"}, []string{"r/bus"}, "", false},
		{nil, []string{"bus"}, "", false},
	} {
		env := func(name string) string { return c.env[name] }
		there := func(path string) bool { return slices.Contains(c.there, path) }
		if got, exists := sessionBus(env, there); got != c.want || exists != c.exists {
			t.Errorf("with %v and %v there: %q %v, want %q %v", c.env, c.there, got, exists, c.want, c.exists)
		}
	}
}

// Nothing of the toolkit's stands where one happens to stand.
func TestTheToolkitHasFoldersOfItsOwn(t *testing.T) {
	for _, c := range []struct{ given, home, want string }{
		{"/c", "/h", ""},
		{"/c", "", ""},
		{"", "/h", ""},
		{"c", "/h", "/h/.config"},
		{"", "", "/in/.config"},
		{"c", "", "/in/.config"},
		{"", "h", "/in/.config"},
		{"c", "h", "/in/.config"},
	} {
		if got := toolkitFolder(c.given, c.home, ".config", func() string { return "/in" }); got != c.want {
			t.Errorf("given %q, at home in %q: %q, want %q", c.given, c.home, got, c.want)
		}
	}
	if in := standIn(); !filepath.IsAbs(in) {
		t.Errorf("the stand-in for a home is %q", in)
	}
}

package surroundings

import (
	"strings"
	"testing"
)

// Without a display the program says so, and what to do.
func TestNoDisplay(t *testing.T) {
	for _, c := range []struct{ display, wayland, want string }{
		{"", "", "ui.display.missing"},
		{":4321", "", "ui.display.unreachable display=:4321"},
		{"", "wayland-0", ""},
	} {
		env := func(name string) string {
			return map[string]string{"DISPLAY": c.display, "WAYLAND_DISPLAY": c.wayland}[name]
		}
		err := checkDisplay(env)
		got := ""
		if err != nil {
			got = err.Error()
		}
		if !strings.HasPrefix(got, c.want) || (c.want == "") != (err == nil) {
			t.Errorf("DISPLAY %q, WAYLAND_DISPLAY %q: %q, want %q", c.display, c.wayland, got, c.want)
		}
	}
}

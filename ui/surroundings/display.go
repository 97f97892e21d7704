package surroundings

import (
	"net"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"

	"touchline/model"
	"touchline/model/words"
)

// displayPatience is how long a display on another machine has to answer.
const displayPatience = 5 * time.Second

// NoDisplay says in the user's language why no window can be opened, and
// what to do; ok is false where one can. env looks up the environment.
func NoDisplay(env func(string) string) (sentence, hint string, ok bool) {
	err := checkDisplay(env)
	if err == nil {
		return "", "", false
	}
	sentence, hint = words.Explain(Language(), err)
	return sentence, hint, true
}

// checkDisplay reports, as a *model.Fault, that there is no display to open
// a window on. The toolkit would end the program with a stack trace.
func checkDisplay(env func(string) string) error {
	switch runtime.GOOS {
	case "windows", "darwin":
		return nil // always there, or the system says so itself
	}
	display, wayland := env("DISPLAY"), env("WAYLAND_DISPLAY")
	if wayland != "" {
		return nil
	}
	if display == "" {
		return model.NewFault("ui.display.missing")
	}
	if err := dialDisplay(display); err != nil {
		return model.Faultf(err, "ui.display.unreachable", "display", display)
	}
	return nil
}

// dialDisplay connects to an X server as DISPLAY names it, HOST:NUMBER.SCREEN,
// and hangs up. A name that it does not understand is left to the toolkit.
func dialDisplay(display string) error {
	host, rest, ok := strings.Cut(display, ":")
	number, _, _ := strings.Cut(rest, ".")
	n, err := strconv.Atoi(number)
	if !ok || err != nil || strings.HasPrefix(display, "/") {
		return nil
	}
	if host == "" || host == "unix" {
		const socket = "/tmp/.X11-unix/X"
		if c, err := net.Dial("unix", "@"+socket+number); err == nil && runtime.GOOS == "linux" {
			return c.Close()
		}
		if _, err := os.Stat(socket + number); err != nil {
			return err
		}
		c, err := net.Dial("unix", socket+number)
		if err != nil {
			return err
		}
		return c.Close()
	}
	const firstPort = 6000
	c, err := net.DialTimeout("tcp", net.JoinHostPort(host, strconv.Itoa(firstPort+n)), displayPatience)
	if err != nil {
		return err
	}
	return c.Close()
}

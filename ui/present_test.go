//go:build linux && cgo && !race

package ui

import (
	"bytes"
	"image"
	"os"
	"os/exec"
	"strings"
	"testing"

	"touchline/assets"
)

// audience is who sits in the room: it knows the window that fills the screen by
// its title.
type audience struct{ *artist }

// windows is the X windows that some words stand in the title of.
func (a audience) windows(words string) (all []string) {
	for _, w := range strings.Fields(a.do("search", "--onlyvisible", "--name", "Touchline")) {
		if strings.Contains(a.title(w), words) {
			all = append(all, w)
		}
	}
	return all
}

// title is that of a window; "" if it is gone meanwhile.
func (a audience) title(window string) string {
	c := exec.Command("xdotool", "getwindowname", window)
	c.Env = a.env
	out, _ := c.Output()
	return string(out)
}

// sees waits until the room's window says in its title where one stands.
func (a audience) sees(at string) {
	a.t.Helper()
	title := ""
	a.until("the room sees "+at, func() bool {
		for _, w := range a.windows("放映 — Touchline") {
			if title = a.title(w); strings.HasPrefix(title, at) {
				return true
			}
		}
		return false
	})
}

// over waits until no window of a presentation is left and the canvas has the
// keyboard.
func (a audience) over() {
	a.t.Helper()
	a.until("it is over", func() bool { return len(a.windows("放映 — Touchline"))+len(a.windows("讲师窗口")) == 0 })
	a.becomes("drawing")
}

// TestPresenting presents the bank in Chinese on a real screen, with every key, the
// mouse, both windows, while another program writes the file.
func TestPresenting(t *testing.T) {
	s := newScreen(t)
	s.remember(s.home, `{"toured": true, "guideClosed": true, "language": "zh", "panels": {"hideLeft": true, "hideRight": true}}`)
	data, _ := assets.Template("bank", "zh")
	path := t.TempDir() + "/开户.blueprint"
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	a := audience{newArtist(s, path)}
	a.becomes("drawing")
	a.until("the document is there", func() bool { return a.ask("counts") != "none" })
	before := a.document()

	a.keys("shift+F5")
	a.sees("个人客户 APP 开户")
	room := a.windows("放映 — Touchline")[0]
	a.until("it fills the screen", func() bool { return strings.Contains(a.do("getwindowgeometry", room), "1440x900") })
	a.atRest("the map", nil)
	for _, step := range []struct{ keys, at string }{
		{"Right", "申请 1/4"},
		{"Next", "了解产品 1/9"},
		{"space", "下载与注册 2/9"},
		{"Prior", "了解产品 1/9"},
		{"Up", "申请 1/4"},
		{"6", "等待审核 6/9"},
		{"Down", "“审核中”页面"},
		{"Up", "等待审核 6/9"},
		{"z", "个人客户 APP 开户"},
		{"z", "等待审核 6/9"},
		{"End", "首笔转账 9/9"},
		{"w", "向亲友转账 100 元 9/9"},
		{"Left", "激活账户 8/9"},
		{"w", "账户激活 8/9"},
		{"Home", "个人客户 APP 开户"},
	} {
		a.keys(step.keys)
		a.sees(step.at)
	}

	a.keys("b")
	a.until("it is black", func() bool { return colours(a.picture()) == 1 })
	black := a.picture()
	a.keys("b")
	again := a.atRest("the map again", black)
	a.keys("question")
	a.atRest("the keys", again)
	a.keys("Escape", "o")
	a.atRest("an overlay", again)
	a.keys("shift+o")
	a.keys("d")
	a.do("mousemove", "500", "300", "mousedown", "1", "mousemove", "600", "380", "mousemove", "700", "420", "mouseup", "1")
	a.atRest("ink", again)
	a.keys("e", "d", "l")
	a.do("mousemove", "720", "400")
	a.atRest("the pointer", again)
	a.keys("l")
	a.until("nothing of ink, pointer and overlay is left", func() bool { return changedHeight(again, a.picture()) == 0 })
	a.sees("个人客户 APP 开户")

	a.keys("F5", "F5") // one goes on from the start of the other
	if n := len(a.windows("放映 — Touchline")); n != 1 {
		t.Errorf("after F5 twice %d windows are shown", n)
	}
	renamed := bytes.Replace(data, []byte("等待审核"), []byte("等候结果"), 1)
	if err := os.WriteFile(path, renamed, 0o600); err != nil {
		t.Fatal(err)
	}
	a.keys("6")
	a.sees("等候结果 6/9")

	a.keys("f")
	a.until("it is a window", func() bool { return !strings.Contains(a.do("getwindowgeometry", room), "1440x900") })
	a.do("windowsize", "--sync", room, "700", "500")
	a.keys("Home", "f")
	a.until("it fills the screen again", func() bool { return strings.Contains(a.do("getwindowgeometry", room), "1440x900") })

	a.keys("s")
	a.until("the notes are there", func() bool { return len(a.windows("讲师窗口")) == 1 })
	notes := a.windows("讲师窗口")[0]
	a.do("windowactivate", "--sync", notes)
	a.keys("Right")
	a.sees("申请 1/4")
	a.keys("alt+F4")
	a.until("the notes are gone", func() bool { return len(a.windows("讲师窗口")) == 0 })
	a.do("windowactivate", "--sync", room)
	a.keys("s")
	a.until("the notes are there again", func() bool { return len(a.windows("讲师窗口")) == 1 })
	a.do("windowactivate", "--sync", room)
	a.keys("alt+F4")
	a.over()

	if got := a.document(); strings.Replace(got, "等候结果", "等待审核", 1) != before {
		t.Error("presenting changed the document")
	}
	a.keys("F5")
	a.sees("个人客户 APP 开户")
	a.keys("Right", "Escape", "Escape")
	a.over()
	a.keys("F5")
	a.sees("个人客户 APP 开户")
	a.keys("s")
	a.until("the notes are there once more", func() bool { return len(a.windows("讲师窗口")) == 1 })
	a.do("windowactivate", "--sync", a.window)
	a.keys("alt+F4")
	a.until("the program has ended with its window", a.gone)
}

// TestPresentingWithAnInputMethod: a real one that is on keeps the characters of
// letters; the keys work all the same, those that have names too, and what it
// composes is for nobody.
func TestPresentingWithAnInputMethod(t *testing.T) {
	s := chinese(t)
	s.remember(s.home, `{"toured": true, "guideClosed": true, "language": "zh", "panels": {"hideLeft": true, "hideRight": true}}`)
	a := audience{newArtist(s, template(t, "bank"))}
	a.until("there is a document", func() bool { return a.ask("doc") != "none" })
	a.becomes("drawing")
	before := a.document()
	a.keys("shift+F5")
	a.sees("Opening a Personal Account")
	a.atRest("the map", nil)
	a.keys("ctrl+space") // the input method is on
	a.keys("b")
	a.until("it is black", func() bool { return blackIn(a.picture()) })
	a.keys("b", "Right")
	a.until("the room sees the first phase", func() bool { return len(a.windows(" 1/4 — ")) == 1 })
	a.keys("w")
	a.until("the room sees the first card of the walk", func() bool { return len(a.windows(" 1/9 — ")) == 1 })
	a.keys("Escape", "Escape")
	a.over()
	if a.document() != before {
		t.Error("what was composed got into the document")
	}
}

// blackIn reports whether nearly all of a picture is black: an input method may
// show its own window over it.
func blackIn(img *image.NRGBA) bool {
	dark := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i]|img.Pix[i+1]|img.Pix[i+2] == 0 {
			dark++
		}
	}
	return dark > len(img.Pix)/4*9/10
}

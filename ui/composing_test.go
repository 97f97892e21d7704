//go:build linux && cgo && !race

package ui

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"touchline/model"
	"touchline/model/file"
)

// chinese is a screen with an input method: fcitx5 with pinyin, as people have
// it. It runs without a session bus, which it needs for other programs only.
func chinese(t *testing.T) *screen {
	s := newScreen(t)
	if _, err := exec.LookPath("fcitx5"); err != nil {
		t.Skip("it needs fcitx5 and fcitx5-pinyin (see scripts/setup.sh)")
	}
	config := filepath.Join(s.home, "fcitx5")
	if err := os.MkdirAll(config, 0o700); err != nil {
		t.Fatal(err)
	}
	profile := `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
`
	if err := os.WriteFile(filepath.Join(config, "profile"), []byte(profile), 0o600); err != nil {
		t.Fatal(err)
	}
	// An input method writes in the encoding of the locale.
	s.env = append(s.env, "XMODIFIERS=@im=fcitx", "LANG=C.UTF-8", "LC_ALL=C.UTF-8")
	method := exec.Command("fcitx5", "--disable=dbus,dbusfrontend,kimpanel,notificationitem,notifications,cloudpinyin,clipboard,wayland,waylandim")
	method.Env, method.Stderr = s.env, &s.log
	s.start(method)
	s.until("the input method is there", func() bool {
		ask := exec.Command("xprop", "-root", "XIM_SERVERS")
		ask.Env = s.env
		out, _ := ask.Output()
		// It is announced before it answers, and a program that asks then can
		// wait for ever: pinyin is the last that it loads.
		return strings.Contains(string(out), "fcitx") && strings.Contains(s.log.String(), "Loaded addon pinyin")
	})
	return s
}

// doc is the document as it is now.
func (a *artist) doc() *model.Document {
	a.t.Helper()
	d, _, err := file.Decode([]byte(a.document()))
	if err != nil {
		a.t.Fatal(err)
	}
	return d
}

// pinyin types letters as people do, which an input method takes.
func (a *artist) pinyin(letters string) { a.do("type", "--delay", "70", letters) }

// settled waits until the window has done what it was told.
func (a *artist) settled() {
	a.t.Helper()
	a.ask("status")
	a.do("sleep", "0.3")
	a.ask("status")
}

// keyboardIs waits until something has the keyboard.
func (a *artist) keyboardIs(want func(string) bool, what string) {
	a.t.Helper()
	a.until(what+" has the keyboard, not "+a.ask("keyboard"), func() bool { return want(a.ask("keyboard")) })
}

// says waits until the field that has the keyboard says something.
func (a *artist) says(text string) {
	a.t.Helper()
	a.until("the field says "+text+", not "+a.ask("keyboard"), func() bool { return strings.HasSuffix(a.ask("keyboard"), `"`+text+`"`) })
}

func han(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.Is(unicode.Han, r) })
}

// TestComposingChinese has a real input method compose over the canvas, in the
// field over a card, in a panel and in dialogs: while it does, no key but the
// characters that it writes does anything.
func TestComposingChinese(t *testing.T) {
	s := chinese(t)
	s.remember(s.home, "{\"toured\": true, \"guideClosed\": true, \"language\": \"en\", \"panels\": {\"hideLeft\": true}}")
	a := newArtist(s, template(t, "bank"))
	a.until("there is a document", func() bool { return a.ask("doc") != "none" })
	a.keys("shift+1")
	a.becomes("fitted")
	doc := a.doc()
	card := doc.CardsInOrder()[5]
	links := doc.LinkTable().Len()
	name := "id:" + string(card.ID)
	text := func() string {
		if c := a.doc().Card(card.ID); c != nil {
			return c.Text
		}
		return "gone"
	}
	a.click("card " + name)
	picked := a.ask("picked")
	a.do("key", "ctrl+space") // the input method is on
	before := a.document()

	// Over the canvas.
	for _, keys := range [][]string{
		{"BackSpace", "BackSpace", "Down", "Left", "Delete", "Tab", "Home", "Escape"},
		{"BackSpace", "BackSpace", "BackSpace", "BackSpace", "BackSpace"},
		{"Up", "Right", "Page_Down", "Escape"},
	} {
		a.pinyin("lians")
		a.keys(keys...)
		a.settled()
		if a.document() != before || a.ask("picked") != picked {
			t.Fatalf("composing, %v: %s is selected, the card says %q", keys, a.ask("picked"), text())
		}
	}
	seed := time.Now().UnixNano()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(uint64(seed), 0))
	for range 8 {
		var keys []string
		letters := 1 + random.IntN(6)
		for range letters {
			keys = append(keys, string("lianshg"[random.IntN(7)]))
		}
		backs := 0
		for range random.IntN(8) {
			k := []string{"BackSpace", "Down", "Up", "Left", "Right", "Tab", "Delete", "Home", "End"}[random.IntN(9)]
			if k == "BackSpace" {
				if backs++; backs >= letters {
					continue // that would be the window's
				}
			}
			keys = append(keys, k)
		}
		keys = append(keys, "Escape")
		a.do(append([]string{"key", "--delay", strconv.Itoa(20 + random.IntN(150))}, keys...)...)
		a.settled()
		if a.document() != before || a.ask("picked") != picked {
			t.Fatalf("composing, %v: %s is selected, the card says %q", keys, a.ask("picked"), text())
		}
	}
	a.pinyin("lianshang")
	a.keys("BackSpace", "BackSpace", "BackSpace", "BackSpace", "BackSpace")
	a.keys("space")
	a.until("the card says what was composed: "+text(), func() bool { return han(text()) })
	a.becomes("typing")
	written := text()

	// In the field over the card: nothing of what is there is eaten.
	a.pinyin("shang")
	a.keys("BackSpace", "BackSpace", "BackSpace", "BackSpace", "BackSpace")
	a.settled()
	if text() != written {
		t.Fatalf("in the field, composing and Backspace leave %q of %q", text(), written)
	}
	a.pinyin("shang")
	a.keys("Left", "Home", "Delete", "Escape")
	a.settled()
	if text() != written || !a.is("typing") {
		t.Fatalf("in the field, composing and Escape: %q of %q, typing %v", text(), written, a.is("typing"))
	}
	a.pinyin("vip")
	a.keys("Return") // the letters as they are
	a.until("the letters are behind the text: "+text(), func() bool { return text() == written+"vip" })
	if !a.is("typing") {
		t.Fatal("Enter, which was the input method's, ended the field")
	}
	a.keys("BackSpace", "BackSpace", "BackSpace") // these are the field's
	a.until("they are gone again: "+text(), func() bool { return text() == written })
	a.pinyin("shang")
	a.keys("space")
	a.until("more was written: "+text(), func() bool { return strings.HasPrefix(text(), written) && han(text()) && text() != written })
	a.keys("Return")
	a.becomes("drawing")
	written = text()

	// In a field of the panel.
	a.click("entry 0")
	a.keyboardIs(func(k string) bool { return strings.HasPrefix(k, "entry") }, "a field of the panel")
	a.says(written)
	a.keys("End")
	a.pinyin("shang")
	a.keys("BackSpace", "Home", "Tab", "Escape")
	a.settled()
	a.says(written)
	a.pinyin("shang")
	a.keys("space")
	a.until("the panel's text is the card's: "+text(), func() bool { return strings.HasPrefix(text(), written) && text() != written && han(text()) })
	a.keys("Escape") // this is the panel's
	a.keyboardIs(func(k string) bool { return k == "board" }, "the canvas")

	// In the bar to search in, and in a dialog.
	for _, open := range []string{"ctrl+f", "ctrl+shift+p"} {
		a.keys(open)
		a.keyboardIs(func(k string) bool { return k == `entry ""` }, "an empty field")
		a.pinyin("shang")
		a.keys("BackSpace", "Escape")
		a.settled()
		a.says("")
		a.pinyin("shang")
		a.keys("space")
		a.until("it says what was composed: "+a.ask("keyboard"), func() bool {
			k, _ := strings.CutPrefix(a.ask("keyboard"), "entry ")
			return han(strings.Trim(k, `"`))
		})
		a.keys("Escape")
		a.becomes("drawing")
	}
	if n := a.doc().LinkTable().Len(); n != links || a.doc().CardTable().Len() != doc.CardTable().Len() {
		t.Errorf("%d links of %d, %d cards of %d", n, links, a.doc().CardTable().Len(), doc.CardTable().Len())
	}

	// The input method off: what is typed in one go arrives in its order.
	a.do("key", "ctrl+space")
	a.click("card " + name)
	a.do("type", "--delay", "25", "Check it out")
	a.keys("Return")
	a.until("it arrived in its order: "+text(), func() bool { return text() == "Check it out" })
	a.becomes("drawing")
}

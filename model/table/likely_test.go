package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
)

// TestWeights holds what letters of each sort weigh in each encoding, alone and
// behind others. A line of testdata that differs without a reason in the change
// at hand is a fault.
func TestWeights(t *testing.T) {
	runes := "a \t\x01\x7f\u0080\u009f\u00a0é¿ÉĄęž–№的黻龘，！～鐵臺齉\u3042ア\uff61ｱ\uff9f\uffa0ー、国等예힣漢А\u0430ѓЃѕ😀\ue000\uf8ff\uf900\U00020000\ua000\u4100\u0100\ufffe\ufffd\ud7ff"
	var out strings.Builder
	for _, name := range Encodings {
		for _, r := range runes {
			fmt.Fprintf(&out, "%s %q", name, r)
			for _, before := range []string{"", "a", "Z", "é", "я", "Я", " "} {
				fmt.Fprintf(&out, " %.2f", weigh(name, before+string(r)))
			}
			out.WriteByte('\n')
		}
	}
	canvastest.Golden(t, "weights.txt", out.String())
}

// TestHowSureItIs holds what the begins of texts in each encoding are taken for,
// byte by byte, and with a byte that is wrong or 0.
func TestHowSureItIs(t *testing.T) {
	texts := []string{
		"customer,客户预约，等待\n", "顧客,預約並等待\n", "ネットで予約する、患者\n", "환자,온라인 예약\n", "Café réservé – Größe\n", "Příliš žluťoučký kůň\n", "Записывается онлайн\n", "plain, ASCII\n", "Ծանոթ Հայ\n",
	}
	var out strings.Builder
	for _, name := range Encodings {
		for i, text := range texts {
			e := encodingNamed(name)
			if e == nil {
				continue
			}
			data, err := e.NewEncoder().Bytes([]byte(text))
			if err != nil {
				continue
			}
			said := func(data []byte) string {
				x := Decode(data)
				sign := "?"
				if x.Sure {
					sign = "!"
				}
				return x.Encoding + sign + canvastest.Sum(x.Text)
			}
			begins := ""
			for n := range len(data) + 1 {
				begins += said(data[:n]) + " "
			}
			spoiled, zero := slices.Clone(data), slices.Clone(data)
			spoiled[len(data)/2], zero[len(data)/3] = 0xff, 0
			long := slices.Repeat(data, 60)
			long[len(long)/2] = 0xff
			fmt.Fprintf(&out, "%s, text %d: %s, begins %s, with a wrong byte %s, with a zero %s, long %s\n", name, i, said(data), canvastest.Sum(begins), said(spoiled), said(zero), said(long))
		}
	}
	canvastest.Golden(t, "sure.txt", out.String())
}

// TestSeparators: what parts the cells of a text, to the line that decides.
func TestSeparators(t *testing.T) {
	for text, want := range map[string]string{
		"a,b\nc,d": ",", "a;b\nc;d": ";", "a\tb\nc\td": "\t", "a|b\nc|d": "|", "a": "\x00", "": "\x00", "a,b": ",",
		"sep=;\na,b;c": ";", "sep=,\na;b;c": ",", "sep=;;\na,b": ";", "Sep=;\na,b": ",", "sep=;": ";",
		"a, b, c\nd; e": ",", "one, two;three\nfour;five, six": ";", "a,b,c\nd;e\nf;g": ";",
		"a,b\tc\nd,e\tf": "\t", "a,b;c,d;e,f\ng,h;i,j;k,l": ",", "a;b,c;d\ne;f,g;h": ";",
		",,\n,,\na;b": ";", "a, b\nc, d\ne;f": ",",
	} {
		got, _ := Separator(text)
		if string(rune(got)) != want {
			t.Errorf("%q: %q, want %q", text, string(rune(got)), want)
		}
	}
}

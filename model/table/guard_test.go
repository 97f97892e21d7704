package table_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model/table"
)

func ExampleGuard() {
	fmt.Println(table.Guard(`=HYPERLINK("http://example.com","Pay here")`))
	fmt.Println(table.Guard("-2"))
	fmt.Println(table.Unguard("'- ask twice"))
	// Output:
	// '=HYPERLINK("http://example.com","Pay here")
	// -2
	// - ask twice
}

func TestGuard(t *testing.T) {
	for _, s := range []string{
		"=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1+1", "＋1", "－cmd", "＠x", " =1", "\t=1", "\r\n=1", "\u00a0=1", "\u3000=1", "\u200b=1",
		"- a list", "+49 30 1234", "-2+3+cmd|' /C calc'!A0", "=", "-", "+", "@", "-.", "-%", "'=1", "''-x", "-1e5", "--5", "-5 min", "'-5",
	} {
		if got := table.Guard(s); got != "'"+s {
			t.Errorf("%q goes out as %q", s, got)
		}
	}
	for _, s := range []string{
		"", "a", "a=b", "1-2", "-5", "+3", "-1,5", "-12.50", "-5 %", "+3%", " -5", "'", "'tis", "—— 客户", "*", "\"=1", " ", "'a", "−2",
	} {
		if got := table.Guard(s); got != s {
			t.Errorf("%q goes out as %q", s, got)
		}
		if got := table.Unguard(s); got != s {
			t.Errorf("%q comes in as %q", s, got)
		}
	}
}

// TestUnguardUndoesGuard for whatever is on a card, and what is guarded is
// no formula any more.
func TestUnguardUndoesGuard(t *testing.T) {
	text := rapid.StringOf(rapid.OneOf(rapid.SampledFrom([]rune("'=+-@＝＋－＠ \t\n1.,%")), rapid.Rune()))
	rapid.Check(t, func(t *rapid.T) {
		s := text.Draw(t, "text")
		out := table.Guard(s)
		if table.Unguard(out) != s {
			t.Fatalf("%q went out as %q and came in as %q", s, out, table.Unguard(out))
		}
		if strings.HasPrefix(out, "=") || strings.HasPrefix(out, "@") {
			t.Fatalf("%q went out as %q", s, out)
		}
	})
}

package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"touchline/model/words"
)

// help prints what cobra would, in the user's language: what the command is
// for, how it is written, examples, commands, flags and exit codes.
func (sh *shell) help(cmd *cobra.Command, _ []string) {
	w := cmd.OutOrStdout()
	name := cmd.Name()
	if !cmd.HasParent() {
		name = "root"
	}
	section := func(key string) { fmt.Fprintf(w, "\n%s\n", words.T(sh.lang, "cli.help."+key)) }
	for _, l := range fold(words.T(sh.lang, "cli.long."+name), lineWidth) {
		fmt.Fprintln(w, l)
	}
	section("usage")
	line := cmd.UseLine()
	if cmd.HasAvailableSubCommands() {
		line = cmd.CommandPath() + " COMMAND …"
	}
	fmt.Fprintf(w, "  %s\n", line)

	if key := "cli.example." + name; words.Has(sh.lang, key) {
		section("examples")
		for l := range strings.Lines(words.T(sh.lang, key, "program", cmd.Root().Name())) {
			fmt.Fprintf(w, "  %s\n", strings.TrimRight(l, "\n"))
		}
	}
	if cmd.HasAvailableSubCommands() {
		section("commands")
		var rows [][2]string
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() || c.Name() == "help" {
				rows = append(rows, [2]string{c.Name(), c.Short})
			}
		}
		table(w, rows)
	}
	section("flags")
	var rows [][2]string
	for _, f := range flagsOf(cmd) {
		rows = append(rows, flagRow(f))
	}
	table(w, rows)
	section("exit-codes")
	for _, code := range []int{ExitOK, ExitFailed, ExitUsage, ExitInput, ExitOutput, ExitHungUp, ExitCancelled, ExitTerminated} {
		fmt.Fprintf(w, "  %3d  %s\n", code, words.T(sh.lang, fmt.Sprintf("cli.exit.%d", code)))
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintln(w)
		sh.say(w, "cli.help.more", "program", cmd.Root().Name())
	}
}

// flagsOf is a command's own flags and those of all commands, by name, help
// last.
func flagsOf(cmd *cobra.Command) []*pflag.Flag {
	var all []*pflag.Flag
	add := func(f *pflag.Flag) {
		if !f.Hidden && !slices.Contains(all, f) {
			all = append(all, f)
		}
	}
	cmd.Flags().VisitAll(add)
	cmd.InheritedFlags().VisitAll(add)
	slices.SortStableFunc(all, func(a, b *pflag.Flag) int {
		if last := [2]bool{a.Name == "help", b.Name == "help"}; last[0] != last[1] {
			if last[0] {
				return 1
			}
			return -1
		}
		return strings.Compare(a.Name, b.Name)
	})
	return all
}

// flagRow is a flag as help shows it. Its text names its value in
// backquotes.
func flagRow(f *pflag.Flag) [2]string {
	value, text := pflag.UnquoteUsage(f)
	s := "    --" + f.Name
	if f.Shorthand != "" {
		s = "-" + f.Shorthand + ", --" + f.Name
	}
	if f.Value.Type() != "bool" {
		s += " " + value
	}
	return [2]string{s, text}
}

// lineWidth is how wide help is set, in columns of the terminal.
const lineWidth = 100

// table prints rows of two columns.
func table(w io.Writer, rows [][2]string) {
	width := 0
	for _, r := range rows {
		width = max(width, cells(r[0]))
	}
	for _, r := range rows {
		for i, l := range fold(r[1], max(40, lineWidth-4-width)) {
			head := r[0]
			if i > 0 {
				head = ""
			}
			fmt.Fprintf(w, "  %s%s  %s\n", head, strings.Repeat(" ", width-cells(head)), l)
		}
	}
}

// fold breaks a text into lines: at spaces, and between Chinese characters,
// but not in front of punctuation.
func fold(s string, width int) []string {
	var lines []string
	for para := range strings.SplitSeq(s, "\n") {
		runes := []rune(para)
		for cells(string(runes)) > width {
			at, used := 0, 0
			for i, r := range runes {
				if used += cells(string(r)); used > width {
					break
				}
				if i+1 < len(runes) && mayBreak(r, runes[i+1]) {
					at = i + 1
				}
			}
			if at == 0 { // one long word
				break
			}
			lines = append(lines, strings.TrimRight(string(runes[:at]), " "))
			runes = []rune(strings.TrimLeft(string(runes[at:]), " "))
		}
		lines = append(lines, string(runes))
	}
	return lines
}

func mayBreak(a, b rune) bool {
	if a == ' ' || b == ' ' {
		return a == ' '
	}
	if strings.ContainsRune("，。、；：！？）》”…", b) || strings.ContainsRune("（《“", a) {
		return false
	}
	return cells(string(a)) == 2 || cells(string(b)) == 2
}

// cells is how many columns of a terminal a text takes: a Chinese character
// two.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xffe6) {
			n++
		}
	}
	return n
}

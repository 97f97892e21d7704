package cli

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"touchline/model"
	"touchline/model/check"
	"touchline/model/words"
)

// finding is a finding as it is shown.
type finding struct {
	Rule     string         `json:"rule"`
	Severity check.Severity `json:"severity"`
	Where    string         `json:"where"`
	Place    string         `json:"place"`          // Where in words
	Line     int            `json:"line,omitempty"` // of the file
	Sentence string         `json:"sentence"`
	Hint     string         `json:"hint,omitempty"`
	Reason   string         `json:"reason,omitempty"` // why it is none, of what was dismissed

	mended bool // it was found when the file was read, and its sentence names no place
}

// checked is what check says of a file.
type checked struct {
	File      string    `json:"file"`
	Findings  []finding `json:"findings"`
	Dismissed []finding `json:"dismissed,omitempty"` // what the blueprint says is none
	Error     string    `json:"error,omitempty"`     // why the file could not be opened
}

// checkFlags is what is looked for, and how it is told.
type checkFlags struct {
	json, sarif bool
	rules       []string
	least, day  string
}

func checkCommand(sh *shell) *cobra.Command {
	var f checkFlags
	cmd := &cobra.Command{
		Use: "check FILE…", Args: count(1, -1, "FILE"),
		RunE: func(cmd *cobra.Command, args []string) error { return sh.check(cmd, args, f) },
	}
	fs := cmd.Flags()
	fs.BoolVar(&f.json, "json", false, "")
	fs.BoolVar(&f.sarif, "sarif", false, "")
	fs.StringSliceVar(&f.rules, "rule", nil, "")
	fs.StringVar(&f.least, "min", "", "")
	fs.StringVar(&f.day, "date", "", "")
	for flag, values := range map[string][]string{"rule": ruleNames(), "min": severityNames()} {
		_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	return cmd
}

func ruleNames() (names []string) {
	for _, r := range check.Rules {
		names = append(names, r.ID)
	}
	return names
}

func severityNames() (names []string) {
	for _, s := range check.Severities {
		names = append(names, string(s))
	}
	return names
}

// settle judges the flags.
func (f *checkFlags) settle() error {
	if f.json && f.sarif {
		return usage("flags-against", "flag", "--json", "other", "--sarif")
	}
	for _, r := range f.rules {
		if !slices.ContainsFunc(check.Rules, func(x check.Rule) bool { return x.ID == r || strings.HasPrefix(x.ID, r+".") }) {
			return usage("unknown-rule", "rule", r, "rules", strings.Join(ruleNames(), ", "))
		}
	}
	if f.least != "" && !slices.Contains(severityNames(), f.least) {
		return usage("flag-choice", "flag", "--min", "value", f.least, "choices", strings.Join(severityNames(), ", "))
	}
	if f.day == "" {
		f.day = time.Now().Format(time.DateOnly)
	}
	if !model.ValidDate(model.Date(f.day)) {
		return usage("date", "flag", "--date", "value", f.day)
	}
	return nil
}

// wanted reports whether a finding is asked for.
func (f *checkFlags) wanted(x finding) bool {
	if f.least != "" && !x.Severity.AtLeast(check.Severity(f.least)) {
		return false
	}
	return len(f.rules) == 0 || slices.ContainsFunc(f.rules, func(r string) bool { return x.Rule == r || strings.HasPrefix(x.Rule, r+".") })
}

func (sh *shell) check(cmd *cobra.Command, names []string, f checkFlags) error {
	if err := f.settle(); err != nil {
		return err
	}
	var all []checked
	failed, ended := sh.eachFile(cmd.Context(), names, func(in input) {
		sh.tellUnplaced(in)
		all = append(all, sh.checked(in, f))
	}, func(name string, err error) {
		sentence, _ := words.Explain(sh.lang, err)
		all = append(all, checked{File: name, Findings: []finding{}, Error: sentence})
	})
	if ended != nil {
		return ended
	}
	counts := map[check.Severity]int{}
	for _, c := range all {
		for _, x := range c.Findings {
			counts[x.Severity]++
		}
	}
	if err := sh.printChecked(all, counts, f); err != nil {
		return err
	}
	if failed == nil && counts[check.Error] > 0 {
		failed = &failure{code: ExitFailed, done: true, err: model.NewFault("cli.found")}
	}
	return failed
}

// checked is what is wrong with a blueprint: first what had to be repaired
// to open it, then what the rules find.
func (sh *shell) checked(in input, f checkFlags) checked {
	out := checked{File: in.name, Findings: []finding{}}
	add := func(x finding) {
		if f.wanted(x) {
			out.Findings = append(out.Findings, x)
		}
	}
	for _, item := range in.report.Items {
		sentence, hint := words.Explain(sh.lang, model.NewFault(item.Key, placed(sh.lang, in.doc, item.Args)...))
		add(finding{
			Rule: item.Key, Severity: check.Error, Where: item.Where, mended: true,
			Place: placeName(sh.lang, in.doc, item.Where), Line: item.Line, Sentence: sentence, Hint: hint,
		})
	}
	if n := in.report.More; n > 0 {
		add(finding{
			Rule: "cli.more-repairs", Severity: check.Error, Where: model.TheDocument, mended: true,
			Place: placeName(sh.lang, in.doc, model.TheDocument), Sentence: words.N(sh.lang, "cli.more-repairs", n),
		})
	}
	var lines map[string]int
	if f.json || f.sarif {
		lines = linesOf(in.data)
	}
	report := check.On(in.doc, model.Date(f.day))
	for _, x := range report.All() {
		add(sh.finding(in.doc, x, lines))
	}
	for _, x := range report.Dismissed {
		d := sh.finding(in.doc, x, lines)
		if d.Reason = check.DismissalOf(in.doc.Head, x).Reason; f.wanted(d) {
			out.Dismissed = append(out.Dismissed, d)
		}
	}
	return out
}

// finding is a finding of a rule as it is shown.
func (sh *shell) finding(d *model.Document, f check.Finding, lines map[string]int) finding {
	sentence, hint := check.Explain(sh.lang, f, func(where string) string { return placeName(sh.lang, d, where) })
	return finding{
		Rule: f.Rule, Severity: f.Severity, Where: f.Where, Line: lines[f.Where],
		Place: placeName(sh.lang, d, f.Where), Sentence: sentence, Hint: hint,
		mended: check.RuleOf(f.Rule) == nil, // a broken invariant names its place itself
	}
}

func (sh *shell) printChecked(all []checked, counts map[check.Severity]int, f checkFlags) error {
	switch {
	case f.json:
		return sh.printJSON(all)
	case f.sarif:
		return sh.printJSON(sh.sarif(all))
	}
	dismissed := 0
	for _, c := range all {
		dismissed += len(c.Dismissed)
		for _, x := range c.Findings {
			fmt.Fprintf(sh.out, "%s: %s [%s]\n", words.OneLine(c.File), words.T(sh.lang, "cli.severity."+string(x.Severity), "text", sh.withPlace(x)), x.Rule)
			if x.Hint != "" {
				fmt.Fprint(sh.out, "    ")
				sh.say(sh.out, "cli.hint", "text", x.Hint)
			}
		}
	}
	// "0 errors" after a file that could not be read would sound like praise.
	if !slices.ContainsFunc(all, func(c checked) bool { return c.Error == "" }) {
		return nil
	}
	sums := []any{"errors", counts[check.Error], "warnings", counts[check.Warning], "infos", counts[check.Information]}
	if dismissed > 0 {
		sums = append(sums, "dismissed", dismissed)
	}
	fmt.Fprintln(sh.out, sh.counts(sums...))
	return nil
}

// withPlace is a finding's sentence with its place, where it does not stand for the
// whole.
func (sh *shell) withPlace(x finding) string {
	if x.mended {
		return sh.inLine(x.Line, x.Sentence)
	}
	if x.Where == "document" {
		return x.Sentence
	}
	return words.T(sh.lang, "cli.at", "place", x.Place, "text", x.Sentence)
}

// printJSON prints a value for other programs: two spaces, < and > as they
// are.
func (sh *shell) printJSON(v any) error {
	enc := json.NewEncoder(sh.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return writing("", broken(enc.Encode(v)))
}

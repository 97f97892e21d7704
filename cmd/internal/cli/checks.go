package cli

import (
	"encoding/json"
	"fmt"
	"slices"

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
	Line     int            `json:"line,omitempty"` // of the file, where something had to be mended
	Sentence string         `json:"sentence"`
	Hint     string         `json:"hint,omitempty"`
}

// checked is what check says of a file.
type checked struct {
	File     string    `json:"file"`
	Findings []finding `json:"findings"`
	Error    string    `json:"error,omitempty"` // why the file could not be opened
}

func checkCommand(sh *shell) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "check FILE…", Args: count(1, -1, "FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			var all []checked
			var failed *failure
			counts := map[check.Severity]int{}
			for _, name := range args {
				in, err := sh.open(cmd.Context(), name)
				if err != nil {
					if cmd.Context().Err() != nil {
						return err
					}
					sh.finish(err)
					failed = &failure{code: ExitInput, err: err, done: true}
					sentence, _ := words.Explain(sh.lang, err)
					all = append(all, checked{File: name, Findings: []finding{}, Error: sentence})
					continue
				}
				sh.tellUnplaced(in)
				found := sh.findings(in)
				for _, f := range found {
					counts[f.Severity]++
				}
				all = append(all, checked{File: name, Findings: found})
			}
			if err := sh.printChecked(all, counts, asJSON); err != nil {
				return err
			}
			if failed == nil && counts[check.Error] > 0 {
				failed = &failure{code: ExitFailed, done: true, err: model.Faultf(nil, "cli.found")}
			}
			if failed != nil {
				return failed
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return cmd
}

// findings is what is wrong with a blueprint: first what had to be repaired
// to open it, then what the rules find.
func (sh *shell) findings(in input) []finding {
	out := []finding{}
	for _, item := range in.report.Items {
		sentence, hint := words.Explain(sh.lang, model.Faultf(nil, item.Key, placed(sh.lang, in.doc, item.Args)...))
		out = append(out, finding{
			Rule: item.Key, Severity: check.Error, Where: item.Where,
			Place: placeName(sh.lang, in.doc, item.Where), Line: item.Line, Sentence: sentence, Hint: hint,
		})
	}
	if n := in.report.More; n > 0 {
		out = append(out, finding{
			Rule: "cli.more-repairs", Severity: check.Error, Where: "document",
			Place: placeName(sh.lang, in.doc, "document"), Sentence: words.N(sh.lang, "cli.more-repairs", n),
		})
	}
	for _, f := range check.Structure(in.doc) {
		sentence, hint := words.Explain(sh.lang, model.Faultf(nil, f.Key, placed(sh.lang, in.doc, f.Args)...))
		out = append(out, finding{
			Rule: f.Rule, Severity: f.Severity, Where: f.Where,
			Place: placeName(sh.lang, in.doc, f.Where), Sentence: sentence, Hint: hint,
		})
	}
	return out
}

func (sh *shell) printChecked(all []checked, counts map[check.Severity]int, asJSON bool) error {
	if asJSON {
		return sh.printJSON(all)
	}
	for _, c := range all {
		for _, f := range c.Findings {
			fmt.Fprintf(sh.out, "%s: %s [%s]\n", words.OneLine(c.File), words.T(sh.lang, "cli.severity."+string(f.Severity), "text", sh.inLine(f.Line, f.Sentence)), f.Rule)
			if f.Hint != "" {
				fmt.Fprint(sh.out, "    ")
				sh.say(sh.out, "cli.hint", "text", f.Hint)
			}
		}
	}
	// "0 errors" after a file that could not be read would sound like praise.
	if !slices.ContainsFunc(all, func(c checked) bool { return c.Error == "" }) {
		return nil
	}
	fmt.Fprintln(sh.out, sh.counts("errors", counts[check.Error], "warnings", counts[check.Warning], "infos", counts[check.Information]))
	return nil
}

// printJSON prints a value for other programs: two spaces, < and > as they
// are.
func (sh *shell) printJSON(v any) error {
	enc := json.NewEncoder(sh.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return writing("", broken(enc.Encode(v)))
}

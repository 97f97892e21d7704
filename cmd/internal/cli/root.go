package cli

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"touchline/export"
	"touchline/model"
	"touchline/model/words"
)

// newRoot builds the command line anew for each run: cobra's commands keep
// the state of a parse.
func newRoot(sh *shell, name string) *cobra.Command {
	root := &cobra.Command{
		Use: name, Args: unknownCommand,
		SilenceErrors: true, SilenceUsage: true,
		SuggestionsMinimumDistance: 2,
		CompletionOptions:          cobra.CompletionOptions{DisableDefaultCmd: true},
		RunE: func(cmd *cobra.Command, args []string) error {
			if v, _ := cmd.Flags().GetBool("version"); v {
				return runVersion(sh)
			}
			return cmd.Help()
		},
	}
	root.Flags().Bool("version", false, "")
	root.PersistentFlags().String("lang", "", "")
	root.PersistentPreRunE = func(cmd *cobra.Command, args []string) error {
		return cmp.Or(checkLang(cmd), checkNames(cmd, args))
	}
	root.SetIn(sh.in)
	root.SetOut(sh.out)
	root.SetErr(sh.err)
	root.SetFlagErrorFunc(flagFault)
	root.SetHelpFunc(sh.help)
	root.SetUsageFunc(func(cmd *cobra.Command) error { sh.help(cmd, nil); return nil })
	root.AddCommand(
		exportCommand(sh), newCommand(sh), templatesCommand(sh), importCommand(sh), infoCommand(sh), compareCommand(sh), measureCommand(sh), surveyCommand(sh),
		checkCommand(sh), sampleCommand(sh), completionCommand(sh), versionCommand(sh),
	)
	root.SetHelpCommand(helpCommand(sh))
	root.InitDefaultHelpCmd()
	describe(sh, root)
	_ = root.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions([]string{"en", "zh"}, cobra.ShellCompDirectiveNoFileComp))
	return root
}

// describe gives every command and flag its texts. Commands' are called
// cli.command.NAME, flags' cli.flag.NAME or, where two commands differ,
// cli.flag.COMMAND.NAME.
func describe(sh *shell, cmd *cobra.Command) {
	if cmd.HasParent() {
		cmd.Short = words.T(sh.lang, "cli.command."+cmd.Name())
	}
	cmd.Flags().BoolP("help", "h", false, "")
	for _, f := range flagsOf(cmd) {
		f.Usage = flagText(sh, cmd, f.Name)
	}
	cmd.DisableFlagsInUseLine = true
	for _, c := range cmd.Commands() {
		describe(sh, c)
	}
}

func flagText(sh *shell, cmd *cobra.Command, name string) string {
	if key := "cli.flag." + cmd.Name() + "." + name; words.Has(sh.lang, key) {
		return words.T(sh.lang, key)
	}
	return words.T(sh.lang, "cli.flag."+name, "fields", export.NameFields())
}

func checkLang(cmd *cobra.Command) error {
	if v, _ := cmd.Flags().GetString("lang"); v != "" {
		if _, ok := langNamed(v); !ok {
			return usage("unknown-lang", "lang", v)
		}
	}
	return nil
}

// fileFlags are those that name a file or a folder.
var fileFlags = []string{"out", "into", "to-be", "logo", "font", "template", "compare", "preset"}

// checkNames refuses a file without a name, as "$LOGO" is where no such variable
// is set: to leave it out would not be what was asked for.
func checkNames(cmd *cobra.Command, args []string) (err error) {
	if slices.Contains(args, "") {
		return usage("missing-argument", "what", strings.Trim(strings.Fields(cmd.Use)[1], "[…]"), "command", cmd.CommandPath())
	}
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if f.Value.String() == "" && slices.Contains(fileFlags, f.Name) {
			err = usage("flag-without-value", "flag", "--"+f.Name, "command", cmd.CommandPath())
		}
	})
	return err
}

func helpCommand(sh *shell) *cobra.Command {
	return &cobra.Command{
		Use: "help [COMMAND]",
		RunE: func(cmd *cobra.Command, args []string) error {
			found, rest, err := cmd.Root().Find(args)
			if err != nil || found == nil || found == cmd.Root() && len(rest) > 0 {
				return unknownCommand(cmd.Root(), args)
			}
			sh.help(found, nil)
			return nil
		},
	}
}

var shells = []string{"bash", "zsh", "fish", "powershell"}

func completionCommand(sh *shell) *cobra.Command {
	return &cobra.Command{
		Use: "completion bash|zsh|fish|powershell", Args: count(1, 1, "bash|zsh|fish|powershell"), ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			scripts := map[string]func() error{
				"bash":       func() error { return root.GenBashCompletionV2(raw(sh.out), true) },
				"zsh":        func() error { return root.GenZshCompletion(raw(sh.out)) },
				"fish":       func() error { return root.GenFishCompletion(raw(sh.out), true) },
				"powershell": func() error { return root.GenPowerShellCompletionWithDesc(raw(sh.out)) },
			}
			if script, ok := scripts[args[0]]; ok {
				return writing("", broken(script()))
			}
			return usage("unknown-shell", "shell", args[0])
		},
	}
}

// version is set when a release is built:
// -ldflags "-X touchline/cmd/internal/cli.version=1.0.0".
var version string

// Version is the program's version, or its revision where it was built from
// a work tree.
func Version() string {
	if version != "" {
		return version
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "devel"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return "devel-" + s.Value[:12]
		}
	}
	return "devel"
}

func versionCommand(sh *shell) *cobra.Command {
	return &cobra.Command{
		Use: "version", Args: count(0, 0, ""),
		RunE: func(*cobra.Command, []string) error { return runVersion(sh) },
	}
}

func runVersion(sh *shell) error {
	sh.say(sh.out, "cli.version", "version", Version(), "go", runtime.Version(), "system", runtime.GOOS+"/"+runtime.GOARCH,
		"format", fmt.Sprintf("%d.%d", model.Format.Major, model.Format.Minor))
	return nil
}

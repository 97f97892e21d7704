package cli

import "github.com/spf13/cobra"

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

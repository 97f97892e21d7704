package cli

import (
	"github.com/spf13/cobra"
)

var shells = []string{"bash", "zsh", "fish", "powershell"}

func completionCommand(sh *shell) *cobra.Command {
	return &cobra.Command{
		Use: "completion bash|zsh|fish|powershell", Args: count(1, 1, "bash|zsh|fish|powershell"), ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			switch args[0] {
			case "bash":
				return broken(root.GenBashCompletionV2(sh.out, true))
			case "zsh":
				return broken(root.GenZshCompletion(sh.out))
			case "fish":
				return broken(root.GenFishCompletion(sh.out, true))
			case "powershell":
				return broken(root.GenPowerShellCompletionWithDesc(sh.out))
			}
			return usage("unknown-shell", "shell", args[0])
		},
	}
}

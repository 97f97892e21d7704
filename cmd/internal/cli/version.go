package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"touchline/model"
)

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

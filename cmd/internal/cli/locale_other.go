//go:build !windows

package cli

// systemLocale is "": outside Windows the environment says it, or nobody.
func systemLocale() string { return "" }

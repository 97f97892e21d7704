package cli

import "golang.org/x/sys/windows"

// systemLocale is the language of the user's Windows, such as "zh-CN".
func systemLocale() string {
	langs, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil || len(langs) == 0 {
		return ""
	}
	return langs[0]
}

package export

import (
	"cmp"
	"io"
	"path/filepath"
	"strings"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
)

// FormatFor is the format of a file to be written, by the end of its name.
// An ending that is no format's is refused with those that there are.
func FormatFor(path string) (Format, error) {
	f, ok := FormatOf(path)
	if !ok {
		return f, badEnding(path, "")
	}
	return f, nil
}

// CheckName refuses a name that does not end as the format's files do: it
// would say of them what they are not. A name without an ending says nothing.
func CheckName(path string, f Format) error {
	if ext := filepath.Ext(path); ext == "" || strings.EqualFold(ext, f.Extension) {
		return nil
	}
	return badEnding(path, f.Extension)
}

// badEnding says what a name must end with: want, or any format's.
func badEnding(path, want string) error {
	key, ext := "export.ending", filepath.Ext(path)
	if strings.EqualFold(ext, file.Extension) {
		key = "export.blueprint"
	}
	var all []string
	for _, f := range AllFormats() {
		all = append(all, f.Extension)
	}
	return model.NewFault(key, "file", path, "ending", ext, "endings", cmp.Or(want, strings.Join(all, ", ")))
}

func formatList() string {
	var all []string
	for _, f := range AllFormats() {
		all = append(all, f.Name)
	}
	return strings.Join(all, ", ")
}

// Check looks whether files of a format can be written to paths: whether
// their names are fit for it, and whether to allows it. A blueprint is never
// written over by an export, whatever it is called.
func Check(paths []string, f Format, to *disk.Outputs) error {
	for _, path := range paths {
		if err := CheckName(path, f); err != nil {
			return err
		}
	}
	if err := to.Check(paths...); err != nil {
		return err
	}
	for _, path := range paths {
		if isBlueprint(path) {
			return model.NewFault("export.onto-blueprint", "file", path)
		}
	}
	return nil
}

// isBlueprint looks into a file that is there.
func isBlueprint(path string) bool {
	f, err := disk.OpenRegular(path)
	if err != nil {
		return false
	}
	defer f.Close()
	begin := make([]byte, file.BeginBytes)
	n, _ := io.ReadFull(f, begin)
	return file.IsBlueprint(begin[:n])
}

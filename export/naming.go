package export

import (
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/model"
	"touchline/model/disk"
)

// nameFields is what a pattern of names may hold in braces: the name of the whole,
// the number of the page, its title, the phase or the section that it is of.
var nameFields = []string{"file", "n", "title", "phase"}

// NameFields is what a pattern of names may hold, to read.
func NameFields() string { return "{" + strings.Join(nameFields, "}, {") + "}" }

var inBraces = regexp.MustCompile(`\{[^{}]*\}?`)

// CheckPattern fails with the Fault "export.pattern" if there is something in
// braces that is none of nameFields.
func CheckPattern(pattern string) error {
	for _, field := range inBraces.FindAllString(pattern, -1) {
		if name := strings.Trim(field, "{}"); field != "{"+name+"}" || !slices.Contains(nameFields, name) {
			return model.NewFault("export.pattern", "field", field, "fields", NameFields())
		}
	}
	return nil
}

// maxName is how long a file's name may be without its ending, in characters: with
// what a cloud or an archive puts before it, it stays a path of Windows. What disks
// take is less where letters have several bytes.
const maxName = 100

// filled is the paths of the files of some pages, by a pattern: beside path, whose
// own name is {file}. Names are such as every system takes, and no two are alike,
// in whatever case.
func filled(pattern, path string, pages []canvas.Page, numbers []int) (out []string) {
	ext := filepath.Ext(path)
	file := strings.TrimSuffix(filepath.Base(path), ext)
	width := len(strconv.Itoa(slices.Max(numbers)))
	taken := map[string]bool{}
	for i, p := range pages {
		n := strconv.Itoa(numbers[i])
		n = strings.Repeat("0", max(0, width-len(n))) + n
		name := strings.NewReplacer("{file}", file, "{n}", n, "{title}", p.Title, "{phase}", p.Section).Replace(pattern)
		name = SafeName(name)
		unique := name
		for k := 2; taken[strings.ToLower(unique)]; k++ {
			unique = name + "-" + strconv.Itoa(k)
		}
		taken[strings.ToLower(unique)] = true
		out = append(out, filepath.Join(filepath.Dir(path), unique+ext))
	}
	return out
}

// SafeName is a text as the name of a file, without an ending, that every system
// takes; "page" where nothing is left of it.
func SafeName(s string) string { return disk.SafeName(clip(s, maxName), "page") }

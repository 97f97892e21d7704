package text

import (
	"bytes"
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"

	"touchline/assets"
	"touchline/canvas"
)

// fontFile is a font of the machine: one face of one file.
type fontFile struct {
	path  string
	index int       // in a collection
	has   [][2]rune // ranges of characters, ascending
	rank  int

	data   []byte        // of one of the program's own; else nil
	weight canvas.Weight // of that
}

// ownFonts is the program's fonts for text from right to left.
func ownFonts() (all []*fontFile) {
	for name, f := range map[string]fontFile{
		"arabic":      {data: assets.FontArabic},
		"arabic bold": {data: assets.FontArabicBold, weight: canvas.Bold},
		"hebrew":      {data: assets.FontHebrew},
		"hebrew bold": {data: assets.FontHebrewBold, weight: canvas.Bold},
	} {
		f.path = name // no path of a file: those are whole
		if loaders, err := ot.NewLoaders(bytes.NewReader(f.data)); err == nil && len(loaders) == 1 {
			f.has = rangesOf(loaders[0])
		}
		all = append(all, &f)
	}
	return all
}

type faceID struct {
	path  string
	index int
}

// fontDirs is where fonts are on this kind of machine.
func fontDirs() []string {
	home, _ := os.UserHomeDir()
	var dirs []string
	add := func(root string, elem ...string) {
		if root != "" {
			dirs = append(dirs, filepath.Join(append([]string{root}, elem...)...))
		}
	}
	switch runtime.GOOS {
	case "windows":
		add(os.Getenv("WINDIR"), "Fonts")
		add(os.Getenv("LOCALAPPDATA"), "Microsoft", "Windows", "Fonts")
	case "darwin":
		add("/System/Library/Fonts")
		add("/Library/Fonts")
		add(home, "Library", "Fonts")
	default:
		add(home, ".fonts")
		add(home, ".local", "share", "fonts")
		add(os.Getenv("XDG_DATA_HOME"), "fonts")
		share := os.Getenv("XDG_DATA_DIRS")
		if share == "" {
			share = "/usr/local/share:/usr/share"
		}
		for _, dir := range filepath.SplitList(share) {
			add(dir, "fonts")
		}
	}
	return dirs
}

// fontPaths lists the font files in some folders, sorted, each once.
func fontPaths(dirs []string) []string {
	var paths []string
	for _, dir := range dirs {
		// What cannot be read is passed over: the rest may have the glyph.
		_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if len(paths) >= maxFontFiles {
				return fs.SkipAll
			}
			if err != nil || d.IsDir() {
				return nil
			}
			switch strings.ToLower(filepath.Ext(path)) {
			case ".ttf", ".otf", ".ttc", ".otc":
				paths = append(paths, path)
			}
			return nil
		})
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// readFonts reads which characters each font has, and sorts the fonts by how
// much one wants to see them beside Noto Sans.
func readFonts(paths []string) []*fontFile {
	files := []*fontFile{}
	for _, path := range paths {
		rank := fontRank(path)
		if rank < 0 {
			continue
		}
		for i, has := range readRanges(path) {
			if len(has) > 0 {
				files = append(files, &fontFile{path: path, index: i, has: has, rank: rank})
			}
		}
	}
	slices.SortStableFunc(files, func(a, b *fontFile) int { return cmp.Compare(a.rank, b.rank) })
	return files
}

// fontRank orders fonts by the words in their file names, the best first; a
// negative rank is a font that draws every character as a placeholder.
func fontRank(path string) int {
	name := strings.ToLower(filepath.Base(path))
	if strings.Contains(name, "lastresort") || strings.Contains(name, "blank") || strings.Contains(name, "notdef") {
		return -1
	}
	rank := 10
	if strings.Contains(name, "emoji") {
		rank -= 8
	}
	for _, word := range [...]string{"sans", "gothic", "pingfang", "msyh", "segoeui", "arial", "helvetica"} {
		if strings.Contains(name, word) {
			rank -= 3
			break
		}
	}
	for _, word := range [...]string{"bold", "italic", "oblique", "light", "thin", "black", "heavy", "medium", "condensed", "narrow", "mono", "serif"} {
		if strings.Contains(name, word) {
			rank += 2
		}
	}
	return max(rank, 0)
}

// readRanges reads only the character tables of the fonts in a file.
func readRanges(path string) (all [][][2]rune) {
	defer func() {
		if recover() != nil { // a broken file, and a parser that trusted it
			all = nil
		}
	}()
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() || info.Size() > maxFontBytes {
		return nil
	}
	loaders, err := ot.NewLoaders(f)
	if err != nil {
		return nil
	}
	for _, ld := range loaders {
		all = append(all, rangesOf(ld))
	}
	return all
}

func rangesOf(ld *ot.Loader) [][2]rune {
	raw, err := ld.RawTable(ot.MustNewTag("cmap"))
	if err != nil {
		return nil
	}
	table, _, err := tables.ParseCmap(raw)
	if err != nil {
		return nil
	}
	cmap, _, err := font.ProcessCmap(table, tables.FPNone)
	if err != nil {
		return nil
	}
	if r, ok := cmap.(font.CmapRuneRanger); ok {
		ranges := r.RuneRanges(nil)
		slices.SortFunc(ranges, func(a, b [2]rune) int { return cmp.Compare(a[0], b[0]) })
		return ranges
	}
	return nil
}

// hasAll reports whether a font has every character of a cluster that is
// drawn.
func (f *fontFile) hasAll(cluster string) bool {
	for _, r := range cluster {
		if steers(r) {
			continue
		}
		i, found := slices.BinarySearchFunc(f.has, r, func(a [2]rune, r rune) int { return cmp.Compare(a[0], r) })
		if !found && (i == 0 || f.has[i-1][1] < r) {
			return false
		}
	}
	return true
}

// steers reports whether a character only says how others of its cluster are
// drawn. A font may do without it.
func steers(r rune) bool {
	return varies(r) || r == emojiStyle || r == nonJoiner || invisible(r) || r >= 0xE0000 && r <= 0xE007F
}

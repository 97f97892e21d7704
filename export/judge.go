package export

import (
	"math"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/model"
	"touchline/model/words"
)

// SmallestReadable is the size in pt below which print is hard to read.
const SmallestReadable = 6

// judge looks for what a reader of the file would stumble over.
func (r *Report) judge(p print, scene *canvas.Scene) {
	scale := math.Inf(1)
	for _, page := range p.pages {
		for _, pl := range page.Placed {
			if pl.Scene == scene {
				scale = min(scale, pl.Scale)
			}
		}
	}
	if size := compose.SmallestText(scene); size > 0 && !math.IsInf(scale, 1) {
		r.Smallest = size * scale
	}
	key := "export.small"
	if p.job.Paper.Sheet.Size == (canvas.Size{}) {
		key = "export.small-own" // larger than any page can be
	}
	r.judgeSmallest(p, key, SmallestReadable)
	r.judgeMissing(p)
}

// judgeCut warns of texts of which the pages show only the begin.
func (r *Report) judgeCut(p print) {
	const most, begin = 5, 24 // texts named in the sentence, characters of each
	all := cut(p)
	if len(all) == 0 {
		return
	}
	var list []string
	for _, s := range all[:min(most, len(all))] {
		list = append(list, strings.TrimSpace(clip(s, begin))+"…")
	}
	r.warn("export.cut", "n", strconv.Itoa(len(all)), "texts", strings.Join(list, " · "))
}

// cut lists the texts of pages that end in … and were not written so, each once:
// those of rows that say what others say are known by the plan.
func cut(p print) []string {
	all := p.plan.Cut()
	seen := map[*canvas.Scene]bool{}
	named := map[string]bool{}
	for _, page := range p.pages {
		for _, pl := range page.Placed {
			if seen[pl.Scene] {
				continue
			}
			seen[pl.Scene] = true
			for _, g := range pl.Scene.Groups {
				for _, item := range g.Items {
					if t, ok := item.(*canvas.Text); ok && isCut(t) && !named[t.Source] {
						named[t.Source] = true
						all = append(all, t.Source)
					}
				}
			}
		}
	}
	return all
}

// isCut reports whether the last line of a text ends in … and the text does not.
func isCut(t *canvas.Text) bool {
	if len(t.Lines) == 0 {
		return false
	}
	runs := t.Lines[len(t.Lines)-1].Runs
	return len(runs) > 0 && strings.HasSuffix(runs[len(runs)-1].Text, "…") && !strings.HasSuffix(strings.TrimSpace(t.Source), "…")
}

// judgeSmallest warns of text under a size, pt.
func (r *Report) judgeSmallest(p print, key string, least float64) {
	if r.Smallest > 0 && r.Smallest < least-hair {
		r.warn(key, "size", SizeText(r.Smallest), "sheet", p.job.Paper.Sheet.Name, "least", words.Number(least))
	}
}

// Hard reports whether text of a size, in pt, is hard to read.
func Hard(size float64) bool { return size > 0 && size < SmallestReadable-hair }

// hair is a rounding error, in pt: no reason to warn.
const hair = 0.005

// SizeText writes a size of text, in pt, never larger than it is.
func SizeText(size float64) string {
	if size >= 1 {
		return words.Rounded(math.Floor((size+hair)*10)/10, 1)
	}
	return words.Rounded(max(0.01, math.Floor(size*100)/100), 2)
}

// judgeMissing warns of characters that no font of this machine has. The
// viewer of an SVG has fonts of its own.
func (r *Report) judgeMissing(p print) {
	if r.Format.Name == "svg" {
		return
	}
	const (
		most   = 20   // characters named in the sentence
		looked = 4096 // for; more say no more
	)
	var lost []string
	for _, c := range r.Missing[:min(looked, len(r.Missing))] {
		if _, ok := p.system.Glyph(c, canvas.Regular); !ok {
			lost = append(lost, c)
		}
	}
	if len(lost) == 0 {
		return
	}
	var names []string
	for _, c := range lost[:min(most, len(lost))] {
		names = append(names, beginning(c))
	}
	list := strings.Join(names, " ")
	if len(lost) > most {
		list += " …"
	}
	r.warn("export.missing", "n", strconv.Itoa(len(lost)), "characters", list)
}

// beginning is a cluster as a sentence names it: one may be pages long.
func beginning(cluster string) string {
	const most = 16 // code points: what the longest emoji in use has
	n := 0
	for i := range cluster {
		if n++; n > most {
			return cluster[:i] + "…"
		}
	}
	return cluster
}

func (r *Report) warn(key string, args ...string) {
	r.Warnings = append(r.Warnings, model.NewFault(key, args...))
}

// missing lists the clusters of a scene that the embedded fonts lack, each
// once.
func missing(s *canvas.Scene) []string {
	var all []string
	seen := map[string]bool{}
	for _, g := range s.Groups {
		for _, item := range g.Items {
			t, ok := item.(*canvas.Text)
			if !ok {
				continue
			}
			for _, l := range t.Lines {
				for _, run := range l.Runs {
					if run.Missing && !seen[run.Text] {
						seen[run.Text] = true
						all = append(all, run.Text)
					}
				}
			}
		}
	}
	return all
}

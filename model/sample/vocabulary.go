package sample

import (
	"embed"
	"strings"

	"touchline/model"
)

//go:embed vocabulary
var vocabulary embed.FS

// The lanes of a scene, in the order of its line in the vocabulary.
const (
	atCustomer = iota
	atEvidence
	atPeople
	atSystem
	atBack
	atBackSystem
	atSupport
	atPain
	sceneLanes
)

// domain is a service.
type domain struct {
	name    string
	objects []string
	owners  []string
	phases  []scenes
}

// scenes is a phase of a service.
type scenes struct {
	name   string
	scenes []scene
}

// scene is a step: what happens in it, lane by lane. "{x}" stands for one of
// the domain's objects.
type scene struct {
	step  string
	lanes [sceneLanes]string
}

// domains reads the vocabulary. The files are part of the program: a test
// holds them to their form.
func domains(lang model.Lang) []domain {
	name := "en"
	if lang == model.Chinese {
		name = "zh"
	}
	data, err := vocabulary.ReadFile("vocabulary/" + name + ".txt")
	if err != nil {
		panic(err)
	}
	var all []domain
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		word, rest, _ := strings.Cut(line, " ")
		switch last := len(all) - 1; {
		case strings.HasPrefix(line, "#") || line == "":
		case word == "domain":
			all = append(all, domain{name: rest})
		case word == "objects":
			all[last].objects = fields(rest)
		case word == "owners":
			all[last].owners = fields(rest)
		case word == "phase":
			all[last].phases = append(all[last].phases, scenes{name: rest})
		default:
			parts := fields(line)
			s := scene{step: parts[0]}
			copy(s.lanes[:], parts[1:])
			p := &all[last].phases[len(all[last].phases)-1]
			p.scenes = append(p.scenes, s)
		}
	}
	return all
}

func fields(s string) []string {
	parts := strings.Split(s, "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

package hostile

import (
	"fmt"
	"strings"
)

// Case is a kind of file.
type Case struct {
	Name string
	Make func(size int) []byte // about size bytes
}

// Blueprints is files that are blueprints.
func Blueprints() []Case {
	return append([]Case{
		{"cards in one cell", oneCell},
		{"wide cards", wideCards},
		{"cards in lanes and steps that are missing", missingPlaces},
		{"doubled ids", doubledIDs},
		{"many steps and lanes", manySteps},
		{"long names", longNames},
		{"a long head", longHead},
		{"unknown fields", unknownFields},
		{"unknown fields at the top", unknownAtTop},
		{"deep nesting", nested},
		{"lists of nothing", emptyLists},
		{"metrics of nothing", emptyMetrics},
		{"rows that repeat what cards say", derivedRows},
		{"rows of channels", channelRows},
		{"sticky notes", stickies},
		{"far sticky notes", farStickies},
		{"largest steps and lanes", largest},
	}, append(append(linkCases(), textCases()...), pictureCases()...)...)
}

func oneCell(size int) []byte {
	b := newBlueprint(size)
	b.grid(1, 1)
	for i := 0; b.card(i, 0, 0, `,"text":"x"`); i++ {
	}
	return b.bytes()
}

func wideCards(size int) []byte {
	b := newBlueprint(size)
	b.grid(3000, 200)
	for i := 0; b.card(i, i%200, 0, `,"span":3000,"text":"x"`); i++ {
	}
	return b.bytes()
}

func missingPlaces(size int) []byte {
	b := newBlueprint(size)
	for i := 0; b.card(i, i, i, `,"text":"x"`); i++ {
	}
	return b.bytes()
}

func doubledIDs(size int) []byte {
	b := newBlueprint(size)
	b.grid(10, 10)
	for i := 0; b.add("cards", `{"id":"c","lane":"l%d","step":"s%d"}`, i%10, i/10%10); i++ {
	}
	return b.bytes()
}

func manySteps(size int) []byte {
	b := newBlueprint(size)
	b.grid(3000, 200)
	for i := 0; b.card(i, i%200, i/200%3000, `,"text":"x"`); i++ {
	}
	return b.bytes()
}

func longNames(size int) []byte {
	b := newBlueprint(size)
	name := strings.Repeat("name ", 3999)
	b.add("phases", `{"id":"p0","name":%q}`, name)
	for i := 0; i < 200 && b.add("lanes", `{"id":"l%d","role":"customer","name":%q,"sub":%q}`, i, name, name); i++ {
	}
	for i := 0; i < 3000 && b.add("steps", `{"id":"s%d","phase":"p0","name":%q}`, i, name); i++ {
	}
	return b.bytes()
}

func longHead(size int) []byte {
	b := newBlueprint(size)
	b.grid(1, 1)
	text := strings.Repeat("W", 19_999)
	list := strings.Repeat(`"`+text+`",`, min(200, max(0, size/20_000-7)))
	b.head = fmt.Sprintf(`"title":%q,"service":%q,"scope":%q,"segment":%q,"owner":%q,"notes":%q,"keywords":[%s]`,
		text, text, text, text, text, text, strings.TrimSuffix(list, ","))
	return b.bytes()
}

func unknownFields(size int) []byte {
	b := newBlueprint(size)
	b.grid(10, 1)
	var fields strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&fields, `,"u%d":%d`, i, i)
	}
	for i := 0; b.card(i, 0, i%10, fields.String()); i++ {
	}
	return b.bytes()
}

func unknownAtTop(size int) []byte {
	b := newBlueprint(0)
	b.grid(1, 1)
	text := string(b.bytes())
	var fields strings.Builder
	for i := 0; fields.Len() < size; i++ {
		fmt.Fprintf(&fields, `,"u%d":0`, i)
	}
	return []byte(strings.TrimSuffix(text, "}\n") + fields.String() + "}\n")
}

func nested(size int) []byte {
	open := `{"format":"touchline.blueprint","version":"1.0","x":`
	n := size / 2
	return []byte(open + strings.Repeat("[", n) + strings.Repeat("]", n) + "}")
}

func emptyLists(size int) []byte {
	b := newBlueprint(size)
	b.grid(10, 1)
	list := `[` + strings.Repeat(`"",`, 199) + `""]`
	for i := 0; b.card(i, 0, i%10, `,"tags":`+list+`,"links":`+list+`,"touch":{"actors":`+list+`,"systems":`+list+`}`); i++ {
	}
	return b.bytes()
}

func emptyMetrics(size int) []byte {
	b := newBlueprint(size)
	b.grid(10, 1)
	list := `[` + strings.Repeat(`{},`, 199) + `{}]`
	for i := 0; b.card(i, 0, i%10, `,"touch":{"metrics":`+list+`,"improvements":`+list+`,"quality":`+list+`}`); i++ {
	}
	return b.bytes()
}

func derivedRows(size int) []byte {
	b := newBlueprint(size)
	b.grid(100, 1)
	for i := 1; i < 200; i++ {
		b.add("lanes", `{"id":"l%d","role":%q,"follows":"l0"}`, i, []string{"metric", "emotion", "channel", "time"}[i%4])
	}
	text := strings.Repeat("what a customer says ", 900)
	for i := 0; b.card(i, 0, i%100, fmt.Sprintf(`,"touch":{"channel":%q,"feeling":1,"quote":%q,"metrics":[{"name":%q}]}`, text, text, text)); i++ {
	}
	return b.bytes()
}

func channelRows(size int) []byte {
	b := newBlueprint(size)
	b.grid(3000, 100)
	for i := 100; i < 200; i++ {
		b.add("lanes", `{"id":"l%d","role":"channel"}`, i)
	}
	for i := 0; b.card(i, i%100, 0, fmt.Sprintf(`,"touch":{"channel":"channel %d"}`, i)); i++ {
	}
	return b.bytes()
}

func stickies(size int) []byte {
	b := newBlueprint(size)
	b.grid(1, 1)
	text := strings.Repeat("note ", 200)
	for i := 0; i < 10_000 && b.add("stickies", `{"id":"n%d","lane":"l0","step":"s0","dx":1,"dy":1,"text":%q}`, i, text); i++ {
	}
	return b.bytes()
}

func farStickies(size int) []byte {
	b := newBlueprint(size)
	b.grid(1, 1)
	for i := 0; i < 10_000 && b.add("stickies", `{"id":"n%d","lane":"l0","step":"s0","dx":20000,"dy":20000,"text":"far"}`, i); i++ {
	}
	return b.bytes()
}

func largest(size int) []byte {
	b := newBlueprint(size)
	b.add("phases", `{"id":"p0"}`)
	for i := range 3000 {
		b.add("steps", `{"id":"s%d","phase":"p0","width":20000}`, i)
	}
	for i := range 200 {
		b.add("lanes", `{"id":"l%d","role":"customer","height":20000}`, i)
	}
	for i := 0; b.card(i, i%200, i/200%3000, `,"text":"x"`); i++ {
	}
	return b.bytes()
}

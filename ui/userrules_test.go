//go:build linux && cgo && !race

package ui

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"touchline/model/file"
)

// allowed is what an act may change in the document. The zero allowed is
// nothing at all.
type allowed struct {
	changed func(id string) bool // records that may say something else
	gone    func(id string) bool
	added   func(id, line string) bool
	any     bool // whatever: it is for the act to judge
}

// these allows some records to change.
func these(ids ...string) allowed {
	return allowed{changed: func(id string) bool { return slices.Contains(ids, id) }}
}

// order is the name under which records has the order of lanes, phases and
// steps, and the phases that steps belong to.
const order = "order"

// records is what a document holds, a line for each record, by its id: that
// is how its file is written.
func records(doc string) map[string]string {
	all := map[string]string{}
	var rows, rest []string
	for _, line := range strings.Split(doc, "\n") {
		bare := strings.TrimSuffix(strings.TrimSpace(line), ",")
		id := idIn(bare)
		if id == "" {
			if !strings.HasSuffix(bare, "[") && !strings.HasSuffix(bare, "]") && len(bare) > 1 {
				rest = append(rest, bare) // not what begins or ends a list
			}
			continue
		}
		all[id] = bare
		if strings.ContainsAny(id[:1], "lsp") { // lanes, steps, phases
			rows = append(rows, id)
		}
	}
	all["head"] = strings.Join(rest, "\n")
	all[order] = strings.Join(rows, " ")
	return all
}

func idIn(line string) string {
	rest, ok := strings.CutPrefix(line, `{"id": "`)
	if !ok {
		return ""
	}
	id, _, _ := strings.Cut(rest, `"`)
	return id
}

// change is what differs between two documents.
type change struct{ gone, added, changed []string }

func changes(before, after string) (c change) {
	if before == after {
		return c
	}
	a, b := records(before), records(after)
	for id, was := range a {
		switch now, there := b[id]; {
		case !there:
			c.gone = append(c.gone, id)
		case now != was:
			c.changed = append(c.changed, id)
		}
	}
	for id := range b {
		if _, was := a[id]; !was {
			c.added = append(c.added, id)
		}
	}
	for _, all := range [][]string{c.gone, c.added, c.changed} {
		slices.Sort(all)
	}
	return c
}

// tell is what differs, line by line.
func tell(before, after string) string {
	c := changes(before, after)
	a, b := records(before), records(after)
	var out strings.Builder
	for _, id := range c.gone {
		fmt.Fprintf(&out, "\n    gone    %s", a[id])
	}
	for _, id := range c.added {
		fmt.Fprintf(&out, "\n    added   %s", b[id])
	}
	for _, id := range c.changed {
		fmt.Fprintf(&out, "\n    was     %s\n    is now  %s", a[id], b[id])
	}
	return out.String()
}

// judge holds what an act did to the document against what it may do.
func (u *someone) judge(act string, before, after *sight, may allowed) {
	u.t.Helper()
	if after.Doc == before.Doc || may.any {
		return
	}
	if _, report, err := file.Decode([]byte(after.Doc)); err != nil || !report.Clean() {
		u.fail("after %s the document is broken: %v %v", act, err, report)
	}
	c := changes(before.Doc, after.Doc)
	b := records(after.Doc)
	bad := false
	for _, id := range c.gone {
		bad = bad || may.gone == nil || !may.gone(id)
	}
	for _, id := range c.added {
		bad = bad || may.added == nil || !may.added(id, b[id])
	}
	for _, id := range c.changed {
		bad = bad || may.changed == nil || !may.changed(id)
	}
	if bad {
		u.fail("%s must not do this:%s", act, tell(before.Doc, after.Doc))
	}
}

// value is a text of a record's line: of a card its "text", of a head its
// "name".
func value(line, name string) string {
	var record map[string]any
	if json.Unmarshal([]byte(line), &record) != nil {
		return ""
	}
	s, _ := record[name].(string)
	return s
}

// textOfRecord is what a record says on the picture.
func textOfRecord(doc, id string) string {
	line := records(doc)[id]
	for _, name := range []string{"text", "name", "label"} {
		if s := value(line, name); s != "" {
			return s
		}
	}
	return ""
}

// inserted reports whether now is what was with a text typed somewhere in it.
func inserted(was, typed, now string) bool {
	if len(now) != len(was)+len(typed) {
		return false
	}
	for i := 0; i <= len(was); i++ {
		if now[:i] == was[:i] && now[i:i+len(typed)] == typed && now[i+len(typed):] == was[i:] {
			return true
		}
	}
	return false
}

// bare is the id of an owner: "card:c1" is c1.
func bare(owner string) string {
	_, id, _ := strings.Cut(owner, ":")
	return id
}

// pickedRecords is the records that the panel at the right is about.
func (s *sight) pickedRecords() []string {
	var ids []string
	for _, o := range s.Picked {
		if id := bare(o); id != "" {
			ids = append(ids, id)
		} else {
			ids = append(ids, "head")
		}
	}
	if len(ids) == 0 {
		return []string{"head"}
	}
	return ids
}

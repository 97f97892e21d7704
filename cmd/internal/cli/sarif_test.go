package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"touchline/model/check"
)

const faulty = `{"format": "touchline.blueprint", "version": "1.0",
"head": {"title": "x", "dismissed": [{"rule": "structure.few-phases", "reason": "课堂示例"}]},
"phases": [{"id": "p1", "name": "P"}], "steps": [{"id": "s1", "phase": "p1", "name": "S"}],
"lanes": [{"id": "l1", "role": "customer"}, {"id": "l2", "role": "backstage"}],
"cards": [
{"id": "c1", "lane": "l2", "step": "s1", "text": "Review", "touch": {"class": "front"}},
{
 "id": "c2", "lane": "l1", "step": "s1", "text": "Wait", "marks": ["fail"]
}],
"links": [{"id": "k1", "from": "c1", "to": "c2"}]}
`

// TestSARIF: what is found is SARIF that names its rules, and leads to file,
// line and record; a file that cannot be read is told of.
func TestSARIF(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a folder")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	name, none := filepath.Join(dir, "x y.blueprint"), filepath.Join(dir, "none.blueprint")
	if err := os.WriteFile(name, []byte(faulty), 0o644); err != nil {
		t.Fatal(err)
	}
	_, out, _ := run(nil, "check", name, none, "--sarif", "--date", "2026-11-26")
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join("testdata", "sarif.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
	if err != nil {
		t.Fatalf("no JSON: %v\n%s", err, out)
	}
	if err := schema.Validate(value); err != nil {
		t.Error(err)
	}
	var log sarifLog
	if err := json.Unmarshal([]byte(out), &log); err != nil {
		t.Fatal(err)
	}
	r := log.Runs[0]
	if len(r.Tool.Driver.Rules) != len(check.Rules) || r.Invocations[0].Successful || len(r.Invocations[0].Notifications) != 1 {
		t.Errorf("%d rules, invocation %+v", len(r.Tool.Driver.Rules), r.Invocations[0])
	}
	lines := map[string]int{}
	for _, x := range r.Results {
		if x.Index != nil && r.Tool.Driver.Rules[*x.Index].ID != x.Rule {
			t.Errorf("%s has the index of %s", x.Rule, r.Tool.Driver.Rules[*x.Index].ID)
		}
		l := x.Locations[0]
		if !strings.HasSuffix(l.Physical.Artifact.URI, "a%20folder/x%20y.blueprint") || l.Physical.Region == nil {
			t.Errorf("%s lies at %+v", x.Rule, l.Physical)
			continue
		}
		lines[x.Rule+"@"+l.Logical[0].Full] = l.Physical.Region.Line
		if dismissed := x.Rule == "structure.few-phases"; dismissed != (len(x.Suppressions) == 1 && x.Suppressions[0].Reason == "课堂示例") {
			t.Errorf("%s: suppressed by %+v", x.Rule, x.Suppressions)
		}
	}
	for where, line := range map[string]int{
		"touch.class-against-lane@card:c1": 6, "evidence.fail-incomplete@card:c2": 8, "flow.jump@link:k1": 10,
		"structure.no-scope@document": 1, "structure.few-phases@document": 1,
	} {
		if lines[where] != line {
			t.Errorf("%s is in line %d, not %d", where, lines[where], line)
		}
	}
}

// TestLinesOfRecords: ids of records, and not those that stand in other fields
// or in records of records.
func TestLinesOfRecords(t *testing.T) {
	got := linesOf([]byte("{\"id\": \"top\",\n\"head\": {\"id\": \"h\"},\n\"lanes\": [{\"name\": \"id\", \"sub\": \"x\",\n\"id\": \"l1\", \"more\": {\"id\": \"inner\"}},\n{\"id\": \"l2\"}, {\"id\": \"l1\"}],\n\"others\": [{\"id\": \"o\"}], \"cards\": [{\"touch\": {\"id\": \"t\"}, \"id\": \"c1\"}, {\"id\""))
	want := map[string]int{"document": 1, "lane:l1": 4, "lane:l2": 5, "card:c1": 6}
	if len(got) != len(want) {
		t.Errorf("got %v", got)
	}
	for owner, line := range want {
		if got[owner] != line {
			t.Errorf("%s in line %d, not %d", owner, got[owner], line)
		}
	}
	if all := linesOf(nil); len(all) != 0 {
		t.Errorf("of nothing: %v", all)
	}
}

// Every id of a rule can be asked for, and every kind of rules.
func TestRulesAreAskedForByName(t *testing.T) {
	for _, id := range append(ruleNames(), "structure", "flow", "touch", "time") {
		f := checkFlags{rules: []string{id}}
		if err := f.settle(); err != nil {
			t.Errorf("%s: %v", id, err)
		}
	}
	f := checkFlags{rules: []string{"time"}}
	if f.wanted(finding{Rule: "timeless.x"}) || !f.wanted(finding{Rule: "time.over-accepted"}) {
		t.Error("a kind of rules is not told from another")
	}
	if names := ruleNames(); len(slices.Compact(slices.Sorted(slices.Values(names)))) != len(names) {
		t.Error("two rules have one id")
	}
}

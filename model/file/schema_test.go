package file

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"touchline/model"
)

var schemaPath = filepath.Join("..", "..", "docs", "blueprint.schema.json")

type definition struct {
	Type       string                `json:"type"`
	Ref        string                `json:"$ref"`
	Enum       []string              `json:"enum"`
	Minimum    *float64              `json:"minimum"`
	Maximum    *float64              `json:"maximum"`
	MaxItems   int                   `json:"maxItems"`
	MaxLength  int                   `json:"maxLength"`
	Items      *definition           `json:"items"`
	Encoding   string                `json:"contentEncoding"`
	Pattern    string                `json:"pattern"`
	Properties map[string]definition `json:"properties"`
	Defs       map[string]definition `json:"$defs"`
}

func readSchema(t *testing.T) definition {
	t.Helper()
	data, err := os.ReadFile(schemaPath)
	if err != nil {
		t.Fatal(err)
	}
	var d definition
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestSchemaNamesTheSameFields holds the schema against the descriptions
// that the reader and the writer work by, field by field.
func TestSchemaNamesTheSameFields(t *testing.T) {
	schema := readSchema(t)
	same(t, schema, headFields)
	same(t, schema, phaseFields)
	same(t, schema, stepFields)
	same(t, schema, laneFields)
	same(t, schema, cardFields)
	same(t, schema, touchFields)
	same(t, schema, tierStandardFields)
	same(t, schema, rateFields)
	same(t, schema, weightFields)
	same(t, schema, pageNoteFields)
	same(t, schema, ruleNumberFields)
	same(t, schema, dismissalFields)
	same(t, schema, qualityFields)
	same(t, schema, metricFields)
	same(t, schema, improvementFields)
	same(t, schema, linkFields)
	same(t, schema, stickyFields)
	same(t, schema, pictureFields)
	want := append([]string{"format", "head", "version"}, sections...)
	slices.Sort(want)
	if got := slices.Sorted(maps.Keys(schema.Properties)); !slices.Equal(got, want) {
		t.Errorf("the schema's file has %v, not %v", got, want)
	}
	for name, limit := range map[string]int{
		"phases": model.MaxPhases, "steps": model.MaxSteps, "lanes": model.MaxLanes, "cards": model.MaxCards,
		"links": model.MaxLinks, "stickies": model.MaxStickies, "pictures": model.MaxPictures,
	} {
		if got := schema.Properties[name].MaxItems; got != limit {
			t.Errorf("the schema lets %d %s in, not %d", got, name, limit)
		}
	}
	if got := schema.Defs["text"].MaxLength; got != model.MaxText {
		t.Errorf("a text has %d bytes in the schema", got)
	}
}

func same[T any](t *testing.T, schema definition, of *record[T]) {
	t.Helper()
	if len(of.fields) > 128 {
		t.Errorf("%s has %d fields: readFields notes 128", of.name, len(of.fields))
	}
	def, ok := schema.Defs[of.name]
	if !ok {
		t.Errorf("the schema has no %s", of.name)
		return
	}
	for _, f := range of.fields {
		p, ok := def.Properties[f.name]
		delete(def.Properties, f.name)
		if where := of.name + "." + f.name; !ok {
			t.Errorf("the schema has no %s", where)
		} else if wrong := differs(p, f.shape); wrong != "" {
			t.Errorf("%s: %s", where, wrong)
		}
	}
	for name := range def.Properties {
		t.Errorf("the schema's %s has a field %s", of.name, name)
	}
}

// differs says how a property is not of the shape.
func differs(p definition, s shape) string {
	ref := strings.TrimPrefix(p.Ref, "#/$defs/")
	is := func(ok bool) string {
		if ok {
			return ""
		}
		return "is no " + s.is
	}
	switch s.is {
	case "text":
		return is(ref == "text" || p.Pattern != "")
	case "id":
		return is(ref == "id" || ref == "hash")
	case "texts", "date", "duration":
		return is(ref == s.is)
	case "flag":
		return is(p.Type == "boolean")
	case "data":
		return is(p.Type == "string" && p.Encoding == "base64")
	case "vias":
		return is(p.Type == "array" && p.Items.Ref == "#/$defs/via" && p.MaxItems == model.MaxPins)
	case "choice":
		return is(slices.Equal(p.Enum, s.values))
	case "choices":
		return is(p.Type == "array" && slices.Equal(p.Items.Enum, s.values) && p.MaxItems == model.MaxList)
	case "record":
		return is(ref == s.of)
	case "records":
		return is(p.Type == "array" && p.Items.Ref == "#/$defs/"+s.of && p.MaxItems == model.MaxList)
	case "integer", "number":
		if s.min == 0 && s.max == 0 {
			return is(p.Type == s.is && p.Minimum == nil && p.Maximum == nil)
		}
		return is(p.Type == s.is && p.Minimum != nil && *p.Minimum == s.min && *p.Maximum == s.max)
	}
	return "no such shape: " + s.is
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(schemaPath)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func holdAgainstSchema(t *testing.T, s *jsonschema.Schema, name string, data []byte) {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Errorf("%s: %v", name, err)
	} else if err := s.Validate(v); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}

// TestSamplesKeepToTheSchema: every blueprint that comes with the program.
func TestSamplesKeepToTheSchema(t *testing.T) {
	s := compileSchema(t)
	files, err := filepath.Glob(filepath.Join("..", "..", "assets", "templates", "*"+Extension))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		holdAgainstSchema(t, s, name, data)
		if d, report, err := Decode(data); err != nil || !report.Clean() {
			t.Errorf("%s: %v, %+v", name, err, report.Items)
		} else if !bytes.Equal(Encode(d), data) {
			t.Errorf("%s: read and written back it differs", name)
		}
	}
}

package file_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"touchline/model"
	"touchline/model/file"
)

// TestFullDocumentIsFull: a field that the sample leaves empty is one that
// no test of the format looks at. (Reflection, in tests only.)
func TestFullDocumentIsFull(t *testing.T) {
	p := full().Parts()
	set := map[string]bool{}
	note(reflect.ValueOf(p), "", set)
	inMemory := []string{".Phases.Aside", ".Lanes.Aside"} // of a part of a blueprint: see model.KindTag
	for path, ok := range set {
		if !ok && !slices.Contains(inMemory, path) {
			t.Errorf("%s is set nowhere in the sample", path)
		}
	}
	if len(set) < 100 {
		t.Errorf("only %d fields were seen", len(set))
	}
}

// note marks every field that is set in some record.
func note(v reflect.Value, path string, set map[string]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			note(v.Elem(), path, set)
		}
	case reflect.Slice:
		for i := range v.Len() {
			note(v.Index(i), path, set)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name := path + "." + v.Type().Field(i).Name
			set[name] = set[name] || !v.Field(i).IsZero()
			note(v.Field(i), name, set)
		}
	}
}

// TestEveryValueComesBack compares field by field, not byte by byte.
func TestEveryValueComesBack(t *testing.T) {
	want := full()
	got, _ := decode(t, file.Encode(want))
	if a, b := want.Parts(), got.Parts(); !reflect.DeepEqual(a, b) {
		t.Errorf("%s", firstDifference(fmt.Sprintf("%#v", flat(a)), fmt.Sprintf("%#v", flat(b))))
	}
}

// flat is a document's records without pointers between them.
func flat(p model.Parts) []any {
	out := []any{*p.Head, p.Extra}
	for _, c := range p.Cards {
		out = append(out, *c)
		if c.Touch != nil {
			out = append(out, *c.Touch)
		}
	}
	for _, l := range p.Links {
		out = append(out, *l)
	}
	for _, l := range p.Lanes {
		out = append(out, *l)
	}
	return out
}

func firstDifference(a, b string) string {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("…%s\nis\n…%s", a[max(0, i-60):min(len(a), i+60)], b[max(0, i-60):min(len(b), i+60)])
		}
	}
	return "lengths"
}

func TestWrittenFilesKeepToTheSchema(t *testing.T) {
	s, err := jsonschema.NewCompiler().Compile(filepath.Join("..", "..", "docs", "blueprint.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	// The schema asks for text as JSON has it; the sample's kept field with
	// half a character is no such text, and comes from elsewhere anyway.
	sample := bytes.ReplaceAll(file.Encode(full()), []byte(`\ud83d`), nil)
	for name, data := range map[string][]byte{
		"full": sample, "bulk": file.Encode(bulk(200)), "empty": file.Encode(model.New(model.Parts{})),
	} {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	// And it is a schema that refuses something.
	for _, bad := range []string{`"a b"`, `""`, `5`} {
		v, _ := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(string(sample), `"id": "p1"`, `"id": `+bad, 1)))
		if s.Validate(v) == nil {
			t.Errorf("the schema lets the id %s pass", bad)
		}
	}
}

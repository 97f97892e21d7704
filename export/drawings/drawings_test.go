package drawings_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"touchline/export/drawings"
	"touchline/model"
)

func document() *model.Document {
	return model.New(model.Parts{
		Head:   &model.Head{Title: `Shop "A" & <B>`},
		Phases: []*model.Phase{{ID: "p1", Name: "Before", Steps: []*model.Step{{ID: "s1"}, {ID: "s2"}}}},
		Lanes:  []*model.Lane{{ID: "l1", Role: model.RoleCustomer, Name: "Guest"}, {ID: "l2", Role: model.RoleSupport, Name: "IT; \"x\""}, {ID: "l3", Role: model.RoleTime}},
		Cards: []*model.Card{
			{ID: "end", Lane: "l1", Step: "s1", Rank: "V", Span: 1, Text: "Pays?\n<now>", Kind: model.KindDecision, Marks: model.MarkWait},
			{ID: "c-2", Lane: "l2", Step: "s2", Rank: "V", Span: 1, Text: "DB | #1", Kind: model.KindSystem},
		},
		Links:    []*model.Link{{ID: "k1", From: "end", To: "c-2", Kind: model.LinkExchange, Label: "a|b"}},
		Stickies: []*model.Sticky{{ID: "n1", Lane: "l1", Step: "s1", Text: "mind"}},
	})
}

// TestDrawings: each is well-formed, says what is in the document, and tells
// what it has no place for.
func TestDrawings(t *testing.T) {
	for name, c := range map[string]struct {
		write  func(io.Writer, *model.Document, model.Lang) ([]drawings.Loss, error)
		has    []string
		losses string
	}{
		"drawio":  {drawings.Drawio, []string{`value="Shop &#34;A&#34; &amp; &lt;B&gt;"`, "rhombus;", "cylinder3", `startArrow=classic;endArrow=classic`, "shape=note", "Pays?&#xA;&lt;now&gt;"}, "[{export.not.phases 1} {export.not.derived 1} {export.not.marks 1}]"},
		"bpmn":    {drawings.BPMN, []string{"exclusiveGateway", "serviceTask", `<bpmn:messageFlow id="m_k1"`, `<bpmn:messageFlow id="mb_k1"`, "textAnnotation", "BPMNShape"}, "[{export.not.phases 1} {export.not.derived 1} {export.not.marks 1}]"},
		"mermaid": {drawings.Mermaid, []string{"flowchart LR", `xend{"Pays?<br/><now>"}`, `xc_2[("DB #124; #35;1")]`, `xend <-->|"a#124;b"| xc_2`}, "[{export.not.phases 1} {export.not.derived 1} {export.not.marks 1} {export.not.notes 1}]"},
	} {
		var b bytes.Buffer
		losses, err := c.write(&b, document(), model.English)
		if err != nil {
			t.Fatal(name, err)
		}
		for _, want := range c.has {
			if !strings.Contains(b.String(), want) {
				t.Errorf("%s has no %q:\n%s", name, want, b.String())
			}
		}
		if got := fmt.Sprint(losses); got != c.losses {
			t.Errorf("%s: %s", name, got)
		}
		if name == "mermaid" {
			continue
		}
		for d := xml.NewDecoder(&b); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
}

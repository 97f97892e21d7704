package cli

import (
	"net/url"
	"path/filepath"

	"touchline/model/check"
	"touchline/model/words"
)

// SARIF 2.1.0, the format in which tools of code review take findings of
// others (OASIS, Static Analysis Results Interchange Format).

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool struct {
		Driver sarifDriver `json:"driver"`
	} `json:"tool"`
	Invocations []sarifInvocation `json:"invocations"`
	Results     []sarifResult     `json:"results"`
	Columns     string            `json:"columnKind"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID      string       `json:"id"`
	Name    sarifMessage `json:"shortDescription"`
	Default sarifConfig  `json:"defaultConfiguration"`
}

type sarifConfig struct {
	Level string `json:"level"`
}

type sarifMessage struct {
	Text string `json:"text"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

// sarifNotification says of a file why it was not checked.
type sarifNotification struct {
	Level     string          `json:"level"`
	Message   sarifMessage    `json:"message"`
	Locations []sarifLocation `json:"locations"`
}

type sarifResult struct {
	Rule         string             `json:"ruleId"`
	Index        *int               `json:"ruleIndex,omitempty"`
	Level        string             `json:"level"`
	Message      sarifMessage       `json:"message"`
	Locations    []sarifLocation    `json:"locations"`
	Fingerprints map[string]string  `json:"partialFingerprints"`
	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
}

type sarifLocation struct {
	Physical sarifPhysical  `json:"physicalLocation"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
}

type sarifPhysical struct {
	Artifact struct {
		URI string `json:"uri"`
	} `json:"artifactLocation"`
	Region *sarifRegion `json:"region,omitempty"`
}

type sarifRegion struct {
	Line int `json:"startLine"`
}

type sarifLogical struct {
	Name string `json:"name"`
	Full string `json:"fullyQualifiedName"`
}

// sarifSuppression is a finding that the file itself says is none.
type sarifSuppression struct {
	Kind   string `json:"kind"`
	Reason string `json:"justification"`
}

var sarifLevels = map[check.Severity]string{check.Error: "error", check.Warning: "warning", check.Information: "note"}

// sarif is what was found, as SARIF.
func (sh *shell) sarif(all []checked) sarifLog {
	run := sarifRun{Results: []sarifResult{}, Columns: "unicodeCodePoints"}
	run.Tool.Driver = sarifDriver{Name: "Touchline", Version: Version()}
	index := map[string]int{}
	for i := range check.Rules {
		r := &check.Rules[i]
		index[r.ID] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{r.ID, sarifMessage{r.Title(sh.lang)}, sarifConfig{sarifLevels[r.Severity]}})
	}
	about := sarifInvocation{Successful: true}
	for _, c := range all {
		if c.Error != "" {
			about.Successful = false
			about.Notifications = append(about.Notifications, sarifNotification{"error", sarifMessage{c.Error}, []sarifLocation{{Physical: physical(c.File, 0)}}})
		}
		for _, x := range c.Findings {
			run.Results = append(run.Results, sh.sarifResult(c.File, x, index))
		}
		for _, x := range c.Dismissed {
			r := sh.sarifResult(c.File, x, index)
			r.Suppressions = []sarifSuppression{{"inSource", x.Reason}}
			run.Results = append(run.Results, r)
		}
	}
	run.Invocations = []sarifInvocation{about}
	return sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}
}

func (sh *shell) sarifResult(file string, x finding, index map[string]int) sarifResult {
	text := sh.withPlace(x)
	if x.Hint != "" {
		text = words.T(sh.lang, "cli.sentences", "first", text, "second", x.Hint)
	}
	r := sarifResult{
		Rule: x.Rule, Level: sarifLevels[x.Severity], Message: sarifMessage{text},
		Locations:    []sarifLocation{{Physical: physical(file, x.Line), Logical: []sarifLogical{{x.Place, x.Where}}}},
		Fingerprints: map[string]string{"rule/v1": x.Rule + "@" + x.Where},
	}
	if i, ok := index[x.Rule]; ok {
		r.Index = &i
	}
	return r
}

// physical is a place in a file; line 0 is none.
func physical(file string, line int) (p sarifPhysical) {
	p.Artifact.URI = (&url.URL{Path: filepath.ToSlash(file)}).String()
	if line > 0 {
		p.Region = &sarifRegion{line}
	}
	return p
}

package model

// Dismissal says that a finding of a rule is not a problem here, and why.
type Dismissal struct {
	Rule   string // "flow.no-answer"
	Where  string // the owner, "card:ID"; "" for every place
	Reason string
	By     string
	Date   Date
	Extra  Extra
}

// RuleNumber is a number of a rule that this document sets another way.
type RuleNumber struct {
	Rule  string  // "structure.many-steps"
	Name  string  // of the number in the rule: "most"
	Value float64 // from 0
	Extra Extra
}

// Shown is a part of a card's record that stands on the card.
type Shown string

const (
	ShownOwner    Shown = "owner"
	ShownStandard Shown = "standard"
	ShownTime     Shown = "time"
	ShownClass    Shown = "class"
	ShownChannel  Shown = "channel"
	ShownTier     Shown = "tier"
	ShownRisk     Shown = "risk"
	ShownFeeling  Shown = "feeling"
	ShownMetric   Shown = "metric"
	ShownCost     Shown = "cost"
	ShownTags     Shown = "tags"
)

// AllShown is every part that can be shown, in the order in which they stand
// on a card.
var AllShown = []Shown{
	ShownClass, ShownOwner, ShownChannel, ShownStandard, ShownTier, ShownTime,
	ShownFeeling, ShownRisk, ShownMetric, ShownCost, ShownTags,
}

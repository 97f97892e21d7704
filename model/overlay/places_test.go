package overlay_test

import (
	"testing"

	"touchline/model"
	"touchline/model/overlay"
	"touchline/model/record"
)

// seen is where on the map each field of a touchpoint is seen outside the
// panel: on an overlay, or on the sheet that opens over its card.
var seen = map[string]string{
	"class": "class", "medium": "medium", "channel": "channel", "moreChannels": "channel", "provider": "parties", "receiver": "parties",
	"owner": "owner", "tier": "tier", "time": "time", "maxTime": "time", "expectedWait": "waiting", "maxWait": "waiting", "cost": "cost",
	"feeling": "feeling", "riskLikelihood": "risk", "riskImpact": "risk", "quality": "gap", "metrics": "metric", "improvements": "stage", "confidence": "confidence",

	"contact": sheet, "frequency": sheet, "frequencyPer": sheet, "inputs": sheet, "outputs": sheet, "resources": sheet, "perceivedOwner": sheet,
	"actors": sheet, "systems": sheet, "policy": sheet, "standard": sheet, "tierStandards": sheet, "passLevel": sheet, "excellentLevel": sheet,
	"promise": sheet, "perception": sheet, "expectation": sheet, "painPoint": sheet, "quote": sheet, "thought": sheet, "feedback": sheet, "loopClosed": sheet,
	"failCause": sheet, "failEffect": sheet, "failRecovery": sheet, "failOwner": sheet, "riskMitigation": sheet,
	"priorityReach": sheet, "priorityImpact": sheet, "priorityConfidence": sheet, "priorityEffort": sheet,
	"designSimple": sheet, "designConsistent": sheet, "designPersonal": sheet, "designEfficient": sheet, "designReliable": sheet, "designScalable": sheet,
	"research": sheet, "source": sheet,
}

const sheet = "sheet"

// alone is a touchpoint that says one field, and what that needs beside it.
func alone(f model.RecordField[model.Touchpoint]) *model.Touchpoint {
	t := &model.Touchpoint{}
	switch f.Key {
	case "provider", "receiver":
		t.Provider, t.Receiver = model.PartyHuman, model.PartyMachine
	case "riskLikelihood", "riskImpact":
		t.Risk = model.Risk{Likelihood: 4, Impact: 4}
	case "quality":
		t.Quality = []model.Quality{{Dimension: model.Empathy, Expectation: 6, Perception: 5}}
	case "metrics":
		t.Metrics = []model.Metric{{Name: "CSAT", Measured: new(float64)}}
	case "improvements":
		t.Improvements = []model.Improvement{{What: "Ask once"}}
	case "tierStandards":
		t.TierStandards = []model.TierStandard{{Tier: model.TierGold, Standard: "At once"}}
	}
	switch at := f.Place.(type) {
	case model.TextAt[model.Touchpoint]:
		*at(t) = "said"
	case model.TextsAt[model.Touchpoint]:
		*at(t) = []string{"said"}
	case model.ChoiceAt[model.Touchpoint]:
		at.Set(t, at.Values[len(at.Values)-1])
	case model.ChoicesAt[model.Touchpoint]:
		at.Append(t, at.Values[0])
	case model.DurationAt[model.Touchpoint]:
		*at(t) = model.Hour
	case model.FigureAt[model.Touchpoint]:
		*at.At(t) = f64(1)
	case model.NumberAt[model.Touchpoint]:
		*at.At(t) = 1
	case model.IntegerAt[model.Touchpoint]:
		*at.At(t) = max(*at.At(t), 1)
	case model.FlagAt[model.Touchpoint]:
		*at(t) = true
	}
	return t
}

func f64(v float64) *float64 { return &v }

// TestEachFieldIsSeenOutsideThePanel walks the table of fields: a new one
// without a place here fails, and so does one that is not seen there.
func TestEachFieldIsSeenOutsideThePanel(t *testing.T) {
	for _, f := range model.TouchFields {
		touch := alone(f)
		said := false
		for _, l := range record.Lines(model.English, touch) {
			said = said || l.Key == f.Key && l.Value != ""
		}
		if !said {
			t.Errorf("%s is not on the sheet over a card", f.Key)
		}
		switch place := seen[f.Key]; place {
		case "":
			t.Errorf("%s has no place outside the panel: lay it over the map, or say here that the sheet shows it", f.Key)
		case sheet:
		default:
			o, ok := overlay.Named(place)
			if !ok {
				t.Errorf("%s is on %s, which is no overlay", f.Key, place)
				continue
			}
			d := document(*touch)
			if _, ok := o.Of(d, model.English, nil, nil).Scheme.Value(d.Card("c0")); !ok {
				t.Errorf("%s is not seen on the overlay %s", f.Key, place)
			}
		}
	}
}

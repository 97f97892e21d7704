package model

// The values that a field of a fixed choice may have, in the order of menus;
// "" stands in it where the field may be left open.
var (
	Languages    = []Lang{"", English, Chinese}
	States       = []State{StateUnset, StateAsIs, StateToBe, StateVariant}
	LineStyles   = []LineStyle{LineDefault, LineSolid, LineDash, LineDot}
	Classes      = []Class{ClassUnset, ClassFront, ClassBack, ClassCross, ClassSupport}
	Mediums      = []Medium{MediumUnset, MediumPhysical, MediumDigital, MediumHuman}
	Contacts     = []Contact{ContactUnset, ContactRemote, ContactPhone, ContactFace}
	Parties      = []Party{PartyUnset, PartyHuman, PartyMachine}
	Tiers        = []Tier{TierUnset, TierDiamond, TierGold, TierSilver, TierBasic}
	Periods      = []Period{PeriodUnset, PerCase, PerDay, PerWeek, PerMonth, PerYear}
	Perceptions  = []Perception{PerceptionQuick, PerceptionConvenient, PerceptionAccurate, PerceptionComfortable}
	Directions   = []Direction{DirectionUnset, Higher, Lower}
	Stages       = []Stage{StageUnset, StageIdentify, StageAssess, StageOptimise, StageMonitor}
	Statuses     = []Status{StatusUnset, StatusOpen, StatusDoing, StatusDone, StatusDropped}
	Confidences  = []Confidence{ConfidenceUnset, ConfidenceAssumption, ConfidenceInterview, ConfidenceData}
	PictureTypes = []string{"image/png", "image/jpeg"}

	allAccents = append([]Accent{AccentNone}, Accents...)
)

// AllMarks is every mark with the name that files and scripts use.
var AllMarks = []struct {
	Mark Marks
	Name string
}{{MarkTruth, "truth"}, {MarkFail, "fail"}, {MarkWait, "wait"}}

// ValidPictureID reports whether id is a SHA-256 in lower-case hex.
func ValidPictureID(id PictureID) bool {
	if len(id) != 64 {
		return false
	}
	for i := 0; i < len(id); i++ {
		if c := id[i]; !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f') {
			return false
		}
	}
	return true
}

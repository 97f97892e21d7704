package model

// RecordField is one field of a record R: its key and the way to its value.
// The tables below are the only place that lists the fields of a touchpoint.
// The file, the check of values, search and replace, the suggestions of the
// panels and the question whether a record says anything walk them, so that
// a new field is known to all of these by its line here.
type RecordField[R any] struct {
	Key   string // its name in the file and in messages
	Place Place[R]
	Names Vocabulary // what a text names, if other fields name the same things
}

// Place is the way to a value of a record: one of [TextAt], [TextsAt], [ChoiceAt],
// [ChoicesAt], [DurationAt], [DateAt], [FigureAt], [NumberAt], [IntegerAt], [FlagAt] and
// [RecordsAt]. What differs from one kind of value to the next and is not the
// model's business is a switch over these types.
type Place[R any] interface {
	// empty reports whether the value says nothing.
	empty(*R) bool
	// texts hands on each free text in the value, with the vocabulary that
	// it belongs to; names is that of the field.
	texts(r *R, names Vocabulary, visit func(*string, Vocabulary))
	// check adds what is wrong with the value.
	check(p *problems, key string, r *R)
}

// Vocabulary is a kind of thing that several fields name: a field of one
// vocabulary suggests what the others of it say.
type Vocabulary string

const (
	NoVocabulary Vocabulary = ""
	OwnerNames   Vocabulary = "owner"
	ActorNames   Vocabulary = "actor"
	SystemNames  Vocabulary = "system"
	ChannelNames Vocabulary = "channel"
	MetricNames  Vocabulary = "metric"
	UnitNames    Vocabulary = "unit"
	SourceNames  Vocabulary = "source"
)

// TouchFields is the touchpoint record, in the order of the file. A fail
// point and a risk stand flat in it: a fail point's cause is "failCause".
var TouchFields = []RecordField[Touchpoint]{
	{Key: "class", Place: choiceAt(func(t *Touchpoint) *Class { return &t.Class }, Classes)},
	{Key: "medium", Place: choiceAt(func(t *Touchpoint) *Medium { return &t.Medium }, Mediums)},
	{Key: "contact", Place: choiceAt(func(t *Touchpoint) *Contact { return &t.Contact }, Contacts)},
	{Key: "channel", Place: textAt(func(t *Touchpoint) *string { return &t.Channel }), Names: ChannelNames},
	{Key: "provider", Place: choiceAt(func(t *Touchpoint) *Party { return &t.Provider }, Parties)},
	{Key: "receiver", Place: choiceAt(func(t *Touchpoint) *Party { return &t.Receiver }, Parties)},
	{Key: "moreChannels", Place: TextsAt[Touchpoint](func(t *Touchpoint) *[]string { return &t.MoreChannels }), Names: ChannelNames},
	{Key: "frequency", Place: NumberAt[Touchpoint]{func(t *Touchpoint) *float64 { return &t.Frequency }, 0, MaxAmount}},
	{Key: "frequencyPer", Place: choiceAt(func(t *Touchpoint) *Period { return &t.FrequencyPer }, Periods)},
	{Key: "inputs", Place: textAt(func(t *Touchpoint) *string { return &t.Inputs })},
	{Key: "outputs", Place: textAt(func(t *Touchpoint) *string { return &t.Outputs })},
	{Key: "resources", Place: textAt(func(t *Touchpoint) *string { return &t.Resources })},
	{Key: "owner", Place: textAt(func(t *Touchpoint) *string { return &t.Owner }), Names: OwnerNames},
	{Key: "perceivedOwner", Place: textAt(func(t *Touchpoint) *string { return &t.PerceivedOwner }), Names: OwnerNames},
	{Key: "actors", Place: TextsAt[Touchpoint](func(t *Touchpoint) *[]string { return &t.Actors }), Names: ActorNames},
	{Key: "systems", Place: TextsAt[Touchpoint](func(t *Touchpoint) *[]string { return &t.Systems }), Names: SystemNames},
	{Key: "policy", Place: textAt(func(t *Touchpoint) *string { return &t.Policy })},
	{Key: "standard", Place: textAt(func(t *Touchpoint) *string { return &t.Standard })},
	{Key: "tierStandards", Place: recordsAt(func(t *Touchpoint) *[]TierStandard { return &t.TierStandards }, TierStandardFields, func(s *TierStandard) Extra { return s.Extra })},
	{Key: "passLevel", Place: textAt(func(t *Touchpoint) *string { return &t.PassLevel })},
	{Key: "excellentLevel", Place: textAt(func(t *Touchpoint) *string { return &t.ExcellentLevel })},
	{Key: "promise", Place: textAt(func(t *Touchpoint) *string { return &t.Promise })},
	{Key: "tier", Place: choiceAt(func(t *Touchpoint) *Tier { return &t.Tier }, Tiers)},
	{Key: "perception", Place: choicesAt(func(t *Touchpoint) *[]Perception { return &t.Perception }, Perceptions)},
	{Key: "time", Place: DurationAt[Touchpoint](func(t *Touchpoint) *Duration { return &t.Time })},
	{Key: "maxTime", Place: DurationAt[Touchpoint](func(t *Touchpoint) *Duration { return &t.MaxTime })},
	{Key: "expectedWait", Place: DurationAt[Touchpoint](func(t *Touchpoint) *Duration { return &t.ExpectedWait })},
	{Key: "maxWait", Place: DurationAt[Touchpoint](func(t *Touchpoint) *Duration { return &t.MaxWait })},
	{Key: "cost", Place: FigureAt[Touchpoint]{func(t *Touchpoint) **float64 { return &t.Cost }, 0, MaxAmount}},
	{Key: "expectation", Place: textAt(func(t *Touchpoint) *string { return &t.Expectation })},
	{Key: "feeling", Place: FigureAt[Touchpoint]{func(t *Touchpoint) **float64 { return &t.Feeling }, MinFeeling, MaxFeeling}},
	{Key: "painPoint", Place: textAt(func(t *Touchpoint) *string { return &t.PainPoint })},
	{Key: "quote", Place: textAt(func(t *Touchpoint) *string { return &t.Quote })},
	{Key: "thought", Place: textAt(func(t *Touchpoint) *string { return &t.Thought })},
	{Key: "feedback", Place: textAt(func(t *Touchpoint) *string { return &t.Feedback })},
	{Key: "loopClosed", Place: FlagAt[Touchpoint](func(t *Touchpoint) *bool { return &t.LoopClosed })},
	{Key: "failCause", Place: textAt(func(t *Touchpoint) *string { return &t.Fail.Cause })},
	{Key: "failEffect", Place: textAt(func(t *Touchpoint) *string { return &t.Fail.Effect })},
	{Key: "failRecovery", Place: textAt(func(t *Touchpoint) *string { return &t.Fail.Recovery })},
	{Key: "failOwner", Place: textAt(func(t *Touchpoint) *string { return &t.Fail.Owner }), Names: OwnerNames},
	{Key: "riskLikelihood", Place: IntegerAt[Touchpoint]{func(t *Touchpoint) *int { return &t.Risk.Likelihood }, MaxRating}},
	{Key: "riskImpact", Place: IntegerAt[Touchpoint]{func(t *Touchpoint) *int { return &t.Risk.Impact }, MaxRating}},
	{Key: "riskMitigation", Place: textAt(func(t *Touchpoint) *string { return &t.Risk.Mitigation })},
	{Key: "priorityReach", Place: NumberAt[Touchpoint]{func(t *Touchpoint) *float64 { return &t.Priority.Reach }, 0, MaxAmount}},
	{Key: "priorityImpact", Place: NumberAt[Touchpoint]{func(t *Touchpoint) *float64 { return &t.Priority.Impact }, 0, MaxImpact}},
	{Key: "priorityConfidence", Place: NumberAt[Touchpoint]{func(t *Touchpoint) *float64 { return &t.Priority.Confidence }, 0, 100}},
	{Key: "priorityEffort", Place: NumberAt[Touchpoint]{func(t *Touchpoint) *float64 { return &t.Priority.Effort }, 0, MaxAmount}},
	{Key: "designSimple", Place: IntegerAt[Touchpoint]{func(t *Touchpoint) *int { return &t.Design.Simple }, MaxRating}},
	{Key: "designConsistent", Place: IntegerAt[Touchpoint]{func(t *Touchpoint) *int { return &t.Design.Consistent }, MaxRating}},
	{Key: "designPersonal", Place: IntegerAt[Touchpoint]{func(t *Touchpoint) *int { return &t.Design.Personal }, MaxRating}},
	{Key: "designEfficient", Place: IntegerAt[Touchpoint]{func(t *Touchpoint) *int { return &t.Design.Efficient }, MaxRating}},
	{Key: "designReliable", Place: IntegerAt[Touchpoint]{func(t *Touchpoint) *int { return &t.Design.Reliable }, MaxRating}},
	{Key: "designScalable", Place: IntegerAt[Touchpoint]{func(t *Touchpoint) *int { return &t.Design.Scalable }, MaxRating}},
	{Key: "quality", Place: recordsAt(func(t *Touchpoint) *[]Quality { return &t.Quality }, QualityFields, func(q *Quality) Extra { return q.Extra })},
	{Key: "metrics", Place: recordsAt(func(t *Touchpoint) *[]Metric { return &t.Metrics }, MetricFields, func(m *Metric) Extra { return m.Extra })},
	{Key: "improvements", Place: recordsAt(func(t *Touchpoint) *[]Improvement { return &t.Improvements }, ImprovementFields, func(i *Improvement) Extra { return i.Extra })},
	{Key: "research", Place: choicesAt(func(t *Touchpoint) *[]Method { return &t.Research }, Methods)},
	{Key: "confidence", Place: choiceAt(func(t *Touchpoint) *Confidence { return &t.Confidence }, Confidences)},
	{Key: "source", Place: textAt(func(t *Touchpoint) *string { return &t.Source }), Names: SourceNames},
}

// TierStandardFields is a standard for one tier, in the order of the file.
var TierStandardFields = []RecordField[TierStandard]{
	{Key: "tier", Place: choiceAt(func(s *TierStandard) *Tier { return &s.Tier }, Tiers)},
	{Key: "standard", Place: textAt(func(s *TierStandard) *string { return &s.Standard })},
	{Key: "time", Place: DurationAt[TierStandard](func(s *TierStandard) *Duration { return &s.Time })},
	{Key: "maxTime", Place: DurationAt[TierStandard](func(s *TierStandard) *Duration { return &s.MaxTime })},
}

// QualityFields is a SERVQUAL measurement, in the order of the file.
var QualityFields = []RecordField[Quality]{
	{Key: "dimension", Place: choiceAt(func(q *Quality) *Dimension { return &q.Dimension }, Dimensions)},
	{Key: "expectation", Place: NumberAt[Quality]{func(q *Quality) *float64 { return &q.Expectation }, MinQuality, MaxQuality}},
	{Key: "perception", Place: NumberAt[Quality]{func(q *Quality) *float64 { return &q.Perception }, MinQuality, MaxQuality}},
	{Key: "sample", Place: IntegerAt[Quality]{func(q *Quality) *int { return &q.Sample }, MaxSample}},
	{Key: "source", Place: textAt(func(q *Quality) *string { return &q.Source }), Names: SourceNames},
	{Key: "expectationDeviation", Place: FigureAt[Quality]{At: func(q *Quality) **float64 { return &q.ExpectationDeviation }}},
	{Key: "perceptionDeviation", Place: FigureAt[Quality]{At: func(q *Quality) **float64 { return &q.PerceptionDeviation }}},
	{Key: "expectationAlpha", Place: FigureAt[Quality]{At: func(q *Quality) **float64 { return &q.ExpectationAlpha }}},
	{Key: "perceptionAlpha", Place: FigureAt[Quality]{At: func(q *Quality) **float64 { return &q.PerceptionAlpha }}},
}

// MetricFields is a metric, in the order of the file.
var MetricFields = []RecordField[Metric]{
	{Key: "name", Place: textAt(func(m *Metric) *string { return &m.Name }), Names: MetricNames},
	{Key: "unit", Place: textAt(func(m *Metric) *string { return &m.Unit }), Names: UnitNames},
	{Key: "direction", Place: choiceAt(func(m *Metric) *Direction { return &m.Direction }, Directions)},
	{Key: "baseline", Place: FigureAt[Metric]{At: func(m *Metric) **float64 { return &m.Baseline }}},
	{Key: "target", Place: FigureAt[Metric]{At: func(m *Metric) **float64 { return &m.Target }}},
	{Key: "measured", Place: FigureAt[Metric]{At: func(m *Metric) **float64 { return &m.Measured }}},
	{Key: "date", Place: DateAt[Metric](func(m *Metric) *Date { return &m.Date })},
	{Key: "sample", Place: IntegerAt[Metric]{func(m *Metric) *int { return &m.Sample }, MaxSample}},
	{Key: "deviation", Place: FigureAt[Metric]{At: func(m *Metric) **float64 { return &m.Deviation }}},
	{Key: "source", Place: textAt(func(m *Metric) *string { return &m.Source }), Names: SourceNames},
}

// ImprovementFields is an improvement, in the order of the file.
var ImprovementFields = []RecordField[Improvement]{
	{Key: "what", Place: textAt(func(i *Improvement) *string { return &i.What })},
	{Key: "why", Place: textAt(func(i *Improvement) *string { return &i.Why })},
	{Key: "stage", Place: choiceAt(func(i *Improvement) *Stage { return &i.Stage }, Stages)},
	{Key: "owner", Place: textAt(func(i *Improvement) *string { return &i.Owner }), Names: OwnerNames},
	{Key: "reviewer", Place: textAt(func(i *Improvement) *string { return &i.Reviewer }), Names: OwnerNames},
	{Key: "found", Place: DateAt[Improvement](func(i *Improvement) *Date { return &i.Found })},
	{Key: "due", Place: DateAt[Improvement](func(i *Improvement) *Date { return &i.Due })},
	{Key: "review", Place: DateAt[Improvement](func(i *Improvement) *Date { return &i.Review })},
	{Key: "metric", Place: textAt(func(i *Improvement) *string { return &i.Metric }), Names: MetricNames},
	{Key: "unit", Place: textAt(func(i *Improvement) *string { return &i.Unit }), Names: UnitNames},
	{Key: "baseline", Place: FigureAt[Improvement]{At: func(i *Improvement) **float64 { return &i.Baseline }}},
	{Key: "target", Place: FigureAt[Improvement]{At: func(i *Improvement) **float64 { return &i.Target }}},
	{Key: "measured", Place: FigureAt[Improvement]{At: func(i *Improvement) **float64 { return &i.Measured }}},
	{Key: "status", Place: choiceAt(func(i *Improvement) *Status { return &i.Status }, Statuses)},
}

// Empty reports whether a touchpoint says nothing at all.
func (t *Touchpoint) Empty() bool { return emptyRecord(TouchFields, t) && len(t.Extra) == 0 }

// Texts hands on the place of each free text of a touchpoint, those in its
// lists too, with the vocabulary that it belongs to. To write through it,
// call it on what [Touchpoint.Clone] gives.
func (t *Touchpoint) Texts(visit func(*string, Vocabulary)) {
	for _, f := range TouchFields {
		f.Place.texts(t, f.Names, visit)
	}
}

// Clone is a copy that shares no list with the touchpoint.
func (t *Touchpoint) Clone() *Touchpoint {
	c := *t
	for _, f := range TouchFields {
		if list, ok := f.Place.(interface{ unshare(*Touchpoint) }); ok {
			list.unshare(&c)
		}
	}
	return &c
}

func emptyRecord[R any](fields []RecordField[R], r *R) bool {
	for _, f := range fields {
		if !f.Place.empty(r) {
			return false
		}
	}
	return true
}

func checkRecord[R any](p *problems, fields []RecordField[R], r *R, extra Extra) {
	for _, f := range fields {
		f.Place.check(p, f.Key, r)
	}
	p.extra(extra)
}

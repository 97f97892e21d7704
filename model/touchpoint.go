package model

// Touchpoint is the record of a touchpoint 触点. Every field may be left
// empty; a card with a nil Touchpoint is not marked as one.
type Touchpoint struct {
	Class    Class
	Medium   Medium
	Contact  Contact
	Channel  string // one of Channels, or free text: the main one
	Provider Party
	Receiver Party

	MoreChannels []string // the others by which the same is done

	Frequency    float64 // how often one customer uses it; 0: not said
	FrequencyPer Period

	Inputs    string
	Outputs   string
	Resources string

	Owner          string
	PerceivedOwner string
	Actors         []string
	Systems        []string
	Policy         string

	Standard       string // 服务标准: for all customers
	TierStandards  []TierStandard
	PassLevel      string // 合格标准: what is just good enough
	ExcellentLevel string // 优秀标准
	Promise        string // 服务承诺
	Tier           Tier
	Perception     []Perception

	Time         Duration // standard
	MaxTime      Duration
	ExpectedWait Duration
	MaxWait      Duration

	Cost *float64 // of one execution, beside the minutes that Head.Rates price; nil: not said

	Expectation string
	Feeling     *float64 // −2 to +2; nil: nothing is said
	PainPoint   string
	Quote       string // what the customer says
	Thought     string // what the customer thinks, and does not say
	Feedback    string // the channel by which the customer answers
	LoopClosed  bool   // 闭环: the customer was told what came of it

	Fail Fail
	Risk Risk

	Priority Priority
	Design   Design

	Quality      []Quality
	Metrics      []Metric
	Improvements []Improvement

	Research   []Method
	Confidence Confidence
	Source     string // of the claims made here
	Extra      Extra
}

// Class 分类 says who serves a touchpoint.
type Class string

const (
	ClassUnset   Class = ""
	ClassFront   Class = "front"   // 前台
	ClassBack    Class = "back"    // 后台
	ClassCross   Class = "cross"   // 交叉: served by one item in front and one behind at least
	ClassSupport Class = "support" // 支持: help such as an FAQ, a chat, a manual
)

// Medium is what the customer meets.
type Medium string

const (
	MediumUnset    Medium = ""
	MediumPhysical Medium = "physical"
	MediumDigital  Medium = "digital"
	MediumHuman    Medium = "human"
)

// Contact is how the two sides meet.
type Contact string

const (
	ContactUnset  Contact = ""
	ContactRemote Contact = "remote"
	ContactPhone  Contact = "phone"
	ContactFace   Contact = "face"
)

// Channels are the channel names that the program translates; any other
// text is kept as it is.
var Channels = []string{"website", "app", "kiosk", "hotline", "counter", "visit"}

// Party is a side of an encounter.
type Party string

const (
	PartyUnset   Party = ""
	PartyHuman   Party = "human"
	PartyMachine Party = "machine"
)

// Tier 等级 of the customers that a standard is for.
type Tier string

const (
	TierUnset   Tier = ""
	TierDiamond Tier = "diamond"
	TierGold    Tier = "gold"
	TierSilver  Tier = "silver"
	TierBasic   Tier = "basic"
)

// TierStandard is the standard for the customers of one tier, where it is
// another one than that for all.
type TierStandard struct {
	Tier     Tier
	Standard string
	Time     Duration
	MaxTime  Duration
	Extra    Extra
}

// Period is what a frequency counts in.
type Period string

const (
	PeriodUnset Period = ""
	PerCase     Period = "case" // each time that the service is used
	PerDay      Period = "day"
	PerWeek     Period = "week"
	PerMonth    Period = "month"
	PerYear     Period = "year"
)

// Perception is what a standard should feel like.
type Perception string

const (
	PerceptionQuick       Perception = "quick"
	PerceptionConvenient  Perception = "convenient"
	PerceptionAccurate    Perception = "accurate"
	PerceptionComfortable Perception = "comfortable"
)

// Fail is a fail point's analysis.
type Fail struct {
	Cause    string
	Effect   string // on the customer
	Recovery string
	Owner    string
}

// Risk is likelihood times impact, each 1 to 5; 0 is not rated.
type Risk struct {
	Likelihood int
	Impact     int
	Mitigation string
}

// Score is likelihood times impact: 0 (not rated) or 1 to 25.
func (r Risk) Score() int { return r.Likelihood * r.Impact }

// Dimension is one of the five of SERVQUAL.
type Dimension string

const (
	Tangibles      Dimension = "tangibles"      // 有形性
	Reliability    Dimension = "reliability"    // 可靠性
	Responsiveness Dimension = "responsiveness" // 响应性
	Assurance      Dimension = "assurance"      // 保证性
	Empathy        Dimension = "empathy"        // 同理心
)

// Dimensions is the five in SERVQUAL's order.
var Dimensions = []Dimension{Tangibles, Reliability, Responsiveness, Assurance, Empathy}

// Quality is a SERVQUAL measurement of one dimension.
type Quality struct {
	Dimension   Dimension
	Expectation float64 // 1 to 7
	Perception  float64 // 1 to 7
	Sample      int     // how many answered; 0: not said
	Source      string
	Extra       Extra

	// What a survey found beside the means, each over the same answers. Nil
	// is not known.
	ExpectationDeviation *float64 // standard deviation, of a sample (n − 1)
	PerceptionDeviation  *float64
	ExpectationAlpha     *float64 // Cronbach's alpha, raw: from covariances
	PerceptionAlpha      *float64
}

// Gap is perception minus expectation: negative where the service falls
// short.
func (q Quality) Gap() float64 { return q.Perception - q.Expectation }

// Whole reports whether both halves are there: one alone says nothing.
func (q Quality) Whole() bool { return q.Expectation > 0 && q.Perception > 0 }

// Direction says which way a metric is good. Texts disagree for some (is a
// low CES good?), so it is never assumed.
type Direction string

const (
	DirectionUnset Direction = ""
	Higher         Direction = "higher"
	Lower          Direction = "lower"
)

// Metric is a measured quantity. A nil figure is not known.
type Metric struct {
	Name      string // CSAT, NPS, CES, churn, … or free
	Unit      string
	Direction Direction
	Baseline  *float64
	Target    *float64
	Measured  *float64
	Date      Date
	Sample    int      // how many were asked or counted; 0: not said
	Deviation *float64 // standard deviation of what was measured, of a sample (n − 1)
	Source    string
	Extra     Extra
}

// Stage is where an improvement stands in its cycle.
type Stage string

const (
	StageUnset    Stage = ""
	StageIdentify Stage = "identify" // 识别
	StageAssess   Stage = "assess"   // 评估
	StageOptimise Stage = "optimise" // 优化
	StageMonitor  Stage = "monitor"  // 监测
)

// Status is whether an improvement is done.
type Status string

const (
	StatusUnset   Status = ""
	StatusOpen    Status = "open"
	StatusDoing   Status = "doing"
	StatusDone    Status = "done"
	StatusDropped Status = "dropped"
)

// Improvement 优化 is a change to a touchpoint and what it should bring.
type Improvement struct {
	What     string
	Why      string
	Stage    Stage
	Owner    string
	Reviewer string // 复核人: who looks whether it worked
	Found    Date   // the day on which what it mends was found
	Due      Date
	Review   Date
	Metric   string
	Unit     string
	Baseline *float64
	Target   *float64
	Measured *float64
	Status   Status
	Extra    Extra
}

// Unfinished reports whether there is something to do yet.
func (i *Improvement) Unfinished() bool { return i.Status != StatusDone && i.Status != StatusDropped }

// Overdue reports whether it should have been done before a day; without a day
// nothing is late.
func (i *Improvement) Overdue(today Date) bool {
	return i.Unfinished() && i.Due != "" && i.Due < today
}

// Method is a way of finding out.
type Method string

const (
	MethodQuestionnaire Method = "questionnaire"
	MethodInterview     Method = "interview"
	MethodMystery       Method = "mystery-customer"
	MethodObservation   Method = "observation"
	MethodCalls         Method = "call-listening"
	MethodHeatMap       Method = "heat-map"
	MethodABTest        Method = "ab-test"
	MethodCost          Method = "cost-analysis"
)

// Methods is every method.
var Methods = []Method{MethodQuestionnaire, MethodInterview, MethodMystery, MethodObservation, MethodCalls, MethodHeatMap, MethodABTest, MethodCost}

// Confidence says what a record rests on.
type Confidence string

const (
	ConfidenceUnset      Confidence = ""
	ConfidenceAssumption Confidence = "assumption"
	ConfidenceInterview  Confidence = "interview"
	ConfidenceData       Confidence = "data"
)

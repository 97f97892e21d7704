package model

// Role is what a lane is for; it never follows from the lane's name. The
// first five are the layers of a blueprint, top to bottom; the others are
// rows of annotation.
type Role string

const (
	RoleEvidence   Role = "evidence"   // 有形展示
	RoleCustomer   Role = "customer"   // 客户行为
	RoleFrontstage Role = "frontstage" // 前台
	RoleBackstage  Role = "backstage"  // 后台
	RoleSupport    Role = "support"    // 支持过程

	RoleTime    Role = "time"    // 时间: derived from the cards it follows
	RoleEmotion Role = "emotion" // 情绪曲线: derived
	RoleMetric  Role = "metric"  // 指标: derived
	RoleChannel Role = "channel" // 渠道: derived
	RoleOwner   Role = "owner"   // 负责人: derived
	RoleRisk    Role = "risk"    // 风险: derived
	RoleGap     Role = "gap"     // 质量差距: derived
	RoleText    Role = "text"    // a row of plain texts, such as pain points
)

// Roles is every role in the order of the rows.
var Roles = []Role{
	RoleEvidence, RoleCustomer, RoleFrontstage, RoleBackstage, RoleSupport,
	RoleTime, RoleEmotion, RoleMetric, RoleChannel, RoleOwner, RoleRisk, RoleGap, RoleText,
}

// Derived reports whether a lane of this role shows what other lanes' cards
// say and can hold no card itself.
func (r Role) Derived() bool {
	switch r {
	case RoleTime, RoleEmotion, RoleMetric, RoleChannel, RoleOwner, RoleRisk, RoleGap:
		return true
	}
	return false
}

// LinesBelow says below which of some rows the three lines of a blueprint run, by
// the role whose last row stands above each: interaction below the last row of the
// customer, visibility below the last of the frontstage, internal interaction below
// the last of the backstage; each only where a row of the service follows.
func LinesBelow(rows []Role) map[Role]int {
	last, end := map[Role]int{}, -1
	for i, r := range rows {
		if last[r] = i; r.Service() {
			end = i
		}
	}
	lines := map[Role]int{}
	for _, r := range []Role{RoleCustomer, RoleFrontstage, RoleBackstage} {
		if i, is := last[r]; is && i < end {
			lines[r] = i
		}
	}
	return lines
}

// Path reports whether a derived lane of this role shows somebody's way through
// the service: where it follows no lane by name, that of the first customer. One
// of another role shows then what all lanes of the service say.
func (r Role) Path() bool { return r == RoleTime || r == RoleEmotion }

// Service reports whether the role is one of the five layers.
func (r Role) Service() bool {
	switch r {
	case RoleEvidence, RoleCustomer, RoleFrontstage, RoleBackstage, RoleSupport:
		return true
	}
	return false
}

// Phase is a stage of the service: a named run of steps. The phases of a
// document stand in order of time, and every step belongs to one; a document
// without phases has one that has no name and is not drawn.
type Phase struct {
	ID    PhaseID
	Name  string
	Notes string  // what a presenter says: on no page, in the notes of slides
	Steps []*Step // never empty
	Aside bool    // it holds tags and no step of the service: see [KindTag]
	Extra Extra
}

// Step is a column: a moment of the service.
type Step struct {
	ID    StepID
	Name  string
	Notes string  // as of a phase
	Width float64 // pt that the user gave the column; 0: as needed
	Extra Extra
}

// LineStyle is how one of the three lines is drawn below a lane.
type LineStyle string

const (
	LineDefault LineStyle = "" // interaction solid, visibility dashed, internal interaction dotted
	LineSolid   LineStyle = "solid"
	LineDash    LineStyle = "dash"
	LineDot     LineStyle = "dot"
)

// Lane is a row.
type Lane struct {
	ID      LaneID
	Name    string
	Sub     string // a second, smaller name: who or what works here
	Role    Role
	Follows LaneID    // derived rows: whose cards it shows; "": see [Role.Path]
	Line    LineStyle // of the derived line below this lane, if there is one
	Height  float64   // pt that the user gave the row; 0: as its content needs
	Aside   bool      // it holds tags and is no lane of the service: see [KindTag]
	Extra   Extra
}

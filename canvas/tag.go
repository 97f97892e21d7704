package canvas

// Role is what a text is on its page, for who has it read aloud.
type Role uint8

const (
	RoleText     Role = iota
	RoleHeading1      // the title of a page
	RoleHeading2      // of a part of it
	RoleHead          // of a column of a table
	RoleCell          // of a table
	RolePage          // what stands on every page: not read
)

// Tag says what a text is and when it is read: pages of text are set in the
// order of reading, whatever lies over what.
type Tag struct {
	Role  Role
	Order int // on the page, from 1
	Table int // from 1 on the page; 0: in none
	Row   int // of the table, from 0
	Cell  int // column, from 0
}

package sheet

// What a table may hold, beside the model's own limits on lanes, phases,
// steps and cards. They keep a wrong or hostile file from taking the memory.
const (
	MaxBytes = 8 << 20 // of the file
	MaxText  = 4000    // characters of one card or name: under model.MaxText bytes in any language
)

// What a spreadsheet program can hold at most, so that nothing in a table of
// theirs is refused unread. maxUnplaced bounds the report.
const (
	maxRows     = 1 << 20
	maxColumns  = 1 << 14
	maxUnplaced = 1000
)

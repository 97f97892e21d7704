package workbook

// What a workbook may hold. They keep a wrong or hostile file under 200 MB of
// memory, and let pass what people have: a survey of 100,000 answers to 44
// questions, an inventory of 10,000 touchpoints.
const (
	MaxBytes = 64 << 20  // of the file; pictures are the most of a large one
	MaxCells = 5_000_000 // of all rows that are handed on, empty ones among filled ones included
	MaxSheet = 500_000   // cells with a text, of a sheet that is read as a whole

	maxUnfolded = 160 << 20 // bytes of the parts that say something of cells
	maxPart     = 16 << 20  // bytes of one that has to be in memory: styles, comments, …
	inMemory    = 4 << 20   // bytes of a sheet, or of the shared texts; larger ones go through the disk
	maxParts    = 5_000
	maxDepth    = 100    // elements in elements; a sheet has some ten
	maxSpecial  = 50_000 // merged areas, hidden rows, hidden columns, formulas without result
)

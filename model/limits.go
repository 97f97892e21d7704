package model

// What one document may hold. The numbers are some ten times what the
// largest blueprints of the field hold, and low enough that every screen,
// sum and export stays within memory. Reading a file and every edit refuse
// what goes beyond them.
const (
	MaxLanes    = 200
	MaxPhases   = 500
	MaxSteps    = 3_000
	MaxCards    = 100_000
	MaxLinks    = 120_000
	MaxStickies = 10_000
	MaxPictures = 2_000
)

// What all records of a document may hold together: see [SumLimits]. A file of
// 10 MB with the most of any of these is read, laid out and drawn, or
// exported, in 10 s and 300 MB.
const (
	MaxParts      = 120_000   // cards and links
	MaxCovered    = 500_000   // cells that cards cover
	MaxPinned     = 1_000     // links that are pinned to gutters
	MaxDerived    = 24        // lanes that show what others say: each says it again
	MaxDetails    = 100_000   // measurements, metrics, improvements and other records in records
	MaxUnknown    = 500_000   // unknown fields
	MaxTextSum    = 64 << 20  // bytes of all texts
	MaxDrawn      = 4 << 20   // bytes of the texts in the picture
	MaxBreaks     = 200_000   // line ends in those
	MaxPixelSum   = 256 << 20 // of all pictures: 64 of 2,048 px square
	MaxPictureSum = 256 << 20 // bytes of all pictures
)

// What one record may hold.
const (
	MaxText   = 20_000  // bytes of one text: some eight pages
	MaxList   = 200     // entries of one list: tags, reviewers, metrics, …
	MaxExtent = 20_000  // pt: the widest step, the highest lane, the farthest note
	MaxPins   = 4       // gutters that one link is pinned to
	MaxSample = 1 << 30 // people asked, in a measurement
	MaxExtra  = 1 << 20 // bytes of unknown fields

	MaxExtraFields = 1_000 // unknown fields
)

// Pictures are scaled to 2,048 px when they are imported; a file from
// another program may bring larger ones, up to here.
const (
	MaxPictureBytes  = 32 << 20
	MaxPicturePixels = 4096 * 4096
	MaxPictureSide   = 100_000 // px
)

// The ranges of rated values.
const (
	MinFeeling = -2.0
	MaxFeeling = +2.0
	MaxRating  = 5   // of likelihood and of impact; 0 is not rated
	MinQuality = 1.0 // SERVQUAL
	MaxQuality = 7.0
	MaxImpact  = 10.0  // of RICE
	MaxPoints  = 100.0 // that the dimensions of SERVQUAL share

	MaxAmount = 1e12 // of money, customers, times
)

// Package pixels reads pictures: bytes of a PNG, JPEG or GIF in, pixels out,
// at no more than a bounded cost. What decoding takes is worked out from the
// first bytes, before anything is decoded: a file of 100 KB can be a picture
// of gigabytes. Large pictures are scaled down row by row. Photos are turned
// upright, and what a camera wrote beside the pixels is taken off.
//
// It knows nothing of documents and scenes, and no faults: its errors are for
// the caller to put into words.
package pixels

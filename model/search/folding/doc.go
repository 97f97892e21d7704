// Package folding makes texts alike that differ only in how they are written:
// in capital and small letters, full and half width, with and without accents.
//
// It stands apart from package search, since whoever compares names needs no
// dictionary of pinyin, which is large and made when a program starts.
package folding

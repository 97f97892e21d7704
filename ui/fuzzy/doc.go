// Package fuzzy finds names by a few typed letters: the matcher of the
// command palette.
//
// What is typed fits a name if its letters stand in the name in their order.
// A Chinese character is also found by the first letter of its pinyin or by all
// of it, so that "xjkp" and "xinjian" find 新建卡片, alone or mixed with
// characters and Latin letters. Words parted by spaces may come in any order, and each must fit.
//
// The better of two fits is the one that keeps together: whole words, then
// beginnings of words, then letters in a row, then the rest. The package
// knows strings only: neither actions nor languages.
package fuzzy

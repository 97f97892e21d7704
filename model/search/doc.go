// Package search is the one rule by which typed words find a text: in Find,
// in the outline, in the command palette and where a link is aimed by typing.
//
// Capital and small letters, full and half width, and letters with and
// without accents are alike. Each word must be in the text, in any order.
// Latin letters also find Chinese characters by their pinyin: whole syllables
// without tones (daochu), first letters (dc), or both mixed (daoc); ü is
// typed as v or u. A character with several readings is found by each.
//
// Pinyin comes second ([Look]): where a text is written as it was typed, only
// such texts are found, so that "can" in a blueprint in both languages is not
// every 餐. A list that is ranked, such as the palette's, shows both, what is
// written first. Pinyin finds, and is never replaced ([Places]).
//
// The package knows texts only, neither documents nor what a search is for.
package search

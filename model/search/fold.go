package search

import "touchline/model/search/folding"

// Fold is [folding.Fold].
func Fold(s string) string { return folding.Fold(s) }

// Places is [folding.Places].
func Places(s, phrase string) [][2]int { return folding.Places(s, phrase) }

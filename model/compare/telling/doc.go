// Package telling says a comparison in words: what each item is called, where
// it went, which fields said what before and say what after, and figures with
// their difference. The command line, the pages and the window say it alike.
package telling

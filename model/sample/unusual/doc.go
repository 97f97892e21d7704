// Package unusual makes blueprints that are drawn right but seldom drawn: one
// card alone, twelve lanes, links from everywhere to everywhere, words without
// an end, every face with a quote, figures of any size. Tests hold what a page
// and a window show of them to the same rules as the samples. Tests alone
// import it.
//
// In go a language; out come documents with names, the same each time.
package unusual

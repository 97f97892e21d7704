// Package thumbs makes the small pictures of documents that the start page, the
// lists of versions and of drafts show. They are drawn on goroutines of their
// own, one after another, and kept by the content that they show.
package thumbs

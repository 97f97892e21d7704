// Package surveys puts the answers to a survey into touchpoints: a file is
// read with a bar that shows how far it is, and a preview says what each
// column was taken for and what that comes to. What is wrong there is
// corrected by a choice. Then the results go into the document, as one step.
//
// What is shown comes in as a Target; package survey reads and reckons, on
// goroutines of their own. What single people answered stays in the preview.
package surveys

// Package survey reads the answers to a survey and reckons what a blueprint
// keeps of them: SERVQUAL by dimension, NPS, CSAT, CES and other scales, each
// with how many answered, mean, standard deviation and Cronbach's alpha.
//
// Three values follow each other. The bytes of a file become a [Table]: a row
// an answer, a column a question. A [Mapping] says what each column is for;
// [Guess] makes one from headings and answers, and a person corrects it.
// [Compute] makes [Results] of both. [Store] puts them into a touchpoint. What
// single people answered stays in the table and goes nowhere else.
//
// The package knows no language of the program: what there is to say of a
// file comes out as a [Note] or a *model.Fault, both keys of the area
// "survey".
package survey

package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// facts is what info tells of a blueprint.
type facts struct {
	File    string       `json:"file"`
	Bytes   int64        `json:"bytes"`
	Head    headFacts    `json:"head"`
	Counts  countFacts   `json:"counts"`
	Times   timeFacts    `json:"times"`
	Size    sizeFacts    `json:"size"` // of the drawing
	Missing []missingIn  `json:"missing"`
	Repairs []repairFact `json:"repairs"`
}

type headFacts struct {
	Title     string   `json:"title"`
	Service   string   `json:"service,omitempty"`
	Scope     string   `json:"scope,omitempty"`
	Segment   string   `json:"segment,omitempty"`
	State     string   `json:"state,omitempty"`
	Version   string   `json:"version,omitempty"`
	Date      string   `json:"date,omitempty"`
	Reviewed  string   `json:"reviewed,omitempty"`
	Owner     string   `json:"owner,omitempty"`
	Reviewers []string `json:"reviewers,omitempty"`
	Keywords  []string `json:"keywords,omitempty"`
	Language  string   `json:"language,omitempty"`
	Notes     string   `json:"notes,omitempty"`
}

type countFacts struct {
	Phases   int `json:"phases"`
	Steps    int `json:"steps"`
	Lanes    int `json:"lanes"`
	Cards    int `json:"cards"`
	Links    int `json:"links"`
	Stickies int `json:"stickies"`
	Pictures int `json:"pictures"`
	Truths   int `json:"momentsOfTruth"`
	Fails    int `json:"failPoints"`
	Waits    int `json:"waitPoints"`
}

type timeFacts struct {
	Standard int64 `json:"standardSeconds"`
	Maximum  int64 `json:"maximumSeconds"`
}

type sizeFacts struct {
	Width  float64 `json:"widthPt"`
	Height float64 `json:"heightPt"`
}

// missingIn is a character that the embedded fonts lack, and who has it.
type missingIn struct {
	Character string   `json:"character"`
	Code      string   `json:"code"` // "U+1F600"
	Where     []string `json:"where"`
	Places    []string `json:"places"`
}

type repairFact struct {
	Where    string `json:"where"`
	Line     int    `json:"line,omitempty"` // of the file
	Sentence string `json:"sentence"`
}

func infoCommand(sh *shell) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "info FILE…", Args: count(1, -1, "FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			all := []facts{}
			failed, err := sh.eachFile(cmd.Context(), args, func(in input) {
				sh.tellUnplaced(in)
				all = append(all, sh.facts(in))
			}, func(string, error) {})
			if err != nil {
				return err
			}
			return cmp.Or(sh.printAll(all, asJSON, len(args)), failed)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return cmd
}

// printAll prints one file's facts as an object, several as a list.
func (sh *shell) printAll(all []facts, asJSON bool, asked int) error {
	if asJSON {
		return printEach(sh, all, asked)
	}
	for i, f := range all {
		if i > 0 {
			fmt.Fprintln(sh.out)
		}
		sh.printFacts(f)
	}
	return nil
}

func (sh *shell) facts(in input) facts {
	d, h := in.doc, in.doc.Head
	f := facts{
		File: in.name, Bytes: in.size,
		Head: headFacts{
			Title: h.Title, Service: h.Service, Scope: h.Scope, Segment: h.Segment, State: string(h.State), Version: h.Version,
			Date: string(h.Date), Reviewed: string(h.Reviewed), Owner: h.Owner, Reviewers: h.Reviewers, Keywords: h.Keywords,
			Language: string(h.Language), Notes: h.Notes,
		},
		Counts: countFacts{
			Phases: len(d.Phases), Steps: len(d.Steps()), Lanes: len(d.Lanes), Cards: d.CardTable().Len(),
			Links: d.LinkTable().Len(), Stickies: d.StickyTable().Len(), Pictures: d.PictureTable().Len(),
		},
		Missing: sh.missing(d), Repairs: []repairFact{},
	}
	for _, c := range d.CardsInOrder() {
		for mark, n := range map[model.Marks]*int{model.MarkTruth: &f.Counts.Truths, model.MarkFail: &f.Counts.Fails, model.MarkWait: &f.Counts.Waits} {
			if c.Marks.Has(mark) {
				*n++
			}
		}
	}
	for _, item := range in.report.Items {
		sentence, _ := words.Explain(sh.lang, model.NewFault(item.Key, placed(sh.lang, d, item.Args)...))
		f.Repairs = append(f.Repairs, repairFact{item.Where, item.Line, sentence})
	}
	f.Times = times(d)
	size := layout.Make(d, layout.Options{Lang: h.Language}).Size
	f.Size = sizeFacts{size.W, size.H}
	return f
}

// times is what the customer's path takes: 0 where nothing is said.
func times(d *model.Document) (sum timeFacts) {
	t := measure.TimesOf(d)
	if t != nil && t.StandardSeconds != nil {
		sum.Standard = *t.StandardSeconds
	}
	if t != nil && t.MaximumSeconds != nil {
		sum.Maximum = *t.MaximumSeconds
	}
	return sum
}

// maxPlaces is how many places of a missing character are told.
const maxPlaces = 20

// missing finds the characters of all texts that are drawn and that the
// embedded fonts lack, in reading order.
func (sh *shell) missing(d *model.Document) []missingIn {
	all := []missingIn{}
	at := map[string]int{}
	look := func(owner string, texts ...string) {
		place := ""
		for _, cluster := range text.Missing(strings.Join(texts, "\n")) {
			i, ok := at[cluster]
			if !ok {
				i = len(all)
				at[cluster] = i
				all = append(all, missingIn{Character: cluster, Code: code(cluster)})
			}
			if m := &all[i]; len(m.Where) < maxPlaces && !slices.Contains(m.Where, owner) {
				m.Where = append(m.Where, owner)
				if place == "" {
					place = placeName(sh.lang, d, owner)
				}
				m.Places = append(m.Places, place)
			}
		}
	}
	h := d.Head
	look(model.TheDocument, h.Title, h.Service, h.Scope, h.Segment, h.Version, h.Owner)
	for _, p := range d.Phases {
		look(p.ID.Owner(), p.Name)
		for _, s := range p.Steps {
			look(s.ID.Owner(), s.Name)
		}
	}
	for _, l := range d.Lanes {
		look(l.ID.Owner(), l.Name, l.Sub)
	}
	for _, c := range d.CardsInOrder() {
		look(c.ID.Owner(), c.Text, c.Detail)
		if t := c.Touch; t != nil {
			look(c.ID.Owner(), t.Quote, t.Channel)
			for _, m := range t.Metrics {
				look(c.ID.Owner(), m.Name, m.Unit)
			}
		}
	}
	for _, l := range d.LinksInOrder() {
		look(l.ID.Owner(), l.Label)
	}
	for _, s := range d.Stickies() {
		look(s.ID.Owner(), s.Text)
	}
	return all
}

func code(cluster string) string {
	var parts []string
	for _, r := range cluster {
		parts = append(parts, fmt.Sprintf("U+%04X", r))
	}
	return strings.Join(parts, " ")
}

// printFacts prints them for people: a line a fact, empty ones left out.
func (sh *shell) printFacts(f facts) {
	var rows [][2]string
	add := func(key, value string) {
		if value != "" {
			rows = append(rows, [2]string{words.T(sh.lang, "cli.info."+key), value})
		}
	}
	state := ""
	if f.Head.State != "" {
		state = words.T(sh.lang, "map.state."+f.Head.State)
	}
	add("file", f.File)
	add("title", f.Head.Title)
	if f.Head.Service != f.Head.Title {
		add("service", f.Head.Service)
	}
	add("state", state)
	add("scope", f.Head.Scope)
	add("segment", f.Head.Segment)
	add("version", f.Head.Version)
	add("date", f.Head.Date)
	add("reviewed", f.Head.Reviewed)
	add("owner", f.Head.Owner)
	add("reviewers", strings.Join(f.Head.Reviewers, ", "))
	add("keywords", strings.Join(f.Head.Keywords, ", "))
	add("notes", f.Head.Notes)
	c := f.Counts
	add("grid", sh.counts("phases", c.Phases, "steps", c.Steps, "lanes", c.Lanes))
	add("content", sh.counts("cards", c.Cards, "links", c.Links, "stickies", c.Stickies, "pictures", c.Pictures))
	add("marks", sh.counts("truths", c.Truths, "fails", c.Fails, "waits", c.Waits))
	add("times", words.Durations(sh.lang, model.Duration(f.Times.Standard), model.Duration(f.Times.Maximum)))
	add("drawing", words.Rounded(f.Size.Width*25.4/72, 0)+" × "+words.WithUnit(words.Rounded(f.Size.Height*25.4/72, 0), "mm"))
	add("bytes", words.Size(f.Bytes))
	missing := words.T(sh.lang, "cli.info.none")
	if len(f.Missing) > 0 {
		missing = itoa(len(f.Missing))
	}
	add("missing", missing)
	table(sh.out, rows)
	for _, m := range f.Missing {
		fmt.Fprintf(sh.out, "    %s  %s  %s\n", m.Character, m.Code, strings.Join(m.Places, ", "))
	}
	for _, r := range f.Repairs {
		sh.say(sh.out, "cli.info.repair", "text", sh.inLine(r.Line, cmp.Or(r.Sentence, r.Where)))
	}
}

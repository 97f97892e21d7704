package cli

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/survey"
	"touchline/model/words"
)

// surveyFlags is what is said of the columns on the command line.
type surveyFlags struct {
	scales                   []string
	servqual, nps, csat, ces string
	good, points, sheet      string
}

// inOrder is the value of --servqual without one: the columns of answers, in
// their order.
const inOrder = "auto"

func surveyCommand(sh *shell) *cobra.Command {
	var f surveyFlags
	var into surveyTarget
	var asJSON bool
	cmd := &cobra.Command{
		Use: "survey FILE.csv|xlsx", Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.servqual == inOrder && len(args) == 2 {
				f.servqual, args = args[1], args[:1] // --servqual 1-44, without "="
			}
			if err := count(1, 1, "FILE.csv|xlsx")(cmd, args); err != nil {
				return err
			}
			if err := into.check(cmd); err != nil {
				return err
			}
			t, err := sh.surveyTable(cmd.Context(), args[0], f.sheet)
			if err != nil {
				return unread(args[0], err)
			}
			m, err := f.mapping(t)
			if err != nil {
				return err
			}
			r := survey.Compute(t, m)
			if into.file != "" {
				return sh.storeSurvey(cmd.Context(), args[0], r, into)
			}
			if asJSON {
				return sh.printJSON(sh.surveyFacts(args[0], r))
			}
			sh.tellNotes(args[0], r)
			sh.printSurvey(r)
			return nil
		},
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&f.scales, "scale", nil, "")
	flags.StringVar(&f.servqual, "servqual", "", "")
	flags.Lookup("servqual").NoOptDefVal = inOrder
	flags.StringVar(&f.nps, "nps", "", "")
	flags.StringVar(&f.csat, "csat", "", "")
	flags.StringVar(&f.ces, "ces", "", "")
	flags.StringVar(&f.good, "ces-good", "", "")
	flags.StringVar(&f.points, "points", "", "")
	flags.StringVar(&f.sheet, "sheet", "", "")
	flags.BoolVar(&asJSON, "json", false, "")
	into.flags(cmd)
	return cmd
}

// surveyTable reads answers from a file or a pipe, with a bar on a terminal.
func (sh *shell) surveyTable(ctx context.Context, name, sheet string) (*survey.Table, error) {
	data, err := sh.readWhole(ctx, name)
	if err != nil {
		return nil, err
	}
	b := newBar(sh.err, 1)
	defer b.clear()
	o := survey.Options{Sheet: sheet}
	if tell := b.of(0); tell != nil {
		o.Progress = func(done, total int) {
			if total > 0 {
				tell(done, total)
			}
		}
	}
	return survey.Read(ctx, data, o)
}

// readWhole reads a file that is no blueprint.
func (sh *shell) readWhole(ctx context.Context, name string) ([]byte, error) {
	r, err := sh.pipe(name)
	if err != nil {
		return nil, err
	}
	if r != nil {
		return readPipe(ctx, name, r, func([]byte) int64 { return survey.MaxBytes })
	}
	f, err := disk.OpenRegular(name)
	if err != nil {
		return nil, disk.WhyNotOpened(name, err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() > survey.MaxBytes {
		return nil, model.NewFault("survey.too-large", "limit", itoa(survey.MaxBytes>>20))
	}
	data, err := io.ReadAll(f)
	if err != nil {
		return nil, disk.WhyNotOpened(name, err)
	}
	return data, nil
}

// mapping is what the columns are for: as the flags say, else as their
// headings look.
func (f *surveyFlags) mapping(t *survey.Table) (*survey.Mapping, error) {
	m := survey.Guess(t)
	if f.servqual != "" || len(f.scales) > 0 {
		m.Clear(survey.UseExpectation, survey.UsePerception, survey.UseScale)
	}
	if err := f.servqualColumns(t, m); err != nil {
		return nil, err
	}
	for _, s := range f.scales {
		name, spec, ok := strings.Cut(s, "=")
		if name = strings.TrimSpace(name); !ok || name == "" {
			return nil, usage("survey-scale", "value", s)
		}
		columns, err := t.Find(spec)
		if err != nil {
			return nil, misused(err)
		}
		if err := m.Scale(t, name, columns); err != nil {
			return nil, misused(err)
		}
	}
	for _, one := range []struct {
		use  survey.Use
		spec string
	}{{survey.UseNPS, f.nps}, {survey.UseCSAT, f.csat}, {survey.UseCES, f.ces}} {
		if one.spec == "" {
			continue
		}
		columns, err := t.Find(one.spec)
		if err == nil {
			err = m.One(t, one.use, columns)
		}
		if err != nil {
			return nil, misused(err)
		}
	}
	return m, f.numbers(m)
}

func (f *surveyFlags) servqualColumns(t *survey.Table, m *survey.Mapping) error {
	if f.servqual == "" {
		return nil
	}
	columns := t.Scored()
	if f.servqual != inOrder {
		var err error
		if columns, err = t.Find(f.servqual); err != nil {
			return misused(err)
		}
	}
	return misused(m.Servqual(t, columns))
}

// numbers reads how long the scales are, and which way an effort is good.
func (f *surveyFlags) numbers(m *survey.Mapping) error {
	switch f.points {
	case "":
	case "5", "7", "10", "100":
		m.Points = map[string]int{"5": 5, "7": 7, "10": 10, "100": 100}[f.points]
	default:
		return usage("flag-choice", "flag", "--points", "value", f.points, "choices", "5, 7, 10, 100")
	}
	switch f.good {
	case "":
	case "high":
		m.Effort = model.Higher
	case "low":
		m.Effort = model.Lower
	default:
		return usage("flag-choice", "flag", "--ces-good", "value", f.good, "choices", "high, low")
	}
	return nil
}

// surveyFacts is what is printed as JSON.
type surveyFacts struct {
	File string `json:"file"`
	*survey.Results
	Notes []string `json:"notes"`
}

func (sh *shell) surveyFacts(name string, r *survey.Results) surveyFacts {
	facts := surveyFacts{File: name, Results: r, Notes: []string{}}
	for _, n := range r.Notes {
		facts.Notes = append(facts.Notes, sh.surveyNote(n))
	}
	return facts
}

func (sh *shell) surveyNote(n survey.Note) string {
	sentence, _ := words.Explain(sh.lang, model.NewFault("survey.note."+n.Key, n.Args...))
	return sentence
}

// tellNotes says what was assumed of a file and left out of it.
func (sh *shell) tellNotes(name string, r *survey.Results) {
	for _, n := range r.Notes {
		sh.tellAbout("cli.warning", name, sh.surveyNote(n), "")
	}
}

// surveyTarget is where results are stored.
type surveyTarget struct {
	file, card, out string
	force           bool
}

func (s *surveyTarget) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&s.file, "into", "", "")
	cmd.Flags().StringVar(&s.card, "card", "", "")
	outFlags(cmd, &s.out, &s.force)
}

// check holds the flags against each other.
func (s *surveyTarget) check(cmd *cobra.Command) error {
	switch {
	case s.file == "" && (s.card != "" || s.out != ""):
		return usage("survey-into", "command", cmd.CommandPath())
	case s.file != "" && s.card == "":
		return usage("survey-card")
	case s.file != "":
		return needOut(s.out, cmd.CommandPath())
	}
	return nil
}

// storeSurvey puts results into a touchpoint of a blueprint.
func (sh *shell) storeSurvey(ctx context.Context, name string, r *survey.Results, s surveyTarget) error {
	in, err := sh.open(ctx, s.file)
	if err != nil {
		return err
	}
	sh.tell(in)
	card, err := cardNamed(in.doc, s.card)
	if err != nil {
		return misused(err)
	}
	sh.tellNotes(name, r)
	changed := *card
	changed.Touch = survey.Store(card.Touch, r, survey.About{
		Source: filepath.Base(name), Name: func(s survey.Scale) string { return sh.scaleName(s) },
	})
	to := sh.outputs(s.force)
	if name != "-" {
		to.Reads(name)
	}
	if s.file != "-" {
		to.Reads(s.file)
	}
	return sh.save(s.out, to, in.doc.WithCard(&changed), in.data)
}

// cardNamed finds a card by its id or its text.
func cardNamed(d *model.Document, name string) (*model.Card, error) {
	if c := d.Card(model.CardID(strings.TrimPrefix(name, model.CardID("").Owner()))); c != nil {
		return c, nil
	}
	var found []*model.Card
	for _, c := range d.CardsInOrder() {
		if strings.EqualFold(strings.Join(strings.Fields(c.Text), " "), strings.Join(strings.Fields(name), " ")) {
			found = append(found, c)
		}
	}
	switch len(found) {
	case 0:
		return nil, model.NewFault("cli.no-card", "card", name)
	case 1:
		return found[0], nil
	}
	return nil, model.NewFault("cli.several-cards", "card", name, "n", itoa(len(found)), "id", string(found[0].ID))
}

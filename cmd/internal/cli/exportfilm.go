package cli

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"touchline/canvas/buildup"
	"touchline/export"
	"touchline/export/film"
	"touchline/export/pptx"
	"touchline/model"
)

// buildNames is the values of --build.
var buildNames = []string{string(buildup.Lanes), string(buildup.Steps), "none"}

// film reads what a map that is built up, and what a film is like.
func (f *exportFlags) film(o *export.Options) error {
	if f.build != "" {
		name, err := named("build", f.build, func(v string) (string, bool) {
			v = strings.ToLower(v)
			return v, slices.Contains(buildNames, v)
		}, buildNames)
		if err != nil {
			return err
		}
		if o.Build = buildup.By(name); name == "none" {
			o.Build = buildup.None
		}
	}
	if f.seconds != "" {
		v, err := strconv.ParseFloat(f.seconds, 64)
		if err != nil || !(v >= film.MinDelay && v <= film.MaxDelay) {
			return usage("seconds", "value", f.seconds, "least", strconv.FormatFloat(film.MinDelay, 'g', -1, 64), "most", itoa(film.MaxDelay))
		}
		o.Seconds = v
	}
	if f.loop != "" {
		const most = 1000
		v, err := strconv.Atoi(f.loop)
		switch {
		case strings.EqualFold(f.loop, "forever"):
			v = 0
		case err != nil || v < 1 || v > most:
			return usage("loop", "value", f.loop, "most", itoa(most))
		}
		o.Plays = v
	}
	return nil
}

// filesRead is what flags name, read when it is first asked for: before the first
// of several exports begins.
type filesRead struct {
	template *pptx.Template
	before   *model.Document
}

// readTemplate reads the presentation whose master the slides shall have; nil if
// none is named.
func (f *exportFlags) readTemplate() (*pptx.Template, error) {
	if f.template == "" || f.read.template != nil {
		return f.read.template, nil
	}
	data, err := readSmall(f.template, pptx.MaxTemplate)
	if err != nil {
		return nil, unread(f.template, err)
	}
	f.read.template, err = pptx.ReadTemplate(data)
	return f.read.template, unread(f.template, err)
}

// readBefore reads the blueprint that slides compare with; nil if none is named.
func (f *exportFlags) readBefore(ctx context.Context, sh *shell) (*model.Document, error) {
	if f.compare == "" || f.read.before != nil {
		return f.read.before, nil
	}
	in, err := sh.open(ctx, f.compare)
	if err != nil {
		return nil, err
	}
	sh.tell(in)
	f.read.before = in.doc
	return in.doc, nil
}

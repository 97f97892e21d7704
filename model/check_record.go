package model

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// The rules for the values of one record, whatever document it is in.

func (p *problems) head(h *Head) {
	p.texts("title", h.Title, "service", h.Service, "scope", h.Scope, "segment", h.Segment,
		"version", h.Version, "owner", h.Owner, "notes", h.Notes, "currency", h.Currency)
	known(p, "state", h.State, States)
	p.date("date", h.Date)
	p.date("reviewed", h.Reviewed)
	p.list("reviewers", h.Reviewers)
	p.list("keywords", h.Keywords)
	known(p, "language", h.Language, Languages)
	p.duration("acceptedTime", h.AcceptedTime)
	if h.Price != nil {
		p.within("price", *h.Price, 0, MaxAmount)
	}
	HeadShows.check(p, "shows", h)
	for _, f := range headRecords {
		f.Place.check(p, f.Key, h)
	}
	p.extra(h.Extra)
}

func (p *problems) card(c *Card) {
	p.at("card", string(c.ID))
	id(p, c.ID, nil)
	if !ValidRank(c.Rank) {
		p.add("card.rank", "rank", c.Rank)
	}
	known(p, "kind", c.Kind, Kinds)
	p.texts("text", c.Text, "detail", c.Detail, "notes", c.Notes)
	if !(MarkTruth | MarkFail | MarkWait).Has(c.Marks) {
		p.add("value", "field", "marks", "value", strconv.Itoa(int(c.Marks)))
	}
	known(p, "color", c.Color, allAccents)
	p.list("tags", c.Tags)
	p.list("links", c.Links)
	p.extra(c.Extra)
	if c.Touch != nil {
		p.touch(c.Touch)
	}
}

func (p *problems) touch(t *Touchpoint) { checkRecord(p, TouchFields, t, t.Extra) }

func (p *problems) link(l *Link) {
	p.at("link", string(l.ID))
	id(p, l.ID, nil)
	known(p, "kind", l.Kind, LinkKinds)
	p.text("label", l.Label)
	if len(l.Pins) > MaxPins {
		p.add("list.long", "field", "via", "limit", strconv.Itoa(MaxPins))
	}
	p.extra(l.Extra)
}

func (p *problems) sticky(s *Sticky) {
	p.at("sticky", string(s.ID))
	id(p, s.ID, nil)
	p.within("dx", s.DX, -MaxExtent, MaxExtent)
	p.within("dy", s.DY, -MaxExtent, MaxExtent)
	p.text("text", s.Text)
	known(p, "color", s.Color, allAccents)
	p.extra(s.Extra)
}

func (p *problems) picture(x *Picture) {
	p.at("picture", string(x.ID))
	if !ValidPictureID(x.ID) {
		p.add("id", "id", string(x.ID))
	}
	known(p, "type", x.Type, PictureTypes)
	if x.Width < 1 || x.Height < 1 || max(x.Width, x.Height) > MaxPictureSide || x.Width > MaxPicturePixels/x.Height {
		p.add("picture.size", "width", strconv.Itoa(x.Width), "height", strconv.Itoa(x.Height), "limit", strconv.Itoa(MaxPicturePixels))
	}
	if len(x.Data) == 0 || len(x.Data) > MaxPictureBytes {
		p.add("picture.bytes", "n", strconv.Itoa(len(x.Data)), "limit", strconv.Itoa(MaxPictureBytes))
	}
	p.extra(x.Extra)
}

// id checks an id and, where seen is given, that it is the first such one.
func id[T ~string](p *problems, x T, seen map[T]bool) {
	if !ValidID(x) {
		p.add("id", "id", string(x))
	}
	if seen[x] {
		p.add("id.duplicate", "id", string(x))
	}
	if seen != nil {
		seen[x] = true
	}
}

func known[T ~string](p *problems, field string, x T, all []T) {
	for _, y := range all {
		if x == y {
			return
		}
	}
	p.add("value", "field", field, "value", string(x))
}

// texts takes names and texts in turns.
func (p *problems) texts(pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		p.text(pairs[i], pairs[i+1])
	}
}

func (p *problems) text(field, s string) {
	if len(s) > MaxText {
		p.add("text.long", "field", field, "limit", strconv.Itoa(MaxText))
	}
	if !utf8.ValidString(s) {
		p.add("text.characters", "field", field)
	}
}

func (p *problems) list(field string, all []string) {
	p.length(field, len(all))
	for _, s := range all {
		p.text(field, s)
	}
}

func (p *problems) length(field string, n int) {
	if n > MaxList {
		p.add("list.long", "field", field, "limit", strconv.Itoa(MaxList))
	}
}

func (p *problems) extra(all Extra) {
	n := 0
	for _, f := range all {
		n += len(f.Name) + len(f.JSON)
	}
	if n > MaxExtra || len(all) > MaxExtraFields {
		p.add("extra.long", "limit", strconv.Itoa(MaxExtra))
	}
}

func (p *problems) date(field string, d Date) {
	if !ValidDate(d) {
		p.add("date", "field", field, "value", string(d))
	}
}

func (p *problems) duration(field string, d Duration) {
	if d < 0 || d > MaxDuration {
		p.add("duration", "field", field, "value", strconv.FormatInt(int64(d), 10))
	}
}

// within refuses NaN too: it is in no range.
func (p *problems) within(field string, v, low, high float64) {
	if !(v >= low && v <= high) {
		p.add("range", "field", field, "value", number(v), "min", number(low), "max", number(high))
	}
}

func (p *problems) figures(all ...*float64) {
	for _, f := range all {
		if f != nil && (math.IsNaN(*f) || math.IsInf(*f, 0)) {
			p.add("number", "value", number(*f))
		}
	}
}

func number(v float64) string { return FormatNumber(v, -1) }

package ui

// needsDocument is for what is done with a document. Like the others it is why
// that cannot be done now, as the key of a text, or "".
func (s *session) needsDocument() string {
	if s == nil {
		return "ui.needs.document"
	}
	return ""
}

// needsPicture is for what leads away from a picture: on the start page it
// has nowhere to go.
func (s *session) needsPicture() string {
	if s == nil {
		return "ui.needs.start"
	}
	return ""
}

func (s *session) needsSelection() string {
	if why := s.needsDocument(); why != "" {
		return why
	}
	if s.ed.Selection().Len() == 0 {
		return "canvas.nothing-selected"
	}
	return ""
}

func (s *session) needsFile() string {
	if why := s.needsDocument(); why != "" {
		return why
	}
	if s.Path() == "" {
		return "ui.needs.file"
	}
	return ""
}

// needsChanges is for going back to what the file holds.
func (s *session) needsChanges() string {
	if why := s.needsFile(); why != "" {
		return why
	}
	if !s.Unsaved() && !s.Conflict() {
		return "ui.needs.changes"
	}
	return ""
}

package desk_test

import (
	"strings"
	"testing"
)

// Each line of the README's “Your work is safe”, and every race at a file that
// we know of. Each begins with the file a, which says "one".
var scripts = []struct {
	name    string
	play    string
	log     string // what the window is asked, after the first show
	state   string // title, and what is so
	file    string // what a says; "-" for not there
	past    string // what undo leads to
	offered string // what a kill at the end would leave to be recovered
	safety  string
}{
	// 1. Every change is kept as a draft.
	{name: "nothing changed, nothing to recover", play: "open a", state: "one", file: "one"},
	{name: "a change is in the draft", play: "open a; type two", state: "two unsaved", file: "one", past: "one", offered: "two of a"},
	{name: "a change undone is not", play: "open a; type two; undo", state: "one", file: "one"},
	{name: "nor one that was saved", play: "open a; type two; save", log: "saved a", state: "two", file: "two", past: "one"},
	{name: "what was undone behind a save is", play: "open a; type two; save; undo", log: "saved a", state: "one unsaved", file: "two", offered: "one of a"},
	{name: "a new document has a draft from its first change", play: "new n; type two", state: "two unsaved", file: "one", past: "n", offered: "two of"},
	{name: "typed while saving", play: "open a; type two; hold save; save; type three; go", log: "saved a", state: "three unsaved", file: "two", past: "two one", offered: "three of a"},
	{name: "killed while saving", play: "open a; type two; hold save; save", state: "two unsaved saving", file: "one", past: "one", offered: "two of a"},
	{name: "read again, nothing to recover", play: "open a; put a theirs", log: "reread", state: "theirs", file: "theirs", past: "one"},
	{name: "killed while reading again", play: "open a; hold read; put a theirs", state: "one", file: "theirs"},
	{name: "a draft that cannot be kept is said, and stays said", play: "fail draft; open a; type two", state: "two unsaved", file: "one", past: "one", safety: "no-draft"},
	{name: "until it can: the next save begins one", play: "fail draft; open a; type two; mend draft; save; type three", log: "saved a", state: "three unsaved", file: "two", past: "two one", offered: "three of a"},
	{name: "one that fails later is said too", play: "open a; type two; fail draft", state: "two unsaved", file: "one", past: "one", offered: "two of a", safety: "no-draft"},

	// 2. Saving replaces the file whole or not at all.
	{name: "a failed save", play: "open a; type two; fail save; save", log: "cannot save, kept true", state: "two unsaved", file: "one", past: "one", offered: "two of a"},
	{name: "and again when the disk is well", play: "open a; type two; fail save; save; mend save; save", log: "cannot save, kept true; saved a", state: "two", file: "two", past: "one"},
	{name: "nothing to save", play: "open a; save", log: "unchanged", state: "one", file: "one"},
	{name: "two saves at once are one after the other", play: "open a; type two; hold save; save; type three; save; go", log: "saved a; saved a", state: "three", file: "three", past: "two one"},
	{name: "a new document asks where", play: "new n; type two; save; name b", log: "choose save; saved b", state: "two", file: "one", past: "n"},
	{name: "or nowhere", play: "new n; type two; save; unnamed", log: "choose save", state: "two unsaved", file: "one", past: "n", offered: "two of"},
	{name: "what appeared while the name was chosen stays", play: "new n; save; name a", log: "choose save; cannot save, kept true", state: "n", file: "one"},
	{name: "unless it was asked about", play: "new n; save; name! a", log: "choose save; saved a", state: "n", file: "n"},
	{name: "what a failed save-as leaves", play: "open a; type two; save-as; fail save; name b; mend save; save", log: "choose save; cannot save, kept true; saved a", state: "two", file: "two", past: "one"},

	{name: "a file that another window shows", play: "open a; type two; elsewhere b; save-as; name! b", log: "choose save; cannot save, kept true", state: "two unsaved", file: "one", past: "one", offered: "two of a"},
	{name: "when leaving too", play: "new n; type two; elsewhere b; leave; say yes; name b", log: "ask leave; choose save; cannot save, kept true; left false", state: "two unsaved", file: "one", past: "n", offered: "two of"},
	{name: "its own file is no copy", play: "open a; type two; save-copy; name! a", log: "choose copy; cannot save, kept true", state: "two unsaved", file: "one", past: "one", offered: "two of a"},
	{name: "save-as over its own file is a save", play: "open a; type two; save-as; name! a", log: "choose save; saved a", state: "two", file: "two", past: "one"},
	{name: "be it without a word about replacing", play: "open a; type two; save-as; name a", log: "choose save; saved a", state: "two", file: "two", past: "one"},
	{name: "save-as while saving comes after it", play: "open a; type two; hold save; save; save-as; go; name b", log: "saved a; choose save; saved b", state: "two", file: "two", past: "one"},
	{name: "a name given while saving is asked for again", play: "open a; type two; save-as; hold save; save; name b; go; name b", log: "choose save; saved a; choose save; saved b", state: "two", file: "two", past: "one"},
	{name: "a name that nobody asked for", play: "open a; type two; name b", state: "two unsaved", file: "one", past: "one", offered: "two of a"},

	// 3. Versions: what could not be kept is said until it can.
	{name: "no versions", play: "open a; type two; fail version; save", log: "saved a", state: "two", file: "two", past: "one", safety: "no-versions"},
	{name: "versions again", play: "open a; type two; fail version; save; mend version; type three; save", log: "saved a; saved a", state: "three", file: "three", past: "two one"},

	// 4. Who reads what somebody else has open may write when that one has left.
	{name: "may write", play: "steal a; open a; say read; freed a; say yes; type two; save", log: "ask held; show; ask! freed; saved a", state: "two", file: "two", past: "one"},
	{name: "has a draft then", play: "steal a; open a; say read; freed a; say yes; type two", log: "ask held; show; ask! freed", state: "two unsaved", file: "one", past: "one", offered: "two of a"},
	{name: "or goes on reading", play: "steal a; open a; say read; freed a; say later", log: "ask held; show; ask! freed", state: "one read-only", file: "one", safety: "read-only"},
	{name: "somebody is faster", play: "steal a; open a; say read; freed a; steal a; say yes; freed a; say yes", log: "ask held; show; ask! freed; taken by Ann; ask! freed", state: "one", file: "one"},
	{name: "has what was saved last", play: "steal a; open a; say read; put a theirs; freed a; say yes; type two; save", log: "ask held; show; reread kept; ask! freed; saved a", state: "two", file: "two", past: "theirs"},
	{name: "nothing to ask under another name", play: "steal a; open a; say read; save-as; name b; freed a", log: "ask held; show; choose save; saved b", state: "one", file: "one"},
	{name: "gone when he takes it", play: "steal a; open a; say read; freed a; hold take; say yes; close; go", log: "ask held; show; ask! freed; closed", state: "one read-only", file: "one"},

	// 5. Another program changes the file.
	{name: "read again it is one step of undo", play: "open a; type two; save; put a theirs", log: "saved a; reread", state: "theirs", file: "theirs", past: "two one"},
	{name: "undone it can be saved, for theirs was seen", play: "open a; put a theirs; undo; save", log: "reread; saved a", state: "one", file: "one"},
	{name: "what was undone before is not lost", play: "open a; type two; undo; put a theirs", log: "reread", state: "theirs", file: "theirs", past: "two one"},
	{name: "changes of both are asked about", play: "open a; type two; put a theirs", log: "ask! conflict", state: "two unsaved conflict", file: "theirs", past: "one", offered: "two of a", safety: "changed"},
	{name: "mine", play: "open a; type two; put a theirs; say mine", log: "ask! conflict; saved a", state: "two", file: "two", past: "one"},
	{name: "theirs", play: "open a; type two; put a theirs; say theirs", log: "ask! conflict; reread", state: "theirs", file: "theirs", past: "two one"},
	{name: "a copy, then theirs", play: "open a; type two; put a theirs; say copy; name b", log: "ask! conflict; choose copy; copied b; reread", state: "theirs", file: "theirs", past: "two one"},
	{name: "a copy, and no", play: "open a; type two; put a theirs; say copy; unnamed", log: "ask! conflict; choose copy", state: "two unsaved conflict", file: "theirs", past: "one", offered: "two of a", safety: "changed"},
	{name: "a copy that fails is no reason to give mine up", play: "open a; type two; put a theirs; say copy; fail save; name b", log: "ask! conflict; choose copy; cannot save, kept true", state: "two unsaved conflict", file: "theirs", past: "one", offered: "two of a", safety: "changed"},
	{name: "later: a save asks again", play: "open a; type two; put a theirs; say later; save", log: "ask! conflict; ask conflict", state: "two unsaved conflict", file: "theirs", past: "one", offered: "two of a", safety: "changed"},
	{name: "mine, and theirs changes meanwhile", play: "open a; type two; put a theirs; hold save; say mine; put a again; go", log: "ask! conflict; ask! conflict", state: "two unsaved conflict", file: "again", past: "one", offered: "two of a", safety: "changed"},
	{name: "theirs is what it was: never mind", play: "open a; type two; put a theirs; put a one", log: "ask! conflict; withdraw conflict", state: "two unsaved", file: "one", past: "one", offered: "two of a"},
	{name: "saved while the question waits, and theirs goes", play: "open a; type two; put a theirs; save; remove a", log: "ask! conflict; withdraw conflict; saved a", state: "two", file: "two", past: "one"},
	{name: "saved while the question waits, and theirs is what it was", play: "open a; type two; put a theirs; save; put a one", log: "ask! conflict; withdraw conflict; saved a", state: "two", file: "two", past: "one"},
	{name: "saved, put off, and theirs goes", play: "open a; type two; put a theirs; save; say later; remove a", log: "ask! conflict", state: "two unsaved", file: "-", past: "one", offered: "two of a", safety: "gone"},
	{name: "both changed it alike", play: "open a; type two; put a two", log: "reread", state: "two", file: "two", past: "one"},
	{name: "typed while it is read again", play: "open a; hold read; put a theirs; type two; go", log: "ask! conflict", state: "two unsaved conflict", file: "theirs", past: "one", offered: "two of a", safety: "changed"},
	{name: "typed and undone while it is read again", play: "open a; hold read; put a theirs; type two; undo; go", log: "reread", state: "theirs", file: "theirs", past: "two one"},
	{name: "typed while theirs is fetched", play: "open a; type two; put a theirs; hold read; say theirs; type three; go", log: "ask! conflict; ask! conflict", state: "three unsaved conflict", file: "theirs", past: "two one", offered: "three of a", safety: "changed"},
	{name: "saved while theirs is fetched asks first", play: "open a; type two; put a theirs; hold read; say theirs; save; go", log: "ask! conflict; ask conflict; withdraw conflict; reread", state: "theirs", file: "theirs", past: "two one"},
	{name: "theirs, and theirs changes behind its reading", play: "open a; type two; put a theirs; late read; say theirs; put a again; go", log: "ask! conflict; reread; reread undo", state: "again", file: "again", past: "theirs two one"},
	{name: "changed twice while it is read again", play: "open a; hold read; put a theirs; put a again; go", log: "reread", state: "again", file: "again", past: "one"},
	{name: "changed before a save that has not seen it", play: "open a; type two; hold read; put a theirs; save; go", log: "ask! conflict", state: "two unsaved conflict", file: "theirs", past: "one", offered: "two of a", safety: "changed"},
	{name: "changed behind a save", play: "open a; type two; hold save; hold read; save; go save; put a theirs; go", log: "saved a; reread", state: "theirs", file: "theirs", past: "two one"},
	{name: "read before a save, told after it", play: "open a; type two; late read; put a theirs; put a one; save; go", log: "saved a", state: "two", file: "two", past: "one"},
	{name: "asked about, saved over under its own name", play: "open a; type two; put a theirs; save-as; name! a", log: "ask! conflict; choose save; withdraw conflict; saved a", state: "two", file: "two", past: "one"},
	{name: "read before a save, waiting for a field to close after it", play: "open a; type two; begin; revert; say yes; save; end", log: "ask revert; saved a", state: "two", file: "two", past: "one"},
	{name: "a field is open: it waits", play: "open a; begin; put a theirs", state: "one", file: "theirs"},
	{name: "and comes when it closes", play: "open a; begin; put a theirs; end", log: "reread", state: "theirs", file: "theirs", past: "one"},
	{name: "or is asked about when something is typed", play: "open a; begin; put a theirs; type two", log: "ask! conflict", state: "two unsaved conflict", file: "theirs", past: "one", offered: "two of a", safety: "changed"},
	{name: "waiting, and then saved", play: "open a; type two; save; begin; put a theirs; save; end", log: "saved a; unchanged; reread", state: "theirs", file: "theirs", past: "two one"},
	{name: "a broken file leaves the document, which is unsaved", play: "open a; put a ?", log: "cannot reread", state: "one unsaved conflict", file: "?", offered: "one of a", safety: "broken"},
	{name: "saving over a broken file asks", play: "open a; put a ?; save; say mine", log: "cannot reread; ask conflict; saved a", state: "one", file: "one"},
	{name: "a broken file that is mended is read", play: "open a; put a ?; put a theirs", log: "cannot reread; reread", state: "theirs", file: "theirs", past: "one"},
	{name: "back to the saved state says so", play: "open a; type two; revert; say yes", log: "ask revert; reverted", state: "one", file: "one", past: "two one"},
	{name: "or not", play: "open a; type two; revert; say later", log: "ask revert", state: "two unsaved", file: "one", past: "one", offered: "two of a"},
	{name: "typed while the saved state is fetched", play: "open a; type two; hold read; revert; say yes; type three; go", log: "ask revert; ask! conflict", state: "three unsaved conflict", file: "one", past: "two one", offered: "three of a", safety: "changed"},

	// Gone, and back.
	{name: "a removed file counts as unsaved", play: "open a; remove a", state: "one unsaved", file: "-", offered: "one of a", safety: "gone"},
	{name: "and is written again", play: "open a; remove a; save", log: "saved a", state: "one", file: "one"},
	{name: "back as it was", play: "open a; remove a; put a one", state: "one", file: "one"},
	{name: "back as another", play: "open a; remove a; put a theirs", log: "reread", state: "theirs", file: "theirs", past: "one"},
	{name: "back as another, with changes here", play: "open a; type two; remove a; put a theirs", log: "ask! conflict", state: "two unsaved conflict", file: "theirs", past: "one", offered: "two of a", safety: "changed"},
	{name: "gone while asked", play: "open a; type two; put a theirs; remove a; save", log: "ask! conflict; withdraw conflict; saved a", state: "two", file: "two", past: "one"},
	{name: "back as another, and no version can be kept", play: "open a; remove a; fail version; put a theirs", log: "reread undo", state: "theirs", file: "theirs", past: "one", safety: "no-versions"},
	{name: "what another program writes over its own is not kept", play: "open a; put a theirs; put a again", log: "reread; reread undo", state: "again", file: "again", past: "theirs one"},
	{name: "unless it went in between", play: "open a; put a theirs; remove a; put a again", log: "reread; reread", state: "again", file: "again", past: "theirs one"},
	{name: "or could not be read", play: "open a; put a theirs; put a ?; put a again", log: "reread; cannot reread; reread", state: "again", file: "again", past: "theirs one"},
	{name: "or is the user's", play: "open a; put a theirs; type two; save; put a again", log: "reread; saved a; reread", state: "again", file: "again", past: "two theirs one"},
	{name: "only read, gone, and back as another", play: "steal a; open a; say read; remove a; put a theirs", log: "ask held; show; reread kept", state: "theirs read-only", file: "theirs", safety: "read-only"},
	{name: "only read and damaged, it follows", play: "tear a; steal a; open a; say read; put a theirs", log: "ask held; show; reread kept", state: "theirs read-only", file: "theirs", safety: "read-only"},

	// 4. Open elsewhere.
	{name: "open elsewhere: asked first", play: "steal a; open a", log: "ask held", state: "nothing", file: "one"},
	{name: "not opened", play: "steal a; open a; say later", log: "ask held", state: "nothing", file: "one"},
	{name: "to read", play: "steal a; open a; say read", log: "ask held; show", state: "one read-only", file: "one", safety: "read-only"},
	{name: "anyway", play: "steal a; open a; say anyway; type two; save", log: "ask held; show; saved a", state: "two", file: "two", past: "one"},
	{name: "to read, and read again: it stays so", play: "steal a; open a; say read; put a theirs", log: "ask held; show; reread kept", state: "theirs read-only", file: "theirs", safety: "read-only"},
	{name: "nothing can be typed, nor saved there", play: "steal a; open a; say read; put a theirs; type two; save; name! a", log: "ask held; show; reread kept; choose save; cannot save, kept false", state: "theirs read-only", file: "theirs", safety: "read-only"},
	{name: "saved under another name it is one's own", play: "steal a; open a; say read; save; name b; type two", log: "ask held; show; choose save; saved b", state: "two unsaved", file: "one", past: "one", offered: "two of b"},
	{name: "what others do to the first is no matter then", play: "steal a; open a; say read; save-as; name b; put a theirs", log: "ask held; show; choose save; saved b", state: "one", file: "theirs"},
	{name: "taken over", play: "open a; type two; steal a", log: "taken by Bob", state: "two unsaved", file: "one", past: "one", offered: "two of a", safety: "taken"},
	{name: "taken over, and they save: asked", play: "open a; type two; steal a; put a theirs; save", log: "taken by Bob; ask! conflict", state: "two unsaved conflict", file: "theirs", past: "one", offered: "two of a", safety: "changed taken"},

	{name: "a file that is its own no more is taken over before it is let go", play: "open a; save-as; hold release; name b; steal a", log: "choose save; saved b", state: "one", file: "one"},
	{name: "a file that is its own no more is taken over", play: "open a; save-as; name b; steal a", log: "choose save; saved b", state: "one", file: "one"},

	// Closing.
	{name: "leaving with nothing to lose", play: "open a; leave; close", log: "left true; closed", state: "one", file: "one"},
	{name: "leaving asks", play: "open a; type two; leave", log: "ask leave", state: "two unsaved", file: "one", past: "one", offered: "two of a"},
	{name: "save and go", play: "open a; type two; leave; say yes; close", log: "ask leave; saved a; left true; closed", state: "two", file: "two", past: "one"},
	{name: "drop it and go", play: "open a; type two; leave; say drop; close", log: "ask leave; left true; closed", state: "two unsaved", file: "one", past: "one"},
	{name: "stay", play: "open a; type two; leave; say later", log: "ask leave; left false", state: "two unsaved", file: "one", past: "one", offered: "two of a"},
	{name: "the save fails", play: "open a; type two; fail save; leave; say yes", log: "ask leave; cannot save, kept true; left false", state: "two unsaved", file: "one", past: "one", offered: "two of a"},
	{name: "no name is given", play: "new n; type two; leave; say yes; unnamed", log: "ask leave; choose save; left false", state: "two unsaved", file: "one", past: "n", offered: "two of"},
	{name: "asked twice", play: "open a; type two; leave; leave", log: "ask leave; left false", state: "two unsaved", file: "one", past: "one", offered: "two of a"},
	{name: "while saving it waits", play: "open a; type two; hold save; save; leave; go; close", log: "saved a; left true; closed", state: "two", file: "two", past: "one"},
	{name: "typed while saving before it goes", play: "open a; type two; hold save; leave; say yes; type three; go", log: "ask leave; saved a; left false", state: "three unsaved", file: "two", past: "two one", offered: "three of a"},
	{name: "closed while saving it waits", play: "open a; type two; leave; say drop; hold save; save; close; go; close", log: "ask leave; left true; saved a; left true; closed", state: "two", file: "two", past: "one"},
	{name: "closed while a copy is written it waits", play: "open a; leave; save-copy; hold copy; name b; close; go; close", log: "left true; choose copy; copied b; left true; closed", state: "one", file: "one"},
	{name: "leaving takes another question from the screen", play: "open a; type two; put a theirs; leave; say later", log: "ask! conflict; withdraw conflict; ask leave; left false", state: "two unsaved conflict", file: "theirs", past: "one", offered: "two of a", safety: "changed"},
	{name: "gone after it was allowed to go", play: "open a; leave; remove a; close", log: "left true; ask leave", state: "one unsaved", file: "-", offered: "one of a", safety: "gone"},
	{name: "typed after it was allowed to go", play: "open a; leave; type two; close", log: "left true; ask leave", state: "two unsaved", file: "one", past: "one", offered: "two of a"},
	{name: "dropped, and typed on before it goes", play: "open a; type two; leave; say drop; type three; close", log: "ask leave; left true; ask leave", state: "three unsaved", file: "one", past: "two one", offered: "three of a"},
	{name: "in conflict, mine, and go", play: "open a; type two; put a theirs; say later; leave; say yes; say mine; close", log: "ask! conflict; ask leave; ask conflict; saved a; left true; closed", state: "two", file: "two", past: "one"},
	{name: "in conflict, theirs: it stays to be looked at", play: "open a; type two; put a theirs; say later; leave; say yes; say theirs", log: "ask! conflict; ask leave; ask conflict; left false; reread", state: "theirs", file: "theirs", past: "two one"},
	{name: "a copy that is being written is waited for", play: "open a; save-copy; hold copy; name b; leave; go", log: "choose copy; copied b; left true", state: "one", file: "one"},

	// Opening.
	{name: "a damaged file is not as the document is", play: "tear a; open a", state: "one unsaved", file: "one", offered: "one of a"},
	{name: "read again and damaged", play: "open a; tear a", log: "reread", state: "one unsaved", file: "one", offered: "one of a"},
	{name: "one desk has one document", play: "open a; new n", state: "one", file: "one"},
	{name: "of two that are read the later one", play: "hold open; new n; new m; go", log: "show", state: "m", file: "one"},
	{name: "it cannot be read", play: "fail read; open a", log: "cannot open", state: "nothing", file: "one"},
	{name: "stopped", play: "hold open; open a; stop; go", state: "nothing", file: "one"},
	{name: "taken anyway, stopped, and another", play: "steal a; open a; hold lock; say anyway; stop; hold open; new n; go lock; go", log: "ask held; show", state: "n", file: "one"},
	{name: "stopped, and another", play: "hold open; open a; stop; new n; go", log: "show", state: "n", file: "one"},
	{name: "closed while it is read", play: "hold open; open a; leave; close; go", log: "left true; closed", state: "nothing", file: "one"},
	{name: "changed between reading and watching", play: "open-late a theirs", log: "reread", state: "theirs", file: "theirs", past: "one"},
}

func TestScripts(t *testing.T) {
	for _, c := range scripts {
		t.Run(c.name, func(t *testing.T) {
			s := newScript(t)
			s.disk.put("a", blueprint("one"))
			s.play(c.play)
			log := strings.Join(s.log, "; ")
			if c.log == "" || !strings.Contains(c.log, "show") {
				log = strings.TrimPrefix(strings.TrimPrefix(log, "show"), "; ")
			}
			file := "-"
			if content, there := s.disk.files["a"]; there {
				file = titleIn(content)
			}
			check := func(what, got, want string) {
				if got != want {
					t.Errorf("%s\n%s: %q, want %q", c.play, what, got, want)
				}
			}
			check("log", log, c.log)
			check("state", s.state(), c.state)
			check("file", file, c.file)
			check("safety", s.safety(), c.safety)
			if !strings.HasSuffix(c.log, "closed") && s.busy != 0 && len(s.held) == 0 {
				t.Errorf("%s\n%d things still seem to be under way", c.play, s.busy)
			}
			check("offered", s.disk.offered(), c.offered)
			if s.desk.Editor() != nil {
				check("past", s.past(), c.past)
				if !strings.HasSuffix(c.log, "closed") {
					check("what the window was asked to follow last", s.followed, strings.Replace(s.state(), " saving", "", 1)+" "+s.safety())
				}
			} else if s.desk.Free() == (len(s.ask) > 0 || strings.HasSuffix(c.log, "closed")) {
				t.Errorf("%s\nfree: %v", c.play, s.desk.Free())
			}
		})
	}
}

// Whatever was taken for a document is given back.
func TestNothingIsLeftTaken(t *testing.T) {
	for _, play := range []string{
		"open a; leave; close",
		"open a; type two; leave; say drop; close",
		"hold open; open a; stop; go",
		"hold open; open a; leave; close; go",
		"open a; save-as; name b; leave; close",
		"open a; save-as; fail save; name b; leave; close",
		"open a; save-copy; name b; leave; close",
		"hold open; open a; hold lock; leave; close; go",
		"fail draft; hold open; open a; stop; go",
		"steal a; open a; say read; freed a; hold take; say yes; close; go",
		"open a; type two; save-as; hold save as; name b; type three; leave; go; say drop; close",
	} {
		s := newScript(t)
		s.disk.put("a", blueprint("one"))
		s.play(play)
		if n := len(s.disk.locks); n != 0 {
			t.Errorf("%s: %d locks are left", play, n)
		}
		for _, d := range s.disk.drafts {
			if !d.ended {
				t.Errorf("%s: a draft is left", play)
			}
		}
		for _, w := range s.disk.watches {
			if !w.ended {
				t.Errorf("%s: a watcher is left", play)
			}
		}
	}
}

// Only who reads what somebody else has open waits until that one has left, and as
// long as it is so: each wait asks the disk again and again.
func TestWhoWaits(t *testing.T) {
	for play, want := range map[string]int{
		"open a": 0, "new n": 0, "new n; save; name b": 0, "open a; save-as; name b": 0,
		"steal a; open a": 0, "steal a; open a; say read": 1, "steal a; open a; say anyway": 0,
		"steal a; open a; say read; save-as; name b": 0,
		"steal a; open a; say read; freed a":         0, "steal a; open a; say read; freed a; say yes": 0,
		"steal a; open a; say read; leave; close": 0,
	} {
		s := newScript(t)
		s.disk.put("a", blueprint("one"))
		s.play(play)
		n := 0
		for _, w := range s.disk.waits {
			if w.told != nil {
				n++
			}
		}
		if n != want {
			t.Errorf("%s: %d waits, want %d", play, n, want)
		}
	}
}

// What the user gives up for theirs stays among the versions, and so does what
// a file held that went and came back as another. What another program wrote
// and replaced itself does not push out what the user saved.
func TestMineStaysAmongTheVersions(t *testing.T) {
	for play, want := range map[string]string{
		"open a; type two; put a theirs; say theirs":        "two",
		"open a; type two; revert; say yes":                 "two",
		"open a; type two; put a theirs; say mine":          "theirs two",
		"open a; remove a; put a theirs":                    "one",
		"open a; put a theirs":                              "one",
		"open a; put a theirs; put a x; put a y; put a z":   "one",
		"open a; put a theirs; remove a; put a x":           "one theirs",
		"open a; type two; save; remove a; put a one":       "one two two",
		"steal a; open a; say read; remove a; put a theirs": "one",
		"open a; remove a; put a one":                       "",
		"open a; remove a; put a ?":                         "",
		"open a; type two; put a theirs; put a x; put a y":  "",
	} {
		s := newScript(t)
		s.disk.put("a", blueprint("one"))
		s.play(play)
		var all []string
		for _, v := range s.disk.versions["a"] {
			all = append(all, titleIn(v))
		}
		if got := strings.Join(all, " "); got != want {
			t.Errorf("%s: the versions are %q, want %q", play, got, want)
		}
	}
}

// Closed before the question whether to read it only is answered, nothing of
// ours is left.
func TestNothingIsLeftOfWhatWasNotOpened(t *testing.T) {
	for _, play := range []string{"steal a; open a; leave; close", "steal a; open a; say later", "steal a; open a; say read"} {
		s := newScript(t)
		s.disk.put("a", blueprint("one"))
		s.play(play)
		for _, d := range s.disk.drafts {
			if !d.ended {
				t.Errorf("%s: a draft is left", play)
			}
		}
		if len(s.disk.locks) != 1 {
			t.Errorf("%s: the other's lock is gone", play)
		}
	}
}

// A program that is ended without having asked keeps what is not saved, as a
// draft, and nothing else.
func TestAbandoned(t *testing.T) {
	for play, left := range map[string]bool{
		"open a":                    false,
		"open a; type two":          true,
		"open a; type two; save":    false,
		"open a; remove a":          true,
		"new n; type two":           true,
		"steal a; open a; say read": false,
		"hold open; open a":         false,
	} {
		s := newScript(t)
		s.disk.put("a", blueprint("one"))
		s.play(play)
		s.desk.Abandon()
		s.desk.Abandon()
		for _, d := range s.disk.drafts {
			if d.left != left || d.ended == left {
				t.Errorf("%s: the draft is left: %v, ended: %v", play, d.left, d.ended)
			}
		}
		for _, w := range s.disk.watches {
			if !w.ended {
				t.Errorf("%s: a watcher is left", play)
			}
		}
		if n := len(s.disk.locks); n != 0 && !strings.HasPrefix(play, "steal") {
			t.Errorf("%s: %d locks are left", play, n)
		}
	}
}

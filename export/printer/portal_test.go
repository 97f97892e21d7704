package printer

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"

	"touchline/model"
)

// desktop is a portal on a bus of its own, with a person at its dialog.
type desktop struct {
	conn    *dbus.Conn
	answer  uint32 // of the person: 0 prints
	silent  bool   // the dialog stays open
	noise   bool   // others ask and are answered at the same time
	title   string
	token   any
	printed chan string // what came to the printer
	asked   chan bool
}

func (d *desktop) Get(string, string) (dbus.Variant, *dbus.Error) {
	return dbus.MakeVariant(uint32(2)), nil
}

func (d *desktop) reply(answers map[string]dbus.Variant) dbus.ObjectPath {
	path := dbus.ObjectPath("/org/freedesktop/portal/desktop/request/1")
	if d.noise {
		_ = d.conn.Emit(path+"0", request+".Response", uint32(cancelled), answers)
		_ = d.conn.Emit(path, request+".Response", uint32(cancelled))
	}
	if !d.silent {
		_ = d.conn.Emit(path, request+".Response", d.answer, answers)
	}
	d.asked <- true
	return path
}

func (d *desktop) PreparePrint(_, title string, _, _, _ map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
	d.title = title
	return d.reply(map[string]dbus.Variant{"token": dbus.MakeVariant(uint32(77))}), nil
}

func (d *desktop) Print(_, _ string, fd dbus.UnixFD, options map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
	f := os.NewFile(uintptr(fd), "job")
	defer f.Close()
	all, _ := io.ReadAll(f)
	d.token = options["token"].Value()
	d.printed <- string(all)
	return d.reply(nil), nil
}

func newDesktop(t *testing.T) *desktop {
	t.Helper()
	if _, err := exec.LookPath("dbus-daemon"); err != nil {
		t.Skip("dbus-daemon is not installed")
	}
	c := exec.Command("dbus-daemon", "--session", "--nofork", "--print-address")
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Skip("no bus can be started:", err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv(busVariable, strings.TrimSpace(address))
	conn, err := dbus.Connect(strings.TrimSpace(address))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	d := &desktop{conn: conn, printed: make(chan string, 4), asked: make(chan bool, 4)}
	for _, name := range []string{printing, "org.freedesktop.DBus.Properties"} {
		if err := conn.Export(d, portalPath, name); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := conn.RequestName(portalName, dbus.NameFlagDoNotQueue); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestTheDesktopsDialogPrints what it is given, with the token of what was chosen.
func TestTheDesktopsDialogPrints(t *testing.T) {
	d := newDesktop(t)
	if way, _ := Ways(context.Background()); way != Portal {
		t.Fatalf("it would print by %d", way)
	}
	if err := ToPortal(context.Background(), Job{Title: "Bank", PDF: []byte("%PDF pages")}); err != nil {
		t.Fatal(err)
	}
	if got := <-d.printed; got != "%PDF pages" || d.title != "Bank" || d.token != uint32(77) {
		t.Errorf("%q, titled %q, token %v", got, d.title, d.token)
	}
}

// TestAnswersToOthersAreNotOurs, nor what is no whole answer.
func TestAnswersToOthersAreNotOurs(t *testing.T) {
	d := newDesktop(t)
	d.noise = true
	if err := ToPortal(context.Background(), Job{PDF: []byte("x")}); err != nil {
		t.Fatal(err)
	}
	if got := <-d.printed; got != "x" || d.token != uint32(77) {
		t.Errorf("%q, token %v", got, d.token)
	}
}

// TestAPortalThatRefusesIsToldApart from a user who had enough.
func TestAPortalThatRefusesIsToldApart(t *testing.T) {
	d := newDesktop(t)
	if err := d.conn.Export(nil, portalPath, printing); err != nil { // it has no dialog any more
		t.Fatal(err)
	}
	var f *model.Fault
	if err := ToPortal(context.Background(), Job{PDF: []byte("x")}); !errors.As(err, &f) || f.Key != "export.print-portal" {
		t.Errorf("it refuses: %v", err)
	}
	c, err := connect(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := ask(ctx, c, nil, "Print"); !errors.Is(err, context.Canceled) {
		t.Errorf("the user had enough: %v", err)
	}
}

// TestADialogThatIsClosedPrintsNothing, by the person or by the program.
func TestADialogThatIsClosedPrintsNothing(t *testing.T) {
	d := newDesktop(t)
	d.answer = cancelled
	if err := ToPortal(context.Background(), Job{PDF: []byte("x")}); !errors.Is(err, context.Canceled) {
		t.Errorf("closed by the person: %v", err)
	}
	<-d.asked
	d.silent = true
	ctx, stop := context.WithCancel(context.Background())
	go func() {
		<-d.asked
		stop()
	}()
	if err := ToPortal(ctx, Job{PDF: []byte("x")}); !errors.Is(err, context.Canceled) {
		t.Errorf("closed by the program: %v", err)
	}
	if len(d.printed) > 0 {
		t.Error("something was printed")
	}
	d.silent, d.answer = false, 2
	var f *model.Fault
	if err := ToPortal(context.Background(), Job{PDF: []byte("x")}); !errors.As(err, &f) {
		t.Errorf("a dialog that failed: %v", err)
	}
}

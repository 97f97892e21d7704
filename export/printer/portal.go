package printer

import (
	"context"
	"os"

	"github.com/godbus/dbus/v5"

	"touchline/model"
)

// The portal's print dialog, and the answers of its requests.
const (
	portalName    = "org.freedesktop.portal.Desktop"
	portalPath    = "/org/freedesktop/portal/desktop"
	printing      = "org.freedesktop.portal.Print"
	request       = "org.freedesktop.portal.Request"
	answered      = 0
	cancelled     = 1
	busVariable   = "DBUS_SESSION_BUS_ADDRESS"
	busIsDisabled = "disabled:"
)

// connect is a connection of its own to the session bus. None is started where
// none runs.
func connect(ctx context.Context) (*dbus.Conn, error) {
	address := os.Getenv(busVariable)
	if address == "" || address == busIsDisabled {
		return nil, os.ErrNotExist
	}
	return dbus.Connect(address, dbus.WithContext(ctx))
}

// hasPortal reports whether the desktop has a print dialog.
func hasPortal(ctx context.Context) bool {
	c, err := connect(ctx)
	if err != nil {
		return false
	}
	defer c.Close()
	var v dbus.Variant
	err = c.Object(portalName, portalPath).CallWithContext(ctx, "org.freedesktop.DBus.Properties.Get", 0, printing, "version").Store(&v)
	return err == nil
}

// ToPortal shows the desktop's print dialog and prints what was chosen there. It
// is context.Canceled if the dialog was closed. Fault: "export.print-portal".
func ToPortal(ctx context.Context, j Job) error {
	c, err := connect(ctx)
	if err != nil {
		return model.Faultf(err, "export.print-portal")
	}
	defer c.Close()
	if err := c.AddMatchSignalContext(ctx, dbus.WithMatchInterface(request), dbus.WithMatchMember("Response")); err != nil {
		return model.Faultf(err, "export.print-portal")
	}
	signals := make(chan *dbus.Signal, 16)
	c.Signal(signals)
	settings := map[string]dbus.Variant{}
	page := map[string]dbus.Variant{}
	if j.Landscape {
		settings["orientation"] = dbus.MakeVariant("landscape")
	}
	said, err := ask(ctx, c, signals, "PreparePrint", "", title(j.Title), settings, page, options("modal", true))
	if err != nil {
		return err
	}
	file, err := spool(j.PDF)
	if err != nil {
		return model.Faultf(err, "export.print-portal")
	}
	defer file.Close()
	last := options("modal", true)
	if token, ok := said["token"]; ok {
		last["token"] = token
	}
	_, err = ask(ctx, c, signals, "Print", "", title(j.Title), dbus.UnixFD(file.Fd()), last)
	return err
}

func options(key string, value any) map[string]dbus.Variant {
	return map[string]dbus.Variant{key: dbus.MakeVariant(value)}
}

// ask calls a method of the portal and waits for the answer to its request, or
// closes it when ctx ends.
func ask(ctx context.Context, c *dbus.Conn, signals chan *dbus.Signal, method string, args ...any) (map[string]dbus.Variant, error) {
	var handle dbus.ObjectPath
	if err := c.Object(portalName, portalPath).CallWithContext(ctx, printing+"."+method, 0, args...).Store(&handle); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, model.Faultf(err, "export.print-portal")
	}
	for {
		select {
		case <-ctx.Done():
			c.Object(portalName, handle).Go(request+".Close", dbus.FlagNoReplyExpected, nil)
			return nil, ctx.Err()
		case s, ok := <-signals:
			if !ok {
				return nil, model.NewFault("export.print-portal")
			}
			if s.Path != handle || len(s.Body) < 2 {
				continue
			}
			code, _ := s.Body[0].(uint32)
			said, _ := s.Body[1].(map[string]dbus.Variant)
			switch code {
			case answered:
				return said, nil
			case cancelled:
				return nil, context.Canceled
			}
			return nil, model.NewFault("export.print-portal")
		}
	}
}

// spool is a file without a name that holds a PDF, from its begin.
func spool(pdf []byte) (*os.File, error) {
	f, err := os.CreateTemp("", "touchline-*.pdf")
	if err != nil {
		return nil, err
	}
	_ = os.Remove(f.Name()) // it stays until it is closed
	if _, err := f.Write(pdf); err != nil {
		f.Close()
		return nil, err
	}
	if _, err := f.Seek(0, 0); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

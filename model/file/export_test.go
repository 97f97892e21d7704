package file

import "touchline/model"

// ForDiskOf is ForDisk where no file may have more bytes.
func ForDiskOf(d *model.Document, old []byte, most int) ([]byte, error) { return forDisk(d, old, most) }

package file

import "touchline/model"

// ForDiskOf is ForDisk where no file may have more bytes.
func ForDiskOf(d *model.Document, old []byte, most int) ([]byte, error) { return forDisk(d, old, most) }

// HeadLists is the names of the lists of records in a head.
func HeadLists() (names []string) {
	for _, f := range headFields.fields {
		if f.shape.is == "records" {
			names = append(names, f.name)
		}
	}
	return names
}

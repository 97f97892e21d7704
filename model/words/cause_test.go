package words_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"

	"touchline/model"
	"touchline/model/words"
)

// TestCauses: what the system says comes in the user's language, without the
// names of calls and without a path as long as the screen.
func TestCauses(t *testing.T) {
	for cause, want := range map[error][2]string{
		&fs.PathError{Op: "open", Path: "/a/b", Err: syscall.ENAMETOOLONG}:                     {"the name is too long", "名称太长"},
		&os.LinkError{Op: "rename", Old: "/a", New: "/b", Err: syscall.ENOSPC}:                 {"the disk is full", "磁盘已满"},
		&fs.PathError{Op: "mkdir", Path: "/a", Err: syscall.EACCES}:                            {"there is no permission for it", "没有权限"},
		fmt.Errorf("looking: %w", &fs.PathError{Op: "stat", Path: "/a", Err: syscall.ENOTDIR}): {"a part of the path is a file, not a folder", "路径中有一部分是文件，不是文件夹"},
		&fs.PathError{Op: "open", Path: "/a/b", Err: errors.New("the moon is full")}:           {"the moon is full", "the moon is full"},
		errors.New("other"): {"other", "other"},
	} {
		for i, lang := range []model.Lang{model.English, model.Chinese} {
			if got, hint := words.Explain(lang, cause); got != want[i] || hint != "" {
				t.Errorf("%v: %q, %q", cause, got, hint)
			}
			sentence, _ := words.Explain(lang, model.Faultf(cause, "file.save.failed", "file", "x", "folder", "f"))
			if !strings.HasSuffix(sentence, want[i]) {
				t.Errorf("%v: %q", cause, sentence)
			}
		}
	}
}

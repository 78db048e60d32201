package corpora

import (
	"os"
	"path/filepath"
	"testing"
)

// Missing skips a test for what is not there, or fails it where TIRO_REQUIRE says that it must be.
func Missing(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("TIRO_REQUIRE") != "" {
		t.Fatalf("%s, and TIRO_REQUIRE is set", what)
	}
	t.Skip(what)
}

// Dir is where the corpora are: in TIRO_CORPORA, or beside the project in shared/corpora. They may be missing.
func Dir() string {
	if dir := os.Getenv("TIRO_CORPORA"); dir != "" {
		return dir
	}
	root := "."
	for range 8 { // more than a package is deep
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		root = filepath.Join(root, "..")
	}
	dir, err := filepath.Abs(filepath.Join(root, "..", "shared", "corpora"))
	if err != nil {
		panic(err) // there is no current directory
	}
	return dir
}

// File is the path of a file or folder of the corpora; without elements, of their folder. A test that needs
// one that is missing is skipped: see Missing.
func File(t testing.TB, elem ...string) string {
	t.Helper()
	return existing(t, filepath.Join(append([]string{Dir()}, elem...)...))
}

// Beside is File for what stands beside the folder of the corpora: schemas, tools, data.
func Beside(t testing.TB, elem ...string) string {
	t.Helper()
	return existing(t, filepath.Join(append([]string{Dir(), ".."}, elem...)...))
}

func existing(t testing.TB, path string) string {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		Missing(t, "not there (TIRO_CORPORA says where the corpora are): "+err.Error())
	}
	return path
}

package main

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// An interrupted conversion fails, and leaves no file.
func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	out := filepath.Join(t.TempDir(), "out.xml")
	var stderr testBuffer
	code := run(ctx, []string{"convert", "-o", out}, strings.NewReader("**A:** Hello."), nil, &stderr)
	require.Equal(t, exitFailed, code)
	require.Contains(t, stderr.String(), "interrupted")
	require.NoFileExists(t, out)
}

// So does an interrupted census, which says that it is not whole; the table of an earlier one stays.
func TestInterruptedCensus(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "in"), 0o777))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "in", "a.md"), []byte("**A:** Hello."), 0o666))
	table := filepath.Join(dir, "table.csv")
	require.NoError(t, os.WriteFile(table, []byte("earlier"), 0o666))
	ctx, stop := context.WithCancel(t.Context())
	stop()
	for _, command := range []string{"inspect", "verify"} {
		var stdout, stderr testBuffer
		require.Equal(t, exitFailed, run(ctx, []string{command, "--csv", table, filepath.Join(dir, "in")}, nil, &stdout, &stderr))
		require.Contains(t, stderr.String(), "interrupted")
		require.Empty(t, stdout.String())
		left, err := os.ReadDir(dir)
		require.NoError(t, err)
		require.Len(t, left, 2)
		old, err := os.ReadFile(table)
		require.NoError(t, err)
		require.Equal(t, "earlier", string(old))
	}
}

// What is refused leaves no goroutine behind.
func TestNoGoroutineIsLeft(t *testing.T) {
	before := runtime.NumGoroutine()
	for name, content := range map[string]string{
		"a.xml":  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>`,
		"a.json": `{"format":"tiro","version":"1.0","body":[`,
		"a.md":   "---\ntiro: 1.0\n",
	} {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
		var stderr testBuffer
		require.Equal(t, exitFailed, run(t.Context(), []string{"convert", path, "-t", "json"}, nil, &stderr, &stderr))
	}
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines, and %d before", runtime.NumGoroutine(), before)
}

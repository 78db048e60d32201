package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Killed at any moment, a conversion onto an existing file leaves the old file or the new.
func TestKilledConversionLeavesOldOrNew(t *testing.T) {
	if testing.Short() {
		t.Skip("starts and kills many processes: not with -short")
	}
	self, err := os.Executable()
	require.NoError(t, err)
	dir := t.TempDir()
	tool := filepath.Join(dir, "tiro") // the name by which the test binary knows that it is the tool
	require.NoError(t, os.Symlink(self, tool))
	in, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out.jsonl")
	line := `{"format":"tiro","version":"1.0","body":[{"type":"paragraph","children":[{"type":"text","value":"` + strings.Repeat("word ", 200) + `end"}]}]}` + "\n"
	require.NoError(t, os.WriteFile(in, []byte(strings.Repeat(line, 3000)), 0o644))

	convert := func() *exec.Cmd { return exec.Command(tool, "convert", in, "-o", out) }
	start := time.Now()
	require.NoError(t, convert().Run())
	whole := time.Since(start)
	want, err := os.ReadFile(out)
	require.NoError(t, err)

	const old = "the old file\n"
	for i := range 12 {
		require.NoError(t, os.WriteFile(out, []byte(old), 0o644))
		c := convert()
		require.NoError(t, c.Start())
		time.Sleep(whole * time.Duration(i) / 10)
		_ = c.Process.Kill() // it may have ended by itself
		_ = c.Wait()
		got, err := os.ReadFile(out)
		require.NoError(t, err)
		if s := string(got); s != old && s != string(want) {
			t.Fatalf("killed after %d tenths, it left %d bytes that are neither the old file nor the new", i, len(got))
		}
		left, err := filepath.Glob(filepath.Join(dir, ".*.tmp"))
		require.NoError(t, err)
		for _, tmp := range left {
			require.NoError(t, os.Remove(tmp), fmt.Sprint(tmp))
		}
	}
}

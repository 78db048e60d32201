package main

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Killed at each of twenty moments, a conversion of an archive leaves every file whole or absent; resumed, and perhaps
// killed again, it leaves in the end what one leaves that nothing stopped.
func TestKilledArchiveIsResumed(t *testing.T) {
	if testing.Short() {
		t.Skip("starts and kills many processes: not with -short")
	}
	dir := t.TempDir()
	tool := toolIn(t, dir)
	in := filepath.Join(dir, "in")
	writeTalks(t, in, 400)
	for _, c := range []struct{ out, to string }{{"out", "json"}, {"out.zip", "tei"}, {"out.jsonl", "jsonl"}} {
		t.Run(c.out, func(t *testing.T) {
			convert := func(folder string) *exec.Cmd {
				return exec.Command(tool, "convert", "-q", "-j", "2", "--resume", "-t", c.to, "-o", filepath.Join(folder, c.out), in)
			}
			whole := t.TempDir()
			start := time.Now()
			require.NoError(t, convert(whole).Run())
			took := time.Since(start)
			want := filesIn(t, whole)
			random := rand.New(rand.NewPCG(1, 2))
			begun := 0
			for range 20 {
				killed := t.TempDir()
				for range 1 + random.IntN(2) {
					cmd := convert(killed)
					require.NoError(t, cmd.Start())
					time.Sleep(time.Duration(random.Int64N(int64(took))))
					_ = cmd.Process.Kill() // it may have ended by itself
					_ = cmd.Wait()
					for name, data := range filesIn(t, killed) {
						if isUnfinished(name) {
							begun++
						} else {
							require.True(t, data == want[name], "%s is neither whole nor absent", name)
						}
					}
				}
				require.NoError(t, convert(killed).Run())
				got := filesIn(t, killed)
				require.Len(t, got, len(want))
				for name := range want {
					require.True(t, got[name] == want[name], "%s is another than that of a run that nothing stopped", name)
				}
			}
			require.NotZero(t, begun, "no kill came in time")
		})
	}
}

// isUnfinished reports whether a file is one that a conversion keeps while it works.
func isUnfinished(name string) bool {
	return strings.Contains(name, ".tiro") || strings.Contains(name, ".partial") || strings.HasSuffix(name, ".tmp")
}

// A conversion that SIGTERM stops says how to go on, keeps what is done, and is resumed.
func TestTerminatedArchive(t *testing.T) {
	dir := t.TempDir()
	tool := toolIn(t, dir)
	in, out := filepath.Join(dir, "in"), filepath.Join(dir, "out")
	writeTalks(t, in, 300)
	cmd := exec.Command(tool, "convert", "--json", "-j", "1", "-t", "json", "-o", out, in)
	var stderr testBuffer
	cmd.Stderr = &stderr
	events, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	_, err = events.Read(make([]byte, 1000)) // it has begun
	require.NoError(t, err)
	require.NoError(t, cmd.Process.Signal(syscall.SIGTERM))
	rest := make(chan bool)
	go func() {
		for buf := make([]byte, 1<<16); ; {
			if _, err := events.Read(buf); err != nil {
				close(rest)
				return
			}
		}
	}()
	<-rest
	require.Error(t, cmd.Wait())
	require.Equal(t, exitFailed, cmd.ProcessState.ExitCode())
	require.Contains(t, stderr.String(), "--resume")
	require.NoFileExists(t, filepath.Join(out, "manifest.jsonl"))
	require.NoError(t, exec.Command(tool, "convert", "-q", "--resume", "-t", "json", "-o", out, in).Run())
	require.Len(t, filesIn(t, out), 301)
}

// toolIn is the tool as a program: the test binary knows by its name that it is to be the tool.
func toolIn(t *testing.T, dir string) string {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	tool := filepath.Join(dir, "tiro")
	require.NoError(t, os.Symlink(self, tool))
	return tool
}

// writeTalks writes so many small documents, a hundred a folder.
func writeTalks(t *testing.T, dir string, count int) {
	t.Helper()
	for i := range count {
		folder := filepath.Join(dir, fmt.Sprint(i/100))
		require.NoError(t, os.MkdirAll(folder, 0o755))
		talk := fmt.Sprintf("**Velen:** This is talk number %d. %s\n", i, strings.Repeat("The water begins to rise. ", 200))
		require.NoError(t, os.WriteFile(filepath.Join(folder, fmt.Sprintf("talk%d.md", i)), []byte(talk), 0o644))
	}
}

// filesIn is what each file of a folder holds, by its path.
func filesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if os.IsNotExist(err) {
			return nil // killed before it was made
		}
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		out[name] = string(data)
		return err
	}))
	return out
}

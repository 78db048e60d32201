package archive

import (
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// fullStore is one on a disk that is full after some files.
type fullStore struct {
	store
	room int
}

func (f *fullStore) write(file File) (int64, error) {
	if f.room--; f.room < 0 {
		return 0, unwritable(file.Path, &os.PathError{Op: "write", Err: syscall.ENOSPC})
	}
	return f.store.write(file)
}

// words is a format of plain words, which is enough here.
func words() transcript.Format {
	return transcript.Format{
		Name: "words", Title: "Words", Extensions: []string{".w"},
		NewDecoder: func(r io.Reader, _ transcript.DecodeOptions) transcript.Decoder { return &wordDecoder{r: r} },
		NewEncoder: func(w io.Writer, _ transcript.EncodeOptions) transcript.Encoder { return wordEncoder{w} },
	}
}

type wordDecoder struct {
	r    io.Reader
	done bool
}

func (d *wordDecoder) Decode() (*transcript.Document, error) {
	if d.done {
		return nil, io.EOF
	}
	d.done = true
	data, err := io.ReadAll(d.r)
	text := &transcript.Text{Value: string(data)}
	return &transcript.Document{Body: []transcript.Block{&transcript.Paragraph{Children: []transcript.Inline{text}}}}, err
}

type wordEncoder struct{ w io.Writer }

func (e wordEncoder) Encode(d *transcript.Document) error {
	_, err := io.WriteString(e.w, transcript.BlockText(d.Body[0]))
	return err
}

func (wordEncoder) Close() error { return nil }

// When the disk is full, what was written before is whole and is kept, and the rest follows when there is room.
func TestFullDisk(t *testing.T) {
	reg, err := transcript.NewRegistry(words())
	require.NoError(t, err)
	c := &Converter{Reader: Reader{Formats: reg}, To: words()}
	src := FS(fstest.MapFS{"a.w": {Data: []byte("a")}, "b.w": {Data: []byte("b")}, "c.w": {Data: []byte("c")}}, "")
	for _, name := range []string{"out", "out.tar"} {
		at := filepath.Join(t.TempDir(), name)
		out, err := c.Create(at, "test 1", true)
		require.NoError(t, err)
		out.store = &fullStore{out.store, 2}
		sum, err := c.Convert(t.Context(), src, out)
		require.ErrorIs(t, err, syscall.ENOSPC)
		require.EqualError(t, err, "c.w: cannot be written: no space left on device")
		require.Equal(t, Summary{Converted: 2}, sum)
		require.NoError(t, out.Close())
		if name == "out" {
			require.FileExists(t, filepath.Join(at, "b.w"))
			require.NoFileExists(t, filepath.Join(at, "c.w"))
		}
		out, err = c.Create(at, "test 1", true)
		require.NoError(t, err)
		sum, err = c.Convert(t.Context(), src, out)
		require.NoError(t, err)
		require.Equal(t, Summary{Converted: 1, Kept: 2}, sum)
		require.NoError(t, out.Commit(t.Context()))
	}
}

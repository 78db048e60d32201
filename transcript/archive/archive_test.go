package archive_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/markdown"
	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
)

func lines() transcript.Format { return jsonfmt.LinesFormat() }

// converter converts between Tiro's own formats.
func converter(t testing.TB, to transcript.Format) *archive.Converter {
	t.Helper()
	formats, err := transcript.NewRegistry(tei.Format(), markdown.Format(), jsonfmt.Format(), jsonfmt.LinesFormat())
	require.NoError(t, err)
	return &archive.Converter{Reader: archive.Reader{Formats: formats}, To: to}
}

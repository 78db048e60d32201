package jsonfmt_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
)

// A value in a message does not break its line; found by fuzzing.
func TestMessagesAreOneLine(t *testing.T) {
	_, err := jsonfmt.Decode(strings.NewReader(`{"format":"tiro","version":"1.0","body":[{"type":"gap","reason":"in\naudible"}]}`))
	require.Error(t, err)
	require.NotContains(t, err.Error(), "\n")
}

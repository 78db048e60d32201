package main

import (
	"bytes"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

type testBuffer = bytes.Buffer

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"tiro": main})
}

// The tool as a user runs it: each file in testdata/script is a session.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script"})
}

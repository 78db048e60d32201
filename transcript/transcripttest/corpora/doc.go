// Package corpora finds, for tests, what they measure on and is not in the repository: real files, and the
// schemas and tools beside them.
package corpora

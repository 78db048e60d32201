package archive

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// Filter chooses entries by their paths. A pattern without a slash is held against the last part of a path,
// another against the whole; the signs are those of [path.Match], and "**" is any number of folders.
type Filter struct {
	Include []string // if any, only what matches one of these
	Exclude []string // and nothing that matches one of these
}

// Check is an error if a pattern is malformed.
func (f Filter) Check() error {
	for _, p := range slices.Concat(f.Include, f.Exclude) {
		if _, err := path.Match(p, ""); err != nil {
			return fmt.Errorf("%q is no pattern: a bracket or a backslash in it has no end", p)
		}
	}
	return nil
}

// Match reports whether an entry of that path is chosen.
func (f Filter) Match(name string) bool {
	matches := func(pattern string) bool { return matchPattern(pattern, name) }
	return (len(f.Include) == 0 || slices.ContainsFunc(f.Include, matches)) && !slices.ContainsFunc(f.Exclude, matches)
}

// matches reports whether an entry is chosen, or an error that a source yields with it. What cannot be opened may hold what
// matches, so that it is left out only by name.
func (f Filter) matches(e Entry, err error) bool {
	if err != nil && e.Open == nil {
		f.Include = nil
	}
	return f.Match(e.Path)
}

func matchPattern(pattern, name string) bool {
	if !strings.Contains(pattern, "/") {
		name = path.Base(name)
	}
	return matchParts(strings.Split(strings.Trim(pattern, "/"), "/"), strings.Split(name, "/"))
}

func matchParts(pattern, name []string) bool {
	for len(pattern) > 0 {
		if pattern[0] == "**" {
			for i := range len(name) + 1 {
				if matchParts(pattern[1:], name[i:]) {
					return true
				}
			}
			return false
		}
		if len(name) == 0 {
			return false
		}
		if ok, _ := path.Match(pattern[0], name[0]); !ok {
			return false
		}
		pattern, name = pattern[1:], name[1:]
	}
	return len(name) == 0
}

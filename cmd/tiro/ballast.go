package main

import "runtime"

// ballast keeps the garbage collector from running all the time while a heap of a few documents changes quickly: it
// runs when as much was made as is in use, and this counts as in use, but since it is never touched, it takes
// no memory of the machine. What is returned lets it go.
func ballast() (release func()) {
	const size = 64 << 20
	b := make([]byte, size)
	return func() { runtime.KeepAlive(b) }
}

package archive

import (
	"context"
	"iter"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

func weighed(n int, weight int64) iter.Seq2[int, int64] {
	return func(yield func(int, int64) bool) {
		for i := range n {
			if !yield(i, weight) {
				return
			}
		}
	}
}

// Whatever is done first, results come in the order of the items.
func TestOrdered(t *testing.T) {
	second := make(chan bool)
	work := func(i int) int {
		switch i {
		case 0:
			<-second // the first is done after the second
		case 1:
			close(second)
		}
		return i * i
	}
	got := slices.Collect(ordered(t.Context(), 2, 1000, weighed(6, 1), work))
	require.Equal(t, []int{0, 1, 4, 9, 16, 25}, got)
}

// No more weight is in flight than there is room for.
func TestOrderedHasRoom(t *testing.T) {
	var inFlight, most atomic.Int64
	items := func(yield func(int, int64) bool) {
		for i := range 100 {
			if !yield(i, 10) {
				return
			}
		}
	}
	work := func(i int) int {
		for n := inFlight.Add(1); ; {
			if m := most.Load(); n <= m || most.CompareAndSwap(m, n) {
				break
			}
		}
		return i
	}
	count := 0
	for range ordered(t.Context(), 8, 35, items, work) {
		inFlight.Add(-1)
		count++
	}
	require.Equal(t, 100, count)
	// Three have room; a fourth may have begun when the first was given back and is not yet counted off.
	require.LessOrEqual(t, most.Load(), int64(4))
}

// What is heavier than all the room goes alone.
func TestOrderedLetsTheHeavyPass(t *testing.T) {
	require.Len(t, slices.Collect(ordered(t.Context(), 2, 5, weighed(4, 100), func(i int) int { return i })), 4)
}

func TestOrderedStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	count := 0
	for range ordered(ctx, 2, 1000, weighed(1<<40, 1), func(i int) int { return i }) {
		if count++; count == 3 {
			stop()
		}
	}
	require.Less(t, count, 100)
	for i := range ordered(t.Context(), 2, 1000, weighed(1<<40, 1), func(i int) int { return i }) {
		if i == 3 {
			break
		}
	}
}

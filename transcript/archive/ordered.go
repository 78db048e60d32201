package archive

import (
	"context"
	"iter"
	"sync"
)

// ordered works on items, several at a time, and yields what comes of them in the order of the items. Each
// has a weight; the weights of those that are read, worked on or done and not yet taken make no more
// than most, unless one alone does. Where the context is done or nothing more is asked for, it
// stops, and waits for the work that is being done, but not for the next item.
func ordered[T, R any](ctx context.Context, workers int, most int64, items iter.Seq2[T, int64], work func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		ctx, stop := context.WithCancel(ctx)
		var working sync.WaitGroup
		defer working.Wait()
		defer stop()
		o := order[T, R]{room: room{most: most, freed: make(chan struct{}, 1)}, toDo: make(chan *task[T, R], workers), inOrder: make(chan *task[T, R], 16*workers)}
		go o.read(ctx, items)
		for range workers {
			working.Go(func() {
				for t, ok := receive(ctx, o.toDo); ok; t, ok = receive(ctx, o.toDo) {
					t.done <- work(t.item)
				}
			})
		}
		o.take(ctx, yield)
	}
}

// task is an item on its way.
type task[T, R any] struct {
	item   T
	weight int64
	done   chan R // takes one without waiting
}

type order[T, R any] struct {
	room    room
	toDo    chan *task[T, R]
	inOrder chan *task[T, R] // the same
}

func (o *order[T, R]) read(ctx context.Context, items iter.Seq2[T, int64]) {
	defer close(o.toDo)
	defer close(o.inOrder)
	for item, weight := range items {
		t := &task[T, R]{item, weight, make(chan R, 1)}
		if !o.room.take(ctx, weight) || !send(ctx, o.inOrder, t) || !send(ctx, o.toDo, t) {
			return
		}
	}
}

func (o *order[T, R]) take(ctx context.Context, yield func(R) bool) {
	for {
		t, ok := receive(ctx, o.inOrder)
		if !ok {
			return
		}
		r, ok := receive(ctx, t.done)
		if !ok || !yield(r) {
			return
		}
		o.room.give(t.weight)
	}
}

func send[T any](ctx context.Context, c chan<- T, v T) bool {
	select {
	case c <- v:
		return true
	case <-ctx.Done():
		return false
	}
}

func receive[T any](ctx context.Context, c <-chan T) (v T, ok bool) {
	select {
	case v, ok = <-c:
		return v, ok
	case <-ctx.Done():
		return v, false
	}
}

// room is how much may be on its way.
type room struct {
	mu    sync.Mutex
	used  int64
	most  int64
	freed chan struct{} // holds one when some was given back
}

// take waits for room; false when the context is done. Only one goroutine takes.
func (r *room) take(ctx context.Context, weight int64) bool {
	for !r.tryTake(weight) {
		if _, ok := receive(ctx, r.freed); !ok {
			return false
		}
	}
	return true
}

func (r *room) tryTake(weight int64) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.used > 0 && r.used+weight > r.most {
		return false
	}
	r.used += weight
	return true
}

func (r *room) give(weight int64) {
	r.mu.Lock()
	r.used -= weight
	r.mu.Unlock()
	select {
	case r.freed <- struct{}{}:
	default:
	}
}

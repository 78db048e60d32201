package archive

import (
	"io"
	"os"
)

// pile is one file in which documents stand one after another, until an archive is made of them.
type pile struct {
	f    *os.File
	old  int64 // how much earlier runs wrote
	size int64
}

func openPile(name string) (*pile, error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, unwritable(name, err)
	}
	size, err := f.Seek(0, io.SeekEnd) // what a killed run has written and not recorded stays, unused
	if err != nil {
		f.Close()
		return nil, unwritable(name, err)
	}
	return &pile{f, size, size}, nil
}

func (p *pile) close() error { return p.f.Close() }

func (p *pile) write(file File) (int64, error) {
	at := p.size
	if _, err := p.f.WriteAt(file.Data, at); err != nil {
		return 0, unwritable(p.f.Name(), err)
	}
	p.size += int64(len(file.Data))
	return at, nil
}

func (p *pile) holds(part Part) bool {
	if part.Offset+part.Size > p.old {
		return false
	}
	data, err := p.read(part)
	return err == nil && digest(data) == part.SHA256
}

func (p *pile) read(part Part) ([]byte, error) {
	data := make([]byte, part.Size)
	_, err := p.f.ReadAt(data, part.Offset)
	return data, err
}

func (p *pile) take() unsettled { return p }

func (p *pile) sync() error {
	if err := p.f.Sync(); err != nil {
		return unwritable(p.f.Name(), err)
	}
	return nil
}

func (p *pile) publish() error { return nil }

package raster

import (
	"sync"

	"touchline/canvas/text"
)

// Bounds of what painters keep, in bytes.
const (
	maxGlyphBytes   = 48 << 20 // glyph masks
	maxOutlineBytes = 16 << 20 // glyph outlines
	maxDecodedBytes = 96 << 20 // decoded pictures
	maxScaledBytes  = 64 << 20 // pictures scaled to the size they are shown at
)

// kept is what a painter hands on to the painters after it.
type kept struct {
	system   *text.System
	glyphs   [shards]cache[glyphKey, *mask]
	outlines cache[outlineKey, devicePath]
	pictures pictures
	brushes  sync.Pool
}

// shards divides the glyph masks, so that workers seldom wait for one another.
const shards = 16

func newKept(sys *text.System) *kept {
	k := &kept{system: sys}
	for i := range k.glyphs {
		k.glyphs[i].limit = maxGlyphBytes / shards
	}
	k.outlines.limit = maxOutlineBytes
	k.pictures.decoded.limit = maxDecodedBytes
	k.pictures.scaled.limit = maxScaledBytes
	k.brushes.New = func() any { return &brush{kept: k} }
	return k
}

// cache keeps the values used of late. When the young ones fill half of the
// limit they become the old ones, and the old ones not asked for since are
// forgotten.
type cache[K comparable, V any] struct {
	limit int // bytes

	mu         sync.RWMutex
	young, old map[K]entry[V]
	size       int // of the young
}

type entry[V any] struct {
	value V
	size  int
}

func (c *cache[K, V]) get(key K) (V, bool) {
	c.mu.RLock()
	e, ok := c.young[key]
	if ok {
		c.mu.RUnlock()
		return e.value, true
	}
	e, ok = c.old[key]
	c.mu.RUnlock()
	if ok {
		c.put(key, e.value, e.size)
	}
	return e.value, ok
}

// put keeps a value of a size in bytes. One larger than half of the limit is
// not kept.
func (c *cache[K, V]) put(key K, value V, size int) {
	if size > c.limit/2 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, has := c.young[key]; has {
		return
	}
	if c.young == nil || c.size+size > c.limit/2 {
		c.young, c.old, c.size = map[K]entry[V]{}, c.young, 0
	}
	c.young[key] = entry[V]{value, size}
	c.size += size
}

// Package png paints a page and writes it as PNG: a canvas.Page in, bytes
// out.
//
// The picture is made in bands of whole rows. Each is painted into a buffer
// that is used again, and compressed by itself; the pieces are joined to one
// zlib stream. So memory does not grow with the height, the bands are worked
// on side by side, and as their height depends on the width alone, the same
// page gives the same bytes for every number of workers. Band buffers are
// what takes memory: about 4 MB for each worker.
//
// It knows nothing of documents and measures nothing. Pages are in pt,
// pictures in px.
package png

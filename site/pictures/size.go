package pictures

import (
	"bytes"
	"encoding/xml"
	"image"
	_ "image/gif"  // registers its format
	_ "image/jpeg" // registers its format
	_ "image/png"  // registers its format
	"io"
	"math"
	"strconv"
	"strings"

	_ "golang.org/x/image/webp" // registers its format
)

// maxSide is the longest side that is believed, in pixels.
const maxSide = 20_000

// Size returns the width and height of a picture in pixels, so that a page keeps its place while it
// loads; 0, 0 where it has none, or none that can be read. It reads only the head of the file, but a
// drawing whole. Of a drawing its own width and height count, else the view box
// (https://www.w3.org/TR/SVG2/coords.html).
func Size(name string, r io.Reader) (width, height int) {
	if extension(name) != svg {
		c, _, err := image.DecodeConfig(r)
		if err != nil || c.Width > maxSide || c.Height > maxSide {
			return 0, 0
		}
		return c.Width, c.Height
	}
	text, err := io.ReadAll(io.LimitReader(r, maxDrawing))
	if err != nil {
		return 0, 0
	}
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		token, err := d.RawToken()
		if err != nil {
			return 0, 0
		}
		if root, ok := token.(xml.StartElement); ok {
			return sizeOfDrawing(root.Attr)
		}
	}
}

func sizeOfDrawing(attributes []xml.Attr) (width, height int) {
	var w, h, boxW, boxH float64
	for _, a := range attributes {
		switch a.Name.Local {
		case "width":
			w = pixelsOf(a.Value)
		case "height":
			h = pixelsOf(a.Value)
		case "viewBox":
			if box := strings.FieldsFunc(a.Value, func(r rune) bool { return r == ' ' || r == ',' }); len(box) == 4 {
				boxW, boxH = pixelsOf(box[2]), pixelsOf(box[3])
			}
		}
	}
	switch {
	case w > 0 && h > 0:
	case boxW <= 0 || boxH <= 0:
		return 0, 0
	case w > 0:
		h = w * boxH / boxW
	case h > 0:
		w = h * boxW / boxH
	default:
		w, h = boxW, boxH
	}
	width, height = int(math.Round(w)), int(math.Round(h))
	if width < 1 || height < 1 || width > maxSide || height > maxSide {
		return 0, 0
	}
	return width, height
}

// pixelsOf reads a length without a unit or in pixels; 0 for others.
func pixelsOf(length string) float64 {
	n, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(length), "px"), 64)
	if err != nil || n < 0 || n > maxSide {
		return 0
	}
	return n
}

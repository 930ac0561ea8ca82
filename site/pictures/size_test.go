package pictures

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"testing"
)

func TestSize(t *testing.T) {
	encoded := func(encode func(w io.Writer, m image.Image) error) string {
		var b bytes.Buffer
		if err := encode(&b, image.NewGray(image.Rect(0, 0, 30, 20))); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	webp, _ := base64.StdEncoding.DecodeString("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")
	for _, test := range []struct {
		name, text    string
		width, height int
	}{
		{"a.png", encoded(png.Encode), 30, 20},
		{"a.jpg", encoded(func(w io.Writer, m image.Image) error { return jpeg.Encode(w, m, nil) }), 30, 20},
		{"a.GIF", encoded(func(w io.Writer, m image.Image) error { return gif.Encode(w, m, nil) }), 30, 20},
		{"a.webp", string(webp), 1, 1},
		{"a.png", "\x89PNG\r\n\x1a\n", 0, 0},
		{"a.png", "", 0, 0},
		{"a.svg", `<?xml version="1.0"?><!-- c --><svg xmlns="http://www.w3.org/2000/svg" width="30px" height="20.4"/>`, 30, 20},
		{"a.svg", `<svg viewBox="0 0 300 100"/>`, 300, 100},
		{"a.svg", `<svg viewBox="0,0,300,100" width="60"/>`, 60, 20},
		{"a.svg", `<svg viewBox="0 0 300 100" width="100%" height="50"/>`, 150, 50},
		{"a.svg", `<svg width="10em" height="2em"/>`, 0, 0},
		{"a.svg", `<svg viewBox="0 0 1e9 1"/>`, 0, 0},
		{"a.svg", `<svg viewBox="0 0 NaN 1"/>`, 0, 0},
		{"a.svg", `<svg`, 0, 0},
	} {
		if width, height := Size(test.name, strings.NewReader(test.text)); width != test.width || height != test.height {
			t.Errorf("%s %.60q: %d × %d, want %d × %d", test.name, test.text, width, height, test.width, test.height)
		}
	}
}

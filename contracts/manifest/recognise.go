package manifest

import (
	"strings"

	"github.com/lssm-tech/docsgen/contracts/document"
)

// Is reports whether a text looks like a registry manifest: it has items, and types of contracts or
// a schema that says so. It reads the text without parsing it, so that a manifest with a syntax
// error is still known as one, and so that the head of a large file is enough.
func Is(file, text string) bool {
	if document.IsYAML(file) && !strings.HasPrefix(strings.TrimLeft(text, "\ufeff \t\r\n"), "{") {
		return isYAML(text)
	}
	items := false
	for range after(text, `"items"`) {
		items = true
		break
	}
	if !items {
		return false
	}
	for value := range after(text, `"type"`) {
		if strings.HasPrefix(value, `"`+typePrefix) {
			return true
		}
	}
	for value := range after(text, `"$schema"`) {
		if address, _, _ := strings.Cut(value[min(1, len(value)):], `"`); registrySchema(address) {
			return true
		}
	}
	return false
}

// after returns what follows each occurrence of a JSON property and its colon.
func after(text, property string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for {
			_, rest, found := strings.Cut(text, property)
			if !found {
				return
			}
			text = rest
			value, colon := strings.CutPrefix(strings.TrimLeft(rest, " \t\r\n"), ":")
			if colon && !yield(strings.TrimLeft(value, " \t\r\n")) {
				return
			}
		}
	}
}

func isYAML(text string) bool {
	items, named := false, false
	for line := range strings.Lines(text) {
		items = items || strings.HasPrefix(line, "items:")
		line = strings.TrimLeft(line, " -{")
		if value, ok := strings.CutPrefix(line, "type:"); ok {
			named = named || strings.HasPrefix(strings.TrimLeft(value, ` "'`), typePrefix)
		}
		if value, ok := strings.CutPrefix(line, "$schema:"); ok {
			named = named || registrySchema(strings.Trim(value, " \"'\r\n"))
		}
		if items && named {
			return true
		}
	}
	return false
}

// registrySchema reports whether an address is that of the manifests' JSON Schema, wherever it is
// published.
func registrySchema(address string) bool {
	return strings.Contains(address, "contractspec") && strings.Contains(address, "registry")
}

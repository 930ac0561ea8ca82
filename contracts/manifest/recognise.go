package manifest

import (
	"io"
	"regexp"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// Is reports whether a text looks like a registry manifest: it has items, and types of contracts or
// a schema that says so. Items with a key, a version and the bare word of a kind as their type
// count too, as the prefix is what authors forget. It reads the text without parsing it, so that a
// manifest with a syntax error is still known as one.
func Is(file, text string) bool {
	s := newSigns(file)
	s.look(text)
	return s.manifest()
}

// Recognise is Is for a file of any size, of which it holds a part at a time. The error is that of
// the reader.
func Recognise(file string, from io.Reader) (bool, error) {
	const part, overlap = 1 << 20, 1 << 10 // what is looked for fits into the overlap
	s := newSigns(file)
	buffer := make([]byte, part)
	kept := 0
	for {
		n, err := io.ReadFull(from, buffer[kept:])
		s.look(string(buffer[:kept+n]))
		if s.manifest() {
			return true, nil
		}
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			return false, nil
		}
		if err != nil {
			return false, err
		}
		kept = copy(buffer, buffer[len(buffer)-overlap:])
	}
}

// signs is what of a manifest has been seen.
type signs struct {
	yaml                   bool
	begun                  bool
	items, typed, schema   bool
	bare, keyed, versioned bool
}

func newSigns(file string) *signs { return &signs{yaml: document.IsYAML(file)} }

func (s *signs) manifest() bool {
	return s.items && (s.typed || s.schema || s.bare && s.keyed && s.versioned)
}

// What is looked for. A key of YAML may stand in quotes, and tags and anchors before a value.
var (
	jsonItems  = regexp.MustCompile(`"items"\s*:`)
	jsonType   = regexp.MustCompile(`"type"\s*:\s*"([^"\\]{1,60})`)
	jsonSchema = regexp.MustCompile(`"\$schema"\s*:\s*"([^"\\]{1,400})`)
	jsonKey    = regexp.MustCompile(`"key"\s*:\s*"`)
	jsonPinned = regexp.MustCompile(`"version"\s*:\s*"`)

	yamlItems  = regexp.MustCompile(`(?m)^["']?items["']?[ \t]*:|[{,]\s*["']?items["']?\s*:`)
	yamlType   = regexp.MustCompile(`["']?\btype["']?[ \t]*:[ \t]*(?:[!&][^ \t\r\n]*[ \t]+)*["']?([a-zA-Z][^"'\s,}\]]{0,60})`)
	yamlSchema = regexp.MustCompile(`\$schema["']?[ \t]*[:=][ \t]*["']?([^"'\s]{1,400})`)
	yamlKey    = regexp.MustCompile(`["']?\bkey["']?[ \t]*:[ \t]`)
	yamlPinned = regexp.MustCompile(`["']?\bversion["']?[ \t]*:[ \t]`)
)

// listOfItems is a document that is nothing but what "items" should hold, or has that one below the
// other (NDJSON).
var listOfItems = regexp.MustCompile(`^(?:\[\s*\{|---\s+- |- |\{[^\n]*\}[ \t\r]*\n[ \t\r\n]*\{)`)

// look notes the signs in a part of a text.
func (s *signs) look(text string) {
	if !s.begun {
		s.begun = true
		start := strings.TrimLeft(text, "\ufeff \t\r\n")
		s.yaml = s.yaml && !strings.HasPrefix(start, "{\"")
		s.items = listOfItems.MatchString(start) // which loading it says is no manifest yet
	}
	items, types, schemas, key, version := jsonItems, jsonType, jsonSchema, jsonKey, jsonPinned
	if s.yaml {
		items, types, schemas, key, version = yamlItems, yamlType, yamlSchema, yamlKey, yamlPinned
	}
	s.items = s.items || strings.Contains(text, "items") && items.MatchString(text)
	// A look for every type costs much more than one for a word, and data has as many as it likes.
	if !s.typed && (strings.Contains(text, typePrefix) || s.items && !s.bare && strings.Contains(text, "type")) {
		for _, found := range types.FindAllStringSubmatch(text, -1) {
			if s.typed = strings.HasPrefix(found[1], typePrefix); s.typed {
				break
			}
			word := strings.ToLower(strings.ReplaceAll(found[1], "_", "-"))
			s.bare = s.bare || contracts.Kinds().Find(contracts.Kind(word)) != nil
		}
	}
	if !s.schema && strings.Contains(text, "$schema") {
		for _, found := range schemas.FindAllStringSubmatch(text, -1) {
			s.schema = s.schema || registrySchema(found[1])
		}
	}
	s.keyed = s.keyed || strings.Contains(text, "key") && key.MatchString(text)
	s.versioned = s.versioned || strings.Contains(text, "version") && version.MatchString(text)
}

// registrySchema reports whether an address is that of the manifests' JSON Schema, wherever it is
// published.
func registrySchema(address string) bool {
	return strings.Contains(address, "contractspec") && strings.Contains(address, "registry")
}

package jsonschema

import (
	"crypto/sha256"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// definitions are the properties whose members have names: those of draft 7, of 2020-12 and of
// OpenAPI.
var definitions = []string{"$defs", "definitions", "schemas"}

// maxNesting bounds how deep allOf and references to references are followed.
const maxNesting = 32

// resolve returns the schema that a reference means in the end, with the name of the definition it
// stands under; a schema that is no reference, or has properties beside it, is given as it is.
// Broken is the reference that leads nowhere, nil when all is well.
func (s *Schemas) resolve(a at) (target at, name string, broken *document.Node) {
	ref := a.Get("$ref")
	for range maxNesting {
		if !ref.Is(contracts.String) || a.Get("properties").Is(contracts.Object) {
			return a, name, nil
		}
		target, within, ok := s.find(a, ref.Text)
		if !ok {
			return a, "", ref
		}
		a, name = target, within
		ref = a.Get("$ref")
	}
	return a, "", ref
}

// maxSuggestions bounds the search for near names, which looks at every definition.
const maxSuggestions = 100

// report says that a reference leads nowhere, once.
func (s *Schemas) report(a at, ref *document.Node) {
	if s.reported[ref] {
		return
	}
	s.reported[ref] = true
	hint := `definitions stand under "$defs": "#/$defs/Name"`
	near := ""
	if s.searched < maxSuggestions {
		s.searched++
		near = contracts.Nearest(lastSegment(ref.Text), s.names(a.root))
	}
	switch {
	case strings.Contains(ref.Text, "://"):
		hint = "only schemas of the workspace are read: copy it there"
	case !strings.HasPrefix(ref.Text, "#"):
		hint = "a file is named relative to the one that refers to it"
	case near != "":
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	s.list = append(s.list, contracts.UnknownSchema.At(ref.At, fmt.Sprintf("there is no schema %q", ref.Text), hint))
}

// names returns the names of the definitions that references of a schema may mean.
func (s *Schemas) names(root *document.Node) []string {
	var names []string
	for _, root := range append([]*document.Node{root}, s.roots...) {
		for _, holder := range definitions {
			if n := root.Get(holder); n != nil {
				for _, m := range n.Members {
					names = append(names, m.Name)
				}
			}
		}
	}
	return names
}

// find follows a reference: a URI whose fragment is a JSON Pointer (RFC 6901) or the name of an
// "$anchor".
func (s *Schemas) find(a at, ref string) (target at, name string, ok bool) {
	file, fragment, _ := strings.Cut(ref, "#")
	if text, err := url.PathUnescape(fragment); err == nil {
		fragment = text
	}
	roots := append([]*document.Node{a.root}, s.roots...)
	if file != "" {
		if strings.Contains(file, "://") || s.open == nil {
			return at{}, "", false
		}
		root := s.open(path.Join(path.Dir(a.At.File), file))
		if root == nil {
			return at{}, "", false
		}
		roots = []*document.Node{root}
		if fragment == "" {
			name, _, _ = strings.Cut(path.Base(file), ".")
			if plain, err := url.PathUnescape(name); err == nil {
				name = plain
			}
			if title := root.Get("title").Str(); title != "" {
				name = title
			}
		}
	}
	for _, root := range roots {
		n, within := pointer(root, fragment)
		if fragment != "" && fragment[0] != '/' {
			n = s.anchor(root, fragment)
		}
		if n != nil {
			if slices.Contains(definitions, within) {
				name = lastSegment(fragment)
			}
			return at{n, root}, name, true
		}
	}
	return at{}, "", false
}

// anchor finds the definition that carries an "$anchor"; nil when there is none.
func (s *Schemas) anchor(root *document.Node, name string) *document.Node {
	index, known := s.anchors[root]
	if !known {
		index = map[string]*document.Node{}
		for _, holder := range definitions {
			defs := root.Get(holder)
			if defs == nil {
				continue
			}
			for _, m := range defs.Members {
				if name := m.Value.Get("$anchor").Str(); name != "" && index[name] == nil {
					index[name] = m.Value
				}
			}
		}
		s.anchors[root] = index
	}
	return index[name]
}

// pointer walks a JSON Pointer, and also gives the property that the last step went through; nil
// for a fragment that is no pointer.
func pointer(n *document.Node, fragment string) (target *document.Node, within string) {
	if fragment == "" {
		return n, ""
	}
	if fragment[0] != '/' {
		return nil, ""
	}
	last := ""
	for step := range strings.SplitSeq(fragment[1:], "/") {
		step = unescape(step)
		within, last = last, step
		if n.Is(contracts.Array) {
			i, err := strconv.Atoi(step)
			if err != nil || i < 0 || i >= len(n.Items) {
				return nil, ""
			}
			n = n.Items[i]
		} else {
			n = n.Get(step)
		}
	}
	return n, within
}

// unescape reads a step of a JSON Pointer.
func unescape(step string) string {
	return strings.ReplaceAll(strings.ReplaceAll(step, "~1", "/"), "~0", "~")
}

// lastSegment returns the name at the end of a reference.
func lastSegment(ref string) string {
	return unescape(ref[strings.LastIndexAny(ref, "/#")+1:])
}

// maxFingerprint bounds how many schemas a fingerprint looks at. A definition that reaches more is
// compared with no other.
const maxFingerprint = 64

// fingerprint is equal for schemas that say the same, all that they refer to included. It tells
// copies of one definition, which published manifests repeat in each schema, from definitions that
// only share a name.
func (s *Schemas) fingerprint(a at) string {
	sum := sha256.New()
	queue, seen := []at{a}, map[*document.Node]bool{a.Node: true}
	for i := 0; i < len(queue); i++ {
		spelt := s.spelling(queue[i])
		sum.Write(spelt.sum[:])
		for _, target := range spelt.targets {
			if !seen[target.Node] {
				seen[target.Node] = true
				queue = append(queue, target)
			}
		}
		if len(queue) > maxFingerprint {
			return a.At.String()
		}
	}
	return string(sum.Sum(nil))
}

// spelling is what a fingerprint needs of one schema.
type spelling struct {
	sum     [sha256.Size]byte // of its text
	targets []at              // of the references in it, each once; no more than matter
}

// spelling reads a schema for fingerprints, once: others may refer to it from everywhere.
func (s *Schemas) spelling(a at) spelling {
	if known, ok := s.spelt[a.Node]; ok {
		return known
	}
	var made spelling
	seen := map[*document.Node]bool{}
	text := spell(nil, a.Node, func(ref string) {
		if len(made.targets) > maxFingerprint {
			return
		}
		if target, _, ok := s.find(a, ref); ok && !seen[target.Node] {
			seen[target.Node] = true
			made.targets = append(made.targets, target)
		}
	})
	made.sum = sha256.Sum256(text)
	s.spelt[a.Node] = made
	return made
}

// spell writes a schema for a fingerprint, with the length before each text so that no two schemas
// are spelt alike.
func spell(to []byte, n *document.Node, ref func(string)) []byte {
	text := func(s string) {
		to = append(strconv.AppendInt(to, int64(len(s)), 10), ':')
		to = append(to, s...)
	}
	to = append(to, byte('a'+n.Kind))
	text(n.Text)
	to = strconv.AppendInt(to, int64(len(n.Items)+len(n.Members)), 10)
	for _, item := range n.Items {
		to = spell(to, item, ref)
	}
	for _, m := range n.Members {
		text(m.Name)
		to = spell(to, m.Value, ref)
		if m.Name == "$ref" && m.Value.Is(contracts.String) {
			ref(m.Value.Text)
		}
	}
	return to
}

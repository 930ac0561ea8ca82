package site

import (
	"bufio"
	"cmp"
	_ "embed"
	"encoding/json"
	"io"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/snapshot"
	"github.com/lssm-tech/docsgen/render"
)

// contractsSchema is the JSON Schema of contracts.json. It is published beside it.
//
//go:embed contracts.schema.json
var contractsSchema []byte

// machineContract is one item of contracts.json; contracts.schema.json documents the fields.
type machineContract struct {
	Kind        contracts.Kind      `json:"kind"`
	Type        string              `json:"type"`
	Key         string              `json:"key"`
	Version     string              `json:"version"`
	Title       string              `json:"title"`
	Description string              `json:"description"`
	Stability   contracts.Stability `json:"stability"`
	Owners      []string            `json:"owners"`
	Tags        []string            `json:"tags"`
	Domain      string              `json:"domain"`
	Goal        string              `json:"goal"`
	Context     string              `json:"context"`
	Emits       []machineEmit       `json:"emits"`
	Values      []machineValue      `json:"values"`
	Shapes      []snapshot.Shape    `json:"shapes"`
	Source      machineSource       `json:"source"`
	URL         string              `json:"url"`
}

type machineEmit struct {
	Key     string `json:"key"`
	Version string `json:"version"`
	When    string `json:"when"`
}

// machineValue is a place in a spec where a shape stands.
type machineValue struct {
	Path string `json:"path"`
	snapshot.Use
}

type machineSource struct {
	File      string `json:"file"`
	StartLine int    `json:"startLine"`
	EndLine   int    `json:"endLine"`
}

func (s *Site) addMachine() {
	s.shared[contractsRoute] = (*Site).machinePage
	s.shared[contractsSchemaRoute] = bytesPage(contractsSchema)
	if s.hasForm(render.JSON) {
		s.shared[pageSchemaRoute] = bytesPage(pageSchema)
		s.shared[registryRoute] = func(s *Site, w io.Writer, _ *edition) error { return snapshot.Write(w, s.registry) }
		s.shared[registrySchemaRoute] = bytesPage(snapshot.Schema)
	}
}

// machinePage writes contracts.json, a contract at a time: the whole of it may be larger than all
// pages that are in memory at once.
func (s *Site) machinePage(w io.Writer, _ *edition) error {
	sorted := slices.Clone(s.registry.Contracts)
	slices.SortFunc(sorted, func(a, b *contracts.Contract) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Key, b.Key), contracts.CompareVersions(a.Version, b.Version))
	})
	name, err := json.Marshal(s.registry.Name)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	out.WriteString(`{"name":`) // a bufio.Writer keeps its first error for Flush
	out.Write(name)
	out.WriteString(`,"contracts":[`)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for i, c := range sorted {
		if i > 0 {
			out.WriteByte(',')
		}
		if err := encoder.Encode(s.machineContract(c, false)); err != nil {
			return err
		}
	}
	out.WriteString("]}\n")
	return out.Flush()
}

// machineContract is a contract for programs; types says whether the shapes of types that it uses are
// in it too, rather than in their own documents alone.
func (s *Site) machineContract(c *contracts.Contract, types bool) machineContract {
	m := machineContract{
		Kind: c.Kind, Type: c.Type(), Key: c.Key, Version: c.Version, Title: c.Name(), Description: c.Description,
		Stability: c.Stability, Owners: orEmpty(c.Owners), Tags: orEmpty(c.Tags), Domain: c.Domain, Goal: c.Goal, Context: c.Context,
		Emits:  []machineEmit{},
		Source: machineSource{c.Source.File, c.Source.StartLine, c.Source.EndLine},
		URL:    s.place(c).route(),
	}
	for _, edge := range s.registry.Out(c) {
		if edge.Relation == contracts.Emits {
			m.Emits = append(m.Emits, machineEmit{edge.To.Key, edge.To.Version, edge.When})
		}
	}
	s.machineShapes(&m, c, types)
	return m
}

// Bounds of the shapes of one item, each in number and in bytes. Many items may hold one shape without
// a name, and each lists it. A page lists those of all types that lead on from it too: in a ring or a
// long chain of types that is all of them on the page of each.
const (
	maxMachineShapes = 10_000
	maxPageShapes    = 300
	maxShapesRoom    = 256 << 10 // bytes, and a quarter of it for types
)

// machineShapes fills in the shapes of an item.
func (s *Site) machineShapes(m *machineContract, c *contracts.Contract, types bool) {
	t := &snapshot.Table{Registry: s.registry, Own: c, Types: types, Most: maxMachineShapes, Room: maxShapesRoom}
	if types {
		t.Most = maxPageShapes
	}
	m.Values = []machineValue{}
	if c.Shape != nil {
		m.Values = append(m.Values, machineValue{"", t.Use(&contracts.Use{Shape: c.Shape})})
	}
	c.Spec.EachShape(func(path string, use *contracts.Use) { m.Values = append(m.Values, machineValue{path, t.Use(use)}) })
	m.Shapes = t.Shapes()
}

// orEmpty makes a missing list an empty one: null would be a third case for every reader.
func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

package typescript

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/lssm-tech/docsgen/contracts/typescript/sandbox"
)

// Values in the store are lists of strings: their number, then for each its length and its bytes,
// with numbers as in package encoding/binary (unsigned varints).

func appendStrings(to []byte, list ...string) []byte {
	to = binary.AppendUvarint(to, uint64(len(list)))
	for _, s := range list {
		to = append(binary.AppendUvarint(to, uint64(len(s))), s...)
	}
	return to
}

// cutStrings reads a list; ok is false when the text holds none. The strings share its memory.
func cutStrings(text string) (list []string, rest string, ok bool) {
	count, rest, ok := cutNumber(text)
	if !ok || count > len(rest) {
		return nil, "", false
	}
	list = make([]string, count)
	for i := range list {
		size, after, ok := cutNumber(rest)
		if !ok || size > len(after) {
			return nil, "", false
		}
		list[i], rest = after[:size], after[size:]
	}
	return list, rest, true
}

func cutNumber(text string) (n int, rest string, ok bool) {
	head := []byte(text[:min(len(text), binary.MaxVarintLen32)])
	number, size := binary.Uvarint(head)
	return int(number), text[max(size, 0):], size > 0
}

// packCompiled writes what was compiled, without what only evaluation needs, as five lists: facts
// (awaits, wide, stateless), mappings, and the code where columns have to be counted in it; requires; eager; spaces, each
// specifier with its name behind it, and names, each specifier with its names.
func packCompiled(c *sandbox.Compiled) string {
	var spaces []string
	for _, specifier := range slices.Sorted(maps.Keys(c.Spaces)) {
		spaces = append(spaces, specifier, c.Spaces[specifier])
	}
	facts := fmt.Sprint(c.Awaits, " ", c.Wide, " ", c.Stateless)
	code := ""
	if c.Wide {
		code = c.Code
	}
	text := appendStrings(nil, facts, c.Mappings, code)
	text = appendStrings(text, c.Requires...)
	text = appendStrings(text, c.Eager...)
	text = appendStrings(text, spaces...)
	var names []string
	for _, specifier := range slices.Sorted(maps.Keys(c.Names)) {
		names = append(names, specifier, strings.Join(c.Names[specifier], " "))
	}
	return string(appendStrings(text, names...))
}

func unpackCompiled(text string) (*sandbox.Compiled, bool) {
	own, text, ok1 := cutStrings(text)
	text = strings.Clone(text) // it stays when mappings go
	requires, text, ok2 := cutStrings(text)
	eager, text, ok3 := cutStrings(text)
	spaces, text, ok4 := cutStrings(text)
	names, _, ok5 := cutStrings(text)
	if !ok1 || !ok2 || !ok3 || !ok4 || !ok5 || len(own) != 3 || len(spaces)%2 != 0 || len(names)%2 != 0 {
		return nil, false
	}
	facts := strings.Fields(own[0])
	if len(facts) != 3 {
		return nil, false
	}
	c := &sandbox.Compiled{
		Awaits: facts[0] == "true", Wide: facts[1] == "true", Stateless: facts[2] == "true", Mappings: own[1], Code: own[2],
		Requires: requires, Eager: eager, Spaces: map[string]string{}, Names: map[string][]string{},
	}
	for pair := range slices.Chunk(spaces, 2) {
		c.Spaces[pair[0]] = pair[1]
	}
	for pair := range slices.Chunk(names, 2) {
		c.Names[pair[0]] = strings.Fields(pair[1])
	}
	return c, true
}

// packNumbers writes a list of the numbers that an outcome depends on, each with the file of its
// module behind it, the root's own first. The root's report follows it in the store.
func (e *evaluation) packNumbers(id int, used []int) string {
	numbers := []string{strconv.Itoa(id), e.modules[id].file}
	for _, other := range used {
		numbers = append(numbers, strconv.Itoa(other), e.modules[other].file)
	}
	return string(appendStrings(nil, numbers...))
}

// unpackOutcome returns the report, the root's own number in it, and the modules that it calls by
// numbers: none when the text is no outcome.
func unpackOutcome(text string, byFile map[string]*module) (report string, own int, numbers map[int]*module) {
	list, report, ok := cutStrings(text)
	if !ok || len(list) == 0 || len(list)%2 != 0 {
		return "", 0, nil
	}
	own, _ = strconv.Atoi(list[0])
	numbers = make(map[int]*module, len(list)/2)
	for pair := range slices.Chunk(list, 2) {
		number, err := strconv.Atoi(pair[0])
		if err != nil || byFile[pair[1]] == nil {
			return "", 0, nil
		}
		numbers[number] = byFile[pair[1]]
	}
	return report, own, numbers
}

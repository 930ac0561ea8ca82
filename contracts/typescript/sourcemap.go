package typescript

import (
	"cmp"
	"slices"
	"strings"
)

// sourceMap is the mappings field of a source map (ECMA-426): lines parted by semicolons, segments
// by commas, each of up to five numbers in base64 VLQ that are relative to the segment before. It
// stays as it is, with marks from which to read on: decoded, those of 10,000 contracts took a
// quarter of what their modules did.
type sourceMap struct {
	mappings string
	marks    []segment // every markEach-th one
}

// segment maps a place in generated code to one in the module's text. Lines and columns are
// 0-based; columns are UTF-16 code units.
type segment struct {
	line, column         int32 // in the generated code
	sourceLine, sourceAt int32
	end                  int32 // where it ends in the mappings
}

const markEach = 16

// decodeMappings reads a mappings field. Malformed segments are left out.
func decodeMappings(mappings string) sourceMap {
	m := sourceMap{mappings: mappings}
	var s segment
	for n := 1; m.next(&s); n++ {
		if n%markEach == 0 {
			m.marks = append(m.marks, s)
		}
	}
	return m
}

// next goes on to the segment after one, or to the first after the zero one.
func (m sourceMap) next(s *segment) bool {
	for int(s.end) < len(m.mappings) {
		rest := m.mappings[s.end:]
		switch rest[0] {
		case ';':
			s.line, s.column, s.end = s.line+1, 0, s.end+1
			continue
		case ',':
			s.end++
			continue
		}
		size := strings.IndexAny(rest, ",;")
		if size < 0 {
			size = len(rest)
		}
		s.end += int32(size)
		var numbers [5]int32
		n := vlq(rest[:size], &numbers)
		s.column += numbers[0]
		if n >= 4 {
			s.sourceLine, s.sourceAt = s.sourceLine+numbers[2], s.sourceAt+numbers[3]
			return true
		}
	}
	return false
}

// digits are the values of base64's characters; -1 for all others.
var digits = func() (values [256]int32) {
	for i := range values {
		values[i] = int32(strings.IndexByte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", byte(i)))
	}
	return values
}()

// vlq reads numbers in base64 VLQ and tells how many there were.
func vlq(text string, numbers *[5]int32) int {
	n, value, shift := 0, int32(0), 0
	for i := range len(text) {
		digit := digits[text[i]]
		if digit < 0 || n == len(numbers) {
			return 0
		}
		value |= (digit & 31) << shift
		shift += 5
		if digit&32 != 0 {
			continue
		}
		if value&1 != 0 {
			numbers[n] = -(value >> 1)
		} else {
			numbers[n] = value >> 1
		}
		n, value, shift = n+1, 0, 0
	}
	return n
}

// original returns the place in the module's text of a place in the generated code: that of the
// last segment at or before it, on the same line or, where that has none, on the line after, so
// that what esbuild inserted belongs to the statement that follows.
func (m sourceMap) original(line, column int) (sourceLine, sourceColumn int, ok bool) {
	if line < 0 {
		return 0, 0, false
	}
	place := segment{line: int32(line), column: int32(column)}
	first, _ := slices.BinarySearchFunc(m.marks, place, inCode)
	var before segment // the last one that is before the place
	if first > 0 {
		before = m.marks[first-1]
	}
	found := first > 0
	for s := before; m.next(&s); before, found = s, true {
		order := inCode(s, place)
		if order > 0 && found && int(before.line) == line {
			break
		}
		if order >= 0 {
			return int(s.sourceLine), int(s.sourceAt), true
		}
	}
	return int(before.sourceLine), int(before.sourceAt), found && int(before.line) == line
}

// inCode compares segments by their places in the generated code.
func inCode(a, b segment) int {
	return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.column, b.column))
}

// codeColumn turns a 0-based column in code points, as the engine counts them, into UTF-16 code
// units, as source maps do.
func codeColumn(code string, line, column int) int {
	for range line {
		i := strings.IndexByte(code, '\n')
		if i < 0 {
			return column
		}
		code = code[i+1:]
	}
	units := 0
	for _, r := range code {
		if column <= 0 || r == '\n' {
			break
		}
		column--
		units++
		if r > 0xFFFF {
			units++
		}
	}
	return units + column
}

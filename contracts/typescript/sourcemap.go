package typescript

import (
	"slices"
	"strings"
)

// segment maps a place in generated code to one in the module's text. Lines and columns are
// 0-based; columns are UTF-16 code units.
type segment struct {
	column               int32 // in the generated line
	sourceLine, sourceAt int32
}

// sourceMap holds the segments of each generated line, in the order of their columns.
type sourceMap [][]segment

// decodeMappings reads the mappings field of a source map (ECMA-426): lines parted by semicolons,
// segments by commas, each of up to five numbers in base64 VLQ that are relative to the segment
// before. Malformed segments are left out.
func decodeMappings(mappings string) sourceMap {
	m := make(sourceMap, 0, strings.Count(mappings, ";")+1)
	var source, line, column int32
	for text := range strings.SplitSeq(mappings, ";") {
		var segments []segment
		if text != "" {
			segments = make([]segment, 0, strings.Count(text, ",")+1)
		}
		var generated int32
		for field := range strings.SplitSeq(text, ",") {
			var numbers [5]int32
			n := vlq(field, &numbers)
			generated += numbers[0]
			if n < 4 {
				continue
			}
			source, line, column = source+numbers[1], line+numbers[2], column+numbers[3]
			segments = append(segments, segment{generated, line, column})
		}
		m = append(m, segments)
	}
	return m
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
	if line < 0 || line >= len(m) {
		return 0, 0, false
	}
	i, found := slices.BinarySearchFunc(m[line], int32(column), func(s segment, column int32) int { return int(s.column - column) })
	if !found {
		i--
	}
	if i >= 0 {
		s := m[line][i]
		return int(s.sourceLine), int(s.sourceAt), true
	}
	for ; line < len(m); line++ {
		if len(m[line]) > 0 {
			return int(m[line][0].sourceLine), int(m[line][0].sourceAt), true
		}
	}
	return 0, 0, false
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

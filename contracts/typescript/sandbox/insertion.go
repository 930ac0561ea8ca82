package sandbox

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf16"
)

// insertion is text that is put into compiled code, at a byte offset.
type insertion struct {
	at   int
	text string
	end  int // of a call that begins, where the expression ends that it is given; outermost of what closes after all else
}

const outermost = -1

func (i insertion) closes() bool {
	return strings.HasSuffix(i.text, ")") || strings.HasSuffix(i.text, "}")
}

// insert puts texts into the code, none of which breaks a line, and has the mappings follow. Where
// several have one place, those that close go before those that open: first names of members, then
// what is taken apart. Of calls that begin at one place, what ends later is outside.
func (c *Compiled) insert(list []insertion) {
	rank := func(i insertion) int {
		if i.end == outermost {
			return 1
		}
		switch i.text {
		case ")", "}":
			return 0
		case kindHelper:
			return 4
		case keyHelper:
			return 1
		case askedHelper, textHelper:
			return 3
		case spreadHelper, sizeHelper, maybeHelper:
			return 5
		}
		if strings.HasPrefix(i.text, itemHelper) {
			return 5
		}
		if i.closes() {
			return -1 // what typeof asks ends before all else that does
		}
		return 2
	}
	slices.SortStableFunc(list, func(a, b insertion) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return cmp.Or(rank(a)-rank(b), b.end-a.end)
	})
	var code, mappings strings.Builder
	code.Grow(len(c.Code) + 5*len(list))
	start, lines := 0, strings.Split(c.Mappings, ";")
	for n, mapped := range lines {
		line, end := c.Code[start:], len(c.Code)
		if i := strings.IndexByte(line, '\n'); i >= 0 && n+1 < len(lines) {
			line, end = line[:i+1], start+i+1
		}
		count := 0
		for count < len(list) && list[count].at < end {
			count++
		}
		if n > 0 {
			mappings.WriteByte(';')
		}
		mappings.WriteString(shifted(mapped, line, start, list[:count]))
		at := start
		for _, i := range list[:count] {
			code.WriteString(c.Code[at:i.at])
			code.WriteString(i.text)
			at = i.at
		}
		code.WriteString(c.Code[at:end])
		start, list = end, list[count:]
	}
	at := start
	for _, i := range list {
		code.WriteString(c.Code[at:i.at])
		code.WriteString(i.text)
		at = i.at
	}
	code.WriteString(c.Code[at:])
	c.Code, c.Mappings = code.String(), mappings.String()
}

// shifted moves the segments of a line to behind what is put into it. What opens belongs to the
// expression that it is put before, so a segment that begins there begins with it.
func shifted(mapped, line string, start int, list []insertion) string {
	if mapped == "" || len(list) == 0 {
		return mapped
	}
	columns := make([]int, len(list)) // in UTF-16 units, as mappings count
	column, from := 0, 0
	for i, ins := range list {
		for _, r := range line[from : ins.at-start] {
			column += utf16.RuneLen(r)
		}
		columns[i], from = column, ins.at-start
	}
	var b strings.Builder
	old, new := 0, 0      // columns of the segment before
	before, width := 0, 0 // the insertions before it, and what they add
	for i, field := range strings.Split(mapped, ",") {
		step, rest := cutVLQ(field)
		old += step
		for before < len(list) && (columns[before] < old || columns[before] == old && list[before].closes()) {
			width += len(list[before].text)
			before++
		}
		to := old + width
		if i > 0 {
			b.WriteByte(',')
		}
		writeVLQ(&b, to-new)
		b.WriteString(rest)
		new = to
	}
	return b.String()
}

const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

// cutVLQ reads the first number of a segment (ECMA-426, base64 VLQ).
func cutVLQ(field string) (number int, rest string) {
	value, shift := 0, 0
	for i := range len(field) {
		digit := strings.IndexByte(base64Digits, field[i])
		value |= digit & 31 << shift
		shift += 5
		if digit&32 == 0 {
			if number = value >> 1; value&1 != 0 {
				number = -number
			}
			return number, field[i+1:]
		}
	}
	return 0, field
}

func writeVLQ(b *strings.Builder, number int) {
	value := number << 1
	if number < 0 {
		value = -number<<1 | 1
	}
	for {
		digit := value & 31
		if value >>= 5; value > 0 {
			digit |= 32
		}
		b.WriteByte(base64Digits[digit])
		if value == 0 {
			return
		}
	}
}

package render

import (
	"regexp"
	"strings"
)

// State diagrams in the language of Mermaid (mermaid.js.org, "State diagrams") are drawn as flow
// charts are: states, with the transitions between them and what these are called. One with states
// in other states or with notes stays code.

// stateLine is "a --> b : label"; a state's name may be [*], where all begins or ends.
var stateLine = regexp.MustCompile(`^(\[\*\]|[\pL\pN_.]+(?:-[\pL\pN_.]+)*)[ \t]*-->[ \t]*(\[\*\]|[\pL\pN_.]+(?:-[\pL\pN_.]+)*)(?:[ \t]*:[ \t]*(.*))?$`)

// stateName is "state "label" as a", stateText is "a : label", statePoint is a state that is no more
// than where ways part or meet, and stateClass is how a state looks.
var (
	statePoint = regexp.MustCompile(`^state[ \t]+([\pL\pN_.-]+)[ \t]*(?:<<|\[\[)(choice|fork|join)(?:>>|\]\])$`)
	stateClass = regexp.MustCompile(`:::[\pL\pN_-]+`)
	stateName  = regexp.MustCompile(`^state[ \t]+"([^"]*)"[ \t]+as[ \t]+([\pL\pN_.-]+)$`)
	stateText  = regexp.MustCompile(`^([\pL\pN_.]+(?:-[\pL\pN_.]+)*)(?:[ \t]*:[ \t]*(.*))?$`)
)

// stateDiagram draws a state diagram; nil where it is none, or has anything that is not known here.
func stateDiagram(source string) *drawing {
	lines := chartLines(source)
	if len(lines) == 0 || lines[0] != "stateDiagram" && lines[0] != "stateDiagram-v2" {
		return nil
	}
	c := chart{index: map[string]int{}}
	state := func(id, label string) int {
		at, known := c.index[id]
		if !known {
			at = len(c.boxes)
			c.index[id] = at
			c.boxes = append(c.boxes, box{Name: id, Class: "is-step"})
		}
		if label != "" {
			c.boxes[at].Name = chartText(label)
		}
		return at
	}
	first := 0
	for _, line := range lines[1:] {
		line = stateClass.ReplaceAllString(line, "")
		if m := statePoint.FindStringSubmatch(line); m != nil {
			at := state(m[1], map[string]string{"choice": "◇", "fork": "▬", "join": "▬"}[m[2]])
			c.boxes[at].Class = "is-point"
		} else if m := stateLine.FindStringSubmatch(line); m != nil {
			from, to := m[1], m[2]
			if from == "[*]" {
				from = "[*] begin"
				first = state(from, "●")
				c.boxes[first].Class = "is-point"
			}
			if to == "[*]" {
				to = "[*] end"
				c.boxes[state(to, "◉")].Class = "is-point"
			}
			c.edges = append(c.edges, edge{from: state(from, ""), to: state(to, ""), label: chartText(m[3])})
		} else if m := stateName.FindStringSubmatch(line); m != nil {
			state(m[2], m[1])
		} else if m := stateText.FindStringSubmatch(line); m != nil {
			state(m[1], m[2])
		} else if !chartStyle.MatchString(line) && !strings.HasPrefix(line, "direction ") {
			return nil
		}
	}
	return c.draw(first)
}

// chartLines are the lines of a chart that say something; none where it is too long.
func chartLines(source string) (lines []string) {
	if len(source) > maxChartBytes {
		return nil
	}
	for line := range strings.SplitSeq(source, "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "%%") {
			lines = append(lines, strings.TrimRight(line, "; \t"))
		}
	}
	return lines
}

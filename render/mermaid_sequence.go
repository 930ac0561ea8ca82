package render

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Sequence diagrams in the language of Mermaid (mermaid.js.org, "Sequence diagrams") are drawn with
// a column for each participant, from the top down: messages, notes, and frames around what happens
// several times or only sometimes. Activations and numbers are left out.

// The most that is drawn of one sequence.
const (
	maxParticipants = 12
	maxMessages     = 80
	maxFrames       = 6 // in each other
)

// The distances of a sequence, in pixels.
const (
	sequenceRow = 38
	frameRow    = 26 // what the label of a frame takes
	frameInset  = 8  // between a frame and the one around it
	ownMessage  = 30 // how far a participant's message to itself reaches

	messageLetters = 44 // of a message's label, which is cut at its end
)

var (
	participantLine = regexp.MustCompile(`^(?:create[ \t]+)?(?:participant|actor)[ \t]+([^:]+?)(?:[ \t]+as[ \t]+(.+))?$`)
	// the longest arrow first; "+" and "-" behind it begin and end an activation
	messageLine = regexp.MustCompile(`^([^:+<>-]+?)[ \t]*(<<-->>|<<->>|-->>|->>|--\)|-\)|--x|-x|-->|->)[ \t]*[+-]?[ \t]*([^:+<>-]+?)[ \t]*(?::[ \t]*(.*))?$`)
	noteLine    = regexp.MustCompile(`^(?i:note)[ \t]+(?:right of|left of|over)[ \t]+([^:]+?)[ \t]*:[ \t]*(.*)$`)
	frameLine   = regexp.MustCompile(`^(loop|alt|opt|par|critical|break|rect)(?:[ \t]+(.*))?$`)
	branchLine  = regexp.MustCompile(`^(else|and|option)(?:[ \t]+(.*))?$`)
	groupLine   = regexp.MustCompile(`^box\b`) // of participants, which is not drawn
	ignoredLine = regexp.MustCompile(`^(?:autonumber|activate|deactivate|destroy|title|accTitle|accDescr|links?)\b`)
)

// sequence is a sequence diagram that is being read.
type sequence struct {
	index  map[string]int
	boxes  []box // of participants
	steps  []sequenceStep
	frames int  // that are open
	group  bool // is open
}

// sequenceStep is what takes a row of its own: a message, a note, or the edge of a frame.
type sequenceStep struct {
	kind     stepKind
	from, to int // participants
	reply    bool
	text     string
}

type stepKind uint8

const (
	message stepKind = iota
	note
	frameBegin
	frameBranch
	frameEnd
)

// sequenceDiagram draws a sequence diagram; nil where it is none, or has anything that is not known
// here.
func sequenceDiagram(source string) *drawing {
	lines := chartLines(source)
	if len(lines) == 0 || lines[0] != "sequenceDiagram" {
		return nil
	}
	s := sequence{index: map[string]int{}}
	for _, line := range lines[1:] {
		if !s.read(line) || len(s.boxes) > maxParticipants || len(s.steps) > maxMessages || s.frames > maxFrames {
			return nil
		}
	}
	if len(s.boxes) == 0 || len(s.steps) == 0 || s.frames != 0 || s.group {
		return nil
	}
	return s.draw()
}

// read reads a line, and reports whether it is known.
func (s *sequence) read(line string) bool {
	if m := participantLine.FindStringSubmatch(line); m != nil {
		at := s.participant(m[1])
		if m[2] != "" {
			s.boxes[at].Name = chartText(m[2])
		}
	} else if m := noteLine.FindStringSubmatch(line); m != nil {
		first, last, several := strings.Cut(m[1], ",")
		step := sequenceStep{kind: note, from: s.participant(first), text: chartText(m[2])}
		step.to = step.from
		if several {
			step.to = s.participant(last)
		}
		s.steps = append(s.steps, step)
	} else if groupLine.MatchString(line) && !s.group {
		s.group = true
	} else if line == "end" && s.group {
		s.group = false
	} else if m := frameLine.FindStringSubmatch(line); m != nil {
		s.frames++
		text := chartText(m[1] + " " + m[2])
		if m[1] == "rect" { // a colour
			text = ""
		}
		s.steps = append(s.steps, sequenceStep{kind: frameBegin, text: text})
	} else if m := branchLine.FindStringSubmatch(line); m != nil && s.frames > 0 {
		s.steps = append(s.steps, sequenceStep{kind: frameBranch, text: chartText(m[1] + " " + m[2])})
	} else if line == "end" && s.frames > 0 {
		s.frames--
		s.steps = append(s.steps, sequenceStep{kind: frameEnd})
	} else if ignoredLine.MatchString(line) {
		return true
	} else if m := messageLine.FindStringSubmatch(line); m != nil {
		s.steps = append(s.steps, sequenceStep{
			kind: message, from: s.participant(m[1]), to: s.participant(m[3]), reply: strings.Contains(m[2], "--"), text: cutEnd(chartText(m[4]), messageLetters),
		})
	} else {
		return false
	}
	return true
}

// participant returns the column of a participant, a new one for a name that is new.
func (s *sequence) participant(name string) int {
	name = strings.TrimSpace(name)
	at, known := s.index[name]
	if !known {
		at = len(s.boxes)
		s.index[name] = at
		s.boxes = append(s.boxes, box{Name: chartText(name), Class: "is-step"})
	}
	return at
}

// draw places the columns so far apart that labels fit between them, and the rows below each other.
func (s *sequence) draw() *drawing {
	d := &drawing{class: "sequence"}
	middle := s.columns()
	last := &s.boxes[len(s.boxes)-1]
	d.width = last.X + last.Width
	y := boxHeight + rowGap
	var open []int // frames
	for _, step := range s.steps {
		switch step.kind {
		case message:
			y += s.message(d, step, middle, y)
		case note:
			b := box{Name: step.text, Class: "is-note"}
			b.wrap()
			b.Width = b.fitted()
			b.X, b.Y = max(0, (middle[step.from]+middle[step.to]-b.Width)/2), y
			d.width = max(d.width, b.X+b.Width)
			s.boxes = append(s.boxes, b)
			y += boxHeight + rowGap/2
		case frameBegin:
			open = append(open, len(d.frames))
			d.frames = append(d.frames, frame{x: frameInset * len(open), y: y, labels: []frameLabel{{y + 12, step.text}}})
			y += frameRow
		case frameBranch:
			f := &d.frames[open[len(open)-1]]
			f.labels = append(f.labels, frameLabel{y + 12, step.text})
			y += frameRow
		case frameEnd:
			d.frames[open[len(open)-1]].height = y - d.frames[open[len(open)-1]].y
			open = open[:len(open)-1]
			y += frameInset
		}
	}
	for i := range d.frames {
		f := &d.frames[i]
		for _, label := range f.labels {
			d.width = max(d.width, 2*f.x+utf8.RuneCountInString(label.text)*labelWidth)
		}
	}
	for i := range d.frames {
		d.frames[i].width = d.width - 2*d.frames[i].x
	}
	for _, x := range middle {
		d.lifelines = append(d.lifelines, [2]point{{x, boxHeight}, {x, y}})
	}
	d.boxes, d.height = s.boxes, y
	return d
}

// columns gives the boxes of the participants their places, and returns the middle of each.
func (s *sequence) columns() (middle []int) {
	gaps := make([]int, len(s.boxes)) // from each middle to the next
	for i := range s.boxes {
		s.boxes[i].wrap()
		s.boxes[i].Width = s.boxes[i].fitted()
		if i > 0 {
			gaps[i-1] = (s.boxes[i-1].Width+s.boxes[i].Width)/2 + columnGap
		}
	}
	for _, step := range s.steps {
		need := utf8.RuneCountInString(step.text)*labelWidth + columnGap + 2*arrowSize
		left, right := min(step.from, step.to), max(step.from, step.to)
		switch {
		case step.kind != message:
		case left == right:
			gaps[left] = max(gaps[left], ownMessage+need)
		case right == left+1:
			gaps[left] = max(gaps[left], need)
		}
	}
	x := s.boxes[0].Width / 2
	for i := range s.boxes {
		s.boxes[i].X = x - s.boxes[i].Width/2
		middle = append(middle, x)
		x += gaps[i]
	}
	return middle
}

// message draws a message, and returns the height of its row.
func (s *sequence) message(d *drawing, step sequenceStep, middle []int, y int) (height int) {
	from, to := middle[step.from], middle[step.to]
	l := line{level: true, back: step.reply, label: step.text, letters: messageLetters, at: point{(from + to) / 2, y + 8}}
	letters := utf8.RuneCountInString(step.text)
	if from != to {
		l.points = []point{{from, y + 22}, {to, y + 22}}
		d.lines = append(d.lines, l)
		return sequenceRow
	}
	l.points = []point{{from, y + 6}, {from + ownMessage, y + 15}, {from, y + 24}}
	l.at = point{from + ownMessage + 6 + letters*labelWidth/2, y + 15}
	d.width = max(d.width, from+ownMessage+12+letters*labelWidth)
	d.lines = append(d.lines, l)
	return sequenceRow
}

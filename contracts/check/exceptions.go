package check

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/scan"
)

// mark begins a comment that makes an exception: `// docsgen-ignore RULE: reason`, or in YAML
// `# docsgen-ignore RULE: reason`. Several rules are separated by commas.
const mark = "docsgen-ignore"

// exception is such a comment. It holds for what is found in its own line and, where nothing else
// stands in that, in the next line of the text that is neither empty nor a comment; where a contract
// begins in one of these, for all of it.
type exception struct {
	at     contracts.Position
	rules  []string
	reason string
	next   int // the line that it stands above; 0 for none
	used   bool
}

var exceptionForm = regexp.MustCompile(`^\s*` + mark + `(?:\s+([^:]*))?(?::\s*(.*?))?\s*$`)

// except takes what comments except out of a list, adds what is wrong with the comments, and counts
// what it took.
func except(r *contracts.Registry, list []contracts.Diagnostic, o *Options) (kept []contracts.Diagnostic, count int) {
	byFile := map[string][]*exception{}
	texts := map[string]string{}
	ends := map[string]map[int]int{} // by file and first line: the last line of a contract
	files := textsOf(r)
	sorted := slices.Sorted(maps.Keys(files))
	for _, file := range sorted {
		text := files[file]
		if found := exceptionsIn(file, text); len(found) > 0 {
			byFile[file], texts[file], ends[file] = found, text, map[int]int{}
		}
	}
	if len(byFile) == 0 {
		return list, 0
	}
	for _, c := range r.Contracts {
		if of := ends[c.Source.File]; of != nil {
			of[c.Source.StartLine] = max(of[c.Source.StartLine], c.Source.EndLine)
		}
	}
	holding := make(map[string]*excepted, len(byFile))
	for file, found := range byFile {
		holding[file] = newExcepted(found, ends[file])
	}
	for _, d := range list {
		if e := holding[d.File].find(d); e != nil {
			e.used = true
			count++
			continue
		}
		kept = append(kept, d)
	}
	for _, file := range sorted {
		for _, e := range byFile[file] {
			if rule, message, hint := e.fault(); rule != nil {
				f := finding{rule: rule, severity: rule.Severity}
				if severity, on := o.Levels.level(rule.Code, f.severity, file, nil); on {
					kept = append(kept, rule.At(e.at, message, hint).WithSeverity(severity).WithFrame(texts[file]))
				}
			}
		}
	}
	return kept, count
}

// textsOf returns the texts of the files of contracts and DocBlocks in which comments may make
// exceptions, by file.
func textsOf(r *contracts.Registry) map[string]string {
	texts, seen := map[string]string{}, map[string]bool{}
	look := func(s *contracts.Source) {
		if s.Text == nil || seen[s.File] {
			return
		}
		seen[s.File] = true
		if text := s.Text(); strings.Contains(text, mark) {
			texts[s.File] = text
		}
	}
	for _, c := range r.Contracts {
		look(&c.Source)
	}
	for _, b := range r.DocBlocks {
		look(&b.Source)
	}
	return texts
}

// fault says what is wrong with the comment itself; nil for nothing.
func (e *exception) fault() (rule *contracts.Rule, message, hint string) {
	for _, code := range e.rules {
		if found := contracts.FindRule(code); found == nil || !Adjustable(found) {
			if near := contracts.NearestRule(code); near != "" {
				hint = fmt.Sprintf("did you mean %q?", near)
			} else if strings.Contains(code, " ") {
				hint = "write commas between rules, and a colon before the reason"
			}
			return contracts.ExceptionInvalid, fmt.Sprintf("this exception is for %q, which no check is called", code), hint
		}
	}
	switch {
	case len(e.rules) == 0:
		return contracts.ExceptionInvalid, "this exception names no rule", "write // " + mark + " RULE: reason"
	case e.reason == "":
		return contracts.ExceptionInvalid, "this exception gives no reason", "say why after a colon"
	case !e.used:
		return contracts.ExceptionUnused, "nothing is found that this exception is for", "remove it"
	}
	return nil, "", ""
}

// exceptionsIn reads the comments of a file: those of the language that its name tells.
func exceptionsIn(file, text string) []*exception {
	var list []*exception
	comments := map[int]bool{} // lines that begin with a comment: whether they hold nothing else
	lines := strings.Split(text, "\n")
	add := func(line, column int, comment string) {
		m := exceptionForm.FindStringSubmatch(comment)
		if m == nil {
			return
		}
		e := &exception{at: contracts.Position{File: file, Line: line, Column: column}, reason: m[2]}
		for code := range strings.SplitSeq(m[1], ",") {
			if code = strings.TrimSpace(code); code != "" {
				e.rules = append(e.rules, code)
			}
		}
		list = append(list, e)
	}
	if strings.HasSuffix(file, ".json") {
		return nil
	}
	if strings.HasSuffix(file, ".yaml") || strings.HasSuffix(file, ".yml") {
		yamlComments(text, comments, add)
	} else {
		commentsOf(text, strings.HasSuffix(file, "x"), comments, add)
	}
	next := 0 // the first line from the end on that says something
	at := len(lines)
	for _, e := range slices.Backward(list) {
		for ; at > e.at.Line; at-- {
			if strings.TrimSpace(lines[at-1]) != "" && !comments[at] {
				next = at
			}
		}
		switch alone, known := comments[e.at.Line]; {
		case alone:
			e.next = next
		case known: // what comes behind it begins there
			e.next = e.at.Line
		}
	}
	return list
}

// commentsOf calls found for each line of each comment of a module, and notes the lines that begin
// with one: whether they hold nothing else.
func commentsOf(text string, jsx bool, alone map[int]bool, found func(line, column int, comment string)) {
	s := scan.NewScanner(text, jsx)
	line, column, blank := 1, 1, true // of what comes next: where it is, and whether nothing stands before it in its line
	read := 0
	advance := func(to int) {
		piece := text[read:to]
		read = to
		if n := strings.LastIndexByte(piece, '\n'); n >= 0 {
			line += strings.Count(piece, "\n")
			column, blank, piece = 1, true, piece[n+1:]
		}
		column += utf8.RuneCountInString(piece)
		blank = blank && strings.TrimSpace(piece) == ""
	}
	for {
		token, ok := s.Next()
		if !ok {
			return
		}
		advance(token.Start)
		if token.Type != scan.LineComment && token.Type != scan.BlockComment {
			if alone[line] && strings.TrimSpace(text[token.Start:token.End]) != "" {
				alone[line] = false
			}
		} else {
			for i, part := range strings.Split(text[token.Start:token.End], "\n") {
				if _, known := alone[line+i]; !known && (blank || i > 0) {
					alone[line+i] = true
				}
				at := 1
				if i == 0 {
					at = column
				}
				comment := strings.TrimLeft(strings.TrimSuffix(strings.TrimSpace(part), "*/"), "/* \t")
				found(line+i, at, comment)
			}
		}
		advance(token.End)
	}
}

package main

import (
	"fmt"

	"github.com/lssm-tech/docsgen/contracts"
)

const (
	maxAlike = 3 // diagnostics that say the same of several places, each with its frame
	maxNoted = 3 // further places of such ones that are named
)

// alike is what diagnostics of several places have in common: refs to one target that is not there
// say the same.
type alike struct {
	severity contracts.Severity
	code     contracts.Code
	message  string
}

func alikeOf(d contracts.Diagnostic) alike { return alike{d.Severity, d.Code, d.Message} }

// folded is a diagnostic for people, with how many it stands for.
type folded struct {
	contracts.Diagnostic
	count int
}

// fold makes one of diagnostics that say the same of more than a few places: it is at the first
// one, counts them, and names the next ones. What programs are given has every place.
func fold(list []contracts.Diagnostic) []folded {
	count := map[alike]int{}
	for _, d := range list {
		count[alikeOf(d)]++
	}
	first := map[alike]int{}
	result := make([]folded, 0, len(list))
	for _, d := range list {
		key := alikeOf(d)
		if count[key] <= maxAlike {
			result = append(result, folded{d, 1})
			continue
		}
		i, again := first[key]
		if !again {
			first[key] = len(result)
			result = append(result, folded{d, 1})
			continue
		}
		one := &result[i]
		if one.count <= maxNoted {
			one.Notes = append(one.Notes[:len(one.Notes):len(one.Notes)], contracts.Note{Message: "here too", Position: d.Position})
		}
		one.count++
	}
	for i := range result {
		if n := result[i].count; n > 1 {
			result[i].Message += fmt.Sprintf(" (in %s places)", thousands(n))
		}
	}
	return result
}

package main

import (
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/fields"
	"github.com/lssm-tech/docsgen/contracts/impact"
)

// changeOf follows the change of a contract or of one of its fields.
func changeOf(r *contracts.Registry, c *contracts.Contract, field string) changeReport {
	report := changeReport{Kind: c.Kind, Key: c.Key, Version: c.Version, Field: field, Reached: []reachedReport{}, Owners: []string{}}
	if field != "" {
		report.Carried = mentionsOf(r, c, field)
	}
	seen := map[*contracts.Contract]bool{}
	reach := func(reached reachedReport, to *contracts.Contract) {
		report.Reached = append(report.Reached, reached)
		report.Owners = append(report.Owners, to.Owners...)
	}
	// A policy does not change with what it rules, but its conditions name fields of that.
	policies := func(c *contracts.Contract, distance int) {
		for _, e := range r.Out(c) {
			if field == "" || e.Relation != contracts.Governed || e.Target == nil || seen[e.Target] {
				continue
			}
			seen[e.Target] = true
			if carried := mentionsOf(r, e.Target, lastName(field)); len(carried) > 0 {
				reached := reachedBy(e.Target, c, e.Relation, false, distance)
				reached.Carried = carried
				reach(reached, e.Target)
			}
		}
	}
	policies(c, 1)
	for hop := range impact.Of(r, c) {
		to, before := hop.Contract, c
		if seen[to] {
			continue
		}
		if hop.Before != nil {
			before = hop.Before.Contract
		}
		reached := reachedBy(to, before, hop.Edge.Relation, hop.Against, hop.Distance)
		if field != "" {
			if reached.Carried = mentionsOf(r, to, lastName(field)); len(reached.Carried) == 0 {
				continue
			}
		}
		reach(reached, to)
		policies(to, hop.Distance+1)
	}
	slices.SortStableFunc(report.Reached, func(a, b reachedReport) int { return a.Distance - b.Distance })
	slices.Sort(report.Owners)
	report.Owners = slices.Compact(report.Owners)
	return report
}

func reachedBy(to, before *contracts.Contract, relation contracts.Relation, holder bool, distance int) reachedReport {
	return reachedReport{
		Distance: distance, Kind: to.Kind, Key: to.Key, Version: to.Version, Relation: relation, Holder: holder, Before: before.Key,
		Owners: append([]string{}, to.Owners...), File: to.Source.File, Line: to.Source.StartLine,
	}
}

func lastName(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }

func mentionsOf(r *contracts.Registry, c *contracts.Contract, field string) []mentionReport {
	var list []mentionReport
	for _, m := range fields.Mentions(r, c, field) {
		list = append(list, mentionReport(m))
	}
	return list
}

// Package templates holds the page templates and the message catalogs, embedded. It has no logic:
// package render parses and executes the templates, and each template says in its first line what
// struct it needs.
package templates

import "embed"

// FS holds *.html (the frame and one template per page type), sections/*.html (one per section of a
// contract's page) and messages/*.yaml (one flat catalog per language of the interface, and what the
// rules of changes say and what checks find in those that are not English).
//
//go:embed *.html sections/*.html messages/*.yaml
var FS embed.FS

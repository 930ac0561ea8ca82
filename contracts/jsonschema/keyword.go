package jsonschema

import (
	"maps"
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

type member = document.Member

// role is what a keyword does to a shape. Words that are no keywords have the zero one: they are
// notes.
type role uint8

const (
	noting     role = iota
	naming          // says what a schema is called, or holds others
	annotating      // may stand beside any shape
	bounding        // likewise, as a constraint
	shaping
)

// takes says which values a keyword may have.
type takes uint8

const (
	text takes = 1 << iota
	flag
	number
	object
	list
	null
	anything = text | flag | number | object | list | null
	schema   = object | flag
)

type keyword struct {
	role  role
	takes takes
	bound contracts.ConstraintKind // of a bounding one
}

// keywords are those of all drafts and of OpenAPI. Their values are checked by it, and so is the
// spelling of words that are like one of them.
var keywords = map[string]keyword{
	"$id": {naming, text, 0}, "id": {naming, anything, 0}, "$schema": {naming, text, 0}, "$anchor": {naming, text, 0},
	"$dynamicAnchor": {naming, text, 0}, "$recursiveAnchor": {naming, flag, 0}, "$vocabulary": {naming, object, 0},
	"$defs": {naming, object, 0}, "definitions": {naming, object, 0},

	"title": {annotating, text, 0}, "description": {annotating, text, 0}, "default": {annotating, anything, 0},
	"example": {annotating, anything, 0}, "examples": {annotating, list | object, 0}, "deprecated": {annotating, flag | text, 0},
	"readOnly": {annotating, flag, 0}, "writeOnly": {annotating, flag, 0}, "pii": {annotating, flag, 0}, "x-pii": {annotating, flag, 0},
	"nullable": {annotating, flag, 0},

	"minimum": {bounding, number, contracts.Minimum}, "maximum": {bounding, number, contracts.Maximum},
	"exclusiveMinimum": {bounding, number | flag, contracts.ExclusiveMinimum}, "exclusiveMaximum": {bounding, number | flag, contracts.ExclusiveMaximum},
	"multipleOf": {bounding, number, contracts.MultipleOf}, "divisibleBy": {bounding, number, contracts.MultipleOf},
	"minLength": {bounding, number, contracts.MinLength}, "maxLength": {bounding, number, contracts.MaxLength},
	"pattern": {bounding, text, contracts.Pattern}, "minItems": {bounding, number, contracts.MinItems}, "maxItems": {bounding, number, contracts.MaxItems},
	"uniqueItems": {bounding, flag, contracts.UniqueItems}, "minContains": {bounding, number, contracts.MinContains},
	"maxContains": {bounding, number, contracts.MaxContains}, "minProperties": {bounding, number, contracts.MinProperties},
	"maxProperties": {bounding, number, contracts.MaxProperties}, "contentEncoding": {bounding, text, contracts.ContentEncoding},
	"contentMediaType": {bounding, text, contracts.ContentMediaType},

	"$ref": {shaping, text, 0}, "$dynamicRef": {shaping, text, 0}, "$recursiveRef": {shaping, text, 0},
	"type": {shaping, text | list | null | object, 0}, "format": {shaping, text, 0}, "enum": {shaping, list, 0}, "const": {shaping, anything, 0},
	"allOf": {shaping, list, 0}, "anyOf": {shaping, list, 0}, "oneOf": {shaping, list, 0}, "extends": {shaping, object | list, 0},
	"not": {shaping, schema, 0}, "disallow": {shaping, text | list, 0}, "if": {shaping, schema, 0}, "then": {shaping, schema, 0}, "else": {shaping, schema, 0},
	"discriminator": {shaping, object | text, 0},
	"properties":    {shaping, object, 0}, "required": {shaping, list | flag, 0}, "additionalProperties": {shaping, schema, 0},
	"patternProperties": {shaping, object, 0}, "propertyNames": {shaping, schema, 0}, "unevaluatedProperties": {shaping, schema, 0},
	"dependentRequired": {shaping, object, 0}, "dependentSchemas": {shaping, object, 0}, "dependencies": {shaping, object, 0},
	"items": {shaping, schema | list, 0}, "prefixItems": {shaping, list, 0}, "additionalItems": {shaping, schema, 0}, "contains": {shaping, schema, 0},
	"unevaluatedItems": {shaping, schema, 0},
}

// keywordNames are those of keywords.
var keywordNames = slices.Sorted(maps.Keys(keywords))

// taken tells the kinds of values that a keyword may take.
var taken = map[contracts.ValueKind]takes{
	contracts.String: text, contracts.Bool: flag, contracts.Number: number, contracts.Object: object, contracts.Array: list, contracts.Null: null,
}

// good reports whether a keyword has a value of a kind that it may have.
func (k keyword) good(n *document.Node) bool { return k.takes&taken[n.Kind] != 0 }

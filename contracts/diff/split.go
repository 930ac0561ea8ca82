package diff

import (
	"slices"

	"github.com/lssm-tech/docsgen/contracts"
)

// split takes alternatives apart that several values of a property stand for, where the other side
// has one for some of these: an object with a kind of a or b is the objects of both kinds. By is
// the property.
func split(olds, news []contracts.Branch, by string) (old, fresh []contracts.Branch) {
	if by == "" || len(olds)+len(news) > maxMembers {
		return olds, news
	}
	return apartBy(olds, news, by), apartBy(news, olds, by)
}

func apartBy(list, others []contracts.Branch, by string) []contracts.Branch {
	var apart []contracts.Branch
	for i := range list {
		kinds := kindsOf(&list[i], by)
		if len(kinds) < 2 || len(kinds) > maxMembers || !someOf(kinds, others, by) {
			apart = append(apart, list[i])
			continue
		}
		for _, kind := range kinds {
			apart = append(apart, ofKind(&list[i], by, kind))
		}
	}
	return apart
}

// kindsOf returns the values of a property that an alternative stands for; nil where it may be
// another one.
func kindsOf(b *contracts.Branch, by string) []contracts.Value {
	at := slices.IndexFunc(b.Shape.Fields, func(f contracts.Field) bool { return f.Name == by })
	if b.Shape.Kind != contracts.ObjectShape || at < 0 {
		return nil
	}
	f := &b.Shape.Fields[at]
	if f.Optional || nullable(&f.Use) || classOf(f.Shape) != finiteClass {
		return nil
	}
	return finite(f.Shape)
}

// someOf reports whether an alternative stands for some of the values, and not for all of them.
func someOf(kinds []contracts.Value, list []contracts.Branch, by string) bool {
	in := set(kinds)
	some := false
	for i := range list {
		own := kindsOf(&list[i], by)
		shared := 0
		for _, kind := range own {
			if in[spelt(kind)] {
				shared++
			}
		}
		if shared == len(in) {
			return false
		}
		some = some || shared > 0
	}
	return some
}

// ofKind is an alternative with one of the values that it stands for.
func ofKind(b *contracts.Branch, by string, kind contracts.Value) contracts.Branch {
	shape := b.Shape.Under(b.Shape.Name, contracts.Position{}) // no type, whose changes would be told for all kinds
	shape.Fields = slices.Clone(shape.Fields)
	for i := range shape.Fields {
		if f := &shape.Fields[i]; f.Name == by {
			f.Shape = &contracts.Shape{Kind: contracts.ConstShape, Const: kind}
		}
	}
	one := *b
	one.Label, one.Shape = brief(kind), shape
	return one
}

package diff

import (
	"slices"
	"strconv"

	"github.com/lssm-tech/docsgen/contracts"
)

// listed is a list with what bounds it.
type listed struct {
	*contracts.Shape
	bounds []contracts.Constraint
}

// lengths writes two lists alike: the end of a tuple is a bound where the other list has one, and is
// enough where it has not.
func lengths(a, b listed) (listed, listed) {
	a, b = a.trimmed(), b.trimmed()
	switch {
	case a.ends() && !b.ends() && b.most() >= 0:
		a = a.as(b)
	case b.ends() && !a.ends() && a.most() >= 0:
		b = b.as(a)
	}
	return a, b
}

// ends reports whether there are no items behind the first ones.
func (l listed) ends() bool { return l.Items != nil && classOf(l.Items.Shape) == neverClass }

// most is how many items there may be by the bounds; -1 for any number.
func (l listed) most() int {
	most := -1
	for _, text := range texts(l.bounds, contracts.MaxItems) {
		if n, err := strconv.Atoi(plainNumber(text)); err == nil && n >= 0 && (most < 0 || n < most) {
			most = n
		}
	}
	return most
}

// trimmed leaves the bound of a tuple out where it says nothing.
func (l listed) trimmed() listed {
	if most := l.most(); !l.ends() || most < len(l.Prefix()) {
		return l
	}
	return listed{l.Shape, l.unbounded()}
}

// as writes a tuple as a list of so many items at most, of which those count that the other list may
// have too.
func (l listed) as(other listed) listed {
	own := *l.Shape
	own.SetPrefix(l.Prefix()[:min(len(l.Prefix()), other.most())])
	own.Items = other.Items
	places := contracts.TextValue(contracts.Number, itoa(len(l.Prefix())))
	return listed{&own, append(slices.Clip(l.bounds), contracts.Constraint{Kind: contracts.MaxItems, Value: places})}
}

func (l listed) unbounded() []contracts.Constraint {
	return slices.DeleteFunc(slices.Clone(l.bounds), func(c contracts.Constraint) bool { return c.Kind == contracts.MaxItems })
}

package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// pairedItems are the items of two lists, and which became which.
type pairedItems struct {
	olds, news identities
	became     map[int]int  // by the place in the old list
	known      map[int]bool // those of the new list that an old one became
}

// pairItems pairs items of one name. Of those that have none, such as rules of a policy, those that
// say the same belong together, wherever they stand, and of the rest those in the same order, so
// that an item that came or went changes no other.
func pairItems(a, b []contracts.Value) pairedItems {
	p := pairedItems{olds: identified(a), news: identified(b), became: map[int]int{}, known: map[int]bool{}}
	pair := func(i, j int) { p.became[i], p.known[j] = j, true }
	same := map[string][]int{} // of the new items without names, by what they say
	var rest []int
	for j, item := range b {
		if itemName(item) == "" {
			same[spelt(item)] = append(same[spelt(item)], j)
		}
	}
	p.pairTwins(a, b, pair)
	for i, item := range a {
		if itemName(item) != "" {
			_, done := p.became[i]
			if j, there := p.news.at[p.olds.ids[i]]; there && !done && !p.known[j] && itemName(b[j]) != "" {
				pair(i, j)
			}
			continue
		}
		if list := same[spelt(item)]; len(list) > 0 {
			pair(i, list[0])
			same[spelt(item)] = list[1:]
			continue
		}
		rest = append(rest, i)
	}
	j := 0
	for _, i := range rest {
		for j < len(b) && (p.known[j] || itemName(b[j]) != "") {
			j++
		}
		if j == len(b) {
			break
		}
		pair(i, j)
	}
	return p
}

// pairTwins pairs items of a name that several have, such as the ways from one step to another: those
// that say the same first, and of the rest those in the same order.
func (p *pairedItems) pairTwins(a, b []contracts.Value, pair func(i, j int)) {
	named := func(items []contracts.Value) (of map[string][]int, twins bool) {
		of = map[string][]int{}
		for i, item := range items {
			if name := itemName(item); name != "" {
				of[name] = append(of[name], i)
				twins = twins || len(of[name]) > 1
			}
		}
		return of, twins
	}
	olds, some := named(a)
	news, more := named(b)
	if !some && !more {
		return
	}
	for name, list := range olds {
		others := news[name]
		if len(list) < 2 && len(others) < 2 {
			continue
		}
		same := map[string][]int{}
		for _, j := range others {
			same[spelt(b[j])] = append(same[spelt(b[j])], j)
		}
		var rest []int
		for _, i := range list {
			if equal := same[spelt(a[i])]; len(equal) > 0 {
				pair(i, equal[0])
				same[spelt(a[i])] = equal[1:]
			} else {
				rest = append(rest, i)
			}
		}
		for _, j := range others {
			if !p.known[j] && len(rest) > 0 {
				pair(rest[0], j)
				rest = rest[1:]
			}
		}
	}
}

// effectName is what an item without a name is called by what it says: a rule by whether and what
// it allows.
func effectName(item contracts.Value) string {
	effect := item.Property("effect").Str()
	if effect == "" {
		return ""
	}
	words := append([]string{effect}, item.Property("actions").Strings()...)
	for _, name := range [...]string{"field", "path", "resource"} {
		words = append(words, item.Property(name).Str())
	}
	return strings.Join(slices.DeleteFunc(words, func(word string) bool { return word == "" }), " ")
}

// identities are the items of a list by what they are called.
type identities struct {
	ids []string
	at  map[string]int
}

func identified(items []contracts.Value) identities {
	found := identities{at: map[string]int{}}
	times := map[string]int{}
	for i, item := range items {
		id := itemName(item)
		if id == "" {
			id = cmp.Or(effectName(item), itoa(i))
		}
		if times[id]++; times[id] > 1 {
			id += "#" + itoa(times[id])
		}
		found.at[id] = i
		found.ids = append(found.ids, id)
	}
	return found
}

// itemName is what an item of a list is called: by one of the properties that name things, or
// itself.
func itemName(item contracts.Value) string {
	if item.Kind() != contracts.Object {
		if item.Kind() == contracts.Array || item.Kind() == contracts.ShapeValue {
			return ""
		}
		return item.Text()
	}
	if id := item.Property("id").Str(); id != "" && item.Property("rpm").Present() {
		return id // of a limit, whose key is what calls are counted by
	}
	for _, name := range [...]string{"key", "id", "name", "value", "path", "locale"} {
		if v := item.Property(name); v.Str() != "" {
			return v.Str()
		}
	}
	for _, name := range [...]string{"ref", "op", "operation", "operationRef", "subagentRef", "capability"} {
		if key := item.Property(name).Property("key").Str(); key != "" {
			return key
		}
	}
	if from, to := item.Property("from").Str(), item.Property("to").Str(); from != "" && to != "" {
		return from + " to " + to
	}
	return ""
}

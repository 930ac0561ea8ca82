package check

import (
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/workspace"
)

// TestRecount counts in registries that others wrote what several rules find, by a plain look at
// the specs: no relations, no positions.
func TestRecount(t *testing.T) {
	dirs := []string{"../../examples/marketplace", "../../examples/legacy"}
	for _, name := range []string{"@contractspec/example.saas-boilerplate@3.8.25", "@contractspec/example.learning-journey-platform-tour@4.0.9"} {
		dirs = append(dirs, browsertest.Pack(t, name))
	}
	total := map[contracts.Code]int{}
	for _, dir := range dirs {
		w, err := workspace.Open(workspace.Options{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		registry, _, err := w.Load(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		want := recount(registry)
		for _, a := range analyzers {
			n, counted := want[a.rule.Code]
			if !counted {
				continue
			}
			p := pass{Registry: registry, options: &Options{}, rule: a.rule, shared: &shared{}}
			if a.run(&p); len(p.found) != n {
				t.Errorf("%s: %s is found %d times, and counted %d times", dir, a.rule.Code, len(p.found), n)
			}
			total[a.rule.Code] += n
		}
	}
	for code, n := range total {
		if n == 0 {
			t.Errorf("%s: nothing was counted", code)
		}
	}
}

func recount(r *contracts.Registry) map[contracts.Code]int {
	count := map[contracts.Code]int{}
	emitted, tested := map[string]bool{}, map[string]bool{}
	spellings := map[string]map[string]int{} // of owners: by letters, how often each is used
	var newest []*contracts.Contract
	for _, c := range r.Contracts {
		for _, e := range c.Spec.Get("sideEffects.emits").List() {
			emitted[e.Property("key").Str()+e.Get("ref.key").Str()] = true
		}
		tested[c.Spec.Get("target.operation.key").Str()+c.Spec.Get("target.workflow.key").Str()] = true
		if r.Versions(c.Kind, c.Key)[0] == c {
			newest = append(newest, c)
			for _, owner := range c.Owners {
				key := strings.NewReplacer("@", "", "-", "", "_", "", ".", "", " ", "", "/", "").Replace(strings.ToLower(owner))
				if spellings[key] == nil {
					spellings[key] = map[string]int{}
				}
				spellings[key][owner]++
			}
		}
	}
	one := func(rule *contracts.Rule, is bool) {
		count[rule.Code] += 0
		if is {
			count[rule.Code]++
		}
	}
	for _, c := range newest {
		command := c.Kind == contracts.Operation && c.Variant == "command"
		current := r.Current(c.Kind, c.Key)
		one(contracts.DescriptionMissing, c.Kind != contracts.Type && c.Spec.Get("meta.description").Str() == "")
		one(contracts.ErrorsMissing, command && !c.Deprecated() && len(c.Spec.Get("io.errors").Fields()) == 0)
		one(contracts.EventUnemitted, c.Kind == contracts.Event && !c.Deprecated() && c.Stability != "idea" && !emitted[c.Key])
		one(contracts.TestsMissing, (c.Kind == contracts.Operation || c.Kind == contracts.Workflow) && current.Stability == "stable" && !tested[c.Key] && current.Spec.Get("tests").Empty())
	}
	for _, group := range spellings {
		all, most := 0, 0
		for _, n := range group {
			all, most = all+n, max(most, n)
		}
		count[contracts.OwnerSpelling.Code] += all - most
	}
	return count
}

package diff

import (
	"fmt"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
)

// Policy is how a project judges changes, where it does not as docsgen does by default.
type Policy struct {
	Verdicts     map[string]Verdict // of rules that have no direction, by their IDs
	OpenEnums    bool               // values may be added to any enum: a risk for who receives them, and no break
	DefaultsFill bool               // whoever receives data fills in defaults, so that a required field that has one may be left out
	// how many days there must be from the day of a change that deprecates a contract to its sunset,
	// by its stability before; any number for those that are not listed
	Grace map[contracts.Stability]int
}

// verdict is the verdict on a change by a rule, that is v by default.
func (p *Policy) verdict(r *Rule, v Verdict) Verdict {
	if own, ok := p.Verdicts[r.ID]; ok && !r.Shapes {
		return own
	}
	return v
}

// days is how many days a contract stays. Of one that was deprecated already, or says nothing of
// its stability, more may have been promised than is known: the most of all.
func (p *Policy) days(was contracts.Stability) int {
	if was.Known() && was != contracts.Deprecated {
		return p.Grace[was]
	}
	most := 0
	for _, n := range p.Grace {
		most = max(most, n)
	}
	return most
}

// grace tells of a sunset that comes too soon after the change that says so.
func (s *site) grace() {
	promised := s.options.days(s.base.Stability)
	day, err := time.Parse(time.DateOnly, s.options.Date[:min(len(s.options.Date), len(time.DateOnly))])
	end, wrong := time.Parse(time.DateOnly, sunset(s.head)[:min(len(sunset(s.head)), len(time.DateOnly))])
	if promised == 0 || err != nil || wrong != nil {
		return // of a day that is not known nothing can be told
	}
	if left := int(end.Sub(day).Hours() / 24); left < promised {
		s.add(sunsetSoon, "deprecation.sunset", "", fmt.Sprintf("%s, in %d of %d days", sunset(s.head), max(left, 0), promised))
	}
}

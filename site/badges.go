package site

import (
	"io"

	"github.com/lssm-tech/docsgen/contracts/check"
)

// badgesFolder has a picture of each share, for pages elsewhere. A language more makes no more of
// them: they have the words of the first.
const badgesFolder = "badges"

// badgeRoute is the route of the badge of a measure. That of the whole is the one of contracts
// without fault.
func badgeRoute(measure string) string {
	if measure == check.Clean {
		measure = "health"
	}
	return badgesFolder + "/" + measure + ".svg"
}

func (s *Site) addBadges() {
	for _, measure := range check.Measures() {
		s.shared[badgeRoute(measure)] = func(s *Site, w io.Writer, e *edition) error {
			share := check.Share{Measure: measure}
			for _, one := range s.analyses.survey().Health.Shares {
				if one.Measure == measure {
					share = one
				}
			}
			return e.renderer.Badge(w, share)
		}
	}
}

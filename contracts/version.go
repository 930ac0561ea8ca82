package contracts

import (
	"cmp"
	"regexp"

	"golang.org/x/mod/semver"
)

// strictVersion is the grammar of Semantic Versioning 2.0.0 (semver.org, rule 2 to 10) without its
// length limits; package semver alone would also take the shortened "v1" and "v1.2".
var strictVersion = regexp.MustCompile(`^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$`)

// ValidVersion reports whether a version is a semantic version, such as 1.0.0 or 2.1.0-rc.1.
func ValidVersion(version string) bool {
	return strictVersion.MatchString(version) && semver.IsValid("v"+version)
}

// CompareVersions orders by semantic versioning precedence, older first. Versions that are not
// semantic come before all that are, ordered as text; equal precedence (build metadata) is ordered
// as text too, so that the order is total.
func CompareVersions(a, b string) int {
	va, vb := ValidVersion(a), ValidVersion(b)
	switch {
	case va && vb:
		if c := semver.Compare("v"+a, "v"+b); c != 0 {
			return c
		}
	case va:
		return 1
	case vb:
		return -1
	}
	return cmp.Compare(a, b)
}

// prerelease reports whether a version is one that comes before a release, such as 2.0.0-rc.1.
func prerelease(version string) bool {
	return ValidVersion(version) && semver.Prerelease("v"+version) != ""
}

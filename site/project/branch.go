package project

// ciBranches are the variables in which hosts of builds say which branch they build, the source of a
// merge request first. They check a commit out, and no branch:
// https://docs.github.com/en/actions/reference/workflows-and-actions/variables,
// https://docs.gitlab.com/ci/variables/predefined_variables/,
// https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/,
// https://circleci.com/docs/variables/, https://developers.cloudflare.com/pages/configuration/build-configuration/,
// https://docs.netlify.com/build/configure-builds/environment-variables/.
var ciBranches = []string{
	"GITHUB_HEAD_REF", "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_BRANCH", "BITBUCKET_BRANCH", "CIRCLE_BRANCH", "CF_PAGES_BRANCH",
}

// branchOfCI returns the branch that is built, by the variables of the environment; empty where none
// says so.
func branchOfCI(getenv func(name string) string) string {
	names := ciBranches
	if getenv("GITHUB_REF_TYPE") == "branch" {
		names = append([]string{"GITHUB_HEAD_REF", "GITHUB_REF_NAME"}, names...)
	}
	if getenv("NETLIFY") == "true" {
		names = append([]string{"HEAD"}, names...)
	}
	for _, name := range names {
		if branch := getenv(name); branch != "" && validRef("refs/heads/"+branch) {
			return branch
		}
	}
	return ""
}

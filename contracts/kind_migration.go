package contracts

// Migration is steps that take data from one version to the next.
const Migration Kind = "migration"

var migrationKind = KindInfo{
	Kind:      Migration,
	Plural:    "migrations",
	Definers:  []Definer{{Name: "defineMigration"}},
	SpecTypes: []string{"MigrationSpec"},
	Properties: []Property{
		{Path: "plan", Label: "property.plan"},
		{Path: "plan.up", Label: "property.up"},
		{Path: "plan.down", Label: "property.down"},
		{Path: "plan.up[].kind", Label: "property.kind"},
		{Path: "plan.down[].kind", Label: "property.kind"},
		{Path: "plan.up[].description", Label: "property.description"},
		{Path: "plan.down[].description", Label: "property.description"},
		{Path: "plan.up[].sql", Label: "property.sql"},
		{Path: "plan.down[].sql", Label: "property.sql"},
		{Path: "plan.up[].timeoutMs", Label: "schedule.timeout", Unit: Milliseconds},
		{Path: "plan.down[].timeoutMs", Label: "schedule.timeout", Unit: Milliseconds},
		{Path: "plan.up[].preChecks", Label: "property.preChecks"},
		{Path: "plan.up[].postChecks", Label: "property.postChecks"},
		{Path: "plan.down[].preChecks", Label: "property.preChecks"},
		{Path: "plan.down[].postChecks", Label: "property.postChecks"},
		{Path: "plan.up[].preChecks[].expression", Label: "property.expression"},
		{Path: "plan.up[].postChecks[].expression", Label: "property.expression"},
		{Path: "plan.up[].retries", Label: "schedule.retry"},
		{Path: "plan.up[].script", Label: "property.script"},
		{Path: "plan.up[].assertion", Label: "property.assertion"},
		{Path: "plan.up[].preChecks[].description", Label: "property.description"},
		{Path: "plan.up[].postChecks[].description", Label: "property.description"},
		{Path: "plan.down[].retries", Label: "schedule.retry"},
		{Path: "plan.down[].script", Label: "property.script"},
		{Path: "plan.down[].assertion", Label: "property.assertion"},
		{Path: "plan.down[].preChecks[].description", Label: "property.description"},
		{Path: "plan.down[].postChecks[].description", Label: "property.description"},
		{Path: "plan.down[].preChecks[].expression", Label: "property.expression"},
		{Path: "plan.down[].postChecks[].expression", Label: "property.expression"},
		{Path: "dependencies", Label: "property.dependencies"},
	},
}

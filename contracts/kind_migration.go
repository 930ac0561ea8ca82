package contracts

// Migration is steps that take data from one version to the next.
const Migration Kind = "migration"

var migrationKind = KindInfo{
	Kind:      Migration,
	Plural:    "migrations",
	Definers:  []Definer{{Name: "defineMigration"}},
	SpecTypes: []string{"MigrationSpec"},
}

package search

// MessageKeys names the sentences that an index carries for its readers, with the placeholders that
// they may use. Besides these an index takes along "kind.KIND" and "stability.WORD", the labels of
// kinds and stabilities; where one is missing, the word itself is shown.
var MessageKeys = []string{
	// The dialog and the page.
	"title",       // what the field is for: "Search"
	"placeholder", // what may be typed
	"close",       // closes the dialog: "Esc"
	"keys",        // which keys do what
	"results",     // names the list
	"count.none",
	"count.one",   // {n}
	"count.other", // {n}
	"count.more",  // {n}: there are at least so many
	"all-label",   // heads the option that leads to the page of results
	"all",         // {n}: leads there
	"more",        // shows more on that page
	"recent",      // heads recent searches
	"forget",      // deletes them
	"filters",     // heads completions
	"completions", // {n}: counts them
	"proposals",   // heads other queries
	"contracts",
	"models",
	"guides",
	"none",    // {query}: nothing was found
	"missing", // heads what the path of a missing page may have meant
	"damaged", // {shard}: the index can't be read

	// Why something was found: {term} in this field.
	"field.tag",
	"field.kind",
	"field.domain",
	"field.owner",
	"field.field",
	"field.emits",
	"field.emitted-by",
	"field.heading",
	"field.text",
	"field.name",
	"field.personal",
	"field.access",
	"field.stability",
	"field.version",
	"personal", // what such data is called: its words find what holds some

	// What each filter asks for.
	"filter.kind",
	"filter.type",
	"filter.domain",
	"filter.owner",
	"filter.tag",
	"filter.stability",
	"filter.emits",
	"filter.emitted-by",
	"filter.field",
	"filter.auth",
	"filter.version",

	// What is wrong with a query.
	"unknownFilter",     // {filter}, {filters}: all that there are
	"unknownFilterNear", // {filter}, {near}
	"noOrder",           // {filter}: it has no order to compare by
	"notCompared",       // a stability was compared with "deprecated"
	"noValue",           // {filter}, {value}
	"noValueNear",       // {filter}, {value}, {near}
	"apart",             // words in quotes: nothing is known to hold them side by side
	"nowhere",           // {words}: nothing holds them, and what is shown holds the others
	"further",           // {n}: so many hold the words, and some of them may hold them side by side too
}

package diff

import "github.com/lssm-tech/docsgen/contracts"

var (
	contractRemoved = plainRule("contract-removed", "no version of it is left", "order.create 1.0.0 →", Breaking, "risky where it was experimental; compatible where it was an idea or in creation, or its sunset had passed; docs for types, whose users say what has changed")
	contractRenamed = plainRule("contract-renamed", "it goes by another key, with the same contents", "order.create → order.place", Breaking, "as contract-removed")
	versionRemoved  = plainRule("version-removed", "a version is gone, and others stay", "1.0.0, 2.0.0 → 2.0.0", Risky, "breaking where another contract names that version, or it was stable and no sunset had passed")
	contractAdded   = plainRule("contract-added", "it is new", "→ order.create 1.0.0", Compatible, "docs for types")
	versionAdded    = plainRule("version-added", "there is another version of it", "1.0.0 → 1.0.0, 2.0.0", Compatible, "")
	contractMoved   = plainRule("contract-moved", "it is defined in another file", "order.ts → orders/create.ts", Docs, "")
	kindChanged     = plainRule("kind-changed", "it is of another sort", "command → query", Breaking, "risky for all but operations")
	propertyAdded   = plainRule("property-added", "something was declared", "→ theme.tokens.radius", Docs, "")
	propertyChanged = plainRule("property-changed", "something that is declared has another value", "theme.tokens.radius 4 → 8", Docs, "")
	propertyRemoved = plainRule("property-removed", "something is not declared any more", "theme.tokens.radius →", Risky, "")
)

var contractRules = []*Rule{
	contractRemoved, contractRenamed, versionRemoved, contractAdded, versionAdded, contractMoved, kindChanged, propertyAdded, propertyChanged, propertyRemoved,
}

var (
	inputAdded       = plainRule("input-added", "there was nothing to send, and now there is", "no input → {id}", Breaking, "compatible where nothing in it is required")
	inputRemoved     = plainRule("input-removed", "there is nothing to send any more", "{id} → no input", Risky, "")
	outputAdded      = plainRule("output-added", "there was nothing to receive, and now there is", "no output → {id}", Compatible, "")
	outputRemoved    = plainRule("output-removed", "there is nothing to receive any more", "{id} → no output", Breaking, "")
	successAdded     = plainRule("success-added", "there is another outcome", "→ success.accepted", Risky, "")
	successRemoved   = plainRule("success-removed", "an outcome is gone", "success.accepted →", Breaking, "")
	successHTTP      = plainRule("success-http-changed", "an outcome has another status of HTTP", "201 → 200", Breaking, "")
	schemaAdded      = plainRule("schema-added", "it says now which data it holds", "→ {id}", Risky, "")
	schemaRemoved    = plainRule("schema-removed", "it does not say any more which data it holds", "{id} →", Risky, "")
	errorAdded       = plainRule("error-added", "it may fail in another way", "→ NOT_FOUND", Compatible, "risky where it was stable")
	errorRemoved     = plainRule("error-removed", "it does not fail in a way any more", "NOT_FOUND →", Compatible, "")
	errorHTTP        = plainRule("error-http-changed", "an error has another status of HTTP", "404 → 410", Breaking, "risky where none was said before")
	errorCode        = plainRule("error-code-changed", "an error has another code in GraphQL", "NOT_FOUND → GONE", Breaking, "risky where none was said before")
	errorWords       = plainRule("error-when-changed", "when an error comes is said otherwise", "'No order.' → 'Unknown order.'", Docs, "")
	restChanged      = plainRule("rest-changed", "it has another address or method", "POST /orders → PUT /orders", Breaking, "docs where the version before is still there, or had another name by default only, or where parameters have other names")
	graphqlChanged   = plainRule("graphql-changed", "it has another field in GraphQL", "createOrder → placeOrder", Breaking, "docs where the version before is still there, or had another name by default only")
	mcpChanged       = plainRule("mcp-changed", "it is another tool for models", "create_order → place_order", Breaking, "docs where the version before is still there, or had another name by default only")
	defaultNames     = plainRule("default-names-changed", "it is called by other names, which hold its version, and the version before is gone", "POST /order/create/v1.0.0 → POST /order/create/v1.1.0", Risky, "")
	emitAdded        = plainRule("emit-added", "it emits another event", "→ order.created", Compatible, "")
	emitRemoved      = plainRule("emit-removed", "it does not emit an event any more", "order.created →", Risky, "breaking where something listens to the event, or a feature holds it")
	emitPin          = plainRule("emit-pin-changed", "it emits another version of an event", "order.created 1.0.0 → 2.0.0", Risky, "breaking where what that version tells breaks who receives it")
	emitWhen         = plainRule("emit-when-changed", "when it emits an event is said otherwise", "'Done' → 'Paid'", Docs, "")
	scenarioRemoved  = plainRule("scenario-removed", "a scenario is gone", "happy-path →", Docs, "")
	exampleRemoved   = plainRule("example-removed", "an example is gone", "one →", Docs, "")
	implementations  = plainRule("implementation-changed", "where it is implemented has changed", "create.ts → place.ts", Docs, "")
	telemetryChanged = plainRule("telemetry-changed", "what is recorded about it has changed", "order.created → order.made", Risky, "")
	showsChanged     = plainRule("presentation-output-changed", "it is shown by something else", "order.card → order.page", Risky, "")
)

var operationRules = []*Rule{
	inputAdded, inputRemoved, outputAdded, outputRemoved, successAdded, successRemoved, successHTTP, schemaAdded, schemaRemoved, errorAdded, errorRemoved, errorHTTP,
	errorCode, errorWords, restChanged, graphqlChanged, mcpChanged, defaultNames, emitAdded, emitRemoved, emitPin, emitWhen, scenarioRemoved, exampleRemoved,
	implementations, telemetryChanged, showsChanged,
}

var (
	authRaised        = plainRule("auth-raised", "callers must be more than before", "anonymous → user", Breaking, "")
	authLowered       = plainRule("auth-lowered", "callers may be less than before", "admin → user", Risky, "").reviewed("security")
	roleAdded         = plainRule("role-required-added", "callers need another role, permission or flag", "→ orders.write", Breaking, "").reviewed("security")
	roleRemoved       = plainRule("role-required-removed", "callers need a role, permission or flag no more", "orders.write →", Risky, "").reviewed("security")
	anyRoleAdded      = plainRule("any-role-added", "callers of another role may call it", "buyer → buyer, clerk", Risky, "breaking where it was for any role").reviewed("security")
	anyRoleRemoved    = plainRule("any-role-removed", "callers of a role may not call it any more", "buyer, clerk → buyer", Breaking, "risky where it is for any role now").reviewed("security")
	policyRefAdded    = plainRule("policy-ref-added", "another policy rules it", "→ policy buyers", Risky, "")
	policyRefRemoved  = plainRule("policy-ref-removed", "a policy does not rule it any more", "policy buyers →", Risky, "").reviewed("security")
	policyTightened   = plainRule("policy-rule-tightened", "what was allowed is not, or denied", "→ deny cancel", Breaking, "").reviewed("security")
	policyLoosened    = plainRule("policy-rule-loosened", "what was not allowed is, or is not denied any more", "→ allow cancel", Risky, "").reviewed("security")
	policyRuleChanged = plainRule("policy-rule-changed", "a rule of a policy says something else", "subject.roles buyer → clerk", Risky, "").reviewed("security")
	rateLowered       = plainRule("rate-limit-lowered", "it may be called less often", "60 → 30 a minute", Risky, "")
	rateRaised        = plainRule("rate-limit-raised", "it may be called more often", "30 → 60 a minute", Compatible, "")
	rateKey           = plainRule("rate-limit-key-changed", "calls are counted by something else", "user → tenant", Risky, "")
	idempotentLost    = plainRule("idempotent-lost", "it may not be called again without an effect", "idempotent →", Breaking, "")
	idempotentGained  = plainRule("idempotent-gained", "it may be called again without an effect", "→ idempotent", Compatible, "")
	escalationAdded   = plainRule("escalation-added", "a person has to agree", "→ human review", Risky, "")
	escalationRemoved = plainRule("escalation-removed", "no person has to agree any more", "human review →", Risky, "").reviewed("security")
	piiChanged        = plainRule("pii-changed", "other data is marked as personal", "→ email", Risky, "").reviewed("privacy")
)

var policyRules = []*Rule{
	authRaised, authLowered, roleAdded, roleRemoved, anyRoleAdded, anyRoleRemoved, policyRefAdded, policyRefRemoved, policyTightened, policyLoosened,
	policyRuleChanged, rateLowered, rateRaised, rateKey, idempotentLost, idempotentGained, escalationAdded, escalationRemoved, piiChanged,
}

var (
	eventOrphaned      = plainRule("event-orphaned", "nothing in the registry emits the event any more", "order.create →", Risky, "breaking where it was stable and something listens")
	formFieldRemoved   = plainRule("form-field-removed", "a field of the form is gone", "note →", Risky, "")
	formFieldRequired  = plainRule("form-field-required", "a field of the form must be filled in", "note: optional → required", Breaking, "")
	formOptionRemoved  = plainRule("form-option-removed", "an option of a field is gone", "express →", Breaking, "")
	formNarrowed       = plainRule("form-field-narrowed", "less may be filled into a field of the form", "at most 20 → 10 characters", Breaking, "risky for another pattern or constraint, and where it is for reading only now")
	formWidened        = plainRule("form-field-widened", "more may be filled into a field of the form", "at most 10 → 20 characters", Compatible, "")
	formCondition      = plainRule("form-condition-added", "a field is there in some cases only", "→ when country is US", Risky, "")
	stepRemoved        = plainRule("workflow-step-removed", "a step is gone, at which a running workflow may be", "review →", Risky, "breaking where a form, a test or another workflow names the step")
	stepRenamed        = plainRule("workflow-step-renamed", "a step goes by another name, while a running workflow may be at the old one", "review → approve", Risky, "breaking where a form, a test or another workflow names the step")
	stepType           = plainRule("workflow-step-type-changed", "a step is of another type", "human → automation", Risky, "")
	entryChanged       = plainRule("workflow-entry-changed", "it begins with another step", "review → check", Risky, "")
	transitionRemoved  = plainRule("workflow-transition-removed", "a way from a step to another is gone", "review to done →", Risky, "")
	stepCondition      = plainRule("workflow-condition-changed", "a step is reached or left in other cases", "→ when amount > 100", Risky, "")
	viewFieldRemoved   = plainRule("view-field-removed", "a field of the view is gone", "total →", Risky, "")
	viewFilterRemoved  = plainRule("view-filter-removed", "the view can't be filtered by something any more", "status →", Risky, "")
	viewActionRemoved  = plainRule("view-action-removed", "an action of the view is gone", "cancel →", Risky, "")
	chartPartRemoved   = plainRule("chart-part-removed", "a dimension or measure of the chart is gone", "revenue →", Risky, "")
	translationRemoved = plainRule("translation-key-removed", "a text is gone", "cart.empty →", Breaking, "")
	localeRemoved      = plainRule("locale-removed", "the texts are not there in a language any more", "de →", Breaking, "as contract-removed")
	placeholderAdded   = plainRule("placeholder-added", "a text needs something to be put in", "→ {count}", Breaking, "")
	placeholderRemoved = plainRule("placeholder-removed", "a text does not take something any more", "{count} →", Risky, "")
	toolAdded          = plainRule("agent-tool-added", "the agent may do more", "→ refund", Risky, "").reviewed("security")
	toolRemoved        = plainRule("agent-tool-removed", "the agent may do less", "refund →", Risky, "")
	toolChanged        = plainRule("agent-tool-changed", "a tool of the agent does something else", "calls order.refund → calls order.cancel", Risky, "").reviewed("security")
	scheduleChanged    = plainRule("job-schedule-changed", "the job runs at other times", "0 * * * * → 0 0 * * *", Risky, "")
	retryChanged       = plainRule("retry-changed", "it is tried again otherwise", "3 → 1 times", Risky, "")
	timeoutLowered     = plainRule("timeout-lowered", "it may take less time", "5000 → 1000", Risky, "")
	timeoutRaised      = plainRule("timeout-raised", "it may take more time", "1000 → 5000", Docs, "")
)

var kindRules = []*Rule{
	eventOrphaned, formFieldRemoved, formFieldRequired, formOptionRemoved, formNarrowed, formWidened, formCondition, stepRemoved, stepRenamed, stepType, entryChanged, transitionRemoved, stepCondition,
	viewFieldRemoved, viewFilterRemoved, viewActionRemoved, chartPartRemoved, translationRemoved, localeRemoved, placeholderAdded, placeholderRemoved, toolAdded, toolRemoved, toolChanged,
	scheduleChanged, retryChanged, timeoutLowered, timeoutRaised,
}

var (
	contentRemoved      = plainRule("feature-content-removed", "something does not belong to it any more", "order.create →", Risky, "")
	contentAdded        = plainRule("feature-content-added", "something else belongs to it", "→ order.create", Docs, "")
	providesRemoved     = plainRule("provides-removed", "it does not provide something any more", "ordering →", Risky, "breaking where something requires it, and for integrations")
	providesAdded       = plainRule("provides-added", "it provides something else", "→ ordering", Compatible, "")
	requirementAdded    = plainRule("requirement-added", "it needs something else", "→ payments", Risky, "breaking for integrations and app configs")
	requirementRequired = plainRule("requirement-became-required", "it can't do any more without something", "payments? → payments", Risky, "breaking for integrations and app configs")
	requirementRemoved  = plainRule("requirement-removed", "it needs something no more", "payments →", Compatible, "")
	relationAdded       = plainRule("relation-added", "it refers to something else", "→ calls order.create", Docs, "")
	relationRemoved     = plainRule("relation-removed", "it does not refer to something any more", "calls order.create →", Docs, "risky for app configs, examples, experiments, telemetry and themes")
	pinChanged          = plainRule("pin-changed", "it refers to another version of something", "1.0.0 → 2.0.0", Docs, "")
	refBroken           = plainRule("ref-broken", "what it refers to is not there any more", "order.created →", Breaking, "")
	refFixed            = plainRule("ref-fixed", "what it refers to is there now", "→ order.created", Compatible, "")
	refDeprecated       = plainRule("ref-new-deprecated", "it refers to something new that is deprecated", "→ order.make", Risky, "")
	refPastSunset       = plainRule("ref-past-sunset", "it refers to something new whose sunset has passed", "→ order.make", Breaking, "")
	pinOutdated         = plainRule(contracts.PinOutdated.Code.String(), "the version that it names is not the newest any more", "order.created 1.0.0, of 2.0.0", Docs, "")
)

var refRules = []*Rule{
	contentRemoved, contentAdded, providesRemoved, providesAdded, requirementAdded, requirementRequired, requirementRemoved, relationAdded, relationRemoved,
	pinChanged, refBroken, refFixed, refDeprecated, refPastSunset, pinOutdated,
}

var (
	stabilityLowered   = plainRule("stability-lowered", "less may be relied on", "stable → beta", Breaking, "")
	stabilityRaised    = plainRule("stability-raised", "more may be relied on", "beta → stable", Docs, "")
	deprecatedNow      = plainRule("contract-deprecated", "it is deprecated", "stable → deprecated", Docs, "")
	deprecatedNoMore   = plainRule("contract-undeprecated", "it is not deprecated any more", "deprecated → stable", Docs, "")
	removedUndeclared  = plainRule("removed-without-deprecation", "it was removed, and had never been deprecated", "stable →", Breaking, "")
	removedEarly       = plainRule("removed-before-sunset", "it was removed before its sunset", "sunset 2027-01-01 →", Breaking, "")
	deprecatedNoSunset = plainRule("deprecated-without-sunset", "it is deprecated, and nothing says until when it stays", "→ deprecated", Risky, "")
	deprecatedAlone    = plainRule(contracts.DeprecatedWithoutReplacement.Code.String(), "it is deprecated, and nothing says what replaces it", "→ deprecated", Risky, "")
	replacementUnknown = plainRule("replacement-unknown", "what replaces it is not there", "→ replaced by order.place", Breaking, "")
	sunsetSoon         = plainRule("sunset-too-soon", "it goes sooner than contracts of its stability may", "sunset in 7 of 180 days", Breaking, "only where the configuration says how many days they stay")
	sunsetEarlier      = plainRule("sunset-moved-earlier", "it goes sooner than was said", "2027-06-01 → 2027-01-01", Breaking, "")
	sunsetRemoved      = plainRule("sunset-removed", "nothing says any more when it goes", "2027-01-01 →", Breaking, "docs where it is not deprecated any more")
	ownersGone         = plainRule("owner-last-removed", "nobody owns it any more", "@orders →", Risky, "")
	ownersChanged      = plainRule("owners-changed", "somebody else owns it", "@orders → @shop", Docs, "")
	visibilityLowered  = plainRule("visibility-lowered", "fewer people are meant to see it", "public → internal", Risky, "docs where more are")
	metaChanged        = plainRule("metadata-changed", "its title, words, domain, tags or guides, or what is said of its end, have changed", "Create order → Place order", Docs, "")
)

var lifecycleRules = []*Rule{
	stabilityLowered, stabilityRaised, deprecatedNow, deprecatedNoMore, removedUndeclared, removedEarly, deprecatedNoSunset, deprecatedAlone,
	replacementUnknown, sunsetSoon, sunsetEarlier, sunsetRemoved, ownersGone, ownersChanged, visibilityLowered, metaChanged,
}

var (
	versionSame      = plainRule("version-not-bumped", "it has changed, and its version has not", "1.0.0 → 1.0.0", Risky, "")
	versionSmall     = plainRule("version-bump-too-small", "it has changed more than its version says", "1.0.0 → 1.0.1", Risky, "")
	versionDecreased = plainRule("version-decreased", "its version is lower than before", "1.1.0 → 1.0.0", Risky, "")
	versionOdd       = plainRule(contracts.VersionNotSemver.Code.String(), "its version is no semantic version, so that nothing can be told of it", "1.0.0 → next", Docs, "")
)

var versionRules = []*Rule{versionSame, versionSmall, versionDecreased, versionOdd}

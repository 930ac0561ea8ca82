package check

import "github.com/lssm-tech/docsgen/contracts"

// analyzers are all rules, in the order of the catalogue.
var analyzers = []analyzer{
	{contracts.OwnerMissing, ownerMissing},
	{contracts.OwnerUnknown, ownerUnknown},
	{contracts.OwnerSpelling, ownerSpelling},
	{contracts.CodeOwnersDiffer, codeOwners},
	{contracts.DescriptionMissing, descriptionMissing},
	{contracts.GoalMissing, goalMissing},
	{contracts.StabilityMissing, stabilityMissing},
	{contracts.KeyStyle, keyStyle},
	{contracts.TagSpelling, tagSpelling},
	{contracts.UnknownProperty, unknownProperty},
	{contracts.UnknownValue, unknownValue},
	{contracts.ErrorsMissing, errorsMissing},
	{contracts.TestsMissing, testsMissing},
	{contracts.AcceptanceMissing, acceptanceMissing},
	{contracts.ScenarioGap, scenarioGap},

	{contracts.EventUnemitted, eventUnemitted},
	{contracts.EventUndeclared, eventUndeclared},
	{contracts.EventUnheard, eventUnheard},
	{contracts.OperationUnused, operationUnused},
	{contracts.FeatureEmpty, featureEmpty},
	{contracts.RouteDuplicate, routeDuplicate},
	{contracts.Cycle, cycle},
	{contracts.PinOutdated, pinOutdated},
	{contracts.UsesDeprecated, usesDeprecated},
	{contracts.PastSunset, pastSunset},
	{contracts.DeprecatedWithoutReplacement, deprecatedWithoutReplacement},
	{contracts.StableOnUnstable, stableOnUnstable},

	{contracts.PIIUnmarked, piiUnmarked},
	{contracts.PIIInAnonymous, piiInAnonymous},
	{contracts.PIIPathUnknown, piiPathUnknown},
	{contracts.DocIDUnknown, docIDUnknown},
	{contracts.GuideOrphan, guideOrphan},
	{contracts.WorkflowUnreachable, workflowUnreachable},
	{contracts.WorkflowStepUnknown, workflowStepUnknown},
	{contracts.FormFieldUnknown, formFieldUnknown},
	{contracts.ExampleUnknownField, exampleUnknownField},
	{contracts.ExampleWrongType, exampleWrongType},
	{contracts.ExampleNotInEnum, exampleNotInEnum},
	{contracts.ExampleMissingField, exampleMissingField},
	{contracts.ExampleCutShort, exampleCutShort},
}

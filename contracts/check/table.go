package check

import "github.com/lssm-tech/docsgen/contracts"

// analyzers are all rules, in the order of the catalogue.
var analyzers = []analyzer{
	{contracts.OwnerMissing, ownerMissing},
	{contracts.OwnerUnknown, ownerUnknown},
	{contracts.OwnerSpelling, ownerSpelling},
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
}

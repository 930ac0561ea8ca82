import { defineCapability } from '@contractspec/lib.contracts-spec';

const shared = { version: '1.0.0', kind: 'ui', stability: 'stable', owners: ['docsgen'], tags: ['capability'], domain: 'commands' };

export const Publishing = defineCapability({
	meta: { ...shared, key: 'docsgen.publishing', title: 'Publishing', description: 'Make a searchable site of contracts that any host can show.' },
	provides: [
		{ surface: 'command', key: 'docsgen.build', version: '1.0.0', description: 'Writes the site.' },
		{ surface: 'command', key: 'docsgen.export', version: '1.0.0', description: 'Writes the registry as one document.' },
	],
});

export const Writing = defineCapability({
	meta: { ...shared, key: 'docsgen.writing', title: 'Writing', description: 'See contracts as their readers will, while they are written.' },
	provides: [
		{ surface: 'command', key: 'docsgen.init', version: '1.0.0', description: 'Writes a first configuration.' },
		{ surface: 'command', key: 'docsgen.serve', version: '1.0.0', description: 'Shows the site while its sources change.' },
		{ surface: 'command', key: 'docsgen.explain', version: '1.0.0', description: 'Says what a diagnostic means.' },
	],
});

export const Finding = defineCapability({
	meta: { ...shared, key: 'docsgen.finding', title: 'Finding', description: 'Ask a registry from a terminal or a program.' },
	provides: [{ surface: 'command', key: 'docsgen.search', version: '1.0.0', description: 'Answers a query.' }],
});

export const Reviewing = defineCapability({
	meta: { ...shared, key: 'docsgen.reviewing', title: 'Reviewing', description: 'Know what is wrong with a registry, what a change breaks, and for whom.' },
	provides: [
		{ surface: 'command', key: 'docsgen.check', version: '1.0.0', description: 'Applies the rules.' },
		{ surface: 'command', key: 'docsgen.diff', version: '1.0.0', description: 'Compares two registries.' },
		{ surface: 'command', key: 'docsgen.impact', version: '1.0.0', description: 'Says whom a change reaches.' },
	],
});

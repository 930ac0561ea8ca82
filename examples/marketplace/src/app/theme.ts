import { StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import type { ThemeSpec, ThemeTokens } from '@contractspec/lib.contracts-spec/themes';
import { MARKETPLACE_OWNERS } from '~/shared/ownership';

const DAYLIGHT = {
	background: { value: '#fffdf8', description: 'Paper, not white.' },
	text: { value: '#22201c' },
	accent: { value: '#1f6f50', description: 'Buttons and links.' },
	warning: { value: '#9a5b00' },
} as const satisfies ThemeTokens['colors'];

export const MarketDayTheme: ThemeSpec = {
	meta: {
		key: 'marketplace.theme.market-day',
		version: '1.0.0',
		title: 'Market day',
		description: 'Warm paper, dark ink, one green.',
		domain: 'marketplace',
		stability: StabilityEnum.Beta,
		owners: [...MARKETPLACE_OWNERS],
		tags: ['marketplace', 'theme'],
		scopes: ['global', 'tenant'],
	},
	tokens: {
		colors: DAYLIGHT,
		radii: { card: { value: 6 }, button: { value: 4 } },
		space: { panel: { value: 24 }, field: { value: 12 } },
		typography: { body: { value: 17 }, price: { value: 22, description: 'Figures of one width.' } },
		motion: { quick: { value: '120ms' } },
	},
	components: [
		{
			component: 'Button',
			variants: {
				buy: { props: { size: 'large' }, tokens: { colors: { background: DAYLIGHT.accent } } },
			},
		},
	],
	overrides: [
		{
			scope: 'tenant',
			target: 'tenant:winter-market',
			tokens: { colors: { accent: { value: '#274c77' } } },
		},
	],
};

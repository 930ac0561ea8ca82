import { defineQuery, OperationSpecRegistry } from '@contractspec/lib.contracts-spec/operations';
import { OwnersEnum, StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { defineVisualization, VisualizationRegistry } from '@contractspec/lib.contracts-spec/visualizations';
import { SELLER, SHARED_META } from '../shared';
import { SalesReportInputModel, SalesReportModel } from './insights.schema';

const INSIGHTS_META = {
	...SHARED_META,
	domain: 'insights',
	stability: StabilityEnum.InCreation,
	owners: [OwnersEnum.PlatformCore],
	tags: ['marketplace', 'insights'],
};

const SALES_REPORT = { key: 'marketplace.insights.sales', version: '0.3.0' } as const;

const ORDER_EVENTS = ['marketplace.order.created', 'marketplace.order.cancelled'].map((key) => ({
	key,
	version: '1.0.0',
}));

export const operations = new OperationSpecRegistry();

operations.register(
	defineQuery({
		meta: {
			...INSIGHTS_META,
			...SALES_REPORT,
			title: 'Sales report',
			description: 'Orders and revenue of a period, day by day.',
			goal: 'Show sellers how they are doing without a spreadsheet.',
			context: 'Seller console. Counts run a few minutes behind.',
		},
		io: { input: SalesReportInputModel, output: SalesReportModel },
		policy: { ...SELLER, flags: ['insights.preview'] },
	}),
);

export const visualizations = new VisualizationRegistry();

visualizations.register(
	defineVisualization({
		meta: {
			...INSIGHTS_META,
			key: 'marketplace.insights.sales-by-day',
			title: 'Sales by day',
			description: 'Revenue as a line, orders as bars.',
			goal: 'See at once whether this week is like the last.',
			context: 'Top of the seller console.',
		},
		source: { primary: SALES_REPORT, resultPath: 'days', refreshEvents: ORDER_EVENTS },
		visualization: {
			kind: 'cartesian',
			variant: 'line',
			xDimension: 'day',
			yMeasures: ['revenue', 'orders'],
			dimensions: [{ key: 'day', label: 'Day', dataPath: 'day', type: 'time', format: 'date' }],
			measures: [
				{ key: 'revenue', label: 'Revenue', dataPath: 'revenue.amount', format: 'currency', aggregate: 'sum' },
				{ key: 'orders', label: 'Orders', dataPath: 'orders', format: 'number', aggregate: 'sum' },
			],
			series: [
				{ key: 'revenue-line', label: 'Revenue', measure: 'revenue', type: 'line', smooth: true },
				{ key: 'orders-bars', label: 'Orders', measure: 'orders', type: 'bar' },
			],
			thresholds: [
				{ key: 'slow-day', label: 'Slow day', value: 5, operator: 'lt' },
				{ key: 'record', label: 'Record', value: 200, operator: 'gte' },
			],
			drilldown: {
				kind: 'data-view',
				targetKey: 'marketplace.order.table',
				version: '1.0.0',
				mappings: [{ from: 'day', to: 'placedAfter' }],
			},
			table: { caption: 'Orders and revenue of each day.' },
		},
		states: { empty: { key: 'marketplace.order.list.empty', version: '1.0.0' } },
	}),
);

visualizations.register(
	defineVisualization({
		meta: {
			...INSIGHTS_META,
			key: 'marketplace.insights.order-status',
			title: 'Orders by status',
			description: 'What is waiting to be packed, and what is on its way.',
			goal: 'Show where work piles up.',
			context: 'Seller console, beside the list of orders.',
		},
		source: { primary: SALES_REPORT, resultPath: 'byStatus', refreshEvents: ORDER_EVENTS },
		visualization: {
			kind: 'pie',
			donut: true,
			nameDimension: 'status',
			valueMeasure: 'orders',
			dimensions: [{ key: 'status', label: 'Status', dataPath: 'status', type: 'category' }],
			measures: [{ key: 'orders', label: 'Orders', dataPath: 'orders', format: 'number' }],
			table: { caption: 'Orders in each status.' },
		},
	}),
);

visualizations.register(
	defineVisualization({
		meta: {
			...INSIGHTS_META,
			key: 'marketplace.insights.checkout-funnel',
			title: 'Checkout funnel',
			description: 'From the cart to a paid order.',
			goal: 'Find the step where buyers turn round.',
			context: 'Read with the experiment on the one-page checkout.',
			stability: StabilityEnum.Experimental,
		},
		source: { primary: SALES_REPORT, resultPath: 'funnel' },
		visualization: {
			kind: 'funnel',
			sort: 'descending',
			nameDimension: 'stage',
			valueMeasure: 'visits',
			dimensions: [{ key: 'stage', label: 'Stage', dataPath: 'stage', type: 'category' }],
			measures: [{ key: 'visits', label: 'Visits', dataPath: 'visits', format: 'number' }],
		},
	}),
);

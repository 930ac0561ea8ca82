import { defineDataView } from '@contractspec/lib.contracts-spec/data-views';
import { SHARED_META } from '~/shared/ownership';
import { OrderCancelledEvent, OrderCreatedEvent, OrderShippedEvent, OrderStatusChangedEvent } from './order.event';
import { GetOrderContract, ListOrdersContract } from './order.query.operations';

/** Keeps the two things of a contract that a reference needs. */
const refTo = ({ meta }: { meta: { key: string; version: string } }) => ({
	key: meta.key,
	version: meta.version,
});

export const OrderTableDataView = defineDataView({
	meta: {
		...SHARED_META,
		key: 'marketplace.order.table',
		title: 'Orders of a store',
		description: 'The list that store staff work through.',
		entity: 'order',
		tags: ['marketplace', 'order', 'table'],
	},
	source: {
		primary: refTo(ListOrdersContract),
		item: refTo(GetOrderContract),
		mutations: { update: { key: 'marketplace.order.updateStatus', version: '1.0.0' } },
		refreshEvents: [OrderCreatedEvent, OrderStatusChangedEvent, OrderShippedEvent, OrderCancelledEvent].map(refTo),
	},
	view: {
		kind: 'table',
		fields: [
			{ key: 'id', label: 'Order', dataPath: 'id', sortable: true },
			{ key: 'status', label: 'Status', dataPath: 'status', format: 'badge', filterable: true },
			{ key: 'items', label: 'Items', dataPath: 'lines.length', format: 'number' },
			{ key: 'total', label: 'Total', dataPath: 'total', format: 'currency', sortable: true },
			{ key: 'placedAt', label: 'Placed', dataPath: 'placedAt', format: 'dateTime', sortable: true },
			{ key: 'city', label: 'To', dataPath: 'shippingAddress.city', description: 'Empty for pickup.' },
		],
		primaryField: 'id',
		secondaryFields: ['status', 'total'],
		columns: [
			{ field: 'id', width: 'sm', pinned: 'left' },
			{ field: 'status', width: 'sm' },
			{ field: 'items', align: 'right' },
			{ field: 'total', align: 'right' },
			{ field: 'placedAt', width: 'md' },
			{ field: 'city', hideable: true },
		],
		filters: [
			{
				key: 'status',
				label: 'Status',
				field: 'status',
				type: 'enum',
				valueMode: 'multi',
				options: [
					{ value: 'paid', label: 'To pack' },
					{ value: 'packed', label: 'To ship' },
				],
			},
			{ key: 'placed', label: 'Placed', field: 'placedAt', type: 'date', operator: 'between', valueMode: 'range' },
		],
		actions: [
			{
				key: 'ship',
				label: 'Ship',
				kind: 'operation',
				operation: { key: 'marketplace.order.ship', version: '1.0.0' },
			},
			{
				key: 'cancel',
				label: 'Cancel',
				kind: 'operation',
				operation: { key: 'marketplace.order.cancel', version: '1.0.0' },
				requiresFlag: 'orders.cancel-from-list',
			},
		],
		initialState: { sorting: [{ field: 'placedAt', desc: true }], pageSize: 50 },
		density: 'compact',
	},
	states: {
		empty: { key: 'marketplace.order.list.empty', version: '1.0.0' },
		error: { key: 'marketplace.order.list.error', version: '1.0.0' },
	},
	policy: { pii: ['shippingAddress'] },
});

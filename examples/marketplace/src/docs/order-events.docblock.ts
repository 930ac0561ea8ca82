import type { DocBlock } from '@contractspec/lib.contracts-spec/docs';
import { MARKETPLACE_OWNERS } from '~/shared/ownership';
import { OrderCreatedEvent } from '../order/order.event';

export const OrderEventsDocBlock = {
	id: 'docs.marketplace.order-events',
	title: 'The events of an order',
	summary: 'Which events an order sends, in which order, and how to read them safely.',
	kind: 'reference',
	visibility: 'public',
	route: '/docs/marketplace/order-events',
	tags: ['marketplace', 'order', 'events'],
	owners: [...MARKETPLACE_OWNERS],
	domain: 'marketplace',
	stability: 'stable',
	version: '1.0.0',
	relatedSpecs: [
		OrderCreatedEvent.meta.key,
		'marketplace.order.status_changed',
		'marketplace.order.shipped',
		'marketplace.order.cancelled',
	],
	links: [{ label: 'CloudEvents 1.0', href: 'https://cloudevents.io/' }],
	body: `Every order sends [[${OrderCreatedEvent.meta.key}]] first. After that, each step sends
\`marketplace.order.status_changed\`, and some steps send an event of their own beside it.

| step | own event | sent by |
| --- | --- | --- |
| placed | [[marketplace.order.created]] | \`marketplace.order.create\` |
| paid | [[marketplace.payment.authorized]] | \`marketplace.payment.authorize\` |
| shipped | [[marketplace.order.shipped]] | \`marketplace.order.ship\` |
| cancelled | [[marketplace.order.cancelled]] | \`marketplace.order.cancel\` |

## Reading them

Events arrive at least once and may overtake each other. Keep the id and the time of the last one you have handled:

\`\`\`ts
export function handle(event: Envelope, seen: Map<string, string>): boolean {
	const last = seen.get(event.payload.orderId);
	if (last !== undefined && last >= event.occurredAt) return false;
	seen.set(event.payload.orderId, event.occurredAt);
	return true;
}
\`\`\`

> The address in [[marketplace.order.created]] is personal data. Read it only to send a parcel.
`,
} satisfies DocBlock;

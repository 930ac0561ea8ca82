import { type DocBlock, registerDocBlocks } from '@contractspec/lib.contracts-spec/docs';
import { MARKETPLACE_OWNERS, TRUST_OWNERS } from '~/shared/ownership';

const COMMON = {
	visibility: 'public',
	tags: ['marketplace'],
	owners: [...MARKETPLACE_OWNERS],
	domain: 'marketplace',
	stability: 'stable',
} satisfies Partial<DocBlock>;

export const marketplaceDocBlocks: DocBlock[] = [
	{
		...COMMON,
		id: 'docs.marketplace.goal',
		title: 'What the marketplace is for',
		summary: 'Who uses it, what they want, and what it leaves to others.',
		kind: 'goal',
		route: '/docs/marketplace/goal',
		relatedSpecs: ['marketplace.order.create', 'marketplace.store.open', 'marketplace.payout.schedule'],
		body: `The marketplace brings **sellers** who have something and **buyers** who want it together, and stands between
them when money moves.

- A seller opens a store with \`marketplace.store.open\` and adds products with \`marketplace.product.create\`.
- A buyer finds them with \`marketplace.product.search\` and orders with \`marketplace.order.create\`.
- The order is paid, packed and shipped by [[marketplace.order.fulfilment]].
- The seller is paid by \`marketplace.payout.schedule\`, less a commission.

It does **not** keep stock, carry parcels, or see card numbers.
`,
	},
	{
		...COMMON,
		id: 'docs.marketplace.usage',
		title: 'Placing an order from your own shop window',
		summary: 'The three calls between a product page and a paid order.',
		kind: 'usage',
		route: '/docs/marketplace/usage',
		relatedSpecs: ['marketplace.product.search', 'marketplace.order.create', 'marketplace.payment.authorize'],
		links: [
			{ label: 'ISO 4217 currency codes', href: 'https://www.iso.org/iso-4217-currency-codes.html' },
			{
				label: 'The Idempotency-Key header',
				href: 'https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/',
			},
		],
		body: `1. Find the product and its price: \`marketplace.product.search\`.
2. Place the order **at that price**: \`marketplace.order.create\`.
3. Pay it: \`marketplace.payment.authorize\`, with an \`Idempotency-Key\` of your own.

\`\`\`http
POST /orders/order-789/payments HTTP/1.1
Idempotency-Key: 0d2f3c1e
Content-Type: application/json

{"orderId": "order-789", "method": "card", "token": "tok-4f1b"}
\`\`\`

An order that nobody pays is cancelled after an hour, and its stock is released by [[marketplace.job.release-stock]].
`,
	},
	{
		...COMMON,
		id: 'docs.marketplace.search',
		title: 'How search ranks products',
		summary: 'Words in titles count most; stock and ratings decide between equals.',
		kind: 'how',
		route: '/docs/marketplace/search',
		tags: ['marketplace', 'search'],
		domain: 'catalog',
		relatedSpecs: ['marketplace.product.search'],
		body: `\`marketplace.product.search\` ranks in three passes:

1. products with all words in the title,
2. products with all words in title and description together,
3. products with some of the words.

Within a pass, what is in stock comes before what is sold out, then the better rating wins. A rating of fewer than five
reviews is mixed with the average of the category:

\`\`\`text
shown = (5 × category average + sum of stars) / (5 + number of reviews)
\`\`\`
`,
	},
	{
		...COMMON,
		id: 'docs.marketplace.faq',
		title: 'Questions that come up',
		summary: 'Partial shipments, prices that change, and messages that do not arrive.',
		kind: 'faq',
		route: '/docs/marketplace/faq',
		relatedSpecs: ['marketplace.order.cancel', 'marketplace.notification.send'],
		body: `### Can half an order be cancelled?

No. Ship what is there with \`marketplace.order.ship\`, and refund the rest with \`marketplace.payment.refund\`.

### The price has changed since the buyer put the product into the cart

\`marketplace.order.create\` refuses the order. Show the new price and let the buyer decide.

### A buyer says that no mail has come

Look for [[marketplace.notification.failed]]. \`marketplace.notification.send\` tries the channels in the given order and
gives up after the last one.
`,
	},
	{
		...COMMON,
		id: 'docs.marketplace.changelog',
		title: 'Changes',
		summary: 'What is new, what goes away, and when.',
		kind: 'changelog',
		route: '/docs/marketplace/changelog',
		relatedSpecs: ['marketplace.product.search', 'marketplace.checkout.submit'],
		version: '2.0.0',
		body: `## 2.0.0

- \`marketplace.product.search\` pages by cursor and filters by price. Version 1.0.0 goes on 30 September 2035.
- [[marketplace.payment.captured]] says its currency, and whether anything is left to capture.
- \`marketplace.checkout.submit\` is deprecated; use \`marketplace.order.create\`.

## 1.0.0

- First version.
`,
	},
	{
		...COMMON,
		id: 'docs.marketplace.dispute-runbook',
		title: 'Runbook: disputes that are stuck',
		summary: 'For operators: what to look at when a dispute is older than ten days.',
		kind: 'how',
		visibility: 'internal',
		route: '/docs/marketplace/disputes/runbook',
		tags: ['marketplace', 'dispute', 'runbook'],
		owners: [...TRUST_OWNERS],
		domain: 'trust',
		stability: 'experimental',
		relatedSpecs: ['marketplace.dispute.resolve', 'marketplace.dispute.resolution'],
		body: `1. Find the step at which [[marketplace.dispute.resolution]] waits.
2. \`hear-seller\`: write to the seller once, then let the time run out.
3. \`refund\`: see whether [[marketplace.integration.card-gateway]] is healthy; the step retries by itself.
4. \`decide\`: take it over, and close it with \`marketplace.dispute.resolve\`.
`,
	},
];

registerDocBlocks(marketplaceDocBlocks);

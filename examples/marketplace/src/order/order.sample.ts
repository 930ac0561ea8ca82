/** Two packets of tea, as examples of orders have them. */
export const TEA_LINE = {
	id: 'line-1',
	product: {
		productId: 'prod-456',
		sku: 'TEA-GREEN-100',
		title: 'Green tea, 100 g',
		price: { amount: 1999, currency: 'EUR' },
	},
	quantity: 2,
	unitPrice: 1999,
	total: 3998,
};

export const ORDER_OF_TEA = {
	id: 'order-789',
	storeId: 'store-123',
	buyerId: 'buyer-007',
	currency: 'EUR',
	lines: [TEA_LINE],
	shippingFee: 200,
	total: 4198,
	placedAt: '2026-03-02T09:14:00Z',
};

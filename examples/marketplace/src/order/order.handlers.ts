type OrderStatus = 'pending' | 'paid' | 'packed' | 'shipped' | 'delivered' | 'cancelled' | 'refunded';

const NEXT: Record<OrderStatus, readonly OrderStatus[]> = {
	pending: ['paid', 'cancelled'],
	paid: ['packed', 'cancelled'],
	packed: ['shipped', 'cancelled'],
	shipped: ['delivered'],
	delivered: ['refunded'],
	cancelled: [],
	refunded: [],
};

/** Tells whether the lifecycle has a step from one state to another. */
export const mayMove = (from: OrderStatus, to: OrderStatus): boolean => NEXT[from].includes(to);

/** Buyers may cancel until the order is packed, sellers until it is shipped. */
export const mayCancel = (status: OrderStatus, role: 'buyer' | 'seller'): boolean =>
	mayMove(status, 'cancelled') && (role === 'seller' || status !== 'packed');

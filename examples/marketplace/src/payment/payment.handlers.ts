/**
 * Splits an amount in proportion to weights, in whole minor units, so that the parts add up to the amount.
 * What is left after rounding down goes to the largest fractions first (largest remainder method).
 */
export const allocate = (amount: number, weights: readonly number[]): number[] => {
	const sum = weights.reduce((total, weight) => total + weight, 0);
	const shares = weights.map((weight, index) => {
		const exact = (amount * weight) / sum;
		return { index, units: Math.floor(exact), fraction: exact - Math.floor(exact) };
	});
	let left = amount - shares.reduce((total, share) => total + share.units, 0);
	for (const share of [...shares].sort((a, b) => b.fraction - a.fraction)) {
		if (left === 0) break;
		share.units += 1;
		left -= 1;
	}
	return shares.map((share) => share.units);
};

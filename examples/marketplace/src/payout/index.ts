export * from './payout';
export * from './payout.schema';

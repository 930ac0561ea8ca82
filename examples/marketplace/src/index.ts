/** All contracts of the marketplace. */
export * from './app';
export * from './catalog';
export * from './docs';
export * from './insights';
export * from './messaging';
export * from './order';
export * from './payment';
export * from './payout';
export * from './shared';
export * from './store';
export * from './trust';

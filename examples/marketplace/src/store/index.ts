export * from './store';
export * from './store.schema';
export * from './store.test-spec';

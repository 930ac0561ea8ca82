export * from './store';
export * from './store.schema';

export * from './notification';
export * from './notification.test-spec';

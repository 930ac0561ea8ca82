export * from './payment.event';
export * from './payment.handlers';
export * from './payment.operations';
export * from './payment.schema';
export * from './payment.test-spec';

export * from './access';
export * from './address.schema';
export * from './deprecation';
export * from './errors';
export * from './money.schema';
export * from './ownership';
export * from './paging';

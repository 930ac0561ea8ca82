export * from './dispute';
export * from './dispute.schema';
export * from './dispute.workflow';
export * from './review';
export * from './trust.meta';

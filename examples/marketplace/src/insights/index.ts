export * from './insights';
export * from './insights.schema';

export * from './marketplace.docblock';
export * from './order-events.docblock';

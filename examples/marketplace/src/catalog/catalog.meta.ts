import { CATALOG_OWNERS, SHARED_META } from '~/shared/ownership';

export const CATALOG_META = {
	...SHARED_META,
	domain: 'catalog',
	owners: [...CATALOG_OWNERS],
};

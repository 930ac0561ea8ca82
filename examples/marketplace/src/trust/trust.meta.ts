import { StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { SHARED_META, TRUST_OWNERS } from '~/shared/ownership';

export const TRUST_META = {
	...SHARED_META,
	domain: 'trust',
	stability: StabilityEnum.Beta,
	owners: [...TRUST_OWNERS],
};

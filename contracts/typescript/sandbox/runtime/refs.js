// What the contract library has to make refs and versions with.

const text = (value, what) => {
	const trimmed = String(value ?? '').trim();
	if (trimmed === '') throw new Error(`${what} cannot be empty`);
	return trimmed;
};

const semver = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*))?(?:\+([0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*))?$/;

function parseVersion(version) {
	const [, major, minor, patch, prerelease, build] = semver.exec(String(version).trim()) ?? [];
	if (major === undefined) return null;
	return { major: Number(major), minor: Number(minor), patch: Number(patch), ...(prerelease && { prerelease }), ...(build && { build }) };
}

function parseVersionStrict(version) {
	const parsed = parseVersion(version);
	if (!parsed) throw new Error(`Invalid semantic version: "${version}"`);
	return parsed;
}

const formatVersion = ({ major, minor, patch, prerelease, build }) =>
	`${major}.${minor}.${patch}${prerelease ? `-${prerelease}` : ''}${build ? `+${build}` : ''}`;

function bumpVersion(version, part) {
	const { major, minor, patch } = parseVersionStrict(version);
	switch (part) {
		case 'major':
			return `${major + 1}.0.0`;
		case 'minor':
			return `${major}.${minor + 1}.0`;
		case 'patch':
			return `${major}.${minor}.${patch + 1}`;
	}
	return undefined;
}

function compareVersions(one, other) {
	const [a, b] = [parseVersionStrict(one), parseVersionStrict(other)];
	for (const part of ['major', 'minor', 'patch']) if (a[part] !== b[part]) return a[part] > b[part] ? 1 : -1;
	const [x, y] = [a.prerelease ?? '', b.prerelease ?? ''];
	if (x === y) return 0;
	return y === '' || (x !== '' && x < y) ? -1 : 1; // a release comes after its prereleases
}

const filled = (value) => typeof value === 'string' && value.length > 0;
const isKeyRef = (value) => typeof value === 'object' && value !== null && filled(value.key);

export const refs = {
	docId: (id) => id,
	docRef: (id) => id,
	createVersionedRef: (key, version) => ({ key: text(key, 'Spec key'), version: text(version, 'Spec version') }),
	createKeyRef: (key) => ({ key: text(key, 'Spec key') }),
	createOptionalRef: (key, version) => ({ key: text(key, 'Spec key'), ...(String(version ?? '').trim() && { version: version.trim() }) }),
	isSpecKeyRef: isKeyRef,
	isVersionedSpecRef: (value) => isKeyRef(value) && filled(value.version),
	isOptionalVersionedSpecRef: (value) => isKeyRef(value) && (value.version === undefined || typeof value.version === 'string'),
	formatVersionedRefKey: ({ key, version }) => `${key}.v${version}`,
	parseVersionedRefKey(name) {
		const [, key, version] = /^(.+)\.v(\d+\.\d+\.\d+(?:-.+)?)$/.exec(name) ?? [];
		return key && { key, version };
	},
	parseVersion,
	parseVersionStrict,
	formatVersion,
	bumpVersion,
	compareVersions,
	isVersionGreater: (a, b) => compareVersions(a, b) === 1,
	isVersionLess: (a, b) => compareVersions(a, b) === -1,
	isVersionEqual: (a, b) => compareVersions(a, b) === 0,
	isValidVersion: (version) => parseVersion(version) !== null,
	responsiveFormColumns: (columns, { breakpoint = 'md', base = 1 } = {}) => ({ base, [breakpoint]: columns }),
};

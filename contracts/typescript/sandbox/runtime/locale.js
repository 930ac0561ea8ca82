// Texts for people. The engine has no data on locales, and what it gives instead is wrong for all of them. Here are numbers and dates of
// American English, which is the locale of a bare environment, the order of letters, and the two languages that write i otherwise; all else is
// shown as the expression that asks for it. Formats and orders are those of CLDR (Unicode Technical Standards 10 and 35).
import { describe } from './describe.js';
import { markIntrinsic } from './freeze.js';
import { calling, inert, isInert, sourceOf } from './inert.js';

const american = (locale) => locale === undefined || locale === 'en' || locale === 'en-US';
const onlyHas = (options, names) => Object.keys(options).every((name) => names.includes(name) || options[name] === undefined);

/** Replaces the functions that depend on the locale; called once, before they are frozen. */
export function addLocale() {
	method(Number.prototype, 'toLocaleString', numberText, (value) => `(${describe(value)})`);
	method(BigInt.prototype, 'toLocaleString', numberText, (value) => `(${describe(value)})`);
	method(Date.prototype, 'toLocaleDateString', dateText, describe);
	method(Date.prototype, 'toLocaleString', () => undefined, describe);
	method(Date.prototype, 'toLocaleTimeString', () => undefined, describe);
	method(Array.prototype, 'toLocaleString', listText, describe);
	method(String.prototype, 'localeCompare', (value, other, locale, options) => compare(value, String(other), options), describe);
	for (const [name, pairs] of [['toLocaleUpperCase', { i: 'İ', ı: 'I' }], ['toLocaleLowerCase', { I: 'ı', İ: 'i' }]]) {
		const native = String.prototype[name];
		method(String.prototype, name, (value, locale) => {
			if (/^lt\b/.test(locale)) return undefined;
			const turkic = /^(?:tr|az)\b/.test(locale);
			return Reflect.apply(native, turkic ? Array.from(value, (letter) => pairs[letter] ?? letter).join('') : value, []);
		}, describe);
	}
	const members = { Collator, NumberFormat: formatter('NumberFormat', numberText), DateTimeFormat: formatter('DateTimeFormat', dateText) };
	for (const name of Object.keys(members)) {
		Object.defineProperty(members[name], 'name', { value: `Intl.${name}` });
		markIntrinsic(Object.freeze(members[name]));
	}
	globalThis.Intl = inert('Intl', members);
}

/** Sets a method to a function that gives undefined for what it does not know. */
function method(prototype, name, give, write) {
	const value = { method(...args) {
		const text = args.some(isInert) ? undefined : give(this, ...args);
		return text === undefined ? calling(`${write(this)}.${name}`, args) : text;
	} }.method;
	Object.defineProperty(value, 'name', { value: name });
	Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}

/** new Intl.NumberFormat(…), called or constructed: all of it that is not known here is a stand-in. */
function formatter(name, give) {
	return function (...args) {
		const source = sourceOf(calling(`new Intl.${name}`, args));
		return inert(source, { format: (value) => (isInert(value) ? undefined : give(value, ...args)) ?? calling(`${source}.format`, [value]) });
	};
}

function Collator(...args) {
	const [, options] = args;
	return inert(sourceOf(calling('new Intl.Collator', args)), { compare: (a, b) => compare(String(a), String(b), options) });
}

const currencies = { USD: ['$', 2], EUR: ['€', 2], GBP: ['£', 2], JPY: ['¥', 0] };

function numberText(value, locale, options = {}) {
	if (!american(locale) || !onlyHas(options, ['style', 'currency', 'minimumFractionDigits', 'maximumFractionDigits', 'useGrouping'])) return undefined;
	const { style = 'decimal' } = options;
	const [symbol, digits] = style === 'currency' ? (currencies[options.currency] ?? []) : ['', style === 'percent' ? 0 : 3];
	if (symbol === undefined || !['decimal', 'percent', 'currency'].includes(style)) return undefined;
	const most = options.maximumFractionDigits ?? Math.max(digits, options.minimumFractionDigits ?? 0);
	const least = options.minimumFractionDigits ?? (style === 'currency' ? Math.min(digits, most) : 0);
	const text = decimal(style === 'percent' ? shifted(value) : String(value), least, most, options.useGrouping !== false);
	return text && text.replace(/^-?/, (sign) => sign + symbol) + (style === 'percent' ? '%' : '');
}

/** Writes a hundred times a number, without the errors of multiplication. */
function shifted(value) {
	const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
	if (whole === undefined) return String(value);
	const digits = fraction.padEnd(2, '0');
	return `${sign}${BigInt(whole + digits.slice(0, 2))}.${digits.slice(2) || '0'}`;
}

/** Rounds a decimal, halves away from zero, to at least and at most so many digits behind the point; undefined for what has an exponent. */
function decimal(text, least, most, grouped) {
	const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
	if (whole === undefined) return { NaN: 'NaN', Infinity: '∞', '-Infinity': '-∞' }[text];
	const scaled = BigInt(whole + fraction.slice(0, most).padEnd(most, '0')) + (fraction[most] >= '5' ? 1n : 0n);
	const digits = String(scaled).padStart(most + 1, '0');
	const units = digits.slice(0, digits.length - most);
	const rest = digits.slice(digits.length - most).replace(/0+$/, '').padEnd(least, '0');
	return sign + (grouped ? units.replace(/\B(?=(?:\d{3})+$)/g, ',') : units) + (rest && `.${rest}`);
}

const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const styles = {
	full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
	long: { year: 'numeric', month: 'long', day: 'numeric' },
	medium: { year: 'numeric', month: 'short', day: 'numeric' },
	short: { year: '2-digit', month: 'numeric', day: 'numeric' },
};

function dateText(date, locale, options = {}) {
	if (!american(locale) || !(date instanceof Date) || Number.isNaN(date.getTime())) return undefined;
	if (!onlyHas(options, ['weekday', 'year', 'month', 'day', 'dateStyle', 'timeZone']) || !['UTC', undefined].includes(options.timeZone)) return undefined;
	let { weekday, year, month, day } = options.dateStyle ? (styles[options.dateStyle] ?? {}) : options;
	if (!weekday && !year && !month && !day) year = month = day = 'numeric';
	const short = (name, form) => (form === 'short' ? name.slice(0, 3) : name);
	const number = (value, form) => (form === '2-digit' ? String(value % 100).padStart(2, '0') : String(value));
	const named = weekday && short(days[date.getUTCDay()], weekday);
	if (!month) return named && !day && !year ? named : undefined;
	const [y, d] = [year && number(date.getUTCFullYear(), year), day && number(date.getUTCDate(), day)];
	if (month === 'numeric' || month === '2-digit') {
		return [named, [number(date.getUTCMonth() + 1, month), d, y].filter(Boolean).join('/')].filter(Boolean).join(', ');
	}
	const text = short(months[date.getUTCMonth()], month) + (d ? ` ${d}` : '') + (y ? `${d ? ',' : ''} ${y}` : '');
	return named ? `${named}, ${text}` : text;
}

function listText(list, ...args) {
	const texts = Array.from(list, (item) => (item === undefined || item === null ? '' : item.toLocaleString(...args)));
	return texts.some(isInert) ? undefined : texts.join(',');
}

// The order of what is no letter; letters of other scripts follow by their code points.
const order = `_-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$`;

/** Compares texts as readers order them: by letters, then by accents, then small before capital. */
function compare(one, other, { numeric = false, sensitivity = 'variant' } = {}) {
	if (!numeric && sensitivity === 'variant' && /^[ -~]*$/.test(one) && /^[ -~]*$/.test(other)) return compareASCII(one, other);
	const [a, b] = [one.normalize('NFD'), other.normalize('NFD')];
	const base = inOrder(weights(a, numeric), weights(b, numeric));
	if (base !== 0 || sensitivity === 'base') return base;
	const accents = sensitivity === 'case' ? 0 : inOrder(Array.from(a.replace(/\P{M}/gu, ' ')), Array.from(b.replace(/\P{M}/gu, ' ')));
	if (accents !== 0 || sensitivity === 'accent') return accents;
	return inOrder(Array.from(a, isCapital), Array.from(b, isCapital));
}

const ranks = Array.from({ length: 127 }, (_, code) => weights(String.fromCharCode(code), false)[0] ?? 0);

/** Is compare for texts without accents, fast enough for long lists. */
function compareASCII(a, b) {
	let capital = 0;
	for (let i = 0; i < a.length && i < b.length; i++) {
		if (a[i] === b[i]) continue;
		const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
		if (ranks[x] !== ranks[y]) return ranks[x] < ranks[y] ? -1 : 1;
		capital ||= x < y ? 1 : -1; // capitals have the smaller codes
	}
	return Math.sign(a.length - b.length) || capital;
}

const isCapital = (letter) => (/\p{Lu}/u.test(letter) ? 1 : 0);

function weights(text, numeric) {
	const items = text.toLowerCase().replace(/\p{M}/gu, '').match(numeric ? /\d+|[^\d]/gu : /[^]/gu) ?? [];
	return items.map((item) => {
		if (/\s/.test(item)) return 0;
		const place = order.indexOf(item);
		if (place >= 0) return 1 + place;
		return /\d/.test(item) ? 100 + Number(item) : 1e15 + item.codePointAt(0);
	});
}

function inOrder(a, b) {
	const at = a.findIndex((item, i) => item !== b[i]);
	if (at < 0) return a.length === b.length ? 0 : -1;
	return at >= b.length || a[at] > b[at] ? 1 : -1;
}

package typescript_test

import (
	"fmt"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// What JSON has no form for comes out as what it is.
func TestValuesWithoutAFormInJSON(t *testing.T) {
	parts := load(map[string]string{"a.ts": `
import { defineEvent } from '@contractspec/lib.contracts-spec';
class Money { constructor(public amount: number) {} toJSON() { return { amount: this.amount, currency: 'EUR' }; } }
class Plain { x = 1; get y() { return 2; } hidden() {} }
class Lookup extends Map<string, number> {}
export const E = defineEvent({ meta: { key: 'a', version: '1.0.0' },
	nan: NaN, infinite: [Infinity, -Infinity], zero: -0, big: 12345678901234567890n, tiny: 1e-7, huge: 1e21,
	date: new Date('2024-02-29T10:00:00Z'), noDate: new Date(NaN), pattern: /^a+\/"$/gi,
	symbols: [Symbol('mine'), Symbol.for('ours'), Symbol.iterator, Symbol()], nested: { deep: [{ symbol: Symbol('x'), not: NaN }] },
	named: new Map<string, unknown>([['one', 1], ['none', NaN]]), keyed: new Map<unknown, unknown>([[1, 'a'], [{ x: 1 }, 'b']]), lookup: new Lookup([['k', 2]]),
	set: new Set([1, 'two']), bytes: new Uint8Array([1, 2, 255]), floats: new Float64Array([0.5, NaN]), buffer: new ArrayBuffer(8), weak: new WeakMap(),
	money: new Money(5), broken: new Money(NaN), plain: new Plain(), error: new TypeError('no'), add: (a: number) => a + 1,
	nothing: null, missing: undefined, holes: [null, undefined],
} as any);
`})
	if len(parts) != 1 || len(parts[0].Contracts) != 1 || len(parts[0].Diagnostics) != 0 {
		t.Fatalf("%+v", parts)
	}
	spec := parts[0].Contracts[0].Spec
	for name, want := range map[string]contracts.Value{
		"nan":     contracts.TextValue(contracts.Number, "NaN"),
		"zero":    contracts.TextValue(contracts.Number, "-0"),
		"tiny":    contracts.TextValue(contracts.Number, "1e-7"),
		"huge":    contracts.TextValue(contracts.Number, "1e+21"),
		"big":     literal("12345678901234567890n"),
		"date":    contracts.StringValue("2024-02-29T10:00:00.000Z"),
		"noDate":  literal("new Date(NaN)"),
		"pattern": literal(`/^a+\/"$/gi`),
		"buffer":  literal("new ArrayBuffer(8)"),
		"weak":    literal("new WeakMap()"),
		"error":   literal(`new Error("no")`),
		"infinite": contracts.ArrayValue(
			contracts.TextValue(contracts.Number, "Infinity"), contracts.TextValue(contracts.Number, "-Infinity")),
		"symbols": contracts.ArrayValue(literal(`Symbol("mine")`), literal(`Symbol.for("ours")`), literal("Symbol.iterator"), literal("Symbol()")),
		"nested": object("deep", contracts.ArrayValue(contracts.ObjectValue(
			contracts.Member{Name: "symbol", Value: literal(`Symbol("x")`)}, contracts.Member{Name: "not", Value: contracts.TextValue(contracts.Number, "NaN")}))),
		"named": contracts.ObjectValue([]contracts.Member{
			{Name: "one", Value: number("1")}, {Name: "none", Value: number("NaN")}}...).OfClass("Map"),
		"keyed": contracts.ArrayValue(
			contracts.ObjectValue(contracts.Member{Name: "key", Value: number("1")}, contracts.Member{Name: "value", Value: contracts.StringValue("a")}),
			contracts.ObjectValue(contracts.Member{Name: "key", Value: object("x", number("1"))}, contracts.Member{Name: "value", Value: contracts.StringValue("b")})).OfClass("Map"),
		"lookup":  contracts.ObjectValue(contracts.Member{Name: "k", Value: number("2")}).OfClass("Map"),
		"set":     contracts.ArrayValue(number("1"), contracts.StringValue("two")).OfClass("Set"),
		"bytes":   contracts.ArrayValue(number("1"), number("2"), number("255")).OfClass("Uint8Array"),
		"floats":  contracts.ArrayValue(number("0.5"), number("NaN")).OfClass("Float64Array"),
		"money":   contracts.ObjectValue(contracts.Member{Name: "amount", Value: number("5")}, contracts.Member{Name: "currency", Value: contracts.StringValue("EUR")}),
		"broken":  contracts.ObjectValue(contracts.Member{Name: "amount", Value: number("NaN")}, contracts.Member{Name: "currency", Value: contracts.StringValue("EUR")}),
		"plain":   object("x", number("1")),
		"add":     contracts.TextValue(contracts.Expression, "(a) => a + 1"),
		"nothing": contracts.NullValue(),
		"missing": {},
		"holes":   contracts.ArrayValue(contracts.NullValue(), contracts.NullValue()),
	} {
		if got := spec.Property(name); !got.Equal(want) {
			t.Errorf("%s is %+v, want %+v", name, got, want)
		}
	}
}

func literal(source string) contracts.Value {
	return contracts.TextValue(contracts.Literal, source)
}

func number(spelling string) contracts.Value {
	return contracts.TextValue(contracts.Number, spelling)
}

func object(name string, v contracts.Value) contracts.Value {
	return contracts.ObjectValue(contracts.Member{Name: name, Value: v})
}

// What is deeper than anybody looks is left out, and said to be.
func TestValuesAsDeepAsTheirBound(t *testing.T) {
	for lists, cut := range map[int]bool{190: false, 210: true, 5000: true} {
		text := fmt.Sprintf("import { defineEvent } from '@contractspec/lib.contracts-spec';\nlet deep: any = 'x';\nfor (let i = 0; i < %d; i++) deep = [deep];\n"+
			"export const E = defineEvent({ meta: { key: 'a', version: '1.0.0' }, deep } as any);\n", lists)
		parts := load(map[string]string{"a.ts": text})
		if len(parts) != 1 || len(parts[0].Contracts) != 1 {
			t.Fatalf("%d lists: %+v", lists, parts)
		}
		inner := parts[0].Contracts[0].Spec.Property("deep")
		for len(inner.Items()) == 1 {
			inner = inner.Items()[0]
		}
		whole := inner.Str() == "x"
		if list := parts[0].Diagnostics; whole == cut || cut != (len(list) == 1 && list[0].Code == contracts.ValueCut.Code) {
			t.Errorf("%d lists: whole %t, %v", lists, whole, list)
		}
	}
}

package render_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/url"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"modernc.org/quickjs"

	"github.com/lssm-tech/docsgen/contracts"
)

// escapes are pieces of texts that end something in a shell, in JSON, in TypeScript, in GraphQL, in
// an address or in a header.
var escapes = []string{
	"'", `'"'"'`, `'\''`, `"`, `\`, `\\`, "`id`", "$(id)", "${HOME}", "$HOME", "\n", "\r\n", "\t", "\x00", "\x7f", "\u2028", "\u202e", "\u2066", "é", "😀", "\xff",
	"; exit 1 #", "&& false", "| false", "> /tmp/x", "!!", "*", "?", "[a-z]", "{a,b}", "{", "}", "\"\"\"", "#", "//", "/*", "*/", "<!--", "</script>", "@/etc/passwd", "-o", "--data", "%27", "%", "+", "&", "=",
	"__proto__", "constructor", "true", "null", "x", "_a1", " ", "",
}

func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(5) {
		b.WriteString(escapes[r.IntN(len(escapes))])
	}
	return b.String()
}

func randomValue(r *rand.Rand, depth int) contracts.Value {
	switch n := r.IntN(8); {
	case n == 0:
		return contracts.TextValue(contracts.Number, []string{"0", "-1.5", "1000", "12345678901234567890", "0.1000000000000000000001"}[r.IntN(5)])
	case n == 1:
		return contracts.TextValue(contracts.Bool, "true")
	case n == 2:
		return contracts.NullValue()
	case n == 3 && depth > 0:
		v := contracts.ArrayValue()
		for range r.IntN(3) {
			v = v.WithItems(append(v.Items(), randomValue(r, depth-1)))
		}
		return v
	case n <= 5 && depth > 0:
		return randomObject(r, depth-1)
	}
	return contracts.StringValue(randomText(r))
}

func randomObject(r *rand.Rand, depth int) contracts.Value {
	v, seen := contracts.ObjectValue(), map[string]bool{}
	for range 1 + r.IntN(4) {
		if name := randomText(r); !seen[string([]rune(name))] {
			seen[string([]rune(name))] = true
			v = v.WithFields(append(v.Fields(), contracts.Member{Name: name, Value: randomValue(r, depth)}))
		}
	}
	return v
}

// data is a value as encoding/json reads it, numbers as they are written and texts as valid UTF-8.
// With graphql, what has no name of GraphQL is left out.
func data(v contracts.Value, graphql bool) any {
	text := func(s string) string { return string([]rune(s)) }
	switch v.Kind() {
	case contracts.Object:
		m := map[string]any{}
		for _, f := range v.Fields() {
			if !graphql || f.Name != "" && strings.Trim(f.Name, "_abcdefghijklmnopqrstuvwxyz0123456789") == "" && (f.Name[0] < '0' || f.Name[0] > '9') {
				m[text(f.Name)] = data(f.Value, graphql)
			}
		}
		return m
	case contracts.Array:
		list := []any{}
		for _, item := range v.Items() {
			list = append(list, data(item, graphql))
		}
		return list
	case contracts.Number:
		return json.Number(v.Text())
	case contracts.Bool:
		return v.Text() == "true"
	case contracts.String:
		return text(v.Text())
	}
	return nil
}

// parsed reads JSON as data gives it.
func parsed(t *testing.T, text string) any {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil || d.More() {
		t.Errorf("%v, or more than one value, in %s", err, text)
	}
	return v
}

// hostileCalls are operations that send random data made of escapes: a command and a query in turn.
func hostileCalls(t *testing.T, n int) (list []*contracts.Contract, inputs []contracts.Value) {
	r := rand.New(rand.NewPCG(15, 6))
	for i := range n {
		input := randomObject(r, 3)
		spec := value(t, `{"meta": {"key": "shop.a", "version": "1.0.0"}, "acceptance": {"examples": [{"key": "a"}]}}`)
		spec = with(spec, "acceptance.examples", contracts.ArrayValue(contracts.ObjectValue(contracts.Member{Name: "input", Value: input})))
		headers := model("H")
		for _, m := range randomObject(r, 0).Fields() {
			f := scalar(m.Name, "String")
			f.SetDefault(m.Value)
			headers.Fields = append(headers.Fields, f)
		}
		list = append(list, contract(t, contracts.Operation, []string{"command", "query"}[i%2], with(spec, "io.headers", shapeValue(headers))))
		inputs = append(inputs, input.Without(headerNames(headers)...))
	}
	return list, inputs
}

func headerNames(s *contracts.Shape) []string {
	names := make([]string, len(s.Fields))
	for i, f := range s.Fields {
		names[i] = f.Name
	}
	return names
}

// TestCallsHoldHostileTexts holds that a shell, an engine of JavaScript and readers of JSON and
// GraphQL find in the samples what the contract says and nothing else, whatever it says.
func TestCallsHoldHostileTexts(t *testing.T) {
	operations, inputs := hostileCalls(t, 300)
	curl := curlArguments(t, operations)
	fetched := fetchArguments(t, operations)
	for i, c := range operations {
		if args := curl[i]; !reflect.DeepEqual(args["headers"], fetched[i]["headers"]) || args["address"] != fetched[i]["address"] || !reflect.DeepEqual(args["body"], fetched[i]["body"]) {
			t.Errorf("curl and fetch differ:\n%v\n%v", args, fetched[i])
		}
		if c.Variant == "command" {
			if !reflect.DeepEqual(curl[i]["body"], data(inputs[i], false)) {
				t.Errorf("the body is\n%v\nnot\n%v", curl[i]["body"], data(inputs[i], false))
			}
		} else if got, want := queryOf(t, curl[i]["address"].(string)), pairsOf(inputs[i]); !samePairs(t, got, want) {
			t.Errorf("the query is\n%q\nnot\n%v", got, want)
		}
		input := c.Spec.Get("acceptance.examples").Items()[0].Property("input")
		tool := parsed(t, sample(t, c, "https://x.test", "MCP")).(map[string]any)["params"].(map[string]any)["arguments"]
		if !reflect.DeepEqual(tool, data(input, false)) {
			t.Errorf("the arguments are %v, not %v", tool, data(input, false))
		}
		document, err := parser.ParseQuery(&ast.Source{Input: sample(t, c, "https://x.test", "GraphQL")})
		if err != nil {
			t.Fatal(err)
		}
		if len(document.Operations) != 1 || len(document.Operations[0].SelectionSet) != 1 {
			t.Fatalf("a document with more than one field: %s", sample(t, c, "https://x.test", "GraphQL"))
		}
		if got, want := literal(document.Operations[0].SelectionSet[0].(*ast.Field).Arguments[0].Value), data(input, true); !reflect.DeepEqual(got, want) {
			t.Errorf("the literal is %v, not %v", got, want)
		}
	}
}

// curlArguments lets a shell run the samples, with a function in place of curl that says what it was
// given.
func curlArguments(t *testing.T, operations []*contracts.Contract) (list []map[string]any) {
	var script strings.Builder
	script.WriteString("set -eu\ncurl() { printf '%s\\0' \"$#\" \"$@\"; }\n")
	for _, c := range operations {
		script.WriteString(sample(t, c, "https://x.test", "curl") + "\n")
	}
	command := exec.Command("sh", "-s")
	command.Stdin, command.Dir = strings.NewReader(script.String()), t.TempDir()
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
	for len(words) > 0 {
		n := 0
		if _, err := fmt.Sscan(words[0], &n); err != nil {
			t.Fatalf("the shell ran something else: %q", words[0])
		}
		args := map[string]any{"headers": map[string]any{}, "address": words[1], "body": nil}
		for i := 2; i < n; i += 2 {
			switch text := words[i+1]; words[i] {
			case "-H":
				name, value, _ := strings.Cut(text, ": ")
				args["headers"].(map[string]any)[name] = value
			case "-d":
				args["body"] = parsed(t, text)
			default:
				t.Fatalf("an option that no sample has: %q", words[i])
			}
		}
		list, words = append(list, args), words[n+1:]
	}
	if len(list) != len(operations) {
		t.Fatalf("%d samples called curl %d times", len(operations), len(list))
	}
	return list
}

// fetchArguments is curlArguments for the samples in TypeScript, which are JavaScript as they stand.
func fetchArguments(t *testing.T, operations []*contracts.Contract) (list []map[string]any) {
	vm, err := quickjs.NewVM()
	if err != nil {
		t.Fatal(err)
	}
	defer vm.Close()
	var script strings.Builder
	script.WriteString("const calls = []; const fetch = (url, init = {}) => { calls.push({ url, ...init }); return { ok: true, text() {}, json() {} }; };\n")
	for _, c := range operations {
		script.WriteString("(async () => {\n" + strings.ReplaceAll(sample(t, c, "https://x.test", "fetch"), "await ", "") + "\n})();\n")
	}
	script.WriteString("JSON.stringify(calls)")
	out, err := vm.Eval(script.String(), quickjs.EvalGlobal)
	if err != nil {
		t.Fatal(err)
	}
	for _, call := range parsed(t, out.(string)).([]any) {
		call := call.(map[string]any)
		args := map[string]any{"headers": map[string]any{}, "address": call["url"], "body": nil}
		if headers, ok := call["headers"]; ok {
			args["headers"] = headers
		}
		if body, ok := call["body"]; ok {
			args["body"] = parsed(t, body.(string))
		}
		list = append(list, args)
	}
	if len(list) != len(operations) {
		t.Fatalf("%d samples called fetch %d times", len(operations), len(list))
	}
	return list
}

func queryOf(t *testing.T, address string) url.Values {
	t.Helper()
	if strings.ContainsAny(address, "'\"`{}[] <>\n#") {
		t.Errorf("the address is not encoded: %q", address)
	}
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u.Query()
}

// pairsOf is what a query should say of an input, bytes of texts as they are.
func pairsOf(input contracts.Value) map[string][]contracts.Value {
	pairs := map[string][]contracts.Value{}
	for _, m := range input.Fields() {
		if list := m.Value.List(); len(list) > 0 {
			pairs[m.Name] = list
		}
	}
	return pairs
}

func samePairs(t *testing.T, got url.Values, want map[string][]contracts.Value) bool {
	if len(got) != len(want) {
		return false
	}
	for name, values := range want {
		if len(got[name]) != len(values) {
			return false
		}
		for i, v := range values {
			text := got[name][i]
			if v.Kind() == contracts.Array || v.Kind() == contracts.Object {
				if !reflect.DeepEqual(parsed(t, text), data(v, false)) {
					return false
				}
			} else if text != v.Str() {
				return false
			}
		}
	}
	return true
}

// literal is an input value of GraphQL as data gives it.
func literal(v *ast.Value) any {
	switch v.Kind {
	case ast.ObjectValue:
		m := map[string]any{}
		for _, child := range v.Children {
			m[child.Name] = literal(child.Value)
		}
		return m
	case ast.ListValue:
		list := []any{}
		for _, child := range v.Children {
			list = append(list, literal(child.Value))
		}
		return list
	case ast.IntValue, ast.FloatValue:
		return json.Number(v.Raw)
	case ast.BooleanValue:
		return v.Raw == "true"
	case ast.NullValue:
		return nil
	}
	return v.Raw
}

package render_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render"
	"github.com/lssm-tech/docsgen/render/htmltest"
)

// sample returns one of the samples of an operation.
func sample(t testing.TB, c *contracts.Contract, server, label string) string {
	t.Helper()
	for _, call := range render.Calls(c, []render.Server{{URL: server}}) {
		for _, s := range call.Samples {
			if s.Label == label {
				return s.Text()
			}
		}
	}
	t.Fatalf("%s has no sample for %s", c.Key, label)
	return ""
}

// called are operations and the requests that calling them makes.
var called = []struct{ name, variant, spec, want string }{
	{"a command sends its example", "command",
		`{"acceptance": {"examples": [{"key": "a", "input": {"storeId": "s'1", "items": [{"n": 1}]}}]}}`,
		`POST /v1/shop/a/v1.0.0 application/json {"storeId":"s'1","items":[{"n":1}]}`},
	{"a query puts its input into the address", "query",
		`{"acceptance": {"examples": [{"key": "a", "input": {"q": "a b&c", "tags": ["x", "y"], "range": {"from": 1}, "none": null}}]}}`,
		`GET /v1/shop/a/v1.0.0?q=a%20b%26c&tags=x&tags=y&range=%7B%22from%22%3A1%7D  `},
	{"parameters of the path come from the input", "command",
		`{"transport": {"rest": {"method": "put", "path": "orders/{order}/lines/:line?dry=true"}}, "acceptance": {"examples": [{"key": "a", "input": {"order": "a/b ü", "line": 3, "n": 1}}]}}`,
		`PUT /v1/orders/a%2Fb%20%C3%BC/lines/3?dry=true application/json {"n":1}`},
	{"what is not known of a parameter is its name", "command",
		`{"transport": {"rest": {"method": "DELETE", "path": "/orders/{id}"}}}`,
		`DELETE /v1/orders/id  `},
	{"the second example is taken where the first is none", "command",
		`{"acceptance": {"examples": [{"key": "a", "input": null}, {"key": "b", "input": {"x": true}}]}}`,
		`POST /v1/shop/a/v1.0.0 application/json {"x":true}`},
	{"a command without input has no body", "command", `{}`, `POST /v1/shop/a/v1.0.0  `},
	{"long numbers arrive whole", "command",
		`{"acceptance": {"examples": [{"key": "a", "input": {"id": 9007199254740993123, "__proto__": {"x": 1}}}]}}`,
		`POST /v1/shop/a/v1.0.0 application/json {"id":9007199254740993123,"__proto__":{"x":1}}`},
}

// TestCallsReachAServer runs the samples for curl and fetch, and looks at what a server got.
func TestCallsReachAServer(t *testing.T) {
	var got string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		var compact bytes.Buffer
		if err := json.Compact(&compact, body); len(body) > 0 && err != nil {
			t.Error(err)
		}
		got = r.Method + " " + r.RequestURI + " " + r.Header.Get("Content-Type") + " " + compact.String()
		io.WriteString(w, "{}")
	}))
	defer server.Close()
	node := browsertest.Node(t)
	_, noCurl := exec.LookPath("curl")
	for _, test := range called {
		c := contract(t, contracts.Operation, test.variant, with(value(t, test.spec), "meta", value(t, `{"key": "shop.a", "version": "1.0.0"}`)))
		run := func(label string, command *exec.Cmd) {
			t.Helper()
			got = ""
			command.Stdin = strings.NewReader(sample(t, c, server.URL+"/v1/", label))
			out, err := command.CombinedOutput()
			if err != nil || got != test.want {
				t.Errorf("%s: %s sent\n  %s\nwant\n  %s\n%v\n%s", test.name, label, got, test.want, err, out)
			}
		}
		if noCurl == nil {
			run("curl", exec.Command("sh"))
		}
		run("fetch", exec.Command(node, "--input-type=module", "-"))
	}
}

// A sample of the input stands in where there is no example.
func TestCallsAreMadeOfTheInputsShape(t *testing.T) {
	when := field("when", &contracts.Shape{Kind: contracts.ScalarShape, Scalar: "string", Format: "date-time"})
	optional := scalar("note", "String")
	optional.Optional = true
	least := contracts.Constraint{Kind: contracts.Minimum, Value: contracts.TextValue(contracts.Number, "5")}
	count := scalar("count", "Int_unsecure")
	count.SetConstraints([]contracts.Constraint{least})
	status := enum("Status", contracts.EnumValue{Value: contracts.StringValue("old"), Deprecated: true}, contracts.EnumValue{Value: contracts.StringValue("open")})
	node := model("Node", scalar("id", "ID"))
	node.Fields = append(node.Fields, field("parent", node), field("children", list(node)))
	input := model("Input", when, optional, count, field("status", status), field("node", node))
	spec := with(value(t, `{"meta": {"key": "shop.a", "version": "1.0.0"}, "io": {}, "acceptance": {"examples": [{"key": "short", "input": {"count": 1}}]}}`), "io.input", shapeValue(input))
	c := contract(t, contracts.Operation, "command", with(spec, "io.output", shapeValue(node)))
	var call struct{ Params struct{ Arguments any } }
	if err := json.Unmarshal([]byte(sample(t, c, "https://x.test", "MCP")), &call); err != nil {
		t.Fatal(err)
	}
	want := map[string]any{
		"when": "2026-01-31T09:30:00Z", "count": 5.0, "status": "open",
		"node": map[string]any{"id": "id", "children": []any{}},
	}
	if !reflect.DeepEqual(call.Params.Arguments, want) {
		t.Errorf("the arguments are %v", call.Params.Arguments)
	}
	const document = "mutation { shop_a_v1_0_0(input: { when: \"2026-01-31T09:30:00Z\", count: 5, status: open, node: { id: \"id\", children: [] } }) { id } }"
	if got := strings.Join(strings.Fields(sample(t, c, "https://x.test", "GraphQL")), " "); got != document {
		t.Errorf("the document is %s", got)
	}
}

// TestCallsOnAPage holds that each sample stands on the page of an operation, below its purpose and
// above its fields, and that the first is open.
func TestCallsOnAPage(t *testing.T) {
	c := createOrder(t)
	d := contractPage(t, c)
	order := d.Attributes("section", "id")
	if at := strings.Index(strings.Join(order, " "), "context calling input"); at < 0 {
		t.Errorf("the sections are %q", order)
	}
	d.Wants("#calling summary", "curl", "fetch", "GraphQL", "MCP")
	d.Wants("#calling details[open] summary", "curl")
	d.Wants("#calling .calling-note", "Names marked as default are not declared, but made from the key and the version.", "https://api.example.com stands for the address of a server.")
	if got, want := htmltest.RawText(d.All("[id='calling-curl'] code")[0]), sample(t, c, "https://api.example.com", "curl"); got != want {
		t.Errorf("the page says %s, not %s", got, want)
	}
	f := frame()
	f.Site.Servers = []render.Server{{Name: "Live", URL: "https://live.test"}, {URL: "https://other.test"}}
	reg := registry(c)
	d = rendered(t, func(w io.Writer) error { return renderer(t, "en").Contract(w, f, links(reg), reg, c) })
	d.Wants("#calling tbody th", "REST", "GraphQL", "MCP", "Server", "Server")
	d.Wants("#calling .calling-server", "Live")
	d.Wants("#calling .calling-note", "Names marked as default are not declared, but made from the key and the version.")
	if !strings.HasPrefix(d.Text("[id='calling-curl'] code"), "curl 'https://live.test/marketplace/") {
		t.Error("the first server is not called")
	}
}

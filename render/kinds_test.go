package render_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/htmltest"
)

// kindSpecs holds one spec of each kind that has sections of its own, with what those sections
// show.
var kindSpecs = map[contracts.Kind]string{
	contracts.Presentation: `{"meta": {"key": "shop.cart", "version": "1.0.0"}, "source": {"type": "component", "framework": "react", "componentKey": "CartView"},
		"targets": ["react", "markdown"], "policy": {"flags": ["shop.cart"]}}`,
	contracts.Feature: `{"meta": {"key": "shop", "version": "1.0.0", "docId": ["marketplace.guide", "shop.guide"]}, "operations": [{"key": "marketplace.order.create", "version": "1.0.0"}, {"key": "shop.none"}],
		"presentations": [{"key": "shop.cart"}], "docs": ["marketplace.guide"], "opToPresentation": [{"op": {"key": "marketplace.order.create"}, "pres": {"key": "shop.cart"}}],
		"capabilities": {"provides": [{"key": "orders", "version": "1.0.0"}], "requires": [{"key": "payments", "optional": true, "reason": "To be *paid*."}]}}`,
	contracts.Capability: `{"meta": {"key": "orders", "version": "1.0.0", "kind": "api"}, "provides": [{"surface": "operation", "key": "marketplace.order.create", "description": "Orders."}],
		"requires": [{"key": "identity"}], "extends": {"key": "base", "version": "1.0.0"}}`,
	contracts.Workflow: `{"meta": {"key": "shop.fulfil", "version": "1.0.0"}, "definition": {"entryStepId": "pick", "steps": [
		{"id": "pick", "type": "human", "label": "Pick items"}, {"id": "order", "type": "automation", "action": {"operation": {"key": "marketplace.order.create", "version": "1.0.0"}}}],
		"transitions": [{"from": "pick", "to": "order", "condition": "picked"}]}, "sla": {"totalDurationMs": 1000}}`,
	contracts.Form: `{"meta": {"key": "shop.form", "version": "1.0.0"}, "fields": [{"name": "email", "kind": "email", "required": true}, {"name": "note", "kind": "text", "visibleWhen": {"any": [{"path": "email", "op": "in", "value": ["a", "b"]}], "mode": "all"}}],
		"actions": [{"key": "send", "op": {"name": "marketplace.order.create", "version": "1.0.0"}}]}`,
	contracts.DataView: `{"meta": {"key": "shop.orders", "version": "1.0.0", "entity": "order"}, "source": {"primary": {"key": "marketplace.order.create", "version": "1.0.0"}, "refreshEvents": [{"key": "marketplace.order.created"}]},
		"view": {"kind": "list", "fields": [{"key": "id", "label": "Number"}, {"key": "total", "label": "Total"}]}}`,
	contracts.Visualization: `{"meta": {"key": "shop.chart", "version": "1.0.0"}, "source": {"primary": {"key": "marketplace.order.create"}, "resultPath": "data"},
		"visualization": {"kind": "pie", "measures": [{"key": "n", "label": "Orders"}, {"key": "m", "label": "Money"}]}}`,
	contracts.TestSpec: `{"meta": {"key": "shop.test", "version": "1.0.0"}, "target": {"type": "operation", "operation": {"key": "marketplace.order.create", "version": "1.0.0"}},
		"scenarios": [{"key": "works", "when": {"operation": {"key": "marketplace.order.create"}}, "then": [{"type": "expectOutput", "match": {}}]}], "coverage": {"requirements": ["a"]}}`,
	contracts.Agent:       `{"meta": {"key": "shop.agent", "version": "1.0.0"}, "instructions": "Be *kind*.\n\n## Never\n\nLie.", "tools": [{"name": "order", "operation": {"key": "marketplace.order.create"}}]}`,
	contracts.Policy:      `{"meta": {"key": "shop.policy", "version": "1.0.0"}, "rules": [{"effect": "allow", "actions": ["read"], "reason": "Everybody may look."}]}`,
	contracts.Translation: `{"meta": {"key": "shop.fr", "version": "1.0.0"}, "locale": "fr", "fallback": "en", "messages": {"HELLO": {"value": "Bonjour", "description": "A greeting", "placeholders": ["name"]}, "BYE": "Au revoir"}}`,
	contracts.Job:         `{"meta": {"key": "shop.sweep", "version": "1.0.0"}, "schedule": {"intervalMs": 5400000}, "timeoutMs": 30000, "retry": {"maxAttempts": 3}}`,
	"rollout-plan":        `{"meta": {"key": "shop.rollout", "version": "1.0.0"}, "stages": [{"name": "canary", "share": 5}, {"name": "all", "share": 100}], "steps": {"first": {"op": {"key": "marketplace.order.create"}}}}`,
}

// kindPage renders a spec of kindSpecs beside the contracts that it refers to.
func kindPage(t *testing.T, kind contracts.Kind) htmltest.Document {
	t.Helper()
	cart := contract(t, contracts.Presentation, "", value(t, kindSpecs[contracts.Presentation]))
	first := contract(t, kind, "", value(t, kindSpecs[kind]))
	if kind == contracts.Presentation {
		return contractPage(t, first, createOrder(t))
	}
	return contractPage(t, first, createOrder(t), orderCreated(t), cart)
}

func TestEveryKindShowsItsOwnFields(t *testing.T) {
	order := "marketplace.order.create"
	d := kindPage(t, contracts.Presentation)
	d.Wants("#presents dd", "component", "react", "CartView", "react markdown")
	d.Wants("#policy dd", "shop.cart")

	d = kindPage(t, contracts.Feature)
	d.Wants("#contents h3", "Operations 2", "Presentations 1", "Guides", "Presentations of operations")
	d.Wants("[id='contents.operations'] li", order+" (v1.0.0)", "shop.none not defined in this registry")
	d.Wants("#contents .records td a", order, "shop.cart")
	d.Wants("#guides li", "shop.guide") // the other one is among the contents
	d.Wants("#requires li", "capability payments optional not defined in this registry To be paid.")

	d = kindPage(t, contracts.Capability)
	d.Wants("#provides li", "operation "+order+" Orders.")
	d.Wants("#extends .badge-missing", "not defined in this registry")
	d.Wants(`#facts dt:contains("Type") ~ dd`, "capability (api)")

	d = kindPage(t, contracts.Workflow)
	d.Wants("#workflow .workflow-entry", "Begins at pick")
	d.Wants("#workflow .records a", order)
	d.Wants("#workflow h3", "Steps", "Transitions")
	d.Wants("#more dt", "Service level", "Total duration")
	d.Wants("#more dd dd", "1000 (1 s)")

	d = kindPage(t, contracts.Form)
	d.Wants("#form-fields th", "Name", "Kind", "Required")
	d.Wants("#form-fields td", "email", "email", "true", "note", "text", "", `Visible when any email in [ "a", "b" ] mode all`)
	d.Wants("#form-actions td a", order)
	d.Wants("#form-fields .record-more .expression", `email in [ "a", "b" ]`)

	d = kindPage(t, contracts.DataView)
	d.Wants("#data dt", "Entity", "Read by", "Refreshed on")
	d.Wants("#data dd a", order, "marketplace.order.created")
	d.Wants("#view td", "id", "Number", "total", "Total")

	d = kindPage(t, contracts.Visualization)
	d.Wants("#visualization th", "Key", "Label")
	d.Wants("#data dd", order, "data")

	d = kindPage(t, contracts.TestSpec)
	d.Wants("#target li", "operation "+order+" (v1.0.0)")
	d.Wants("#scenarios .step-when a", order)
	d.Wants("#scenarios dt", "When", "Operation", "Then", "Type", "Match")

	d = kindPage(t, contracts.Agent)
	d.Wants("#instructions h3", "Never")
	d.Wants("#tools td", "order", order)
	d.Wants(".toc a[href='#h-never']", "Never")

	d = kindPage(t, contracts.Policy)
	d.Wants("#rules td", "allow", "read", "Everybody may look.")

	d = kindPage(t, contracts.Translation)
	d.Wants("#messages tbody th code", "HELLO", "BYE")
	d.Wants("#messages td[lang=fr]", "Bonjour", "Au revoir")

	d = kindPage(t, contracts.Job)
	d.Wants("#schedule dd:not(dd dd)", "5400000 (1 h 30 min)", "30000 (30 s)", "Attempts at most 3")

	d = kindPage(t, "rollout-plan")
	d.Wants(".contract-kind", "Rollout plan")
	d.Wants("#more td", "canary", "5", "all", "100")
	d.Wants("#more dd dd dd a", order)
}

func TestTypesShowFieldsAndUsers(t *testing.T) {
	c := createOrder(t)
	input := c.Spec.Get("io.input").Shape().Shape
	kind := contracts.NewType(input, contracts.Source{File: "src/a.ts"})
	d := contractPage(t, kind, c, contracts.NewType(input.Fields[1].Shape.Items.Shape, contracts.Source{File: "src/a.ts"}))
	d.Wants("#fields > table > tbody > tr[id] > th", "storeId", "items")
	d.Wants("[id='fields.items'] td:nth-child(2) a[href='../types/OrderItem.html']", "OrderItem")
	d.Wants("[id='relations.uses-model-inverse'] li", "operation marketplace.order.create (v1.0.0) input")
	d.Wants(`#facts dt:contains("Type") ~ dd`, "type (model)")
	d.Wants("#calling")

	status := enum("Status", contracts.EnumValue{Value: contracts.StringValue("open"), Description: "Still to do."}, contracts.EnumValue{Value: contracts.StringValue("done")})
	d = contractPage(t, contracts.NewType(status, contracts.Source{File: "src/a.ts"}))
	d.Wants("#values li", "open Still to do.", "done")
	d.Wants(`#facts dt:contains("Type") ~ dd`, "type (enum)")
}

func TestModelsThatHoldThemselvesEnd(t *testing.T) {
	node := model("Node", scalar("name", "String"))
	node.Fields = append(node.Fields, field("children", list(node)))
	d := contractPage(t, contracts.NewType(node, contracts.Source{File: "src/a.ts"}))
	d.Wants(".fields tr[id] > th", "name", "children")
	wide := model("Wide")
	for range 200 {
		wide.Fields = append(wide.Fields, field("again", node))
	}
	d = contractPage(t, contracts.NewType(wide, contracts.Source{File: "src/a.ts"}))
	if n := len(d.All(".fields tr[id]")); n < 400 || n > 1000 {
		t.Errorf("%d rows", n)
	}
}

// What could not be evaluated is shown as its source, in its section or among what no section
// shows.
func TestPagesNameFurtherDefinitions(t *testing.T) {
	c := createOrder(t)
	c.Also = []contracts.Position{{File: "lib/order.js", Line: 3}, {File: "registry.json", Line: 9}}
	contractPage(t, c).Wants(`#facts dt:contains("Also") ~ dd`, "lib/order.js:3", "registry.json:9")
	contractPage(t, createOrder(t)).Wants(`#facts dt:contains("Also") ~ dd`)
}

func TestExpressionsAreShownAsTheirSource(t *testing.T) {
	call := contracts.TextValue(contracts.Expression, "makePolicy({ auth: 'user' })")
	schema := contracts.TextValue(contracts.Expression, "z.object({ id: z.string() })")
	spec := with(with(value(t, `{"meta": {"key": "a.b", "version": "1.0.0"}}`), "policy", call), "io.input", schema)
	d := contractPage(t, contract(t, contracts.Operation, "query", spec))
	d.Wants("#input .expression", schema.Text())
	d.Wants("#more .expression", call.Text())
	d.Wants("#policy")
	d.Wants("#calling .verb", "GET", "query")
}

// Two kinds may share a key: the name of the property says which one is meant.
func TestPropertiesSayWhichKindIsMeant(t *testing.T) {
	meta := `{"meta": {"key": "shop.list", "version": "1.0.0"}}`
	first := contract(t, "rollout-plan", "", value(t, `{"meta": {"key": "a", "version": "1.0.0"}, "operationRefs": [{"key": "shop.list"}],
		"outputPresentation": {"key": "shop.list"}, "refreshEvents": [{"key": "shop.list"}]}`))
	d := contractPage(t, first, contract(t, contracts.Operation, "query", value(t, meta)), contract(t, contracts.Presentation, "", value(t, meta)), contract(t, contracts.Event, "", value(t, meta)))
	want := []string{"../operations/shop.list.html", "../presentations/shop.list.html", "../events/shop.list.html"}
	if got := d.Attributes("#more .declared a", "href"); !slices.Equal(got, want) {
		t.Errorf("the links lead to %v", got)
	}
}

func TestDeclaredNamesAndImplementations(t *testing.T) {
	c := contract(t, contracts.Operation, "command", value(t, `{"meta": {"key": "a.b", "version": "2.0.0", "docId": ["marketplace.guide", "gone"]},
		"transport": {"rest": {"method": "put", "path": "/b/{id}"}, "gql": {"field": "b"}, "mcp": {"toolName": "do-b"}},
		"policy": {"auth": "robot", "rateLimit": {"burst": 3}, "idempotent": true, "escalate": "human_review"},
		"implementations": [{"path": "src/b.ts", "type": "handler", "description": "The *handler*."}, {"type": "service"}]}`))
	d := contractPage(t, c)
	d.Wants("#calling .verb", "PUT", "mutation")
	d.Wants("#calling .key", "/b/{id}", "b", "do-b")
	d.Wants("#calling small")
	d.Wants("#policy dd:not(dd dd)", "robot", "Idempotent: repeating a call changes nothing more", "burst 3", "human_review")
	d.Wants("#implementations th a[href='https://example.org/blob/main/src/b.ts']", "src/b.ts")
	d.Wants("#implementations .declared", "type service")
	d.Wants("#guides li", "marketplace.guide", "gone")
	d.Wants("#guides a[href='../guides/guide.html']", "marketplace.guide")
	d.Wants("#input")
}

// Forty owners, two hundred fields and three hundred lines are all there.
func TestMuchOfEverythingIsShown(t *testing.T) {
	var owners, lines []string
	wide := model("Wide")
	for i := range 300 {
		lines = append(lines, "const a = 1;\n")
		if i < 40 {
			owners = append(owners, `"@team"`)
		}
		if i < 200 {
			wide.Fields = append(wide.Fields, scalar("field", "String"))
		}
	}
	spec := value(t, `{"meta": {"key": "a.b", "version": "1.0.0", "owners": [`+strings.Join(owners, ",")+`]}}`)
	c := contract(t, contracts.Operation, "query", with(spec, "io.output", shapeValue(wide)))
	c.Source.Excerpt = []contracts.Chunk{{StartLine: 1, Text: strings.Join(lines, "")}}
	d := contractPage(t, c)
	if o, f, l := len(d.All(`#facts dt:contains("Owners") ~ dd`)), len(d.All("#output .fields tr[id]")), len(d.All("#source li")); o != 40 || f != 200 || l != 300 {
		t.Errorf("%d owners, %d fields, %d lines", o, f, l)
	}
}

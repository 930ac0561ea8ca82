package render_test

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/render/htmltest"
)

const orderSource = `export const CreateOrderContract = defineCommand({
	meta: { key: 'marketplace.order.create', version: '1.0.0' },
});
`

// createOrder is an operation with everything that a page of one shows.
func createOrder(t testing.TB) *contracts.Contract {
	item := model("OrderItem", scalar("productId", "String"), scalar("quantity", "Int"))
	input := model("CreateOrderInput", scalar("storeId", "String"), field("items", list(item)))
	status := enum("OrderStatus", contracts.EnumValue{Value: contracts.StringValue("pending")}, contracts.EnumValue{Value: contracts.StringValue("paid"), Description: "money came"})
	note := scalar("note", "String")
	note.Optional = true
	order := model("Order", scalar("id", "ID"), field("status", status), note)
	spec := value(t, `{
		"meta": {"key": "marketplace.order.create", "version": "1.0.0", "stability": "stable", "owners": ["@example.marketplace"],
			"tags": ["marketplace", "order", "create"], "description": "Create a new order.",
			"goal": "Allow buyers to purchase products.", "context": "Checkout flow."},
		"io": {"errors": {"OUT_OF_STOCK": {"description": "Nothing left", "http": 409, "gqlCode": "OUT", "when": "An item is gone", "retry": true}}},
		"policy": {"auth": "user", "roles": ["buyer"], "idempotent": false, "rateLimit": {"rpm": 60, "key": "user"}, "pii": ["storeId"], "custom": {"deep": 1}},
		"sideEffects": {"emits": [{"key": "marketplace.order.created", "version": "1.0.0", "when": "Order is created"}], "audit": ["marketplace.order.created"]},
		"acceptance": {
			"scenarios": [{"key": "create-order-happy-path", "given": ["User is authenticated"], "when": ["User creates order with valid items"],
				"then": ["Order is created", "OrderCreated event is emitted"]}],
			"examples": [{"key": "create-basic-order", "input": {"storeId": "store-123", "items": [{"productId": "prod-456", "quantity": 1}]}, "output": {"id": "order-789", "status": "pending"}}]
		}
	}`)
	spec = with(spec, "io.input", shapeValue(input))
	spec = with(spec, "io.output", shapeValue(order))
	c, diagnostics := contracts.New(contracts.Operation, "command", spec, contracts.Source{
		File: "packages/examples/marketplace/src/order/order.operations.ts", StartLine: 8, EndLine: 10, Language: "typescript",
		Excerpt: []contracts.Chunk{{StartLine: 1, Text: "import { defineCommand } from '@lssm-tech/lib.contracts-spec/operations';\n"}, {StartLine: 8, Text: orderSource}},
	})
	if c == nil || len(diagnostics) > 0 {
		t.Fatal(diagnostics)
	}
	return c
}

func orderCreated(t testing.TB) *contracts.Contract {
	spec := value(t, `{"meta": {"key": "marketplace.order.created", "version": "1.0.0", "stability": "stable", "owners": [], "tags": [], "description": "An order was created."}, "pii": ["$.buyer.email", "gone"]}`)
	buyer := &contracts.Shape{Kind: contracts.ObjectShape, Fields: []contracts.Field{scalar("email", "EmailAddress")}}
	return contract(t, contracts.Event, "", with(spec, "payload", shapeValue(model("OrderCreated", scalar("orderId", "ID"), field("buyer", buyer)))))
}

// The facts that a page of this contract has to show, each by the place where it stands.
func TestContractPageShowsEveryFact(t *testing.T) {
	d := contractPage(t, createOrder(t), orderCreated(t))
	d.Wants("h1", "marketplace.order.create")
	d.Wants(".contract-key code", "marketplace.order.create")
	d.Wants(`#facts dt:contains("Key") ~ dd`, "marketplace.order.create")
	d.Wants(`#facts dt:contains("Version") ~ dd`, "1.0.0")
	d.Wants(`#facts dt:contains("Type") ~ dd`, "operation (command)")
	d.Wants(`#facts dt:contains("Title") ~ dd`, "marketplace.order.create")
	d.Wants(`#facts dt:contains("Stability") ~ dd`, "stable")
	d.Wants(`#facts dt:contains("Owners") ~ dd`, "@example.marketplace")
	d.Wants(`#facts dt:contains("Tags") ~ dd`, "marketplace", "order", "create")
	d.Wants(`#facts dt:contains("Domain") ~ dd`, "marketplace")
	d.Wants(`#facts dt:contains("File") ~ dd`, "packages/examples/marketplace/src/order/order.operations.ts")
	d.Wants(".contract-head > .prose", "Create a new order.")
	d.Wants("#goal .prose", "Allow buyers to purchase products.")
	d.Wants("#context .prose", "Checkout flow.")
	d.Wants("#emits li", "marketplace.order.created (v1.0.0) Order is created")
	d.Wants("#emits li a[href='../events/marketplace.order.created.html']", "marketplace.order.created")
	d.Wants(".contract-kind .stability-stable", "stable")
	d.Wants("#effects dd a", "marketplace.order.created")

	d.Wants("#input > table > tbody > tr[id] > th", "storeId personal data", "items")
	d.Wants("[id='input.items'] td:nth-child(2)", "OrderItem[]")
	d.Wants("[id='input.items.productId'] td:nth-child(2)", "String")
	d.Wants("[id='output.note'] td:nth-child(3)", "optional")
	d.Wants("[id='output.id'] td:nth-child(3)", "required")
	d.Wants("[id='output.status'] .enum code", "pending", "paid")
	d.Wants("[id='input.storeId'] .badge-pii", "personal data")
	d.Wants("[id='errors.OUT_OF_STOCK'] td", "409 Conflict", "OUT", "Nothing left An item is gone retry true")

	d.Wants("#policy dt", "Who may call", "Roles", "Personal data", "Calling it again", "Rate limit")
	d.Wants("#policy dd", "Signed-in users user", "buyer", "storeId", "Not idempotent: every call acts again", "60 calls a minute, counted by user")
	d.Wants("[id='acceptance.create-order-happy-path'] dt", "Given", "When", "Then")
	d.Wants("[id='acceptance.create-order-happy-path'] .step-then dd", "Order is created", "OrderCreated event is emitted")
	d.Wants("[id='examples.create-basic-order-output'] code", `{ "id": "order-789", "status": "pending" }`)
	d.Wants("#calling tbody th", "REST", "GraphQL", "MCP")
	d.Wants("#calling .key", "/marketplace/order/create/v1.0.0", "marketplace_order_create_v1_0_0", "marketplace.order.create-v1.0.0")
	d.Wants("#calling .verb", "POST", "mutation")
	d.Wants("#more dt", "Policy", "custom", "deep")

	var source strings.Builder
	for _, n := range d.All("#source li:not([id=L1])") {
		source.WriteString(strings.TrimPrefix(htmltest.RawText(n), " "))
	}
	if source.String() != orderSource {
		t.Errorf("source reads %q", source.String())
	}
	if got := d.Attributes("#source ol", "start"); !slices.Equal(got, []string{"1", "8"}) {
		t.Errorf("the lists of lines begin with %q", got)
	}
	if got := d.Attributes("#source li", "id"); !slices.Equal(got, []string{"L1", "L8", "L9", "L10"}) {
		t.Errorf("the lines are %q", got)
	}
	d.Wants("#source .gap", "6 lines left out")
	if n := strings.Count(d.Source, ".label"); n > 0 {
		t.Errorf("%d keys of labels on the page", n)
	}
}

func TestEventSaysWhoEmitsItAndWhatIsPersonal(t *testing.T) {
	d := contractPage(t, orderCreated(t), createOrder(t))
	d.Wants("#emitters .ref code", "marketplace.order.create")
	d.Wants("[id='payload.buyer.email'] .badge-pii", "personal data")
	d.Wants("#payload .fields-personal code", "gone")
	d.Wants("#consumers")

	alone := contractPage(t, orderCreated(t))
	alone.Wants("#emitters .empty", "No operation in this registry emits this event.")
}

func TestEmitsSayWhatIsMissingAndOutdated(t *testing.T) {
	newer := contract(t, contracts.Event, "", value(t, `{"meta": {"key": "marketplace.order.created", "version": "2.0.0"}}`))
	d := contractPage(t, createOrder(t))
	d.Wants("#emits .badge-missing", "not defined in this registry")
	d.Wants("#emits li a")
	d = contractPage(t, createOrder(t), newer)
	d.Wants("#emits .badge-missing", "no such version here; the newest is v2.0.0")
	d = contractPage(t, createOrder(t), orderCreated(t), newer)
	d.Wants("#emits .badge-outdated", "not the newest, which is v2.0.0")
}

func TestPagesSpeakTheirLanguage(t *testing.T) {
	c := createOrder(t)
	reg := registry(c, orderCreated(t))
	for lang, want := range map[string]string{"fr": "Entrée", "es": "Entrada"} {
		f := frame()
		f.Site.Lang = lang
		d := rendered(t, func(w io.Writer) error { return renderer(t, lang).Contract(w, f, links(reg), reg, c) })
		if got := d.Text("#input h2"); got != want {
			t.Errorf("%s: the input is headed %q", lang, got)
		}
		d.Wants("#facts dl > :nth-child(3) dd", "operation (command)")
	}
}

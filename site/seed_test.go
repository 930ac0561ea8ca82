package site_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/site"
	"github.com/lssm-tech/docsgen/site/project"
)

// seedSource is the source definition of the page that every contract page is measured by. Its
// imports use the library's older scope.
const seedSource = `import { defineCommand } from '@lssm-tech/lib.contracts-spec/operations';
import {
	CreateOrderInputModel,
	OrderModel,
	UpdateOrderStatusInputModel,
} from './order.schema';

export const CreateOrderContract = defineCommand({
	meta: {
		key: 'marketplace.order.create',
		version: '1.0.0',
		stability: 'stable',
		owners: ['@example.marketplace'],
		tags: ['marketplace', 'order', 'create'],
		description: 'Create a new order.',
		goal: 'Allow buyers to purchase products.',
		context: 'Checkout flow.',
	},
	io: { input: CreateOrderInputModel, output: OrderModel },
	policy: { auth: 'user' },
	sideEffects: {
		emits: [
			{
				key: 'marketplace.order.created',
				version: '1.0.0',
				when: 'Order is created',
				payload: OrderModel,
			},
		],
		audit: ['marketplace.order.created'],
	},
	acceptance: {
		scenarios: [
			{
				key: 'create-order-happy-path',
				given: ['User is authenticated'],
				when: ['User creates order with valid items'],
				then: ['Order is created', 'OrderCreated event is emitted'],
			},
		],
		examples: [
			{
				key: 'create-basic-order',
				input: {
					storeId: 'store-123',
					items: [{ productId: 'prod-456', quantity: 1, unitPrice: 100 }],
				},
				output: { id: 'order-789', status: 'pending', total: 100 },
			},
		],
	},
});
`

const seedModels = `import { defineEnum, defineSchemaModel, ScalarTypeEnum } from '@lssm-tech/lib.schema';

const OrderItemModel = defineSchemaModel({
	name: 'OrderItem',
	fields: {
		productId: { type: ScalarTypeEnum.String_unsecure(), isOptional: false },
		quantity: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
		unitPrice: { type: ScalarTypeEnum.Float_unsecure(), isOptional: false },
	},
});
export const CreateOrderInputModel = defineSchemaModel({
	name: 'CreateOrderInput',
	fields: {
		storeId: { type: ScalarTypeEnum.String_unsecure(), isOptional: false },
		items: { type: OrderItemModel, isArray: true, isOptional: false },
	},
});
export const OrderModel = defineSchemaModel({
	name: 'Order',
	fields: {
		id: { type: ScalarTypeEnum.ID(), isOptional: false },
		status: { type: defineEnum('OrderStatus', ['pending', 'paid']), isOptional: false },
		total: { type: ScalarTypeEnum.Float_unsecure(), isOptional: true },
	},
});
export const UpdateOrderStatusInputModel = defineSchemaModel({ name: 'UpdateOrderStatusInput', fields: {} });
`

const seedEvent = `import { defineEvent } from '@lssm-tech/lib.contracts-spec';
import { OrderModel } from './order.schema';

export const OrderCreatedEvent = defineEvent({
	meta: {
		key: 'marketplace.order.created',
		version: '1.0.0',
		stability: 'stable',
		owners: ['@example.marketplace'],
		tags: ['marketplace', 'order'],
		description: 'An order was created.',
	},
	payload: OrderModel,
});
`

func TestSeedPage(t *testing.T) {
	const file = "packages/examples/marketplace/src/order/order.operations.ts"
	s := builtFrom(t, map[string]string{
		file: seedSource,
		"packages/examples/marketplace/src/order/order.schema.ts": seedModels,
		"packages/examples/marketplace/src/order/order.event.ts":  seedEvent,
		"docsgen.yaml": "title: Marketplace\nnotice:\n  title: OSS-first docs\n  text: These docs teach the open system first.\n",
	})
	page := rendered(t, s, "operations/marketplace.order.create.html")
	for _, fact := range []struct{ selector, want string }{
		{"h1", "marketplace.order.create"},
		{`#facts dt:contains("Key") ~ dd`, "marketplace.order.create"},
		{`#facts dt:contains("Version") ~ dd`, "1.0.0"},
		{`#facts dt:contains("Type") ~ dd`, "operation (command)"},
		{`#facts dt:contains("Title") ~ dd`, "marketplace.order.create"},
		{`#facts dt:contains("Stability") ~ dd`, "stable"},
		{`#facts dt:contains("Owners") ~ dd`, "@example.marketplace"},
		{`#facts dt:contains("Tags") ~ dd`, "marketplace order create"},
		{`#facts dt:contains("File") ~ dd`, file},
		{".contract-head > .prose", "Create a new order."},
		{"#goal .prose", "Allow buyers to purchase products."},
		{"#context .prose", "Checkout flow."},
		{"#emits a[href='../events/marketplace.order.created.html']", "marketplace.order.created"},
		{"#emits .version", "(v1.0.0)"},
		{"#emits .when", "Order is created"},
		{".step-then dd", "Order is created OrderCreated event is emitted"},
		{".notice-title", "OSS-first docs"},
		{".notice .prose", "These docs teach the open system first."},
		{"#input .fields tr[id] > th", "storeId items productId quantity unitPrice"},
		{"#output .fields tr[id] > th", "id status total"},
	} {
		if got := strings.Join(texts(page, fact.selector), " "); got != fact.want {
			t.Errorf("%s says %q, want %q", fact.selector, got, fact.want)
		}
	}
	var lines strings.Builder
	for _, line := range rawTexts(page, ".source li") {
		lines.WriteString(line)
	}
	if got := lines.String(); got != seedSource {
		t.Errorf("the excerpt differs from the source:\n%s", got)
	}
	for _, route := range s.Routes() {
		body, err := s.Render(route)
		if err != nil {
			t.Fatal(err)
		}
		if labelKey.Match(body.Body) {
			t.Errorf("%s shows the key of a label: %s", route, labelKey.Find(body.Body))
		}
	}
}

// labelKey is what the first pages printed where a label was missing.
var labelKey = regexp.MustCompile(`field\.\w+\.label`)

// builtFrom plans the site of a folder with the given files, which must load without diagnostics.
func builtFrom(t testing.TB, files map[string]string) *site.Site {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		put(t, filepath.Join(dir, filepath.FromSlash(name)), text)
	}
	loaded := loadedFrom(t, dir)
	for _, d := range loaded.Diagnostics {
		t.Errorf("%s: %s: %s", d.Position, d.Severity, d.Message)
	}
	return loaded.Site
}

func loadedFrom(t testing.TB, dir string) *project.Loaded {
	t.Helper()
	loaded, err := project.Open(project.Options{Dir: dir, DirGiven: true}).Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

package search

// shop is a registry small enough to know by heart, with something in it for each way of finding.
func shop() []Document {
	team := []string{"@example.marketplace"}
	docs := []Document{
		{
			Kind: "operation", Variant: "command", Key: "marketplace.order.create", Version: "1.0.0", Title: "Create order", Summary: "Create a new order.",
			Stability: "stable", Domain: "marketplace", Owners: team, Tags: []string{"order", "create"}, Fields: []string{"storeId", "quantity"},
			Emits: []string{"marketplace.order.created"}, Auth: "user", Text: "Allow buyers to purchase products. Checkout flow.",
		},
		{
			Kind: "operation", Variant: "query", Key: "marketplace.order.list", Version: "1.0.0", Title: "List orders", Summary: "List the orders of a buyer.",
			Stability: "beta", Domain: "marketplace", Owners: team, Tags: []string{"order"}, Fields: []string{"limit", "cursor"}, Auth: "user",
		},
		{
			Kind: "event", Key: "marketplace.order.created", Version: "1.0.0", Summary: "An order was created.", Stability: "stable",
			Domain: "marketplace", Owners: team, Tags: []string{"order"}, Fields: []string{"email"}, EmittedBy: []string{"marketplace.order.create"},
		},
		{
			Kind: "event", Key: "marketplace.order.cancelled", Version: "2.0.0", Summary: "An order was cancelled.", Stability: "deprecated",
			Deprecated: true, Domain: "marketplace", Tags: []string{"order"},
		},
		{Kind: "type", Key: "OrderModel", Summary: "An order with its items.", Domain: "marketplace", Fields: []string{"id", "total"}},
		{
			Kind: "guide", Key: "selling", Title: "Selling on the marketplace", Summary: "From the first store to the first order.",
			Headings: []string{"Refunds"}, Text: "Money goes back to the buyer.",
		},
		{
			Kind: "operation", Variant: "command", Key: "identity.userProfile.update", Version: "1.2.0", Title: "Update a profile", Summary: "Change the name of a user.",
			Stability: "stable", Domain: "identity", Owners: []string{"platform.identity"}, Tags: []string{"user"}, Fields: []string{"displayName"}, Auth: "user",
		},
		{
			Kind: "operation", Variant: "command", Key: "identity.userProfile.update", Version: "1.0.0", Title: "Update a profile", Summary: "Change the name of a user.",
			Stability: "stable", Superseded: true, Domain: "identity", Owners: []string{"platform.identity"}, Tags: []string{"user"}, Auth: "user",
		},
		{
			Kind: "operation", Variant: "query", Key: "identity.session.get", Version: "1.0.0", Title: "Current session", Summary: "Who is signed in.",
			Stability: "experimental", Domain: "identity", Owners: []string{"platform.identity"}, Auth: "anonymous",
		},
		{Kind: "capability", Key: "identity", Version: "1.0.0", Summary: "Users and their sessions.", Stability: "stable", Domain: "identity"},
		{Kind: "feature", Key: "identity", Version: "1.0.0", Summary: "Signing in.", Stability: "beta", Domain: "identity"},
		{Kind: "data-view", Key: "billing.invoice-list", Version: "1.0.0", Title: "Invoices", Summary: "All invoices of a tenant.", Stability: "in_creation", Domain: "billing"},
		{Kind: "policy", Key: "billing.réduction", Version: "1.0.0", Title: "Réductions à l'été", Summary: "Señales y tamaños.", Stability: "idea", Domain: "billing"},
		{Kind: "translation", Key: "billing.labels.ja", Version: "1.0.0", Title: "請求書の翻訳", Summary: "日本語のラベル。", Stability: "stable", Domain: "billing"},
	}
	for i := range docs {
		d := &docs[i]
		d.URL = d.Kind + "s/" + d.Key + ".html"
		if d.Superseded {
			d.URL = d.Kind + "s/" + d.Key + "/" + d.Version + ".html"
		}
	}
	return docs
}

package reading

import (
	"fmt"
	"strconv"
	"testing"
	"unicode/utf8"

	"github.com/chromedp/chromedp/kb"

	"github.com/lssm-tech/docsgen/assets/browsertest"
	"github.com/lssm-tech/docsgen/site/sitetest"
)

// What a reader with a question may spend on the way to its answer, from the home page.
const (
	maxKeys   = 20
	maxClicks = 1
)

// question is one that readers have, with the way that they go.
type question struct {
	asks  string
	typed string // into the search, which "/" opens; empty for none
	first string // the result that Enter opens; empty where the answer stands among the results
	click string // a link that is clicked; empty for none
	where string // what holds the answer
	says  string // the answer, as far as it is a text
}

var questions = []question{
	{asks: "Who owns the creation of orders?", typed: "ord.cre", first: "marketplace.order.create", where: "#facts a[href*=owners]", says: "@example.marketplace"},
	{asks: "What must I send to create an order?", typed: "ord.cre", first: "marketplace.order.create", where: "#input", says: "storeId"},
	{asks: "How do I call the refund of a payment?", typed: "pay.ref", first: "marketplace.payment.refund", where: "#calling details[open] code", says: "curl 'https://api.marketplace.example/"},
	{asks: "Which errors can the authorization of a payment give?", typed: "pay.auth", first: "marketplace.payment.authorize", where: "#errors", says: "402"},
	{asks: "Who may resolve a dispute?", typed: "disp.res", first: "marketplace.dispute.resolve", where: "#policy", says: "operator"},
	{asks: "May I rely on recommendations?", typed: "recommend", first: "marketplace.product.recommend", where: ".contract-kind .stability-idea", says: "idea"},
	{asks: "What consumes the event of a new order?", typed: "order.created", first: "marketplace.order.created", where: "#consumers", says: "marketplace."},
	{asks: "Who emits that a payment was captured?", typed: "pay.captured", first: "marketplace.payment.captured", where: "#emitters", says: "marketplace.payment.capture"},
	{asks: "Where is an email address?", typed: "field:email", where: "[role=listbox]", says: "marketplace.notification.send"},
	{asks: "What takes the place of the checkout that goes?", typed: "checkout.submit", first: "marketplace.checkout.submit", where: ".deprecation", says: "marketplace.order.create"},
	{asks: "What uses the lines of an order?", typed: "orderline", first: "OrderLine", where: "#relations", says: "Order"},
	{asks: "What does the team of payments own?", click: `a[href="owners/!40example.payments.html"]`, where: "main", says: "marketplace.payment.capture"},
}

// TestTwelveQuestions holds that each is answered from the home page with few keys and at most one
// click, and that the answer can be seen.
func TestTwelveQuestions(t *testing.T) {
	s := sitetest.Example(t)
	page := browsertest.Start(t).Open(t, 1280, 900)
	for _, q := range questions {
		keys, clicks := 0, 0
		page.Go(s.URL + "index.html")
		page.WaitFor(`document.readyState === "complete"`)
		press := func(text string) {
			page.Type(text)
			keys += utf8.RuneCountInString(text)
		}
		if q.typed != "" {
			press("/")
			page.WaitFor(`document.activeElement?.getAttribute("role") === "combobox"`)
			press(q.typed)
		}
		if q.first != "" {
			page.WaitFor(`document.querySelector("a.search-option .search-key")?.textContent === ` + strconv.Quote(q.first))
			press(kb.Enter)
			page.WaitFor(`document.querySelector(".contract-key .key")?.textContent === ` + strconv.Quote(q.first))
		}
		if q.click != "" {
			page.Click(q.click)
			clicks++
		}
		page.WaitFor(fmt.Sprintf(`[...document.querySelectorAll(%q)].some((e) => e.checkVisibility() && e.innerText.includes(%q))`, q.where, q.says))
		if keys > maxKeys || clicks > maxClicks {
			t.Errorf("%s takes %d keys and %d clicks", q.asks, keys, clicks)
		}
		t.Logf("%s %d keys, %d clicks", q.asks, keys, clicks)
	}
	if len(questions) != 12 {
		t.Errorf("%d questions", len(questions))
	}
}

package search

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// The words that generated registries are made of, the frequent ones first.
var (
	domainWords = strings.Fields(`marketplace billing identity catalog shipping support analytics messaging scheduling crm inventory payments
		learning hiring travel clinic insurance lending events content media search workspace platform security compliance logistics
		fleet energy banking pricing loyalty returns warehouse procurement telephony documents forms surveys community moderation
		advertising subscriptions taxes accounting payroll benefits fundraising legal tracking realEstate food-delivery onboarding`)
	entityWords = strings.Fields(`order user invoice product customer payment account session message item store cart project task ticket
		report event profile role permission team member subscription plan price discount coupon refund return shipment address carrier
		parcel label warehouse stock supplier purchase contract document template form field answer survey question campaign audience
		segment channel contact lead deal pipeline stage note call meeting calendar appointment patient visit prescription claim policy
		quote premium loan installment balance transfer card statement ledger entry journal budget expense receipt tax rate rule alert
		incident device sensor reading route driver vehicle trip booking room guest course lesson module badge streak quiz score
		candidate interview offer position department employee shift timesheet leave bonus donation pledge donor grant case hearing
		filing matter clause signature review rating comment reply thread post article page section image video asset folder file
		version release feature flag experiment variant metric dashboard widget chart query dataset table column index job worker queue
		webhook integration connection credential secret token key domain certificate record zone region cluster node tenant workspace`)
	actionWords = strings.Fields(`create get list update delete search archive restore publish cancel approve reject assign submit send
		start complete export import validate sync duplicate merge close reopen lock unlock schedule retry invite revoke confirm
		verify enable disable rename move copy split preview track refund ship receive count compare translate summarize classify`)
	pastForms  = map[string]string{"get": "read", "send": "sent", "split": "split", "submit": "submitted", "cancel": "cancelled", "ship": "shipped"}
	fieldWords = strings.Fields(`id name status createdAt updatedAt total currency email phone quantity unitPrice description ownerId tenantId locale
		timezone startsAt endsAt reason amount country city postalCode street reference externalId metadata priority dueDate assigneeId
		count limit cursor sortBy direction filter version checksum size mimeType url width height latitude longitude score color`)
	plainWords = strings.Fields(`the a of for and to in with when after before new existing given all their its every only once until sent used
		request response state change owner buyer seller system service result current previous next first last active pending failed
		allowed required optional public internal automatic manual daily batch remote local safe secure audit history flow process step`)
	ownerNames  = strings.Fields(`@example.core @example.growth @example.platform platform.core platform.identity team-payments team-data ops@example.org`)
	stabilities = strings.Fields(`stable stable stable stable beta beta experimental experimental in_creation idea deprecated`)
)

// pick prefers the front of a list, about as words are used in any language (Zipf's law).
func pick(r *rand.Rand, words []string) string {
	return words[min(int(float64(len(words))*(pow(r)-0.02)/0.98), len(words)-1)]
}

func pow(r *rand.Rand) float64 { x := r.Float64(); return max(0.02, x*x) }

// rareWords are invented: texts of large registries hold words that few others do.
func rareWords(r *rand.Rand, n int) []string {
	syllables := strings.Fields("ba be co da de fi ga hu in ka le lo ma me ni no or pa per qui ra re sa sen ta ter tra u va ver xi zo")
	words := make([]string, n)
	for i := range words {
		for range 2 + r.IntN(3) {
			words[i] += syllables[r.IntN(len(syllables))]
		}
	}
	return words
}

// generate makes a registry of n documents that looks like a real one: operations, the events that
// they emit and their models.
func generate(n int) []Document {
	r := rand.New(rand.NewPCG(7, uint64(n)))
	rare := rareWords(r, 20000)
	docs, taken := make([]Document, 0, n), map[string]bool{}
	for len(docs) < n {
		domain, entity, action := pick(r, domainWords), pick(r, entityWords), pick(r, actionWords)
		if r.IntN(3) == 0 {
			entity += "." + pick(r, entityWords)
		}
		d := Document{Kind: "operation", Variant: "command", Key: domain + "." + entity + "." + action, Auth: "user"}
		d.Title = strings.Join([]string{capital(action), strings.ReplaceAll(entity, ".", " "), "in", domain}, " ")
		if action == "get" || action == "list" || action == "search" {
			d.Variant = "query"
		}
		switch r.IntN(10) {
		case 0, 1, 2:
			d.Kind, d.Variant, d.Auth = "event", "", ""
			d.Key = domain + "." + entity + "." + past(action)
			d.Title = ""
			d.EmittedBy = []string{domain + "." + entity + "." + action}
		case 3:
			d.Kind, d.Variant, d.Auth = "type", "", ""
			model := ""
			for part := range strings.SplitSeq(entity, ".") {
				model += capital(part)
			}
			d.Key = capital(action) + model + capital(strings.ReplaceAll(domain, "-", "")) + "Model"
			d.Title = ""
		default:
			d.Emits = []string{domain + "." + entity + "." + past(action)}
		}
		if taken[d.Kind+d.Key] {
			continue
		}
		taken[d.Kind+d.Key] = true
		d.URL = d.Kind + "s/" + d.Key + ".html"
		d.Version = fmt.Sprintf("%d.%d.0", 1+r.IntN(2), r.IntN(3))
		d.Domain = domain
		if d.Kind != "type" {
			d.Stability = stabilities[r.IntN(len(stabilities))]
			d.Deprecated = d.Stability == "deprecated"
			d.Owners = []string{pick(r, ownerNames)}
			d.Tags = []string{domain, strings.Split(entity, ".")[0], action}
		}
		for range 1 + r.IntN(6) {
			if f := pick(r, fieldWords); !slices.Contains(d.Fields, f) {
				d.Fields = append(d.Fields, f)
			}
		}
		d.Summary = capital(action) + " " + strings.ReplaceAll(entity, ".", " ") + " " + sentence(r, rare, 5+r.IntN(8))
		d.Text = sentence(r, rare, 10+r.IntN(20))
		docs = append(docs, d)
	}
	return docs
}

func sentence(r *rand.Rand, rare []string, n int) string {
	words := make([]string, n)
	for i := range words {
		switch r.IntN(6) {
		case 0:
			words[i] = pick(r, rare)
		case 1, 2:
			words[i] = pick(r, entityWords)
		default:
			words[i] = pick(r, plainWords)
		}
	}
	return strings.Join(words, " ") + "."
}

func past(action string) string {
	if form, ok := pastForms[action]; ok {
		return form
	}
	return strings.TrimSuffix(action, "e") + "ed"
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

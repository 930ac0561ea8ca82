// Package contractstest makes registries of any size for tests and benchmarks: TypeScript modules
// as teams write them, about three contracts to a module, with models, enums and owners shared
// between modules. The same number gives the same texts. For tests that edit them at random it
// gives the chance. Nothing but tests imports it.
package contractstest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

var (
	domains  = []string{"catalog", "order", "payment", "shipping", "identity", "support", "billing", "analytics", "inventory", "loyalty"}
	entities = []string{"account", "address", "basket", "batch", "bundle", "claim", "coupon", "credit", "device", "document", "event", "image", "invoice", "item", "label", "ledger", "member", "message", "note", "offer", "parcel", "plan", "price", "profile", "quote", "receipt", "refund", "report", "return", "review", "route", "schedule", "segment", "session", "signal", "stock", "ticket", "token", "transfer", "voucher"}
	commands = []string{"create", "update", "archive", "approve", "cancel", "assign"}
	stages   = []string{"Idea", "InCreation", "Experimental", "Beta", "Stable", "Stable", "Stable", "Deprecated"}
)

// Modules returns the modules of a registry with the given number of contracts (types not counted),
// by path. Six contracts make one entity: three operations and three events, in a module each, and
// a module of models beside them.
func Modules(contracts int) map[string]string {
	files := map[string]string{"package.json": `{"name": "generated", "private": true}` + "\n"}
	left := contracts
	for n := 0; left > 0; n++ {
		domain := domains[n%len(domains)]
		entity := entities[n/len(domains)%len(entities)]
		if round := n / len(domains) / len(entities); round > 0 {
			entity = fmt.Sprintf("%s%c%c", entity, 'A'+round/26%26, 'a'+round%26)
		}
		e := module{domain: domain, entity: entity, stage: stages[n%len(stages)], seed: n}
		dir := "src/" + domain + "/" + entity + "/" + entity
		files["src/"+domain+"/"+domain+".shared.ts"] = e.shared()
		files[dir+".schema.ts"] = e.schema()
		files[dir+".operations.ts"] = e.operations(min(3, left))
		left -= 3
		if left > 0 {
			files[dir+".events.ts"] = e.events(min(3, left))
			left -= 3
		}
	}
	return files
}

// Write puts the modules of such a registry under a folder.
func Write(dir string, contracts int) error {
	for path, text := range Modules(contracts) {
		file := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// module is what one entity's modules are written from.
type module struct {
	domain, entity, stage string
	seed                  int
}

func (m module) name() string { return strings.ToUpper(m.entity[:1]) + m.entity[1:] }

func (m module) shared() string {
	return fmt.Sprintf(`import { OwnersEnum, TagsEnum } from '@contractspec/lib.contracts-spec/ownership';

export const OWNERS = ['@team.%[1]s', OwnersEnum.PlatformCore] as const;

export const META = {
	version: '1.0.0',
	domain: '%[1]s',
	owners: [...OWNERS],
} as const;

export const BASE_TAGS = ['%[1]s', TagsEnum.Automation];
`, m.domain)
}

func (m module) schema() string {
	return fmt.Sprintf(`import { defineEnum, defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';

/** Where the %[1]s is in its life. */
export const %[2]sStatus = defineEnum('%[3]s%[2]sStatus', ['draft', 'active', 'paused', 'closed']);

export const %[2]sPartModel = defineSchemaModel({
	name: '%[3]s%[2]sPart',
	description: 'One part of the %[1]s.',
	fields: {
		position: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
		label: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false },
		amount: { type: ScalarTypeEnum.Float_unsecure(), isOptional: true, description: 'In the smallest unit of the currency.' },
	},
});

export const %[2]sModel = defineSchemaModel({
	name: '%[3]s%[2]s',
	description: 'The %[1]s as others see it.',
	fields: {
		id: { type: ScalarTypeEnum.ID(), isOptional: false },
		title: { type: ScalarTypeEnum.String_unsecure(), isOptional: false },
		contactEmail: { type: ScalarTypeEnum.EmailAddress(), isOptional: true },
		status: { type: %[2]sStatus, isOptional: false },
		parts: { type: %[2]sPartModel, isArray: true, isOptional: false },
		createdAt: { type: ScalarTypeEnum.DateTime(), isOptional: false },
	},
});

export const %[2]sInputModel = defineSchemaModel({
	name: '%[3]s%[2]sInput',
	fields: {
		title: { type: ScalarTypeEnum.String_unsecure(), isOptional: false },
		parts: { type: %[2]sPartModel, isArray: true, isOptional: true },
	},
});
`, m.entity, m.name(), strings.ToUpper(m.domain[:1])+m.domain[1:])
}

func (m module) operations(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `import { defineCommand, defineQuery } from '@contractspec/lib.contracts-spec/operations';
import { StabilityEnum } from '@contractspec/lib.contracts-spec/ownership';
import { BASE_TAGS, META } from '../%[1]s.shared';
import { %[2]sInputModel, %[2]sModel } from './%[3]s.schema';
`, m.domain, m.name(), m.entity)
	for i := range n {
		action, definer := commands[(m.seed+i)%len(commands)], "defineCommand"
		emits := fmt.Sprintf(`
	sideEffects: {
		emits: [
			{
				key: '%[1]s.%[2]s.%[3]sd',
				version: '1.0.0',
				when: 'The %[2]s went through %[3]s.',
				payload: %[4]sModel,
			},
		],
		audit: ['%[1]s.%[2]s.%[3]sd'],
	},`, m.domain, m.entity, action, m.name())
		if i == 2 {
			action, definer, emits = "get", "defineQuery", ""
		}
		fmt.Fprintf(&b, `
export const %[1]s%[2]s = %[3]s({
	meta: {
		...META,
		key: '%[4]s.%[1]s.%[5]s',
		title: '%[2]s %[5]s',
		stability: StabilityEnum.%[6]s,
		tags: [...BASE_TAGS, '%[1]s', '%[5]s'],
		description: 'Lets a caller %[5]s one %[1]s of the %[4]s.',
		goal: 'Keep every %[1]s of the **%[4]s** current without a second system.',
		context: 'Called by the %[4]s service and by operators; see `+"`%[4]s.%[1]s.get`"+`.',
	},
	io: {
		input: %[8]sInputModel,
		output: %[8]sModel,
		errors: {
			NOT_FOUND: { description: 'There is no such %[1]s.', http: 404, gqlCode: 'NOT_FOUND', when: 'The id is unknown.' },
		},
	},
	policy: { auth: 'user', roles: ['%[4]s.editor'], idempotent: true },%[7]s
	acceptance: {
		scenarios: [
			{
				key: '%[5]s-%[1]s',
				given: ['The caller is signed in'],
				when: ['The caller asks to %[5]s a %[1]s'],
				then: ['The %[1]s is returned'],
			},
		],
		examples: [
			{ key: 'one', input: { title: 'First' }, output: { id: '%[1]s-1', title: 'First', status: 'draft' } },
		],
	},
});
`, m.entity, m.name()+strings.ToUpper(action[:1])+action[1:], definer, m.domain, action, m.stage, emits, m.name())
	}
	return b.String()
}

func (m module) events(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `import { defineEvent } from '@contractspec/lib.contracts-spec';
import { BASE_TAGS, META } from '../%[1]s.shared';
import { %[2]sModel } from './%[3]s.schema';
`, m.domain, m.name(), m.entity)
	for i := range n {
		action := commands[(m.seed+i)%len(commands)]
		fmt.Fprintf(&b, `
export const %[2]s%[4]sEvent = defineEvent({
	meta: {
		...META,
		key: '%[1]s.%[3]s.%[5]sd',
		stability: 'stable',
		tags: [...BASE_TAGS, '%[3]s'],
		description: 'The %[3]s went through %[5]s.',
	},
	pii: ['contactEmail'],
	payload: %[2]sModel,
});
`, m.domain, m.name(), m.entity, strings.ToUpper(action[:1])+action[1:], action)
	}
	return b.String()
}

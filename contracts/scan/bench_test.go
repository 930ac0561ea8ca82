package scan

import "testing"

// contractText is a module of 50 lines with one contract, as authors write them.
const contractText = `import { defineCommand, OwnersEnum } from '@contractspec/lib.contracts-spec';
import { BookingModel, CreateBookingInput } from './booking.models';
import type { BookingEvent } from './booking.events';

const OWNERS = [OwnersEnum.PlatformCore, '@harbour.bookings'] as const;

/** Reserves a berth for a ship. */
export const ReserveBerth = defineCommand({
  meta: {
    key: 'harbour.berth.reserve',
    version: '2.1.0',
    title: 'Reserve a berth',
    description: 'Reserves a berth for one ship and one stay.',
    stability: 'stable',
    owners: [...OWNERS],
    tags: ['harbour', 'berth', 'booking'],
    goal: 'Let agents plan an arrival before the ship is in sight.',
    context: ` + "`Used by the ${'agent'} portal and by the tower.`" + `,
  },
  io: {
    input: CreateBookingInput,
    output: BookingModel,
    errors: {
      BERTH_TAKEN: { description: 'Another ship lies there.', http: 409 },
      SHIP_TOO_LONG: { description: 'It does not fit.', http: 422 },
    },
  },
  policy: { auth: 'user', roles: ['agent'], rateLimit: { rpm: 60, key: 'org' } },
  sideEffects: {
    // The tower listens to this one.
    emits: [
      { key: 'harbour.berth.reserved', version: '1.0.0', when: 'A berth is reserved' },
    ],
    audit: ['harbour.berth.reserved'],
  },
  acceptance: {
    scenarios: [
      {
        key: 'free-berth',
        given: ['A berth is free'],
        when: ['An agent reserves it'],
        then: ['The berth is taken', 'The tower knows'],
      },
    ],
    examples: [
      { key: 'small', input: { berth: 12, ship: 'IMO 9074729' }, output: { id: 'b-1' } },
    ],
  },
});
`

func BenchmarkScan(b *testing.B) {
	b.SetBytes(int64(len(contractText)))
	b.ReportAllocs()
	for b.Loop() {
		s := NewScanner(contractText, false)
		for {
			if _, ok := s.Next(); !ok {
				break
			}
		}
	}
}

func BenchmarkOutline(b *testing.B) {
	b.SetBytes(int64(len(contractText)))
	b.ReportAllocs()
	for b.Loop() {
		NewOutline(contractText, false)
	}
}

func BenchmarkExcerpt(b *testing.B) {
	o := NewOutline(contractText, false)
	b.ReportAllocs()
	for b.Loop() {
		o.Excerpt(len(contractText) - 10)
	}
}

func BenchmarkFind(b *testing.B) {
	o := NewOutline(contractText, false)
	s := o.Statements[len(o.Statements)-1]
	b.ReportAllocs()
	for b.Loop() {
		o.Find(s.Start, s.End, "harbour.berth.reserved", "key")
	}
}

package main

import (
	"fmt"
	"io"
	"runtime/metrics"
	"slices"
	"text/tabwriter"
	"time"
)

// timings tell where the time and the memory of a build went, phase by phase. A nil one measures
// nothing.
type timings struct {
	started measured
	phases  []phase
}

// phase is one part of the work, in the order in which they last began. Of one that began several
// times it is the sum.
type phase struct {
	Name string        `json:"phase"`
	Wall time.Duration `json:"-"`
	// of the processor, of this process and those that evaluated modules and have ended
	CPU       time.Duration `json:"-"`
	Allocated uint64        `json:"allocatedBytes"`    // on the heap of this process
	Live      uint64        `json:"liveHeapBytes"`     // that the last collection of the phase found in use
	Peak      uint64        `json:"peakResidentBytes"` // of this process, since it started; 0 where that is not known

	WallMilliseconds float64 `json:"wallMilliseconds"`
	CPUMilliseconds  float64 `json:"cpuMilliseconds"`
	began            measured
}

// measured is what the program has used at a time.
type measured struct {
	at        time.Time
	cpu       time.Duration
	allocated uint64
}

func measure() (now measured, live uint64) {
	samples := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}, {Name: "/gc/heap/live:bytes"}}
	metrics.Read(samples)
	return measured{time.Now(), processorTime(), samples[0].Value.Uint64()}, samples[1].Value.Uint64()
}

func startTimings() *timings {
	t := &timings{}
	t.started, _ = measure()
	return t
}

// begin ends the phase that is at work, if there is one, and begins another. It fits the Began of
// packages below.
func (t *timings) begin(name string) {
	if t == nil {
		return
	}
	now, _ := t.end()
	at := slices.IndexFunc(t.phases, func(p phase) bool { return p.Name == name })
	if at >= 0 { // the one that is at work is always the last of the list
		again := t.phases[at]
		t.phases = append(slices.Delete(t.phases, at, at+1), again)
	} else {
		t.phases = append(t.phases, phase{Name: name})
	}
	t.phases[len(t.phases)-1].began = now
}

// end ends the phase that is at work.
func (t *timings) end() (now measured, live uint64) {
	now, live = measure()
	if len(t.phases) == 0 {
		return now, live
	}
	if p := &t.phases[len(t.phases)-1]; !p.began.at.IsZero() {
		p.add(p.began, now, live)
		p.began = measured{}
	}
	return now, live
}

func (p *phase) add(from, to measured, live uint64) {
	p.Wall += to.at.Sub(from.at)
	p.CPU += to.cpu - from.cpu
	p.Allocated += to.allocated - from.allocated
	p.Live, p.Peak = live, peakResident()
}

// split makes two phases of one whose work is done side by side, by the time that all goroutines
// together took for each. The second is added to the phase of its name.
func (t *timings) split(name, first, second string, ofFirst, ofSecond time.Duration) {
	at := slices.IndexFunc(t.phases, func(p phase) bool { return p.Name == name })
	if at < 0 || ofFirst+ofSecond == 0 {
		return
	}
	share := float64(ofSecond) / float64(ofFirst+ofSecond)
	whole := &t.phases[at]
	wall, cpu := time.Duration(share*float64(whole.Wall)), time.Duration(share*float64(whole.CPU))
	whole.Name, whole.Wall, whole.CPU = first, whole.Wall-wall, whole.CPU-cpu
	for i := range t.phases {
		if p := &t.phases[i]; p.Name == second {
			p.Wall, p.CPU = p.Wall+wall, p.CPU+cpu
		}
	}
}

// document is the timings as JSON has them: each phase, and all of them together.
func (t *timings) document() *timingsDocument {
	if t == nil {
		return nil
	}
	now, live := t.end()
	total := phase{Name: "total"}
	total.add(t.started, now, live)
	d := &timingsDocument{Phases: slices.Clone(t.phases), Total: total}
	for _, p := range append(pointers(d.Phases), &d.Total) {
		p.WallMilliseconds, p.CPUMilliseconds = float64(p.Wall.Microseconds())/1000, float64(p.CPU.Microseconds())/1000
	}
	return d
}

func pointers(list []phase) []*phase {
	all := make([]*phase, len(list))
	for i := range list {
		all[i] = &list[i]
	}
	return all
}

// timingsDocument is "timings" of --json.
type timingsDocument struct {
	Phases []phase `json:"phases"`
	Total  phase   `json:"total"`
}

// print writes a table for people.
func (d *timingsDocument) print(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "phase\twall ms\tCPU ms\tallocated MB\tlive heap MB\tpeak resident MB\t")
	for _, p := range append(slices.Clone(d.Phases), d.Total) {
		fmt.Fprintf(table, "%s\t%.1f\t%.1f\t%s\t%s\t%s\t\n", p.Name, p.WallMilliseconds, p.CPUMilliseconds, megabytes(p.Allocated), megabytes(p.Live), megabytes(p.Peak))
	}
	return table.Flush()
}

func megabytes(bytes uint64) string { return fmt.Sprintf("%.1f", float64(bytes)/1e6) }

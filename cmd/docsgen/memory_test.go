package main

import (
	"errors"
	"math"
	"strings"
	"testing"
)

func TestMemoryOf(t *testing.T) {
	const meminfo = "MemTotal:       16384 kB\nMemFree:         1024 kB\n"
	for name, test := range map[string]struct {
		files map[string]string
		want  int64
	}{
		"nothing known":          {nil, math.MaxInt64},
		"a machine":              {map[string]string{"/proc/meminfo": meminfo}, 16 << 20},
		"no limit":               {map[string]string{"/proc/meminfo": meminfo, "/proc/self/cgroup": "0::/a\n", "/sys/fs/cgroup/a/memory.max": "max\n"}, 16 << 20},
		"a container":            {map[string]string{"/proc/meminfo": meminfo, "/proc/self/cgroup": "0::/\n", "/sys/fs/cgroup/memory.max": "4194304\n"}, 4 << 20},
		"a group above":          {map[string]string{"/proc/meminfo": meminfo, "/proc/self/cgroup": "1:cpu:/x\n0::/a/b\n", "/sys/fs/cgroup/a/memory.max": "2097152\n", "/sys/fs/cgroup/a/b/memory.max": "8388608\n"}, 2 << 20},
		"what is no such file":   {map[string]string{"/proc/meminfo": "MemTotal: much", "/proc/self/cgroup": "nothing"}, math.MaxInt64},
		"a number beyond bounds": {map[string]string{"/proc/meminfo": "MemTotal: 9223372036854775807 kB"}, math.MaxInt64},
		"an empty total":         {map[string]string{"/proc/meminfo": "MemTotal:"}, math.MaxInt64},
	} {
		read := func(name string) ([]byte, error) {
			if text, ok := test.files[name]; ok {
				return []byte(text), nil
			}
			return nil, errors.New("not there")
		}
		if got := memoryOf(read); got != test.want {
			t.Errorf("%s: %d bytes, want %d", name, got, test.want)
		}
	}
}

func TestMemoryLimit(t *testing.T) {
	const mib = int64(1 << 20)
	for _, test := range []struct {
		command          string
		live, most, want int64
	}{
		{"build", 0, math.MaxInt64, 1280 * mib},
		{"build", 100 * mib, 512 * mib, 512 * mib},
		{"build", 500 * mib, math.MaxInt64, 1280 * mib},
		{"build", 2000 * mib, math.MaxInt64, 3128 * mib},
		{"build", 2000 * mib, 2500 * mib, 2500 * mib},
		{"export", 0, math.MaxInt64, 896 * mib},
		{"export", 500 * mib, math.MaxInt64, 896 * mib},
		{"export", 1000 * mib, math.MaxInt64, 1253 * mib},
		{"", 0, math.MaxInt64, 1280 * mib},
	} {
		if got := careOf(strings.Fields(test.command)).limit(test.live, test.most); got != test.want {
			t.Errorf("%s of %d bytes living and %d at most: the limit is %d, want %d", test.command, test.live, test.most, got, test.want)
		}
	}
}

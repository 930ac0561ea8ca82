package sandbox

import (
	"syscall"
	"time"
)

// cpuTime returns the processor time that this process has used, in user and in kernel mode.
func cpuTime() time.Duration {
	var created, ended, kernel, user syscall.Filetime
	process, err := syscall.GetCurrentProcess()
	if err != nil || syscall.GetProcessTimes(process, &created, &ended, &kernel, &user) != nil {
		return 0
	}
	// A duration, in units of 100 ns, in the form of a time: Filetime.Nanoseconds would count from
	// 1970.
	units := func(t syscall.Filetime) int64 { return int64(t.HighDateTime)<<32 | int64(t.LowDateTime) }
	return time.Duration(100*(units(kernel)+units(user))) / slowdown
}

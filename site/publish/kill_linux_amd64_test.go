package publish

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

const killedDir = "DOCSGEN_TEST_KILLED"

// TestKilledChild is the process that TestKilled kills.
func TestKilledChild(t *testing.T) {
	if dir := os.Getenv(killedDir); dir != "" {
		_ = syscall.Access(beginning, 0)
		replaced(t, dir, nextSite)
	}
}

// beginning is a path that is asked for when the build begins, so that the tracer knows.
const beginning = "/docsgen-test-begins"

// TestKilled kills a build before each of its system calls that have to do with files. Whichever it
// was, the folder holds one whole site at that moment, nothing of others is lost, the next Open
// alone brings everything in order, and the next build works.
func TestKilled(t *testing.T) {
	for name, mode := range map[string]struct {
		at      []uint64 // the system calls to be killed at
		refuse  []uint64 // those that the file system does not know
		missing bool     // there may be a moment without a site, which the next Open ends
	}{
		"exchange":             {at: slices.Concat(reading, changing)},
		"no links":             {at: changing, refuse: []uint64{unix.SYS_LINKAT}},
		"no exchange":          {at: changing, refuse: []uint64{unix.SYS_RENAMEAT2}, missing: true},
		"no exchange nor link": {at: changing, refuse: []uint64{unix.SYS_RENAMEAT2, unix.SYS_LINKAT}, missing: true},
	} {
		t.Run(name, func(t *testing.T) {
			points, absent, last, next := 0, 0, 0, 0
			for killed := true; killed; {
				dir := filepath.Join(t.TempDir(), "public")
				replaced(t, dir, lastSite)
				for name, text := range others {
					put(t, filepath.Join(dir, name), text)
				}
				points++
				killed = traced(t, dir, points, mode.at, mode.refuse)
				switch found := wholeSite(t, dir, len(mode.refuse) > 0); {
				case found == "last":
					last++
				case found == "next":
					next++
				case found == "none" && mode.missing:
					absent++
				default:
					t.Fatalf("killed at system call %d, the folder holds %s: %v", points, found, copied(t, filepath.Dir(dir)))
				}
				f, kept, err := Open(Place{Dir: dir, Named: true, Root: "/nowhere"})
				if err != nil || len(kept) > 0 && mode.refuse == nil {
					t.Fatalf("killed at system call %d: %v %v", points, said(kept), err)
				}
				if found := wholeSite(t, dir, false); found != "last" && found != "next" {
					t.Fatalf("killed at system call %d, the folder holds %s after the next Open: %v", points, found, copied(t, filepath.Dir(dir)))
				}
				alone(t, dir)
				if _, _, err := f.replace(small(nextSite), true); err != nil || wholeSite(t, dir, false) != "next" {
					t.Fatalf("killed at system call %d, the next build says %v: %v", points, err, copied(t, filepath.Dir(dir)))
				}
				alone(t, dir)
			}
			if last < 15 || next < 15 {
				t.Errorf("only %d kills left the last site, and %d the next", last, next)
			}
			t.Logf("%d kills: %d left the last site, %d the next one, %d none until the next Open", points-1, last, next-1, absent)
		})
	}
}

// wholeSite tells which site a folder holds: "last", "next", "none" or "a part". Apart tells that
// files of others may be elsewhere.
func wholeSite(t *testing.T, dir string, apart bool) string {
	t.Helper()
	if _, err := os.Lstat(dir); os.IsNotExist(err) {
		return "none"
	}
	files := copied(t, dir)
	for name, text := range others {
		if files[name] != text && !apart {
			return "not " + name
		}
		delete(files, name)
	}
	delete(files, ".docsgen")
	switch {
	case maps.Equal(files, lastSite):
		return "last"
	case maps.Equal(files, nextSite):
		return "next"
	}
	return "a part"
}

// System calls that have to do with files: those that change nothing, and those that may.
var (
	reading = []uint64{
		unix.SYS_CLOSE, unix.SYS_READ, unix.SYS_FSTAT, unix.SYS_NEWFSTATAT, unix.SYS_LSTAT, unix.SYS_STAT, unix.SYS_STATX, unix.SYS_GETDENTS64, unix.SYS_READLINKAT, unix.SYS_FLOCK,
	}
	changing = []uint64{
		unix.SYS_OPENAT, unix.SYS_OPEN, unix.SYS_WRITE, unix.SYS_PWRITE64, unix.SYS_MKDIRAT, unix.SYS_MKDIR, unix.SYS_RENAMEAT, unix.SYS_RENAMEAT2, unix.SYS_RENAME,
		unix.SYS_UNLINKAT, unix.SYS_UNLINK, unix.SYS_RMDIR, unix.SYS_LINKAT, unix.SYS_SYMLINKAT, unix.SYS_FTRUNCATE, unix.SYS_COPY_FILE_RANGE, unix.SYS_SENDFILE,
	}
)

// traced runs the build under ptrace and kills it before its nth system call of some. System calls
// to be refused give ENOSYS. It reports whether the build was killed, and not over before.
func traced(t *testing.T, dir string, n int, at, refuse []uint64) (killed bool) {
	t.Helper()
	runtime.LockOSThread() // ptrace speaks with threads
	defer runtime.UnlockOSThread()
	command := exec.Command(os.Args[0], "-test.run=^TestKilledChild$")
	command.Env = append(os.Environ(), killedDir+"="+dir, "GOMAXPROCS=1", "GOGC=off")
	command.SysProcAttr = &syscall.SysProcAttr{Ptrace: true}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	pid := command.Process.Pid
	defer func() { _ = command.Process.Release() }()
	var status syscall.WaitStatus
	if _, err := syscall.Wait4(pid, &status, 0, nil); err != nil {
		t.Fatal(err)
	}
	if err := syscall.PtraceSetOptions(pid, syscall.PTRACE_O_TRACECLONE|syscall.PTRACE_O_TRACESYSGOOD|unix.PTRACE_O_EXITKILL); err != nil {
		t.Fatal(err)
	}
	begun, calls := false, 0
	inside, refused := map[int]bool{}, map[int]bool{} // by thread
	for thread := pid; ; {
		signal := 0
		switch stopped := status.StopSignal(); {
		case status.Exited() || status.Signaled():
			delete(inside, thread)
			if thread == pid {
				if !killed && status.ExitStatus() != 0 {
					t.Fatalf("the build ended with %v", status)
				}
				return killed
			}
		case stopped == syscall.SIGTRAP|0x80:
			inside[thread] = !inside[thread]
			var regs syscall.PtraceRegs
			if err := syscall.PtraceGetRegs(thread, &regs); err != nil {
				break // it was killed meanwhile
			}
			switch {
			case !inside[thread]:
				if refused[thread] {
					delete(refused, thread)
					regs.Rax = ^uint64(syscall.ENOSYS) + 1
					_ = syscall.PtraceSetRegs(thread, &regs)
				}
			case !begun:
				begun = regs.Orig_rax == unix.SYS_FACCESSAT || regs.Orig_rax == unix.SYS_FACCESSAT2 || regs.Orig_rax == unix.SYS_ACCESS
			default:
				if slices.Contains(at, regs.Orig_rax) {
					calls++
				}
				if calls == n && !killed {
					killed = true
					_ = syscall.Kill(pid, syscall.SIGKILL)
				} else if slices.Contains(refuse, regs.Orig_rax) {
					refused[thread] = true
					regs.Orig_rax = ^uint64(0)
					_ = syscall.PtraceSetRegs(thread, &regs)
				}
			}
		case stopped == syscall.SIGTRAP, stopped == syscall.SIGSTOP:
		default:
			signal = int(stopped)
		}
		if !status.Exited() && !status.Signaled() {
			_ = syscall.PtraceSyscall(thread, signal)
		}
		var err error
		if thread, err = syscall.Wait4(-1, &status, syscall.WALL, nil); err != nil {
			t.Fatal(err)
		}
	}
}

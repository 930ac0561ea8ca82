package typescript

import "sync"

// spare keeps a realm that was started ahead of its use. Starting one takes longer than evaluating the module that somebody has just edited,
// and while they think there is time for it.
type spare struct {
	mu    sync.Mutex
	realm *realm
	ended bool
}

// take gives the realm that is ready, or nil. It is the caller's then.
func (s *spare) take() *realm {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.realm
	s.realm = nil
	return r
}

// refill starts a realm unless there is one. An engine that cannot be started is reported by those who need it.
func (s *spare) refill(l limits) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.realm == nil && !s.ended {
		s.realm, _ = newRealm(l, true)
	}
}

// end frees what there is, for good: the engine's memory is not the collector's.
func (s *spare) end() {
	s.mu.Lock()
	s.ended = true
	s.mu.Unlock()
	if r := s.take(); r != nil {
		r.close()
	}
}

package highlight

import (
	"runtime"
	"time"

	"github.com/alecthomas/chroma/v2"
)

// Chroma's lexers are regular expressions that go back and forth: some take time that grows with the
// third power of a text, or without measure. Their steps can't be counted and their tests not be
// interrupted, so a block has as much processor time as ten of its length usually take, and is shown
// without colors where that is not enough.
const (
	maxLexedBytes = 64 << 10
	lexingTime    = 100 * time.Millisecond // for any block
	lexingTimeOf  = 10 * time.Microsecond  // for each byte of it
)

// chroma takes a test that lasts this long, by the clock, for one that fails, and tells nobody: the
// tokens depend on what else the machine does then.
const chromaPatience = 250 * time.Millisecond

// maxAttempts is how often a block is split anew after the machine may have been busy with others for
// so long.
const maxAttempts = 20

// lex splits code with a lexer of chroma's; ok is false where it fails or takes too long.
func lex(lexer chroma.Lexer, code string) (tokens []chroma.Token, ok bool) {
	// A thread that does nothing else has its own count of processor time.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if _, err := lexer.Tokenise(nil, ""); err != nil { // which compiles its expressions
		return nil, false
	}
	limit := lexingTime + time.Duration(len(code))*lexingTimeOf
	for attempt := 1; ; attempt++ {
		timed := timedLexer{Lexer: lexer, limit: limit}
		// What is watched are the lexer's own tokens: many of them may be joined to one.
		next, err := chroma.Coalesce(&timed).Tokenise(nil, code)
		if err != nil {
			return nil, false
		}
		tokens = next.Tokens()
		if timed.exceeded {
			return nil, false
		}
		if !timed.paused || attempt == maxAttempts {
			return tokens, true
		}
	}
}

// timedLexer ends with the last token that there was time for.
type timedLexer struct {
	chroma.Lexer
	limit    time.Duration
	exceeded bool
	paused   bool // whether a test may have been given up though it had not had the time
}

// Tokenise implements chroma.Lexer.
func (l *timedLexer) Tokenise(options *chroma.TokeniseOptions, code string) (chroma.Iterator, error) {
	next, err := l.Lexer.Tokenise(options, code)
	if err != nil {
		return nil, err
	}
	begun, used := time.Now(), threadTime()
	before := begun
	return func() chroma.Token {
		if l.exceeded {
			return chroma.EOF
		}
		token := next()
		now := time.Now()
		l.paused = l.paused || now.Sub(before) >= chromaPatience/2
		before = now
		// A thread has had no more of the processor than has passed.
		if now.Sub(begun) > l.limit && threadTime()-used > l.limit {
			l.exceeded = true
			return chroma.EOF
		}
		return token
	}, nil
}

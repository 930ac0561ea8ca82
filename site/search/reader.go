package search

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"

	"modernc.org/quickjs"
)

// Results is the answer to a query.
type Results struct {
	Total   int      `json:"total"`
	More    bool     `json:"more"` // Total is the least there are
	Results []Result `json:"results"`
	Notes   []Note   `json:"notes"`
}

// Result is one document that was found. URL is from the root of the site's language, as in
// Document.
type Result struct {
	Kind       string  `json:"kind"`
	Key        string  `json:"key"`
	Version    string  `json:"version"`
	URL        string  `json:"url"`
	Title      string  `json:"title"`
	Summary    string  `json:"summary"`
	Stability  string  `json:"stability"`
	Deprecated bool    `json:"deprecated"`
	Superseded bool    `json:"superseded"`
	Score      int     `json:"score"`
	Matched    []Match `json:"matched"`
}

// Match says how one word of the query was found: the term that it was taken for, and the field
// that held it.
type Match struct {
	Word  string `json:"word"`
	Term  string `json:"term"`
	Field string `json:"field"`
}

// Note explains something in the query, in the language of the index; Fix is the query that it
// proposes, or empty.
type Note struct {
	Text string `json:"text"`
	Fix  string `json:"fix"`
}

// Completion is a way to go on with a query: what to show, how many documents it leads to, and the
// query with the caret after it, in UTF-16 units.
type Completion struct {
	Text  string `json:"text"`
	Docs  int    `json:"docs"`
	Query string `json:"query"`
	Caret int    `json:"caret"`
}

// DamagedError says which shard of an index could not be read, or did not hold what it should.
type DamagedError struct{ Shard string }

func (e *DamagedError) Error() string {
	return fmt.Sprintf("the search index is damaged (%s): build the site again", e.Shard)
}

// heapLimit is what the engine may use, in bytes: enough for an index of some hundred thousand
// documents.
const heapLimit = 1 << 30

// Reader answers queries from an index by running the scripts that a browser runs, in a sandbox
// without any access to the system. It loads shards as queries need them and keeps them. It is not
// safe for concurrent use.
type Reader struct {
	vm   *quickjs.VM
	file func(path string) ([]byte, error)
}

// NewReader makes a Reader from the bundle of assets/search/engine.ts and a function that gives the
// files of the index by their paths. Close it after use.
func NewReader(engine string, file func(path string) ([]byte, error)) (*Reader, error) {
	vm, err := quickjs.NewVM()
	if err != nil {
		return nil, fmt.Errorf("starting the script engine: %w", err)
	}
	r := &Reader{vm, file}
	vm.SetMemoryLimit(heapLimit)
	if err := vm.RegisterHostFunc("docsgenShard", r.shard); err != nil {
		return nil, errors.Join(err, vm.Close())
	}
	if _, err := vm.Eval(engine, quickjs.EvalGlobal); err != nil {
		return nil, errors.Join(fmt.Errorf("loading the search engine: %w", err), vm.Close())
	}
	return r, nil
}

// Close frees the sandbox.
func (r *Reader) Close() error { return r.vm.Close() }

// Query finds the first limit documents of a query. The error is a *DamagedError when the index
// can't be read.
func (r *Reader) Query(ctx context.Context, query string, limit int) (Results, error) {
	return ask[Results](ctx, r, "docsgenSearch", query, limit)
}

// Complete returns the completions of the filter that ends at a place in a query, in UTF-16 units.
func (r *Reader) Complete(ctx context.Context, query string, caret int) ([]Completion, error) {
	return ask[[]Completion](ctx, r, "docsgenComplete", query, caret)
}

// shard returns the payload of a script without running it, or nil where there is none.
func (r *Reader) shard(args []any) (any, error) {
	name, _ := args[0].(string)
	path := name + ".js"
	if !fs.ValidPath(path) {
		return nil, nil
	}
	body, err := r.file(path)
	if err != nil {
		return nil, nil // The script reports a missing shard by its name, which says more than the error would.
	}
	start := fmt.Appendf(nil, "docsgenSearch(%q,", name)
	payload, ok := bytes.CutPrefix(bytes.TrimSpace(body), start)
	payload, closed := bytes.CutSuffix(payload, []byte(")"))
	if !ok || !closed {
		return nil, nil
	}
	return string(payload), nil
}

func ask[T any](ctx context.Context, r *Reader, function string, args ...any) (answer T, err error) {
	if err := ctx.Err(); err != nil {
		return answer, err
	}
	stop := context.AfterFunc(ctx, r.vm.Interrupt)
	defer stop()
	if _, err = r.vm.Call(function, args...); err == nil {
		_, err = r.vm.ExecutePendingJobs()
	}
	if ctx.Err() != nil {
		return answer, ctx.Err()
	}
	if err != nil {
		return answer, fmt.Errorf("searching: %w", err)
	}
	value, err := r.vm.Eval("globalThis.docsgenAnswer", quickjs.EvalGlobal)
	if err != nil {
		return answer, fmt.Errorf("searching: %w", err)
	}
	text, ok := value.(string)
	if !ok {
		return answer, errors.New("searching: no answer")
	}
	var damaged struct{ Damaged string }
	if text[0] == '{' && json.Unmarshal([]byte(text), &damaged) == nil && damaged.Damaged != "" {
		return answer, &DamagedError{damaged.Damaged}
	}
	return answer, json.Unmarshal([]byte(text), &answer)
}

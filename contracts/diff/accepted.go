package diff

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// Accepted says why findings are no fault: one by its fingerprint, or those of a rule on a
// contract.
type Accepted struct {
	Fingerprint string
	Rule        string
	Contract    string // "kind key"
	Path        string // empty for any
	From, To    string // what was and is, as findings say it; empty for anything
	Reason      string
	By          string
	Date        string // when it was accepted; may be empty
	Until       string // the last day on which it is accepted; empty for ever
	contracts.Position
}

// fingerprint identifies a finding, so that it is known again whatever else changes. A contract
// counts by what it was in the base.
func fingerprint(f *Finding, before string) string {
	id := f.Contract.String()
	if before != "" {
		id = before
	}
	sum := sha256.Sum256([]byte(strings.Join([]string{f.Rule.ID, id, f.Path, string(f.Direction), f.Old, f.New}, "\x00")))
	return hex.EncodeToString(sum[:6])
}

// accept notes which findings are accepted, and returns the entries that accept none, or no more. Each
// entry is compared with those findings alone that have its fingerprint, or its rule and contract.
func accept(findings []Finding, o Options) []Accepted {
	if len(o.Accepted) == 0 {
		return nil
	}
	alike := map[[2]string][]*Finding{}
	for i := range findings {
		f := &findings[i]
		for _, key := range [...][2]string{{f.Fingerprint}, {f.Rule.ID, string(f.Contract.Kind) + " " + f.Contract.Key}} {
			alike[key] = append(alike[key], f)
		}
	}
	var unused []Accepted
	for i := range o.Accepted {
		a := &o.Accepted[i]
		key, used := [2]string{a.Fingerprint}, false
		if a.Fingerprint == "" {
			key = [2]string{a.Rule, a.Contract}
		}
		if !isDay(a.Until) || !isDay(o.Date) || o.Date[:10] <= a.Until[:10] {
			for _, f := range alike[key] {
				if a.matches(f) {
					used = true
					if f.Accepted == nil {
						f.Accepted = a
					}
				}
			}
		}
		if !used {
			unused = append(unused, *a)
		}
	}
	return unused
}

func (a *Accepted) matches(f *Finding) bool {
	if a.Fingerprint != "" {
		return a.Fingerprint == f.Fingerprint
	}
	return a.Rule == f.Rule.ID && a.Contract == string(f.Contract.Kind)+" "+f.Contract.Key && (a.Path == "" || a.Path == f.Path) &&
		(a.From == "" || a.From == f.Old) && (a.To == "" || a.To == f.New)
}

// fault is what an entry lacks, with what to do about it; empty for nothing.
func (a *Accepted) fault() (fault, hint string) {
	day, err := time.Parse(time.DateOnly, a.Until)
	switch {
	case a.Fingerprint == "" && (a.Rule == "" || a.Contract == ""):
		return "an entry does not say what it accepts", "it needs a fingerprint, or a rule and a contract, such as operation order.create"
	case a.Fingerprint == "" && FindRule(a.Rule) == nil:
		var ids []string
		for _, r := range Rules() {
			ids = append(ids, r.ID)
		}
		if near := contracts.Nearest(a.Rule, ids); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		return fmt.Sprintf("there is no rule %q", a.Rule), hint
	case a.Reason == "" || a.By == "":
		return "an entry does not say why it accepts something, and who does", "it needs a reason, and by"
	case a.Until != "" && (err != nil || day.Format(time.DateOnly) != a.Until):
		return fmt.Sprintf("%q is no day", a.Until), "write until as 2026-01-31"
	}
	return "", ""
}

// acceptedKeys are the properties of an entry.
var acceptedKeys = []string{"fingerprint", "rule", "contract", "path", "from", "to", "reason", "by", "date", "until"}

// ReadAccepted reads a list of entries, in YAML or JSON. An entry that says not what it accepts, or
// not why and by whom, is an error; it is left out then.
func ReadAccepted(file, text string) ([]Accepted, []contracts.Diagnostic) {
	root, list := document.Parse(file, text)
	if root == nil || root.Is(contracts.Null) {
		return nil, list
	}
	lines := document.NewLines(text)
	wrong := func(d contracts.Diagnostic) { list = append(list, lines.Frame(d.AsError())) }
	if !root.Is(contracts.Array) {
		wrong(document.WrongType(root, "the file", "a list of entries"))
		return nil, list
	}
	var entries []Accepted
	for _, n := range root.Items {
		if !n.Is(contracts.Object) {
			wrong(document.WrongType(n, "an entry", "an object with rule and contract, or a fingerprint"))
			continue
		}
		a := Accepted{Position: n.At}
		texts := map[string]*string{
			"fingerprint": &a.Fingerprint, "rule": &a.Rule, "contract": &a.Contract, "path": &a.Path, "from": &a.From, "to": &a.To,
			"reason": &a.Reason, "by": &a.By, "date": &a.Date, "until": &a.Until,
		}
		whole := true
		for _, m := range n.Members {
			text := texts[m.Name]
			switch {
			case text == nil:
				wrong(document.Unknown(m, "an entry", acceptedKeys))
			case m.Value.Is(contracts.Number) || m.Value.Is(contracts.String): // digits alone may be a fingerprint
				*text = m.Value.Text
			default:
				whole = false
				wrong(document.WrongType(m.Value, fmt.Sprintf("%q", m.Name), "a text"))
			}
		}
		if fault, hint := a.fault(); fault != "" && whole {
			whole = false
			d := document.WrongType(n, "an entry", "")
			d.Message, d.Hint = fault, hint
			wrong(d)
		}
		if whole {
			entries = append(entries, a)
		}
	}
	return entries, list
}

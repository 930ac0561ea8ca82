package diff

import (
	"encoding/json"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
	"github.com/lssm-tech/docsgen/contracts/document"
)

// Accept makes the entry that accepts a finding and no other: by its fingerprint, with what people
// want to read about it.
func (f *Finding) Accept(reason, by, date, until string) Accepted {
	return Accepted{
		Fingerprint: f.Fingerprint, Rule: f.Rule.ID, Contract: string(f.Contract.Kind) + " " + f.Contract.Key, Path: f.Path, From: f.Old, To: f.New,
		Reason: reason, By: by, Date: date, Until: until,
	}
}

// AppendAccepted returns the text of a file in YAML with more entries at its end. What is there
// stays as it is, comments too. The diagnostics say why nothing can be added: the file has errors,
// or is no list that goes on by lines, as in JSON.
func AppendAccepted(file, text string, entries []Accepted) (string, []contracts.Diagnostic) {
	before, list := ReadAccepted(file, text)
	if contracts.CountErrors(list) > 0 {
		return text, list
	}
	indent := ""
	if len(before) > 0 {
		line := strings.Split(text, "\n")[before[0].Line-1]
		dash := strings.IndexByte(line, '-')
		if dash < 0 || strings.TrimSpace(line[:dash]) != "" {
			return text, notByLines(file, text)
		}
		indent = line[:dash]
	}
	var b strings.Builder
	if b.WriteString(text); text != "" && !strings.HasSuffix(text, "\n") {
		b.WriteByte('\n')
	}
	for i := range entries {
		entries[i].spell(&b, indent)
	}
	if after, list := ReadAccepted(file, b.String()); contracts.CountErrors(list) > 0 || len(after) != len(before)+len(entries) {
		return text, notByLines(file, text)
	}
	return b.String(), nil
}

// notByLines reports a file that no line can be added to.
func notByLines(file, text string) []contracts.Diagnostic {
	root, list := document.Parse(file, text)
	if root == nil {
		return list
	}
	return []contracts.Diagnostic{document.NewLines(text).Frame(document.WrongType(root, "the file", "a list in YAML with a line that begins with a dash for each entry, so that more can be added").AsError())}
}

// spell writes an entry. Texts are written as JSON has them, which YAML reads too.
func (a *Accepted) spell(b *strings.Builder, indent string) {
	mark := "- "
	for _, m := range [...]struct{ name, text string }{
		{"fingerprint", a.Fingerprint}, {"rule", a.Rule}, {"contract", a.Contract}, {"path", a.Path}, {"from", a.From}, {"to", a.To},
		{"reason", a.Reason}, {"by", a.By}, {"date", a.Date}, {"until", a.Until},
	} {
		if m.text == "" {
			continue
		}
		b.WriteString(indent + mark + m.name + ": ")
		encoder := json.NewEncoder(b) // ends the line
		encoder.SetEscapeHTML(false)
		_ = encoder.Encode(m.text) // a text can be written, and the builder takes it
		mark = "  "
	}
}

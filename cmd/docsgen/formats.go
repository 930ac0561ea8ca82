package main

import (
	"encoding/xml"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/lssm-tech/docsgen/contracts"
)

// formats are what --format of build takes besides nothing, which is frames for people.
var formats = []string{"json", "sarif", "junit", "github"}

// checkFormat says what is wrong with a word for a format, which may be empty.
func checkFormat(word string, formats []string) error {
	for _, known := range formats {
		if word == "" || word == known {
			return nil
		}
	}
	return unknown(fmt.Sprintf("--format %q: it is one of %s", word, strings.Join(formats, ", ")), word, "", formats)
}

// sarif is a log of SARIF 2.1.0 (OASIS), as far as docsgen has something to say.
type sarif struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool struct {
		Driver sarifDriver `json:"driver"`
	} `json:"tool"`
	Bases      map[string]sarifArtifact `json:"originalUriBaseIds,omitempty"`
	ColumnKind string                   `json:"columnKind"`
	Results    []sarifResult            `json:"results"`
}

type sarifDriver struct {
	Name           string      `json:"name"`
	Version        string      `json:"version"`
	InformationURI string      `json:"informationUri"`
	Rules          []sarifRule `json:"rules"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifRule struct {
	ID      string    `json:"id"`
	Short   sarifText `json:"shortDescription"`
	Full    sarifText `json:"fullDescription"`
	Help    sarifText `json:"help"`
	Default struct {
		Level string `json:"level"`
	} `json:"defaultConfiguration"`
}

type sarifResult struct {
	RuleID    string          `json:"ruleId"`
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations,omitempty"`
	Related   []sarifLocation `json:"relatedLocations,omitempty"`
	// what makes a result known again, by the name of what counts
	Fingerprints map[string]string  `json:"partialFingerprints,omitempty"`
	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
}

// sarifSuppression says why a result is no fault.
type sarifSuppression struct {
	Kind          string `json:"kind"`
	Justification string `json:"justification"`
}

type sarifArtifact struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId,omitempty"`
}

type sarifLocation struct {
	Physical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	} `json:"physicalLocation"`
	Message *sarifText `json:"message,omitempty"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

// sarifRoot names the root of the workspace, which files are relative to.
const sarifRoot = "ROOT"

func sarifLog(root string, list []contracts.Diagnostic) sarif {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "docsgen", Version: version(), InformationURI: "https://github.com/lssm-tech/docsgen"}
	for _, r := range contracts.Rules() {
		rule := sarifRule{ID: r.Code.String(), Short: sarifText{r.Meaning}, Full: sarifText{r.Why}, Help: sarifText{r.Remedy}}
		rule.Default.Level = r.Severity.String()
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, rule)
	}
	if root != "" {
		run.Bases = map[string]sarifArtifact{sarifRoot: {URI: fileAddress(root) + "/"}}
	}
	for _, d := range list {
		result := sarifResult{RuleID: d.Code.String(), Level: d.Severity.String(), Message: sarifText{withHint(d)}}
		if d.File != "" {
			result.Locations = []sarifLocation{sarifPlace(root, d.Position)}
		}
		for _, note := range d.Notes {
			place := sarifPlace(root, note.Position)
			place.Message = &sarifText{note.Message}
			result.Related = append(result.Related, place)
		}
		run.Results = append(run.Results, result)
	}
	return sarif{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}
}

func sarifPlace(root string, p contracts.Position) sarifLocation {
	var l sarifLocation
	l.Physical.Artifact = sarifArtifact{URI: (&url.URL{Path: p.File}).String()}
	if root != "" {
		l.Physical.Artifact.Base = sarifRoot
	}
	if p.Line > 0 {
		l.Physical.Region = &sarifRegion{p.Line, p.Column, p.EndColumn}
	}
	return l
}

func fileAddress(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a volume of Windows
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// junitSuite is a report as CI servers read it (the Jenkins JUnit plugin's schema). Each diagnostic
// is a test case; warnings don't fail.
type junitSuite struct {
	XMLName  xml.Name    `xml:"testsuite"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string        `xml:"classname,attr"`
	Name    string        `xml:"name,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitFailure `xml:"failure"`
	Out     string        `xml:"system-out,omitempty"`
}

type junitFailure struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

func junitReport(list []contracts.Diagnostic) junitSuite {
	suite := junitSuite{Name: "docsgen", Failures: contracts.CountErrors(list)}
	for _, d := range list {
		c := junitCase{Class: d.Code.String(), Name: strings.TrimPrefix(d.Position.String()+" "+oneLine(d.Message), " "), File: d.File, Line: d.Line}
		if d.Severity == contracts.Error {
			c.Failure = &junitFailure{d.Code.String(), oneLine(d.Message), oneLine(d.Hint)}
		} else {
			c.Out = withHint(d)
		}
		suite.Cases = append(suite.Cases, c)
	}
	if len(suite.Cases) == 0 { // A suite without cases is a mistake to some servers.
		suite.Cases = []junitCase{{Class: "docsgen", Name: "sources"}}
	}
	suite.Tests = len(suite.Cases)
	return suite
}

package search

var MessageKeys = []string{}

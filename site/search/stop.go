package search

import "strings"

// The words that stand in most sentences and say nothing about them.
const (
	stopEnglish = "a an and are as at be by can for from has have if in into is it its may not of on or that the their then this to was when which will with how what where who why do i my"
	stopFrench  = "au aux avec ce ces cette d dans de des du elle en est et il ils l la le les leur lors ne ou par pas pour qu que qui sa se ses son sont sur un une comment quoi quel quelle je"
	stopSpanish = "al cada como con cuando de del el en es esta este la las lo los no o para pero por que se si sin son su sus un una y yo quien donde cual"
)

// stopWords returns those of a language and the English ones, since keys and technical texts are
// English everywhere.
func stopWords(lang string) map[string]bool {
	list := stopEnglish
	switch lang {
	case "fr":
		list += " " + stopFrench
	case "es":
		list += " " + stopSpanish
	}
	words := map[string]bool{}
	for _, word := range strings.Fields(list) {
		words[word] = true
	}
	return words
}

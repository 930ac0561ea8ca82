package search

// The format of the index, version 4
//
// # Files
//
// Every file is one call: docsgenSearch(NAME,PAYLOAD) with a JSON string and a JSON value, so that
// a program may also take the payload out as text. The root has the name "index". The others are
// blocks, each called "blocks/" and six characters of a hash of its payload (encode.go): what does not
// change keeps its name, and whoever holds a root can't mix it with blocks of another build. An index
// small enough is the root alone, with the payloads of all blocks in "inline". Else the root has those
// in it that nearly every search needs, for what they cost there is less than a round trip: the names,
// and of many documents the first block of the dictionary, which holds the starts.
//
// Blocks end where their items say so (chunks.go), so that an edit changes few of them. Rejected: a
// folder named after all of its content, since then one word changes every file.
//
// # Numbers
//
// Runs of natural numbers are text, which compresses better than binary data in any encoding that a
// script may hold. A number is any count of leading digits in base 34 (']' to '~'), then one last
// digit in base 57 ('#' to '['): 0 is "#", 56 is "[", 57 is "^#". Neither quote, backslash nor
// space occurs.
//
// # Documents
//
// Documents are numbered from 0 in the order in which equals are shown (byRank). A run is a stretch
// of numbers of one stability, one set of flags and one count of words in the key.
//
// # Terms
//
// A term is a word, or words that go on with each other written as one (words.go); a value of a filter: "!" name "=" value, as written; or a start:
// "!*=" and the first character or two of a word of a key, for all documents whose keys have such
// words, or the first 16,384 of them. Whatever is typed begins with a start, and its one list
// stands for those of hundreds of words. Words that are written with signs are terms besides: "!+="
// and the word with them (signs.go). Terms are sorted by their lower case in UTF-16 order;
// all of these come before all words. A term's number is its place in that order.
//
// # Root
//
//	format       1
//	lang         of the texts: "en"
//	docs         how many documents
//	stabilities  words of stability; the known ones first, in order of maturity
//	known        how many of them are known: only those can be compared. The last, "deprecated", ends the order: a comparison never
//	             lets through what is deprecated, and "deprecated" stands for all that is, by stability or by flag
//	runs         [[place in stabilities, flags, words in the key, documents]…]; flags: 1 deprecated, 2 superseded, 4 a model
//	kinds        [[kind, folder of its pages]…]
//	filters      [[name, values, documents that have one]…]
//	blocks       [[text, terms]…]: for each block of the dictionary a text above all terms before and not above its first term,
//	             in lower case, and how many terms it has
//	lists        for each block of lists, how many terms it has, as numbers
//	words        number of the first block of the dictionary that holds words
//	heads        for each block of heads, how many documents it has, as numbers
//	texts        how many documents a block of texts holds, but for the last of a block of heads; 0 where texts stand with heads
//	names        how many words the block of names holds
//	stop         stop words, separated by spaces: not indexed from running text where they stand alone, and not required of a
//	             document then
//	messages     {name: sentence}
//	files        {"d": names…}: for each letter the names of its blocks in order, six characters each, spaces for those in "inline"
//	inline       {"d0": payload…}
//
// # Block of the dictionary (dN)
//
//	[shared, endings, counts]
//
// shared: for each term how many UTF-16 units it starts with of the term before it, as numbers.
// endings: the rest of each, separated by line feeds. A tab stands behind the first word of what is
// only ever several words written as one, and does not count in the order: what is no longer than
// that word is the start of the word itself, which the same documents hold. counts: as numbers, twice the documents of
// the term, plus one if it is a word of some key.
//
// # Names (n0)
//
//	[shared, endings, counts, steps]
//
// A copy of the words of keys, and of all words of one character or two of ASCII. Where there would
// be more than 4,000, they are those of the most documents besides the short ones. Most of what is
// mistyped or shortened is one of them, and they spare looking up what is too short to be in one
// block. steps: for each word how many terms lie between it and the one before, as numbers; the
// rest as in a block of the dictionary.
//
// # Block of lists (lN)
//
// The lists of consecutive terms, separated by spaces. A list is groups; a group is numbers: how
// its documents hold the term (hit), how many they are, the first document's number, then for each
// other one the distance from the one before, less one.
//
// A hit below 16 is a field: 1 tag, 2 kind or type, 3 domain, 4 owner, 5 field, 6 event emitted, 7
// emitter, 8 heading, 9 summary, 10 text, 11 name in the sources, 12 field of personal data, 13 who
// may call, 14 all of a name in the sources, 15 how it is called; 0 for values of filters. From 16 on it is 16 + 8 × places + title. Places: the set of
// the word's places in the key, bit 0 the first word, bit 13 the fourteenth and all after; a word
// that stands for several has the places of all. Title: how many words the title has if it holds
// the word, at most 7, several that are written as one counted once; else 0.
//
// # Block of heads (hN)
//
//	[kinds, shared, keys, versions, names, addresses, texts]
//
// What a result can't be shown without. kinds: numbers, places in the root's kinds. shared: for
// each key how many UTF-16 units it starts with of the key before it, as numbers; keys has the rest
// of each. keys and what follows are separated by line feeds and empty where missing. names: titles
// of guides, which stand in the place of their keys. An address is empty when it is the kind's
// folder, the key and ".html"; "=" when it is the folder, the key, "/", the version and ".html".
//
// Where the root's "texts" is 0, the columns of a block of texts follow.
//
// # Block of texts (tN)
//
//	[titles, summaries]
//
// What is shown below heads, which come first: a block of heads has the size of a few texts and
// serves many results, so that most letters that are typed need none, while texts are loaded for
// what is looked at. Separated by line feeds, empty where missing. A summary is cut to 140
// characters.
const formatVersion = 4

// The fields of a hit.
const (
	inTag      = 1
	inKind     = 2
	inDomain   = 3
	inOwner    = 4
	inField    = 5
	inEmits    = 6
	inEmitter  = 7
	inHeading  = 8
	inSummary  = 9
	inText     = 10
	inName     = 11
	inPersonal = 12
	inAccess   = 13
	inFullName = 14
	inCall     = 15

	placed    = 16 // the first hit that is in a key or a title
	lastPlace = 13
	longTitle = 7
)

// The flags of a run.
const (
	isDeprecated = 1 << iota
	isSuperseded
	isModel
)

// Ends the first word of a term that stands for several words; no word has one.
const firstWordEnds = "\t"

// Starts of words of keys.
const (
	startTerm    = "!*="
	longestStart = 2     // characters
	mostOfStart  = 16384 // documents
)

// The sizes that decide how much a query loads. They were chosen by measuring bytes until the first
// ten results of two words at 1,000, 10,000 and 100,000 contracts: small blocks cost requests and a
// longer root, large ones bring what was not asked for.
const (
	wholeLimit    = 36 << 10 // bytes of payload up to which the index is one file
	fewDocuments  = 5000     // up to which blocks are small
	manyDocuments = 50000    // from which on results are so far apart that large blocks of heads would hold one each
	mostNames     = 4000
	maxTextBlocks = 4096 // where there would be more, they get larger
	summaryLength = 140  // characters
	termSize      = 12   // bytes of a term in the dictionary, about
	listSize      = 30   // bytes of a list, about
)

// blockSizes are in bytes those of the dictionary and of lists, in documents those of heads and of
// texts.
type blockSizes struct{ dictionary, lists, heads, texts int }

func sizesFor(docs int) blockSizes {
	switch {
	case docs <= fewDocuments: // of which an edit shall change few files
		return blockSizes{16 << 10, 12 << 10, 24, 0}
	case docs <= manyDocuments:
		return blockSizes{4 << 10, 4 << 10, 192, 8}
	default:
		return blockSizes{4 << 10, 4 << 10, 128, 16}
	}
}

// appendNumber writes one number.
func appendNumber(b []byte, n int) []byte {
	last := byte('#' + n%57)
	if n /= 57; n == 0 {
		return append(b, last)
	}
	var digits [12]byte
	i := len(digits)
	for ; n > 0; n /= 34 {
		i--
		digits[i] = byte(']' + n%34)
	}
	return append(append(b, digits[i:]...), last)
}

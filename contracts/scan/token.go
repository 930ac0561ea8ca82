package scan

// Token is a run of bytes of the scanned text. Start and End are byte offsets, End exclusive.
type Token struct {
	Type       TokenType
	Start, End int
}

// TokenType says what a token is, as precisely as a highlighter wants to know it.
type TokenType uint8

// The token types. Words are told apart by their neighbours alone, so a type is a good guess where
// only a parser could know.
const (
	Error         TokenType = iota // an unterminated literal or comment, or a character that starts no token
	Whitespace                     // spaces, line ends and a byte order mark
	Hashbang                       // `#!` to the end of the first line
	LineComment                    // without its line end
	BlockComment                   // with both delimiters
	String                         // with its quotes; also the quoted value of a JSX attribute
	Template                       // literal text of a template, with the backticks that begin or end it
	TemplateOpen                   // ${
	TemplateClose                  // the } that ends a ${
	Regexp                         // with its slashes and flags
	Number                         // BigInts too
	Identifier                     // a name without any of the roles below
	PrivateName                    // #name
	Property                       // a name after a dot, or a key
	Function                       // a name that is called, or declared as a function or method
	TypeName                       // a capitalised name
	Label                          // a name before the colon that begins a labelled statement
	Decorator                      // @ and the dotted name behind it
	Keyword                        // control flow, operators in words, import and export
	Declaration                    // const, class, type … and modifiers such as readonly
	Constant                       // true, false, null, undefined, NaN, Infinity
	KeywordType                    // string, number, void … where a type stands
	Operator
	Punctuation  // brackets, separators, the angle brackets of JSX tags
	JSXTag       // the name of an element
	JSXAttribute // the name of an attribute
	JSXText      // text between tags, white space included
)

var tokenTypeNames = [...]string{
	"error", "whitespace", "hashbang", "line-comment", "block-comment", "string", "template", "template-open", "template-close",
	"regexp", "number", "identifier", "private-name", "property", "function", "type-name", "label", "decorator", "keyword",
	"declaration", "constant", "keyword-type", "operator", "punctuation", "jsx-tag", "jsx-attribute", "jsx-text",
}

// String returns the type's name in kebab-case.
func (t TokenType) String() string { return tokenTypeNames[t] }

// Trivia reports whether tokens of this type stand between the others without meaning anything to
// the language.
func (t TokenType) Trivia() bool { return t >= Whitespace && t <= BlockComment }

package typescript

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
)

// fragments are what texts are put together from, one after the other, as long as esbuild finds no
// fault in them.
var fragments = strings.Fields(`a b 1 's' /r/ x: a: #p @d
	if while for with do else return throw typeof void delete await yield new in of instanceof case default function class extends
	implements async get set static let const var type interface enum namespace declare abstract as satisfies is keyof readonly this
	super null import export from break continue debugger try catch finally switch using infer asserts unique module global any public
	( ) ( ) [ ] { } { } ( ) { } ; , : ? => = + ++ -- ! ~ * << >> && | - . ?. ... < > < > <T> <b>(a)
	(a) {} () [] (a){} function(){} ()=>{} class{} a() if(a) async() async( -1 import'm' from'm' as{} default: ` + "`t` `${ `${} case`t`:")

var beginnings = []string{
	"", "", "async function*f(){", "class A{", "x={", "(", "x=", "switch(a){", "async()=>{", "function f(){", "let x:", "type A=", "interface A{",
	"export ", "`${", "<a>{", "for(", "enum A{", "import ", "class A{a(){", "if(a){}", "declare ", "function*f(){",
}

// syntax is what esbuild says of the beginning of a text.
type syntax struct {
	goes bool // whether it finds no fault before the end
	text bool // whether the end is in a regular expression
	tag  bool // whether it is in an element called a
}

func syntaxOf(text string, loader api.Loader) syntax {
	var s syntax
	result := api.Transform(text, api.TransformOptions{Loader: loader, LogLevel: api.LogLevelSilent, TsconfigRaw: defaultOptions.tsconfig()})
	s.goes = len(result.Errors) == 0
	for _, e := range result.Errors {
		s.goes = s.goes || strings.Contains(e.Text, "end of file") || strings.Contains(e.Text, "Unterminated template")
		s.text = s.text || strings.Contains(e.Text, "Unterminated regular expression")
		s.tag = s.tag || strings.Contains(e.Text, `before a closing "a" tag`)
	}
	return s
}

// walk puts a text together by choices, and asks at each step whether a slash and a `<` that come
// next hide what follows them from the bounds. It returns how many questions it asked, and the
// texts that hide something.
func walk(choose func(n int) int) (questions int, hiding []string) {
	loaders := []api.Loader{api.LoaderTS, api.LoaderTSX, api.LoaderJSX}
	loader := loaders[choose(len(loaders))]
	ask := func(text string) {
		questions++
		deep := text + strings.Repeat("[", maxNesting)
		if excess(deep, loader != api.LoaderJSX, loader != api.LoaderTS) == "" {
			hiding = append(hiding, text)
		}
	}
	text := beginnings[choose(len(beginnings))]
	if !syntaxOf(text, loader).goes {
		return 0, nil
	}
	for range 12 {
		next := ""
		for range 60 {
			next = []string{" ", " ", " ", "\n"}[choose(4)] + fragments[choose(len(fragments))]
			if syntaxOf(text+next, loader).goes {
				break
			}
			next = ""
		}
		if next == "" {
			break
		}
		text += next
		for _, space := range []string{" ", "\n"} {
			before := text + space
			if loader != api.LoaderTS && syntaxOf(before+"'\n#", loader).goes {
				continue // the text of an element
			}
			slash := syntaxOf(before+"/", loader)
			switch {
			case slash.text:
				ask(before + "/`/+")
			case slash.goes && syntaxOf(before+"/a//`\n+[", loader).goes:
				ask(before + "/a//`\n+")
			}
			if loader != api.LoaderTS && syntaxOf(before+"<a>it's", loader).tag {
				ask(before + "<a>it's`</a>+")
			}
		}
	}
	return questions, hiding
}

func TestNothingHides(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	questions := 0
	for range 40 {
		n, hiding := walk(random.IntN)
		questions += n
		for _, text := range hiding {
			t.Errorf("hidden behind %q", text)
		}
	}
	if questions < 300 {
		t.Errorf("only %d questions", questions)
	}
}

func FuzzNothingHides(f *testing.F) {
	f.Add([]byte("0123456789"))
	f.Fuzz(func(t *testing.T, choices []byte) {
		i := 0
		_, hiding := walk(func(n int) int {
			if len(choices) == 0 {
				return 0
			}
			i++
			return (int(choices[i%len(choices)]) + i/len(choices)) % n
		})
		for _, text := range hiding {
			t.Errorf("hidden behind %q", text)
		}
	})
}

package typescript
import ("testing";"fmt";"time";"strings";"os";"context")
func TestDeep(t *testing.T){
 n:=2<<20
 fmt.Sscan(os.Getenv("N"),&n)
 k:=os.Getenv("K")
 text:=map[string]string{
 "bang":"export const a = "+strings.Repeat("!",n)+"1",
 "bracket":"export const a = "+strings.Repeat("[",n/2)+strings.Repeat("]",n/2),
 "paren":"export const a = "+strings.Repeat("(",n/2)+"1"+strings.Repeat(")",n/2),
 "arrow":"export const a = "+strings.Repeat("a=>",n/3)+"1",
 "cond":"export const a = "+strings.Repeat("a?b:",n/4)+"1",
 "else":"const a = 1;"+strings.Repeat("if(a);else ",n/11)+";",
 "dot":"export const a = b"+strings.Repeat(".c",n/2),
 "plus":"export const a = 1"+strings.Repeat("+1",n/2),
 "type":"export let a : "+strings.Repeat("[",n),
 "tmpl":"export const a = "+strings.Repeat("`${",n/3),
 "jsx":"export const a = "+strings.Repeat("<a>",n/3),
 "call":"export const a = b"+strings.Repeat("()",n/2),
 "block":strings.Repeat("{",n/2)+strings.Repeat("}",n/2),
 "let":strings.Repeat("{let a;",n/14)+strings.Repeat("}",n/14),
 "fn":strings.Repeat("function a(a){",n/14)+strings.Repeat("}",n/14),
 "obj":"export const a = "+strings.Repeat("{a:",n/4)+"1"+strings.Repeat("}",n/4),
 "label":strings.Repeat("a:",n/2)+";",
 }
 for name,x:=range text { if k!=""&&k!=name {continue}
  t0:=time.Now()
  file:="a.ts"; if name=="jsx" {file="a.tsx"}
  ps:=New(Options{}).Load(context.Background(),map[string]string{file:"// defineEvent\n"+x})
  fmt.Println(name,time.Since(t0)); for _,p:=range ps{for _,d:=range p.Diagnostics{fmt.Println("  ",d.Code,d.Message[:min(100,len(d.Message))])}}
 }
}

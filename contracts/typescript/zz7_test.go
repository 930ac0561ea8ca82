package typescript
import ("testing";"fmt";"time";"modernc.org/quickjs")
func TestBoot(t *testing.T){
 e:=&evaluation{options: New(Options{}).options}
 for i:=0;i<6;i++{ c:=cpu(); t0:=time.Now(); vm,_:=quickjs.NewVM(); a:=cpu()-c; vm.Close(); fmt.Println("newvm",a,"close",cpu()-c-a,time.Since(t0)) }
 for i:=0;i<6;i++{ c:=cpu(); t0:=time.Now(); r,err:=newRealm(e.limits(),realmOptions{Known:definers,Freezing:true,Buried:[]int{}},nil); if err!=nil{t.Fatal(err)}; a:=cpu()-c; r.close(); fmt.Println("boot",a,"close",cpu()-c-a,time.Since(t0)) }
 files:=gen(333)
 l:=New(Options{}); _=l
 o:=New(Options{})
 o.moved=o.update(files)
 r:=o.reach(t.Context())
 evaluateAll(t.Context(),o.options,r)
 for _,f:=range []string{"src/d3/m3.operations.ts","src/d3/m3.operations.ts","src/d3/m3.schema.ts","src/d3/m3.schema.ts"} {
  g:=map[string]string{}; for k,v:=range files {g[k]=v}; g[f]+="\n// x\n"+fmt.Sprint(time.Now()); 
  c:=cpu()
  o.moved=o.update(g)
  a:=cpu()-c; c=cpu()
  r:=o.reach(t.Context())
  b:=cpu()-c; c=cpu()
  n:=0; for _,m:=range r { if !m.evaluated {n++} }
  evaluateAll(t.Context(),o.options,r)
  fmt.Println(f,"update",a,"reach",b,"evaluate",cpu()-c,"dirty",n,o.moved)
 }
}

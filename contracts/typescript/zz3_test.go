package typescript
import ("testing";"fmt";"time";"syscall";"context";"os";"runtime";"strings")
func cpu() time.Duration { var r syscall.Rusage; syscall.Getrusage(0,&r); return time.Duration(r.Utime.Nano()+r.Stime.Nano()) }
func gen(n int) map[string]string {
 files:=map[string]string{"src/shared.ts":`import { StabilityEnum } from '@contractspec/lib.contracts-spec';
export const META = { version: '1.0.0', stability: StabilityEnum.Stable, owners: ['@team'], tags: ['a','b'] };
`}
 for i:=range n {
  files[fmt.Sprintf("src/d%d/m%d.schema.ts",i%20,i)]=strings.ReplaceAll(`import { defineSchemaModel, ScalarTypeEnum } from '@contractspec/lib.schema';
export const Input@ = defineSchemaModel({ name: 'Input@', description: 'What goes in', fields: {
  id: { type: ScalarTypeEnum.ID(), isOptional: false },
  name: { type: ScalarTypeEnum.NonEmptyString(), isOptional: false, description: 'Its name' },
  amount: { type: ScalarTypeEnum.Float_unsecure(), isOptional: true },
  at: { type: ScalarTypeEnum.DateTime(), isOptional: false },
} });
export const Output@ = defineSchemaModel({ name: 'Output@', fields: {
  items: { type: Input@, isArray: true, isOptional: false },
  total: { type: ScalarTypeEnum.Int_unsecure(), isOptional: false },
} });
`,"@",fmt.Sprint(i))
  files[fmt.Sprintf("src/d%d/m%d.operations.ts",i%20,i)]=strings.ReplaceAll(strings.ReplaceAll(`import { defineCommand, defineQuery, defineEvent } from '@contractspec/lib.contracts-spec';
import { META } from '../shared';
import { Input@, Output@ } from './m@.schema';
export const Created@ = defineEvent({ meta: { ...META, key: 'd#.m@.created', description: 'It was created.' }, payload: Input@ });
export const Create@ = defineCommand({
  meta: { ...META, key: 'd#.m@.create', title: 'Create @', description: 'Creates a thing with number @.', goal: 'Have things.', context: 'Everywhere.' },
  io: { input: Input@, output: Output@, errors: { NOT_FOUND: { description: 'It is not there', http: 404 } } },
  policy: { auth: 'user', rateLimit: { rpm: 10, key: 'user' } },
  sideEffects: { emits: [{ ref: Created@.meta, when: 'After it was created' }], audit: ['created'] },
  acceptance: { scenarios: [{ key: 'happy', given: ['A user'], when: ['The user creates'], then: ['It is there'] }], examples: [{ key: 'one', input: { id: '1' }, output: { items: [], total: 0 } }] },
});
export const List@ = defineQuery({
  meta: { ...META, key: 'd#.m@.list', title: 'List @', description: 'Lists the things.' },
  io: { input: null, output: Output@ },
  policy: { auth: 'anonymous' },
});
`,"@",fmt.Sprint(i)),"#",fmt.Sprint(i%20))
 }
 return files
}
func TestCPU(t *testing.T){
 e:=&evaluation{options: New(Options{}).options}
 c:=cpu()
 for i:=0;i<20;i++{ r,err:=newRealm(e.limits(),realmOptions{Known:definers,Freezing:true,Buried:[]int{}},nil); if err!=nil{t.Fatal(err)}; r.close() }
 fmt.Println("realm cpu", (cpu()-c)/20)
 n:=333; fmt.Sscan(os.Getenv("N"),&n)
 files:=gen(n)
 for i:=0;i<2;i++{
 runtime.GC()
 var m0,m1 runtime.MemStats; runtime.ReadMemStats(&m0)
 t0:=time.Now()
 c=cpu()
 o:=New(Options{})
 o.moved=o.update(files)
 c0:=cpu()
 r:=o.reach(context.Background())
 c1:=cpu()
 err:=evaluateAll(context.Background(),o.options,r)
 c2:=cpu()
 runtime.ReadMemStats(&m1)
 fmt.Println("modules",len(r),"update",c0-c,"compile cpu",c1-c0,"evaluate cpu",c2-c1,err,"wall",time.Since(t0),"alloc MB",(m1.TotalAlloc-m0.TotalAlloc)>>20, "heap",m1.HeapAlloc>>20)
 if i==0 {
 for _,f:=range []string{"src/d3/m3.operations.ts","src/d3/m3.schema.ts","src/shared.ts"} {
   files[f]+="\n// x\n"
   g:=map[string]string{}; for k,v:=range files {g[k]=v}
   c=cpu(); t0=time.Now()
   o.Load(context.Background(),g)
   fmt.Println("edit",f,"cpu",cpu()-c,"wall",time.Since(t0))
 }}
 }
}

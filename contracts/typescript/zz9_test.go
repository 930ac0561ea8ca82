package typescript
import ("testing")
func BenchmarkCompile(b *testing.B){
 files:=gen(3)
 t:=files["src/d1/m1.operations.ts"]
 b.ReportAllocs()
 for b.Loop(){ compile("src/d1/m1.operations.ts",t,compilerOptions{experimentalDecorators:true}) }
}

package render_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/lssm-tech/docsgen/contracts"
)

// What is long is opened by whoever wants it, and says how long it is: enums and lists of more than
// 12, and fields beyond 30 have a filter.
func TestLongEnumsAndListsFold(t *testing.T) {
	for _, count := range []int{12, 13} {
		enum := contracts.Shape{Kind: contracts.EnumShape}
		list := contracts.ArrayValue()
		for i := range count {
			enum.Enum = append(enum.Enum, contracts.EnumValue{Value: contracts.StringValue(fmt.Sprint("v", i))})
			list = list.WithItems(append(list.Items(), contracts.StringValue(fmt.Sprint("w", i))))
		}
		fields := make([]contracts.Field, count+18)
		for i := range fields {
			fields[i] = contracts.Field{Name: fmt.Sprint("f", i), Use: contracts.Use{Shape: &contracts.Shape{Kind: contracts.ScalarShape, Scalar: "String"}}}
		}
		fields[0].Use = contracts.Use{Shape: &enum}
		fields[1].Use = contracts.Use{Shape: &contracts.Shape{Kind: contracts.ObjectShape, Fields: fields[2:3]}}
		input := contracts.UseValue(contracts.Use{Shape: &contracts.Shape{Kind: contracts.ObjectShape, Fields: fields}})
		spec := value(t, `{"meta": {"key": "a.b", "version": "1.0.0"}}`)
		spec = spec.WithFields(append(spec.Fields(), contracts.Member{Name: "io", Value: contracts.ObjectValue(contracts.Member{Name: "input", Value: input})}, contracts.Member{Name: "names", Value: list}))
		page := contractPage(t, contract(t, contracts.Operation, "", spec))
		want, filters := []string(nil), 0
		if count > 12 {
			want, filters = []string{"13 values", "13 items"}, 1
		}
		if got := page.Texts(".fold summary"); !slices.Equal(got, want) {
			t.Errorf("of %d: %q folds, want %q", count, got, want)
		}
		if got := page.All("#input .table-filter"); len(got) != filters {
			t.Errorf("%d fields have %d filters", len(fields), len(got))
		}
		if got := page.Texts("#input .table-filter button[data-expand]"); len(got) != filters {
			t.Errorf("%d fields have %q to open those that are nested", len(fields), got)
		}
	}
}

// A column in which no row has anything is left out.
func TestColumnsWithoutContentsAreLeftOut(t *testing.T) {
	field := contracts.Field{Name: "a", Use: contracts.Use{Shape: &contracts.Shape{Kind: contracts.ScalarShape, Scalar: "String"}}}
	spec := value(t, `{"meta": {"key": "a.b", "version": "1.0.0"}, "io": {"errors": {"GONE": {"description": "It is gone."}}}, "implementations": [{"path": "a.ts", "type": "handler", "description": "It does it."}]}`)
	io := &spec.Fields()[1].Value
	*io = io.WithFields(append(io.Fields(), contracts.Member{Name: "input", Value: contracts.UseValue(contracts.Use{Shape: &contracts.Shape{Kind: contracts.ObjectShape, Fields: []contracts.Field{field}}})}))
	page := contractPage(t, contract(t, contracts.Operation, "", spec))
	page.Wants("#input thead th", "Name", "Type", "Required")
	page.Wants("#errors thead th", "Error", "When")
	page.Wants("#implementations thead th", "Path", "Type", "Description")
	spec = value(t, `{"meta": {"key": "a.b", "version": "1.0.0"}, "io": {"errors": {"GONE": {"http": 410}}}, "implementations": [{"path": "a.ts", "type": "handler"}]}`)
	page = contractPage(t, contract(t, contracts.Operation, "", spec))
	page.Wants("#errors thead th", "Error", "HTTP status")
	page.Wants("#implementations thead th", "Path", "Type")
}

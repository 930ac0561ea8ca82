package site

import (
	"encoding/json"
	"strconv"

	"github.com/lssm-tech/docsgen/contracts"
)

// machineObject is an object with its members in their order.
type machineObject []contracts.Member

// MarshalJSON writes the object.
func (o machineObject) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for i, m := range o {
		if i > 0 {
			out = append(out, ',')
		}
		name, err := json.Marshal(m.Name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(jsonValue(m.Value))
		if err != nil {
			return nil, err
		}
		out = append(append(append(out, name...), ':'), value...)
	}
	return append(out, '}'), nil
}

// jsonValue returns what package json writes a value from. What JSON has no word for is its source.
func jsonValue(v contracts.Value) any {
	switch v.Kind {
	case contracts.Missing, contracts.Null:
		return json.RawMessage("null")
	case contracts.Bool:
		return v.True()
	case contracts.Number:
		if _, err := strconv.ParseFloat(v.Text, 64); err == nil && json.Valid([]byte(v.Text)) {
			return json.Number(v.Text)
		}
	case contracts.Array:
		list := make([]any, len(v.Items))
		for i, item := range v.Items {
			list[i] = jsonValue(item)
		}
		return list
	case contracts.Object:
		return machineObject(v.Fields)
	case contracts.ShapeValue:
		return v.Shape.Shape.Name
	}
	return v.Text
}

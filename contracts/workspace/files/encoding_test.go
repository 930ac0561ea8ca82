package files

import (
	"testing"
)

func TestFromUTF16(t *testing.T) {
	for _, c := range []struct {
		text, want string
		ok         bool
	}{
		{"\xff\xfea\x00\xe9\x00\x3d\xd8\x00\xde", "aé😀", true},
		{"\xfe\xff\x00a\x00\xe9\xd8\x3d\xde\x00", "aé😀", true},
		{"\xff\xfe\x3d\xd8a\x00\x00\xde", "\ufffda\ufffd", true}, // halves of characters
		{"\xff\xfea\x00b", "a\ufffd", true},
		{"\xff\xfe", "", true},
		{"a\x00b\x00", "ab", true},
		{"\x00a\x00b", "ab", true},
		{"a\x00bc", "", false},
		{"\x00\x00a\x00", "", false},
		{"", "", false},
	} {
		if got, ok := FromUTF16(c.text); got != c.want || ok != c.ok {
			t.Errorf("%q gave %q, %t", c.text, got, ok)
		}
	}
}

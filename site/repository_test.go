package site

import "testing"

const commit = "0123456789abcdef0123456789abcdef01234567"

func TestRepositoryLinks(t *testing.T) {
	for _, test := range []struct{ address, file, edit string }{
		{"https://github.com/a/b", "https://github.com/a/b/blob/main/src/a%20b%23.ts#L3-L9", "https://github.com/a/b/edit/main/src/a%20b%23.ts"},
		{"https://gitlab.example.org/a/b", "https://gitlab.example.org/a/b/-/blob/main/src/a%20b%23.ts#L3-9", "https://gitlab.example.org/a/b/-/edit/main/src/a%20b%23.ts"},
		{"https://bitbucket.org/a/b", "https://bitbucket.org/a/b/src/main/src/a%20b%23.ts#lines-3:9", "https://bitbucket.org/a/b/src/main/src/a%20b%23.ts?mode=edit"},
		{"", "", ""},
	} {
		r := newRepository(Settings{Repository: test.address}, Checkout{Commit: commit, Branch: "main"})
		if got := r.file("src/a b#.ts", 3, 9); got != test.file {
			t.Errorf("the file is at %s, want %s", got, test.file)
		}
		if got := r.edit("src/a b#.ts"); got != test.edit {
			t.Errorf("it is edited at %s, want %s", got, test.edit)
		}
	}
	r := newRepository(Settings{Repository: "https://github.com/a/b"}, Checkout{})
	if got := r.file("a.ts", 0, 0); got != "https://github.com/a/b/blob/HEAD/a.ts" {
		t.Errorf("without a branch, the file is at %s", got)
	}
	if got := r.file("a.ts", 4, 4); got != "https://github.com/a/b/blob/HEAD/a.ts#L4" {
		t.Errorf("one line is at %s", got)
	}
}

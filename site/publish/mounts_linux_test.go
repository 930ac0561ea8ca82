package publish

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestMountPointsStay: a folder that holds mount points is no folder to be renamed, or they would
// move with it; and what is one of them is no place for files of the site.
func TestMountPointsStay(t *testing.T) {
	const info = `22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
90 22 0:40 / /w/my\040site/public/data rw - tmpfs t rw
91 22 254:0 /real/a\134b /w/my\040site/public/events rw - ext4 /dev/vda rw
92 22 0:41 / /w/my\040site/public-too rw - tmpfs t rw
93 22 0:41 / /w/my\040site/public rw - tmpfs t rw
`
	const dir = "/w/my site/public"
	all := mountsIn(dir, info)
	if want := []string{"data", "events", "."}; !slices.Equal(all, want) {
		t.Errorf("the mount points are %q, want %q", all, want)
	}
	for want, mounts := range map[string][]string{"": nil, "it is a mount point": all, "it holds a mount point, data": all[:1]} {
		if why := mustWriteInto(t.TempDir(), filepath.Join(t.TempDir(), "lock"), mounts); why != want {
			t.Errorf("with %q it is said that %q, want %q", mounts, why, want)
		}
	}
	c := contents{mounts: all}
	if in, want := c.inTheWay([]string{"index.html", "events/shop.order.html"}), []string{"events, a mount point"}; !slices.Equal(in, want) {
		t.Errorf("in the way are %q, want %q", in, want)
	}
	c.listed = &listing{complete: true}
	if err := c.refuse(dir, []string{"data"}); err == nil || !strings.Contains(err.Error(), "data, a mount point") {
		t.Errorf("a mount point is written to: %v", err)
	}
}

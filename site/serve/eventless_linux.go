package serve

import "golang.org/x/sys/unix"

// eventless reports whether a folder lies on a file system that tells of what is written on this
// side only: one that a network, a virtual machine's host or a program serves. The numbers are those
// of statfs(2), and of the drivers' own sources where Linux does not have them.
func eventless(folder string) bool {
	var fs unix.Statfs_t
	if unix.Statfs(folder, &fs) != nil {
		return false
	}
	switch uint32(fs.Type) {
	case unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.CEPH_SUPER_MAGIC, unix.AFS_SUPER_MAGIC, unix.CODA_SUPER_MAGIC,
		unix.V9FS_MAGIC,       // folders of Windows in WSL 2, and of hosts in QEMU
		unix.FUSE_SUPER_MAGIC, // also virtiofs, which containers on desktops have folders of their host by
		0x786f4256,            // vboxsf of VirtualBox
		0xbacbacbc,            // vmhgfs of VMware
		0x7c7c6673,            // prl_fs of Parallels
		0x53464846:            // folders of Windows in WSL 1
		return true
	}
	return false
}

package hosts

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lssm-tech/docsgen/assets/browsertest"
)

// server is a program that serves a folder.
type server struct {
	name string
	// command starts it on an address, with a folder for files of its own
	command func(t *testing.T, dir, own, address string) *exec.Cmd
	ready   string   // what it prints once it listens
	bases   []string // where the site is
}

var everywhere = []string{"/", "/repo/"}

var servers = []server{
	{"serve", serve, "Accepting connections", []string{"/"}}, // it reads serve.json at its root alone
	{"superstatic", superstatic(`cleanUrls: false`), "It listens", everywhere},
	// The slash of "/repo/" would go too, and with it the base of the home page's relative links.
	{"superstatic with clean URLs", superstatic(`cleanUrls: true, trailingSlash: false`), "It listens", []string{"/"}},
	{"nginx", nginx, "start worker process", everywhere},
	{"S3", s3, "It listens", []string{"/bucket/", "/bucket/repo/"}},
}

// serve is Vercel's, as "npx serve" starts it: no ".html" and no "index.html" in addresses.
func serve(t *testing.T, dir, _, address string) *exec.Cmd {
	main := filepath.Join(browsertest.NPM(t, "serve@14.2.5"), "node_modules", "serve", "build", "main.js")
	return exec.Command("node", main, "--no-clipboard", "--no-port-switching", "--listen", "tcp://"+address, dir)
}

// superstatic is what Firebase Hosting runs.
func superstatic(config string) func(t *testing.T, dir, own, address string) *exec.Cmd {
	return func(t *testing.T, dir, _, address string) *exec.Cmd {
		// Without scripts, since one of them compiles RE2, which only redirects ask for.
		module := filepath.Join(browsertest.NPM(t, "--ignore-scripts", "superstatic@9.2.0"), "node_modules", "superstatic")
		host, port, _ := strings.Cut(address, ":")
		return exec.Command("node", "-e", fmt.Sprintf(
			`require(%q).server({host: %q, port: %s, cwd: "/", config: {public: %q, %s}}).listen(() => console.log("It listens"))`,
			module, host, port, dir, config))
	}
}

// s3 is s3rver, with a bucket that is a website and holds the folder.
func s3(t *testing.T, dir, own, address string) *exec.Cmd {
	module := filepath.Join(browsertest.NPM(t, "s3rver@3.7.1"), "node_modules", "s3rver")
	host, port, _ := strings.Cut(address, ":")
	return exec.Command("node", "-e", fmt.Sprintf(`
const S3rver = require(%q), fs = require('fs'), path = require('path');
const website = '<WebsiteConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IndexDocument><Suffix>index.html</Suffix></IndexDocument><ErrorDocument><Key>404.html</Key></ErrorDocument></WebsiteConfiguration>';
const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
const dir = %q;
const s3 = new S3rver({ address: %q, port: %s, silent: true, directory: %q, vhostBuckets: false, configureBuckets: [{ name: 'bucket', configs: [website] }] });
s3.run().then(async () => {
  for (const name of fs.readdirSync(dir, { recursive: true })) {
    const file = path.join(dir, name);
    if (!fs.statSync(file).isFile()) continue;
    await s3.store.putObject({ bucket: 'bucket', key: name, content: fs.createReadStream(file), metadata: { 'content-type': types[path.extname(name)] || 'application/octet-stream' } });
  }
  console.log('It listens');
});`, module, dir, host, port, own))
}

// nginx is set up as the README says.
func nginx(t *testing.T, dir, own, address string) *exec.Cmd {
	program, err := exec.LookPath("nginx")
	if err != nil {
		t.Skip("no nginx on this machine: apt-get install nginx-light")
	}
	me, err := user.Current() // whose the folder is
	if err != nil {
		t.Fatal(err)
	}
	config := filepath.Join(own, "nginx.conf")
	put(t, config, fmt.Sprintf(`daemon off;
user %[4]s;
pid %[1]s/pid;
error_log stderr notice;
events {}
http {
	types { text/html html; text/css css; text/javascript js; image/svg+xml svg; }
	access_log off;
	client_body_temp_path %[1]s; proxy_temp_path %[1]s; fastcgi_temp_path %[1]s; uwsgi_temp_path %[1]s; scgi_temp_path %[1]s;
	server {
		listen %[2]s;
		root %[3]s;
		error_page 404 /404.html;
		location / { try_files $uri $uri/index.html $uri.html =404; }
	}
}
`, own, address, dir, me.Username))
	return exec.Command(program, "-c", config, "-e", "stderr")
}

func put(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// start runs a server for a folder until the test ends, and returns its address.
func (s server) start(t *testing.T, dir string) string {
	t.Helper()
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := free.Addr().String()
	free.Close()
	command := s.command(t, dir, t.TempDir(), address)
	output, into, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	command.Stdout, command.Stderr = into, into
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	into.Close()
	t.Cleanup(func() {
		_ = command.Process.Kill() // It may have ended by itself.
		_ = command.Wait()
		output.Close()
	})
	var said []string
	lines := bufio.NewScanner(output)
	for lines.Scan() {
		if said = append(said, lines.Text()); strings.Contains(lines.Text(), s.ready) {
			go func() { // It must not wait for a reader of what it says.
				for lines.Scan() {
				}
			}()
			return "http://" + address
		}
	}
	t.Fatalf("%s does not start: %s", s.name, strings.Join(said, "\n"))
	return ""
}

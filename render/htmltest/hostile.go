package htmltest

// Hostile are texts each of which tries to leave the place where it is put.
var Hostile = []string{
	`<script>alert(1)</script>`,
	`"><img src=x onerror=alert(1)>`,
	`' onmouseover='alert(1)`,
	`javascript:alert(1)`,
	`[x](javascript:alert(1))`,
	`![x](https://example.org/x.png)`,
	`<a href="data:text/html,x">x</a>`,
	`{{.Site}} {{template "page.html"}}`,
	"nul\x00 escape\x1b bad\xff",
	"over\u202eride \u2066isolate",
	`</title></style></textarea>--><svg onload=alert(1)>`,
	"```html\n<script>alert(1)</script>\n```",
	"[[x|<b>y</b>]] `<i>`",
	"<details ontoggle=alert(1) open>\n<summary onclick=alert(1)>x</summary>\n\n</details>",
	"<details>\n<summary><b><img src=x onerror=alert(1)></b></summary>\n<script>alert(1)</script>\n\n</details>",
	"<br onload=alert(1)> <br/><svg onload=alert(1)>",
	"x[^\"><script>]\n\n[^\"><script>]: <img src=x onerror=alert(1)> [y](javascript:alert(1))",
	"<a id=\"x\" onclick=alert(1)>y</a> <a id=\"x&quot; onclick=&quot;\"></a> <a name=\"location\"></a>",
	"> [!NOTE]\n> <script>alert(1)</script>",
	"```html title=\"<script>\\\"\" {1}\n<script>alert(1)</script>\n```",
	"```mermaid\ngraph TD\nA[\"<img src=x onerror=alert(1)>\"] -->|<script>| B(javascript:alert(1))\nclick A \"javascript:alert(1)\"\n```",
}
